// SPDX-License-Identifier: EUPL-1.2
// Which measures are lawful. Only what a clause allows is: absence forbids.
import type { ActionRules, AllowEntry, CompiledPolicy, Entry, GroundEntry } from './compile.ts';
import { appliesTo, type Facts, firstInForce, obstacle } from './condition.ts';
import type { Target } from './grounds.ts';
import { type LadderObstacle, type LadderState, ladderObstacle } from './ladder.ts';
import type { LawfulMeasure, Measure, Refusal } from './ruling.ts';
import type { Requirement } from './shapes.ts';
import { ACTIONS, type Action } from './vocabulary.ts';
import { sayRefusal } from './words.ts';

/** What `assessMeasures` needs to know of the grounds. `facts.categories` are those of the grounds in force. */
export interface MeasureInput {
  compiled: CompiledPolicy;
  facts: Facts;
  grounds: GroundEntry[];
  target: Target | null;
  ladder: LadderState | null;
  /** A ground outside an open list was named. */
  otherGround: boolean;
}

/** The clauses of the highest rank that allow an action, and the clauses that only add their weight. */
interface Permission {
  best: (AllowEntry | GroundEntry)[];
  rank: number;
  also: string[];
}

/** Every action of the vocabulary, in its order. */
export function assessMeasures(input: MeasureInput): Measure[] {
  const exclusive = input.compiled.exclusive.filter(({ effect }) => appliesTo(effect, input.facts));
  return ACTIONS.map((action) => assessAction(action, input, exclusive));
}

function assessAction(action: Action, input: MeasureInput, exclusive: AllowEntry[]): Measure {
  const { compiled, facts, target } = input;
  const rules = compiled.actions.get(action);
  if (!rules) return refuse(action, null, { code: 'not-stated' });
  if (target) return refuse(action, target.clause, { code: 'out-of-target', itemTypes: target.itemTypes });
  if (input.grounds.length === 0 && !input.otherGround) return refuse(action, rules.statedBy, { code: 'no-ground' });
  const forbidding = firstInForce(rules.forbid, facts);
  if (forbidding) return refuse(action, forbidding.clause.id, { code: 'forbidden' });
  const excluding = exclusive.find(({ effect }) => !effect.actions.includes(action));
  if (excluding) return refuse(action, excluding.clause.id, { code: 'only-these', actions: excluding.effect.actions });
  const permission = findPermission(action, rules, input);
  return permission ? permit(action, rules, permission, input) : refuseUnmet(action, rules, facts);
}

// Ranks: a principal ground that carries the measure, then clauses that allow it by specificity, then supporting ones.
const CARRIED = 1e9;
const SUPPORTING = -2e9;

function findPermission(action: Action, rules: ActionRules, { facts, grounds }: MeasureInput): Permission | null {
  const permission: Permission = { best: [], rank: Number.NEGATIVE_INFINITY, also: [] };
  for (const entry of grounds) {
    if (entry.effect.measures?.includes(action)) offer(permission, entry, CARRIED);
  }
  for (const entry of rules.allow) {
    if (appliesTo(entry.effect, facts)) offer(permission, entry, entry.specificity);
  }
  return permission.best.length > 0 ? permission : null;
}

function offer(permission: Permission, entry: AllowEntry | GroundEntry, base: number): void {
  const rank = entry.effect.supporting ? base + SUPPORTING : base;
  if (rank < permission.rank) permission.also.push(entry.clause.id);
  else if (rank === permission.rank) permission.best.push(entry);
  else {
    for (const lower of permission.best) permission.also.push(lower.clause.id);
    permission.best = [entry];
    permission.rank = rank;
  }
}

function permit(action: Action, rules: ActionRules, permission: Permission, input: MeasureInput): Measure {
  const { facts, ladder } = input;
  const [first] = permission.best;
  if (!first) return refuseUnmet(action, rules, facts);
  const freeing = noticeFreed(rules, facts);
  const requires = requirementsOf(permission.best, rules, facts, freeing !== null);
  const step = ladder ? ladderObstacle(ladder, action) : null;
  if (ladder && step && ladder.skipping === 'forbidden') {
    return refuse(action, ladder.clause, { code: 'ladder', missing: step.missing });
  }
  const measure: LawfulMeasure = { action, lawful: true, clause: first.clause.id, requires };
  const also = otherClauses(permission, first.clause.id);
  if (also.length > 0) measure.also = also;
  const { modality } = first.clause;
  if (modality === 'must' || modality === 'may') measure.modality = modality;
  for (const { effect } of permission.best) {
    if (effect.effect === 'allow' && effect.term !== undefined) measure.term ??= effect.term;
  }
  if (freeing) measure.withoutNotice = freeing.clause.id;
  const automatic = firstInForce(rules.automatic, facts);
  if (automatic) measure.automatic = automatic.clause.id;
  if (ladder && step) askReason(measure, step, ladder.clause);
  measure.requires = inOrder(measure.requires);
  return measure;
}

/** A measure that carries a notice carries the warning, so that it does not leave that step out. */
function askReason(measure: LawfulMeasure, step: LadderObstacle, clause: string): void {
  if (step.onlyWarningMissing && measure.requires.some(isNotice)) return;
  measure.requires.push('reason');
  if (step.curable) measure.reasonUnlessWith = { actions: step.missing, clause };
}

function otherClauses(permission: Permission, cited: string): string[] {
  if (permission.best.length === 1 && permission.also.length === 0) return [];
  const all = [...permission.best.map(({ clause }) => clause.id), ...permission.also];
  return [...new Set(all)].filter((id) => id !== cited);
}

/** What the cited clauses ask, and what other clauses add. */
function requirementsOf(best: Permission['best'], rules: ActionRules, facts: Facts, freed: boolean): Requirement[] {
  const requires: Requirement[] = [];
  const add = (requirement: Requirement) => {
    if (!(freed && isNotice(requirement))) requires.push(requirement);
  };
  for (const { effect } of best) if (effect.effect === 'allow') effect.requires?.forEach(add);
  for (const { effect } of rules.require) if (appliesTo(effect, facts)) effect.requires.forEach(add);
  return requires;
}

/** The clause that frees from notice; it gives way to one of the same rank or higher that asks for it. */
function noticeFreed(rules: ActionRules, facts: Facts): Entry<'no-notice'> | null {
  const freeing = firstInForce(rules.noNotice, facts);
  if (!freeing) return null;
  const asked = rules.require.some(
    ({ effect, specificity }) =>
      specificity >= freeing.specificity && effect.requires.some(isNotice) && appliesTo(effect, facts),
  );
  return asked ? null : freeing;
}

function isNotice(requirement: Requirement): boolean {
  return requirement === 'notice' || requirement === 'notice-where-possible';
}

const ORDER = ['notice', 'notice-where-possible', 'reason', 'co-approval', 'second-person'];

function inOrder(requirements: Requirement[]): Requirement[] {
  if (requirements.length < 2) return requirements;
  const unique = [...new Set(requirements)].filter(
    (one) => one !== 'notice-where-possible' || !requirements.includes('notice'),
  );
  const place = (one: Requirement) => ORDER.indexOf(one.startsWith('co-approval:') ? 'co-approval' : one);
  return unique.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** The permission that asks least is the one to explain: of three blocks, each longer, the first. */
function refuseUnmet(action: Action, rules: ActionRules, facts: Facts): Measure {
  let nearest: AllowEntry | undefined;
  for (const entry of rules.allow) {
    if (nearest && (entry.effect.supporting || entry.specificity >= nearest.specificity)) continue;
    nearest = entry;
  }
  const refusal = nearest ? obstacle(nearest.effect, facts) : null;
  return nearest && refusal ? refuse(action, nearest.clause.id, refusal) : refuse(action, null, { code: 'not-stated' });
}

function refuse(action: Action, clause: string | null, refusal: Refusal): Measure {
  return { action, lawful: false, clause, because: sayRefusal(refusal, 'en'), refusal };
}

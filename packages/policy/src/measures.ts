// SPDX-License-Identifier: EUPL-1.2
// Which measures are lawful. Only what a clause allows is: absence forbids.
import type { ActionRules, AllowEntry, CompiledPolicy, Entry, GroundEntry } from './compile.ts';
import { appliesTo, type Facts, obstacle } from './condition.ts';
import { type LadderState, ladderObstacle } from './ladder.ts';
import type { LawfulMeasure, Measure, Refusal } from './ruling.ts';
import type { Clause } from './schema.ts';
import type { Requirement } from './shapes.ts';
import { ACTIONS, type Action } from './vocabulary.ts';
import { sayRefusal } from './words.ts';

/** What `assessMeasures` needs to know of the grounds. `facts.categories` are those of the grounds in force. */
export interface MeasureInput {
  compiled: CompiledPolicy;
  facts: Facts;
  grounds: GroundEntry[];
  target: { clause: string; itemTypes: Facts['itemType'][] } | null;
  ladder: LadderState | null;
}

interface Permission {
  clause: Clause;
  requires: readonly Requirement[];
  term: LawfulMeasure['term'];
}

/** Every action of the vocabulary, in its order. */
export function assessMeasures(input: MeasureInput): Measure[] {
  const exclusive = input.compiled.exclusive.filter(({ effect }) => appliesTo(effect, input.facts));
  return ACTIONS.map((action) => assessAction(action, input, exclusive));
}

function assessAction(action: Action, input: MeasureInput, exclusive: AllowEntry[]): Measure {
  const { compiled, facts, target, ladder } = input;
  const rules = compiled.actions.get(action);
  if (!rules) return refuse(action, null, { code: 'not-stated' });
  if (target) return refuse(action, target.clause, { code: 'out-of-target', itemTypes: target.itemTypes });
  if (input.grounds.length === 0) return refuse(action, rules.statedBy, { code: 'no-ground' });
  const forbidding = rules.forbid.find(({ effect }) => appliesTo(effect, facts));
  if (forbidding) return refuse(action, forbidding.clause.id, { code: 'forbidden' });
  const excluding = exclusive.find(({ effect }) => !effect.actions.includes(action));
  if (excluding) return refuse(action, excluding.clause.id, { code: 'only-these', actions: excluding.effect.actions });
  const permissions = permissionsFor(action, rules, input);
  const [first] = permissions;
  if (!first) return refuseUnmet(action, rules, facts);
  const step = ladder ? ladderObstacle(ladder, action) : null;
  if (ladder && step && ladder.skipping === 'forbidden') {
    return refuse(action, ladder.clause, { code: 'ladder', missing: step.missing });
  }
  return permit(action, rules, permissions, input);
}

/** Permissions of the first rank that applies; the ones that only support come after and add their clause alone. */
function permissionsFor(action: Action, rules: ActionRules, { facts, grounds }: MeasureInput): Permission[][] {
  const applying = rules.allow.filter(({ effect }) => appliesTo(effect, facts));
  const rank = (supporting: boolean): Permission[][] => {
    const carried = grounds.filter(
      ({ effect }) => (effect.supporting ?? false) === supporting && effect.measures?.includes(action),
    );
    const allowed = applying.filter(({ effect }) => (effect.supporting ?? false) === supporting);
    const best = allowed[0]?.specificity;
    return [
      carried.map(({ clause }) => ({ clause, requires: [], term: undefined })),
      allowed.filter((entry) => entry.specificity === best).map(permissionOf),
      allowed.filter((entry) => entry.specificity !== best).map(permissionOf),
    ];
  };
  return [...rank(false), ...rank(true)].filter((permissions) => permissions.length > 0);
}

function permissionOf({ clause, effect }: AllowEntry): Permission {
  return { clause, requires: effect.requires ?? [], term: effect.term };
}

function permit(action: Action, rules: ActionRules, ranks: Permission[][], input: MeasureInput): Measure {
  const [best = [], ...rest] = ranks;
  const [first] = best;
  if (!first) return refuseUnmet(action, rules, input.facts);
  const clause = first.clause.id;
  const { requires, withoutNotice } = requirementsOf(best, rules, input.facts);
  const step = input.ladder ? ladderObstacle(input.ladder, action) : null;
  const carriesWarning = requires.includes('notice') || requires.includes('notice-where-possible');
  const missing = step && carriesWarning && step.onlyWarningMissing ? [] : (step?.missing ?? []);
  if (missing.length > 0) requires.push('reason');
  const also = [...new Set([...best, ...rest.flat()].map((one) => one.clause.id))].filter((id) => id !== clause);
  const { modality } = first.clause;
  const term = first.term ?? best.find((one) => one.term !== undefined)?.term;
  const automatic = rules.automatic.find(({ effect }) => appliesTo(effect, input.facts));
  return {
    action,
    lawful: true,
    clause,
    requires: inOrder(requires),
    ...(also.length > 0 ? { also } : {}),
    ...(modality === 'must' || modality === 'may' ? { modality } : {}),
    ...(term === undefined ? {} : { term }),
    ...(withoutNotice ? { withoutNotice } : {}),
    ...(automatic ? { automatic: automatic.clause.id } : {}),
    ...(missing.length > 0 && step?.curable && input.ladder
      ? { reasonUnlessWith: { actions: missing, clause: input.ladder.clause } }
      : {}),
  };
}

/** What the permissions ask, and what other clauses add; a clause that frees from notice gives way to an equal one. */
function requirementsOf(permissions: Permission[], rules: ActionRules, facts: Facts) {
  const adding = rules.require.filter(({ effect }) => appliesTo(effect, facts));
  const freeing = rules.noNotice.find(({ effect }) => appliesTo(effect, facts));
  const asksNotice = adding.filter(({ effect }) => effect.requires.some(isNotice));
  const freed = freeing !== undefined && !asksNotice.some((entry) => outranks(entry, freeing));
  const all = [
    ...permissions.flatMap((one) => one.requires),
    ...adding.flatMap(({ effect }) => effect.requires),
  ].filter((one) => !(freed && isNotice(one)));
  return { requires: all, withoutNotice: freed ? freeing.clause.id : undefined };
}

function outranks(entry: Entry<'require'>, freeing: Entry<'no-notice'>): boolean {
  return entry.specificity >= freeing.specificity;
}

function isNotice(requirement: Requirement): boolean {
  return requirement === 'notice' || requirement === 'notice-where-possible';
}

const ORDER = ['notice', 'notice-where-possible', 'reason', 'co-approval', 'second-person'];

function inOrder(requirements: readonly Requirement[]): Requirement[] {
  const unique = [...new Set(requirements)].filter(
    (one) => one !== 'notice-where-possible' || !requirements.includes('notice'),
  );
  const place = (one: Requirement) => ORDER.indexOf(one.startsWith('co-approval:') ? 'co-approval' : one);
  return unique.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

function refuseUnmet(action: Action, rules: ActionRules, facts: Facts): Measure {
  for (const { clause, effect } of rules.allow) {
    const refusal = obstacle(effect, facts);
    if (refusal) return refuse(action, clause.id, refusal);
  }
  return refuse(action, null, { code: 'not-stated' });
}

function refuse(action: Action, clause: string | null, refusal: Refusal): Measure {
  return { action, lawful: false, clause, because: sayRefusal(refusal, 'en'), refusal };
}

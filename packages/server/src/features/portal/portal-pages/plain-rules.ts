// SPDX-License-Identifier: EUPL-1.2
// The rules of a policy in plain words, gathered from the effects of its clauses; the front page shows them beside the text.
import type { Clause, Effect, EffectOf, Policy } from '@arengo/policy';
import { type Saying, sayEffects } from './say-effects.ts';
import { sayCategories } from './say-moderation.ts';

export type PlainRule = { says: string[]; clause: Clause };
export type PlainRules = Record<'may' | 'not' | 'outcome' | 'heard', PlainRule[]>;

type Kinds = ReadonlySet<Effect['effect']>;
const MAY: Kinds = new Set(['protect', 'timing', 'one-way', 'reconsideration']);
const OUTCOME: Kinds = new Set(['allow', 'forbid', 'require', 'no-notice', 'ladder', 'automatic', 'list']);
const HEARD: Kinds = new Set([
  'enquiry',
  'enquiry-rule',
  'duty-hours',
  'emergency-numbers',
  'reduced-periods',
  'feedback-contact',
]);

export function plainRules(saying: Saying): PlainRules {
  const gather = (kinds: Kinds) => saying.policy.clauses.map((clause) => ruleOf(clause, saying, kinds)).filter(isSaid);
  return { may: gather(MAY), not: grounds(saying), outcome: gather(OUTCOME), heard: heard(saying) };
}

/** How many clauses stand behind the rules on what one may write. */
export function countRules({ may, not, outcome }: PlainRules): number {
  return new Set([...may, ...not, ...outcome].map(({ clause }) => clause.id)).size;
}

const isSaid = ({ says }: PlainRule) => says.length > 0;

function ruleOf(clause: Clause, saying: Saying, kinds: Kinds): PlainRule {
  const effects = clause.effects.filter((effect) => kinds.has(effect.effect) && !supports(effect));
  return { clause, says: sayEffects({ ...clause, effects }, saying) };
}

// What only supports another clause would be said twice.
const supports = (effect: Effect) => 'supporting' in effect && effect.supporting === true;

function grounds(saying: Saying): PlainRule[] {
  return saying.policy.clauses
    .map((clause) => {
      const effects = clause.effects.filter(
        (one): one is EffectOf<'ground'> => one.effect === 'ground' && !supports(one),
      );
      const says = effects.map((effect) => sayCategories(effect, { ...saying, clause }));
      return { clause, says: says.map((one) => `${one.charAt(0).toUpperCase()}${one.slice(1)}.`) };
    })
    .filter(isSaid);
}

// A clause that must be shown among the contacts counts even where its effects have nothing to add.
function heard(saying: Saying): PlainRule[] {
  return saying.policy.clauses
    .map((clause) => ({ ...ruleOf(clause, saying, HEARD), placed: isPlaced(clause) }))
    .filter(({ says, placed }) => placed || says.length > 0);
}

const isPlaced = ({ effects }: Clause) =>
  effects.some((one) => one.effect === 'display' && (one.where === 'contacts' || one.where === 'hours'));

/** The clauses that `display` effects place somewhere, by place, in the order of the policy. */
export function placedClauses(policy: Policy, where: EffectOf<'display'>['where']): Clause[] {
  return policy.clauses.filter(({ effects }) => effects.some((one) => one.effect === 'display' && one.where === where));
}

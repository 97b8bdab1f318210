// SPDX-License-Identifier: EUPL-1.2
// The clauses of the policy on which an act rests: those that ask for such an act, for what this one does. Pure.
import type { Clause, EffectOf, Policy } from '@arengo/policy';
import { actAnswers } from '../acts/index.ts';
import type { Drafting } from './drafting.ts';

/** In the order of the policies: of the one in force, and of the one that the act adopts. */
export function restingClauses(drafting: Drafting): { held: Clause[]; adopted: Clause[] } {
  const { policy, adopts } = drafting;
  const demanding = demandingClauses(drafting);
  const held = (policy?.policy.clauses ?? []).filter(
    (clause) => demanding.has(clause.id) || clause.effects.some((one) => asksFor(one, drafting)),
  );
  const adopted = (adopts?.policy.clauses ?? []).filter(({ effects }) =>
    effects.some(({ effect }) => effect === 'adoption' || effect === 'entry-into-force'),
  );
  return { held, adopted };
}

type Effect = Clause['effects'][number];

function asksFor(effect: Effect, drafting: Drafting): boolean {
  const { act, accounts, grants } = drafting;
  const opens = accounts.opened.length + accounts.confirmed.length > 0;
  switch (effect.effect) {
    case 'account-lifecycle':
      return (
        (opens && effect.opening !== undefined && actAnswers(act, effect.opening)) ||
        (accounts.closed.length > 0 && effect.closing !== undefined && actAnswers(act, effect.closing))
      );
    case 'custody':
      return opens;
    case 'access-review':
      return grants.revoked.length > 0;
    default:
      return false;
  }
}

/** Those that ask for an act such as this, for the authorisations that it gives. */
function demandingClauses({ act, grants }: Drafting): ReadonlySet<string> {
  const demands = grants.given.flatMap(({ demanded }) => demanded).filter((asked) => actAnswers(act, asked));
  return new Set(demands.flatMap(({ clauses }) => clauses));
}

export function effectsOf<K extends Effect['effect']>(
  policy: Policy | undefined,
  kind: K,
): { clause: string; effect: EffectOf<K> }[] {
  const is = (effect: Effect): effect is EffectOf<K> => effect.effect === kind;
  return (policy?.clauses ?? []).flatMap(({ id, effects }) =>
    effects.filter(is).map((effect) => ({ clause: id, effect })),
  );
}

/** The norms that the policy refers to, each once. */
export const normsOf = (policy: Policy | undefined): string[] => [
  ...new Set(effectsOf(policy, 'reference').flatMap(({ effect }) => effect.norms)),
];

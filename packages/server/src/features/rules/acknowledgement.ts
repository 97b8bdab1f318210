// SPDX-License-Identifier: EUPL-1.2
// What a policy asks its staff to read and acknowledge, and whose powers wait for it. Pure.
import type { Clause, EffectOf, Policy } from '@arengo/policy';

export type Waiting = 'all' | 'temporary' | 'external';

export type Asked = {
  /** Ids of the clauses that ask for an acknowledgement, in the order of the policy. */
  clauses: string[];
  /** Those whose powers wait for it, and the clause that says so. Empty: it is asked, and no power waits. */
  beforePower: Waiting[];
  clauseFor: Partial<Record<Waiting, string>>;
};

export type AcknowledgementStanding = {
  beforePower: readonly Waiting[];
  clauseFor: Partial<Record<Waiting, string>>;
  /** The version in force that the person has not acknowledged; `clause` asks for it. */
  missing: { version: number; clause: string } | null;
};

export const NOTHING_ASKED: AcknowledgementStanding = { beforePower: [], clauseFor: {}, missing: null };

const known = new WeakMap<Policy, Asked>();

/** Computed once for each policy: it is asked at many requests. */
export function askedBy(policy: Policy): Asked {
  const asked = known.get(policy) ?? collect(policy);
  known.set(policy, asked);
  return asked;
}

function collect(policy: Policy): Asked {
  const asking = policy.clauses.flatMap((clause) => dutiesOf(clause).map((duty) => ({ clause: clause.id, duty })));
  const clauseFor: Asked['clauseFor'] = {};
  for (const { clause, duty } of asking) for (const who of duty.beforePower ?? []) clauseFor[who] ??= clause;
  return {
    clauses: [...new Set(asking.map(({ clause }) => clause))],
    beforePower: (['all', 'temporary', 'external'] as const).filter((who) => clauseFor[who] !== undefined),
    clauseFor,
  };
}

function dutiesOf(clause: Clause): EffectOf<'staff-duty'>[] {
  return clause.effects.flatMap((effect) => (effect.effect === 'staff-duty' && effect.acknowledge ? [effect] : []));
}

/** The clause to cite to whom has not acknowledged: the one for which powers wait, if there is one. */
export function standingOf(asked: Asked, version: number, acknowledged: boolean): AcknowledgementStanding {
  const { beforePower, clauseFor } = asked;
  const clause = beforePower.map((who) => clauseFor[who]).find((one) => one !== undefined) ?? asked.clauses[0];
  const missing = clause === undefined || acknowledged ? null : { version, clause };
  return { beforePower, clauseFor, missing };
}

/** What staff read, the clauses addressed to them alone first; within each, the order of the policy. */
export function readingOrder(policy: Policy): Clause[] {
  const forStaff = policy.clauses.filter((clause) => clause.audience !== 'external');
  const rank = (clause: Clause) => (clause.audience === 'internal' ? 0 : 1);
  return forStaff.toSorted((one, other) => rank(one) - rank(other));
}

/** Stands on the screen of acknowledgements, whatever the policy says of private use. */
export const NEVER_MONITORED = {
  it: 'Arengo non guarda mai gli account privati del personale: la presa visione dice soltanto che hai letto il testo.',
  en: 'Arengo never looks at private accounts of staff: an acknowledgement says only that you have read the text.',
};

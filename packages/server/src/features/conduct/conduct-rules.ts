// SPDX-License-Identifier: EUPL-1.2
// What a policy says of conduct cases, and what follows for one case: pure.
import { CONDUCT_OUTCOMES, type ConductOutcome, type Freedom, type OutcomeChoice } from '@arengo/contract';
import type { Clause, Policy } from '@arengo/policy';
import type { Because } from '../../foundation/errors.ts';
import { lastDay } from './conduct-case.ts';

/** Assessed in every case, whatever the policy says: Constitution, arts. 21 and 39. */
const ALWAYS_ASSESSED = ['right-to-criticise', 'union-freedom'];

const isAbout = (clause: Clause) => clause.effects.some(({ effect }) => effect === 'conduct-case');

/** Every clause that says something of these cases; none, where the policy has no such cases. */
export function conductClauses(policy: Policy): Clause[] {
  return policy.clauses.filter(isAbout);
}

/**
 * Clauses under which a case can be opened: duties of staff, where the policy has such cases at all. One that only asks to be
 * acknowledged is left out: a breach of it could be found only by monitoring.
 */
export function casesOpenUnder(policy: Policy): Clause[] {
  if (conductClauses(policy).length === 0) return [];
  return policy.clauses.filter(({ effects }) =>
    effects.some((effect) => effect.effect === 'staff-duty' && effect.acknowledgeOnly !== true),
  );
}

/** The office to which the policy refers a case. Null: not stated. */
export function referralOf(policy: Policy): { office: string; clause: string } | null {
  for (const { id, effects } of policy.clauses) {
    for (const effect of effects) {
      if (effect.effect === 'conduct-case' && effect.referral) return { office: effect.referral, clause: id };
    }
  }
  return null;
}

function clauseWithSafeguard(policy: Policy, safeguard: string): string | null {
  const found = policy.clauses.find(({ effects }) =>
    effects.some((effect) => effect.effect === 'conduct-case' && effect.safeguards?.includes(safeguard)),
  );
  return found?.id ?? null;
}

/** Whose conduct a clause is about. Never that of a citizen, and never that of who was elected. */
export function concerns(policy: Policy, clause: Pick<Clause, 'actor'>, kind: string): boolean {
  if (kind === 'employee') return true;
  const employeesOnly = clause.actor === 'employee' || clauseWithSafeguard(policy, 'employees-only') !== null;
  return !employeesOnly && kind === 'collaborator';
}

/** What has to be assessed in writing: the two freedoms, and what else the clause itself leaves free. */
export function freedomsAsked(clause: Clause | undefined): string[] {
  const own =
    clause?.effects.flatMap((effect) => (effect.effect === 'staff-duty' ? (effect.exemption ?? []) : [])) ?? [];
  return [...new Set([...ALWAYS_ASSESSED, ...own])];
}

const SHORTEST_WHY = 20;

/** What is missing in an assessment; empty where it is whole. A yes or a no alone is none. */
export function gapsOf(asked: readonly string[], freedoms: readonly Freedom[]): string[] {
  return asked.filter(
    (one) => !freedoms.some(({ freedom, why }) => freedom === one && why.trim().length >= SHORTEST_WHY),
  );
}

/** Each outcome, with the reason why it can't be chosen. `day`: the day of the conclusion. */
export function outcomesFor(policy: Policy, assessment: readonly Freedom[], day: string): OutcomeChoice[] {
  const referral = referralOf(policy);
  const request = clauseWithSafeguard(policy, 'request-to-the-employee');
  const covered = assessment.some((one) => one.covered);
  const refusals: Record<ConductOutcome, Because | null> = {
    'nothing-to-object': null,
    reminder: covered ? COVERED : null,
    'request-to-amend': covered ? COVERED : request ? null : NO_REQUEST,
    referral: covered ? COVERED : referral ? null : NO_REFERRAL,
  };
  const clauses: Partial<Record<ConductOutcome, string | null>> = {
    'request-to-amend': request,
    referral: referral?.clause ?? null,
  };
  return CONDUCT_OUTCOMES.map((outcome) => ({
    outcome,
    because: refusals[outcome],
    clause: clauses[outcome] ?? null,
    keepUntil: lastDay(outcome, day),
  }));
}

const COVERED = {
  it: 'La valutazione dice che il fatto rientra in una libertà: non c’è nulla da eccepire.',
  en: 'The assessment says that a freedom covers the fact: there is nothing to object to.',
};
const NO_REQUEST = {
  it: 'La policy non prevede che si chieda alla persona di correggere o togliere ciò che ha pubblicato.',
  en: 'The policy does not provide for asking the person to correct or take away what they published.',
};
const NO_REFERRAL = {
  it: 'La policy non indica un ufficio a cui trasmettere il caso. Resta ferma la legge, fuori da Arengo.',
  en: 'The policy names no office to refer the case to. The law applies all the same, outside Arengo.',
};

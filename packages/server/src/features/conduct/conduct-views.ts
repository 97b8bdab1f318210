// SPDX-License-Identifier: EUPL-1.2
import type { ConductCaseView, ConductCharge, ConductRow } from '@arengo/contract';
import type { Clause, Policy } from '@arengo/policy';
import { citeAct } from '../acts/index.ts';
import { conductClauses, freedomsAsked, outcomesFor } from './conduct-rules.ts';
import type { ChargeRow, ConductCaseRow } from './conduct-store.ts';
import { freedomsOf } from './freedoms.ts';
import { chargeHolds } from './require-charge.ts';

export const viewClause = ({ id, section, modality, audience, text }: Clause) => ({
  id,
  section,
  modality,
  audience,
  text,
});

/** `today`: the day in Rome. */
export function viewRow(row: ConductCaseRow, today: string): ConductRow {
  const ended = row.state === 'concluded' || row.state === 'inadmissible';
  return {
    id: row.case_id,
    state: row.state,
    clause: row.clause,
    person: row.person_id === null ? null : { id: row.person_id, name: row.person_name ?? '' },
    openedAt: row.opened_at.toISOString(),
    keepUntil: row.keep_until,
    destroyDue: ended && row.keep_until !== null && row.keep_until <= today,
  };
}

/** The whole case for whoever handles it; for the person concerned, what they are told. */
export function viewCase(
  row: ConductCaseRow,
  { policy, today, handles }: { policy: Policy; today: string; handles: boolean },
): ConductCaseView {
  const clause = policy.clauses.find(({ id }) => id === row.clause);
  const assessment = freedomsOf(row.assessment);
  const ended = row.concluded_at !== null;
  return {
    ...viewRow(row, today),
    handles,
    clauseText: clause ? viewClause(clause) : null,
    safeguards: conductClauses(policy).map(viewClause),
    // Who reported is not told to the person concerned here; the office decides what their defence needs.
    broughtBy: handles ? row.brought_by : null,
    reportedOn: handles ? row.reported_on : null,
    fact: row.fact,
    factOn: row.fact_on,
    link: row.link,
    file: row.file_name === null ? null : { name: row.file_name, type: row.file_type ?? '' },
    informedOn: row.informed_on,
    informedHow: row.informed_how,
    heardOn: row.heard_on,
    hearing: row.hearing,
    said: row.said,
    freedomsAsked: freedomsAsked(clause),
    assessment: handles || ended ? assessment : [],
    outcome: row.outcome,
    reason: row.reason,
    concludedAt: row.concluded_at?.toISOString() ?? null,
    destroyedAt: row.destroyed_at?.toISOString() ?? null,
    outcomes: handles ? outcomesFor(policy, assessment, today) : [],
  };
}

export function viewCharge(charge: ChargeRow, at: Date): ConductCharge {
  return {
    id: charge.chargeId,
    person: charge.person,
    act: citeAct(charge.act),
    from: charge.from.toISOString(),
    to: charge.to?.toISOString() ?? null,
    inForce: chargeHolds(charge, at),
  };
}

// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { ConductCaseTable } from '../../foundation/database/tables/conduct.ts';
import { ACT_COLUMNS, type Act, actOfRow } from '../acts/index.ts';

const day = (column: string) => sql<string | null>`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`;

const cases = (tx: Transaction) =>
  tx.kysely
    .selectFrom('conduct_case as c')
    .leftJoin('person as p', (join) =>
      join.onRef('p.body_id', '=', 'c.body_id').onRef('p.person_id', '=', 'c.person_id'),
    )
    .select(['c.case_id', 'c.state', 'c.clause', 'c.policy_version', 'c.person_id', 'p.name as person_name'])
    .select(['c.brought_by', 'c.fact', 'c.link', 'c.file_name', 'c.file_type', 'c.informed_how', 'c.hearing', 'c.said'])
    .select(['c.assessment', 'c.outcome', 'c.reason', 'c.opened_at', 'c.concluded_at', 'c.destroyed_at'])
    .select([day('c.reported_on').as('reported_on'), day('c.fact_on').as('fact_on')])
    .select([day('c.informed_on').as('informed_on'), day('c.heard_on').as('heard_on')])
    .select(day('c.keep_until').as('keep_until'))
    .where('c.body_id', '=', tx.bodyId);

export type ConductCaseRow = Awaited<ReturnType<typeof listCases>>[number];

/** Newest first. */
export function listCases(tx: Transaction) {
  return cases(tx).orderBy('c.opened_at', 'desc').orderBy('c.case_id', 'desc').execute();
}

export function findCase(tx: Transaction, caseId: string) {
  return cases(tx).where('c.case_id', '=', caseId).executeTakeFirst();
}

/** The same, its row locked until the transaction ends. */
export function lockCase(tx: Transaction, caseId: string) {
  return cases(tx).where('c.case_id', '=', caseId).forUpdate('c').executeTakeFirst();
}

export function findFile(tx: Transaction, caseId: string) {
  return tx.kysely
    .selectFrom('conduct_case')
    .select(['file', 'file_name', 'file_type'])
    .where('body_id', '=', tx.bodyId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
}

export async function insertCase(
  tx: Transaction,
  row: {
    case_id: string;
    clause: string;
    policy_version: number;
    person_id: string;
    brought_by: string;
    reported_on: string;
    fact: string;
    fact_on: string;
    link: string | null;
    file: Buffer | null;
    file_name: string | null;
    file_type: string | null;
    opened_at: Date;
  },
): Promise<void> {
  await tx.kysely
    .insertInto('conduct_case')
    .values({ body_id: tx.bodyId, state: 'opened', ...row })
    .execute();
}

export async function updateCase(
  tx: Transaction,
  caseId: string,
  change: {
    state: ConductCaseTable['state'];
    informed_on?: string;
    informed_how?: string;
    heard_on?: string;
    hearing?: 'in-person' | 'in-writing' | 'declined' | 'no-answer';
    said?: string;
    assessment?: string;
    outcome?: 'nothing-to-object' | 'reminder' | 'request-to-amend' | 'referral';
    reason?: string;
    concluded_at?: Date;
    keep_until?: string;
  },
): Promise<void> {
  await tx.kysely
    .updateTable('conduct_case')
    .set(change)
    .where('body_id', '=', tx.bodyId)
    .where('case_id', '=', caseId)
    .execute();
}

/** Nothing is left but that there was a case under a clause, and its days. */
export async function emptyCase(tx: Transaction, caseId: string, at: Date): Promise<void> {
  await tx.kysely
    .updateTable('conduct_case')
    .set({
      state: 'destroyed',
      destroyed_at: at,
      person_id: null,
      brought_by: null,
      reported_on: null,
      fact: null,
      fact_on: null,
      link: null,
      file: null,
      file_name: null,
      file_type: null,
      informed_on: null,
      informed_how: null,
      heard_on: null,
      hearing: null,
      said: null,
      assessment: null,
      outcome: null,
      reason: null,
    })
    .where('body_id', '=', tx.bodyId)
    .where('case_id', '=', caseId)
    .execute();
}

export type ChargeRow = {
  chargeId: string;
  person: { id: string; name: string };
  left: boolean;
  from: Date;
  to: Date | null;
  revokedAt: Date | null;
  act: Act;
};

/** Every charge, newest first; or those of one person. */
export async function listCharges(tx: Transaction, personId: string | null = null): Promise<ChargeRow[]> {
  const rows = await tx.kysely
    .selectFrom('conduct_charge as g')
    .innerJoin('act', (join) => join.onRef('act.body_id', '=', 'g.body_id').onRef('act.act_id', '=', 'g.act_id'))
    .innerJoin('person as p', (join) =>
      join.onRef('p.body_id', '=', 'g.body_id').onRef('p.person_id', '=', 'g.person_id'),
    )
    .select(['g.charge_id', 'g.person_id', 'p.name', 'p.left_at', 'g.from_at', 'g.to_at', 'g.revoked_at as ended_at'])
    .select(ACT_COLUMNS)
    .where('g.body_id', '=', tx.bodyId)
    .$if(personId !== null, (query) => query.where('g.person_id', '=', personId))
    .orderBy('g.from_at', 'desc')
    .orderBy('g.charge_id', 'desc')
    .execute();
  return rows.map((row) => ({
    chargeId: row.charge_id,
    person: { id: row.person_id, name: row.name },
    left: row.left_at !== null,
    from: row.from_at,
    to: row.to_at,
    revokedAt: row.ended_at,
    act: actOfRow(row),
  }));
}

export async function insertCharge(
  tx: Transaction,
  charge: { chargeId: string; personId: string; actId: string; from: Date; to: Date | null },
): Promise<void> {
  await tx.kysely
    .insertInto('conduct_charge')
    .values({
      body_id: tx.bodyId,
      charge_id: charge.chargeId,
      person_id: charge.personId,
      act_id: charge.actId,
      from_at: charge.from,
      to_at: charge.to,
    })
    .execute();
}

export async function revokeCharge(tx: Transaction, chargeId: string, at: Date): Promise<number> {
  const done = await tx.kysely
    .updateTable('conduct_charge')
    .set({ revoked_at: at })
    .where('body_id', '=', tx.bodyId)
    .where('charge_id', '=', chargeId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

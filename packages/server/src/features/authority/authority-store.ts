// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Authorisation } from './authority.ts';

export async function insertAuthorisation(
  tx: Transaction,
  grant: {
    authorisationId: string;
    actId: string;
    personId: string;
    accountId: string | null;
    powers: string[];
    from: Date;
    to: Date | null;
  },
): Promise<void> {
  await tx.kysely
    .insertInto('authorisation')
    .values({
      body_id: tx.bodyId,
      authorisation_id: grant.authorisationId,
      act_id: grant.actId,
      person_id: grant.personId,
      account_id: grant.accountId,
      powers: grant.powers,
      from_at: grant.from,
      to_at: grant.to,
    })
    .execute();
}

/** All authorisations of a person, past ones too, in the order of their beginning. */
export async function authorisationsOf(tx: Transaction, personId: string): Promise<Authorisation[]> {
  const rows = await tx.kysely
    .selectFrom('authorisation')
    .innerJoin('act', (join) =>
      join.onRef('act.body_id', '=', 'authorisation.body_id').onRef('act.act_id', '=', 'authorisation.act_id'),
    )
    .select(['authorisation.account_id', 'powers', 'from_at', 'to_at', 'authorisation.revoked_at as grant_revoked_at'])
    .select(['act.act_id', 'kind', 'organ', 'number', 'subject', 'in_force_from', 'act.revoked_at as act_revoked_at'])
    .select(sql<string>`to_char(date, 'YYYY-MM-DD')`.as('day'))
    .where('authorisation.body_id', '=', tx.bodyId)
    .where('person_id', '=', personId)
    .orderBy('from_at')
    .execute();
  return rows.map((row) => ({
    accountId: row.account_id,
    powers: row.powers,
    from: row.from_at,
    to: row.to_at,
    revokedAt: row.grant_revoked_at,
    act: {
      actId: row.act_id,
      kind: row.kind,
      organ: row.organ,
      number: row.number,
      date: row.day,
      subject: row.subject,
      inForceFrom: row.in_force_from,
      revokedAt: row.act_revoked_at,
    },
  }));
}

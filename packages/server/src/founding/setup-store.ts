// SPDX-License-Identifier: EUPL-1.2
// Counts over the registers, in one question.
import { sql } from 'kysely';
import type { Transaction } from '../foundation/database/database.ts';

export type RegisterCounts = {
  people: number;
  other_acts: number;
  conduct_charges: number;
  envelopes: number;
  second_factor: boolean;
};

/** What the registers hold at an instant, for the person who asks. */
export async function countRegisters(tx: Transaction, personId: string, at: Date): Promise<RegisterCounts> {
  const body = tx.bodyId;
  const inForce = sql`act.in_force_from <= ${at} and (act.revoked_at is null or act.revoked_at > ${at})
    and (act.superseded_at is null or act.superseded_at > ${at})`;
  const { rows } = await sql<RegisterCounts>`select
    (select count(*)::int from person where body_id = ${body} and left_at is null) as people,
    (select greatest(count(*)::int - 1, 0) from act where body_id = ${body} and ${inForce}
      and not exists (select from policy_version v where v.body_id = act.body_id and v.act_id = act.act_id)) as other_acts,
    (select count(distinct c.person_id)::int from conduct_charge c
      join act on act.body_id = c.body_id and act.act_id = c.act_id
      where c.body_id = ${body} and ${inForce} and c.from_at <= ${at}
        and (c.to_at is null or c.to_at > ${at}) and (c.revoked_at is null or c.revoked_at > ${at})) as conduct_charges,
    (select count(*)::int from envelope e where e.body_id = ${body} and e.retired_at is null
      and exists (select from envelope_sealing s where s.body_id = e.body_id and s.envelope_id = e.envelope_id)) as envelopes,
    (exists (select from person where body_id = ${body} and person_id = ${personId} and totp_confirmed_at is not null)
      or exists (select from passkey where body_id = ${body} and person_id = ${personId} and suspect_at is null)) as second_factor
  `.execute(tx.kysely);
  const [row] = rows;
  if (!row) throw new Error('a question without an answer');
  return row;
}

/** People whom some authorisation, in force or not, names for a power. */
export async function peopleNamedFor(tx: Transaction, power: string): Promise<string[]> {
  const rows = await tx.kysely
    .selectFrom('authorisation')
    .innerJoin('person', (join) =>
      join
        .onRef('person.body_id', '=', 'authorisation.body_id')
        .onRef('person.person_id', '=', 'authorisation.person_id'),
    )
    .select('authorisation.person_id')
    .distinct()
    .where('authorisation.body_id', '=', tx.bodyId)
    .where('person.left_at', 'is', null)
    .where(sql<boolean>`${power} = any(powers)`)
    .execute();
  return rows.map((row) => row.person_id);
}

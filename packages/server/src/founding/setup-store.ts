// SPDX-License-Identifier: EUPL-1.2
// Counts over the registers, in one question.
import { sql } from 'kysely';
import type { Transaction } from '../foundation/database/database.ts';

export type RegisterCounts = {
  people: number;
  other_acts: number;
  accounts: number;
  moderators: number;
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
    (select count(*)::int from account where body_id = ${body} and closed_at is null) as accounts,
    (select count(distinct a.person_id)::int from authorisation a
      join act on act.body_id = a.body_id and act.act_id = a.act_id
      join person p on p.body_id = a.body_id and p.person_id = a.person_id and p.left_at is null
      where a.body_id = ${body} and 'moderate' = any(a.powers) and ${inForce} and a.from_at <= ${at}
        and (a.to_at is null or a.to_at > ${at}) and (a.revoked_at is null or a.revoked_at > ${at})) as moderators,
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

// SPDX-License-Identifier: EUPL-1.2
// Authorisations in force of one body, written by SQL: as many acts as one in fifty of them, one in ten resting on two acts, one
// in twenty for every account, the others for one to three.
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { pick, seeded } from './seeded.ts';
import type { Town } from './town.ts';

const SETS = [['see'], ['see', 'draft'], ['see', 'draft', 'publish'], ['see', 'moderate', 'answer'], ['see', 'manage']];
const AT_ONCE = 5000;

/** Answers the ids of the people. */
export async function fillAuthority(
  town: Town,
  { people, authorisations }: { people: number; authorisations: number },
): Promise<string[]> {
  const client = new pg.Client(town.cluster.connection);
  await client.connect();
  await client.query(`select set_config('arengo.body', $1, false)`, [town.bodyId]);
  const random = seeded(7);
  const personIds = Array.from({ length: people }, () => uuidv7());
  await client.query(
    `insert into person (body_id, person_id, email, name, role, created_at)
     select $1, id, place || '@valdoria.example', 'Persona ' || place, 'editor', now()
     from unnest($2::uuid[]) with ordinality as n (id, place)`,
    [town.bodyId, personIds],
  );
  const actIds = Array.from({ length: authorisations / 50 }, () => uuidv7());
  await client.query(
    `insert into act (body_id, act_id, kind, organ, number, date, subject, in_force_from)
     select $1, id, 'decree', 'mayor', 'B' || place, '2026-01-15', 'Nomina', '2026-01-15'
     from unnest($2::uuid[]) with ordinality as n (id, place)`,
    [town.bodyId, actIds],
  );
  for (let from = 0; from < authorisations; from += AT_ONCE) {
    await write(client, town, { personIds, actIds, random, many: Math.min(AT_ONCE, authorisations - from) });
  }
  // A register as it stands after a night: what was written is settled, and nothing is left to tidy while we measure.
  await client.query('vacuum (analyze)');
  await client.end();
  return personIds;
}

type Batch = { personIds: string[]; actIds: string[]; random: () => number; many: number };

async function write(client: pg.Client, town: Town, { personIds, actIds, random, many }: Batch): Promise<void> {
  const grants = Array.from({ length: many }, () => {
    const first = pick(random, actIds);
    const accounts = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, town.accounts).account_id);
    return {
      authorisation_id: uuidv7(),
      person_id: pick(random, personIds),
      powers: pick(random, SETS),
      all_accounts: random() < 0.05,
      acts: random() < 0.1 ? [...new Set([first, pick(random, actIds)])] : [first],
      accounts: [...new Set(accounts)],
    };
  });
  const rows = JSON.stringify(grants);
  await client.query('begin');
  await client.query(
    `insert into authorisation (body_id, authorisation_id, person_id, powers, all_accounts, from_at, recorded_at)
     select $1, authorisation_id, person_id, powers, all_accounts, '2026-01-15', '2026-01-15'
     from json_to_recordset($2) as n (authorisation_id uuid, person_id uuid, powers text[], all_accounts boolean)`,
    [town.bodyId, rows],
  );
  await client.query(
    `insert into authorisation_act (body_id, authorisation_id, act_id)
     select $1, authorisation_id, unnest(acts) from json_to_recordset($2) as n (authorisation_id uuid, acts uuid[])`,
    [town.bodyId, rows],
  );
  await client.query(
    `insert into authorisation_account (body_id, authorisation_id, account_id)
     select $1, authorisation_id, unnest(accounts)
     from json_to_recordset($2) as n (authorisation_id uuid, all_accounts boolean, accounts uuid[]) where not all_accounts`,
    [town.bodyId, rows],
  );
  await client.query('commit');
}

// SPDX-License-Identifier: EUPL-1.2
// The floor of ingest: the rows that an item leaves, in the same tables, by multi-row inserts, one commit per batch. No
// triage, no policy, no hash, no job, no check that the item is new.
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { SaidItem } from './citizens.ts';
import type { Town } from './town.ts';

export async function writeBySql(town: Town, said: readonly SaidItem[], batch: number): Promise<void> {
  const client = new pg.Client(town.cluster.connection);
  await client.connect();
  await client.query(`select set_config('arengo.body', $1, false)`, [town.bodyId]);
  for (let from = 0; from < said.length; from += batch) {
    await client.query('begin');
    await writeBatch(client, town, said.slice(from, from + batch));
    await client.query('commit');
  }
  await client.end();
}

async function writeBatch(client: pg.Client, town: Town, said: readonly SaidItem[]): Promise<void> {
  const [account] = town.accounts;
  const ids = said.map(() => uuidv7());
  const column = <T>(of: (item: SaidItem['item'], number: number) => T) =>
    said.map(({ item }, number) => of(item, number));
  const authors = new Map(said.map(({ item }) => [item.author.id, uuidv7()]));
  const place = [town.bodyId, account?.account_id];
  const known = await client.query(
    `insert into author (body_id, author_id, network, remote_id, handle, display_name)
     select $1, author_id, 'practice', remote_id, remote_id, remote_id from unnest($2::uuid[], $3::text[]) as n (author_id, remote_id)
     on conflict (body_id, network, remote_id) do update set handle = excluded.handle returning remote_id, author_id`,
    [town.bodyId, [...authors.values()], [...authors.keys()]],
  );
  const authorIds = new Map(known.rows.map((row) => [row.remote_id, row.author_id]));
  const of = column((item) => authorIds.get(item.author.id));
  await client.query(
    `insert into item_origin (body_id, account_id, remote_id, item_id)
     select $1, $2, * from unnest($3::text[], $4::uuid[])`,
    [...place, column((item) => item.id), ids],
  );
  await client.query(
    `insert into item (body_id, account_id, item_type, held, version, revision, received_at, assessed_version, item_id,
       author_id, remote_id, post_remote_id, permalink, text, posted_at)
     select $1, $2, 'comment', false, 1, '1', now(), 1, *
     from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::timestamptz[])`,
    [
      ...place,
      ids,
      of,
      column((item) => item.id),
      column((item) => item.post),
      column((item) => item.url),
      column((item) => item.text),
      column((item) => item.created_at),
    ],
  );
  await client.query(
    `insert into moderation_case (body_id, account_id, state, item_version, urgency, network, item_type, categories, held,
       findings, policy_version, received_at, due_at, case_id, author_id)
     select $1, $2, 'quiet', 1, 0, 'practice', 'comment', '{}', false, '[]', 1, now(), now(), * from unnest($3::uuid[], $4::uuid[])`,
    [...place, ids, of],
  );
  await client.query(
    `insert into audit_record (body_id, record_id, link, place, at, event, subject_id, content)
     values ($1, $2, 0, 1, now(), 'items.heard', $3, $4)`,
    [...place.slice(0, 1), uuidv7(), account?.account_id, JSON.stringify(ids)],
  );
}

// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';
import { comments } from '../comments.it.ts';
import type { Town } from './town.ts';

const CATEGORIES = ['insult', 'profanity', 'spam', 'commercial', 'personal-data', 'threat', 'off-topic-link', 'hate'];
const CHUNK = 100_000;

/** Adds open cases up to `upTo` in all, each with its author and item, spread over a month; then vacuums and analyses. */
export async function fillQueue(town: Town, from: number, upTo: number, report: (line: string) => void): Promise<void> {
  const client = new pg.Client({ ...town.cluster.administrator, database: 'arengo' });
  await client.connect();
  const start = performance.now();
  for (let first = from + 1; first <= upTo; first += CHUNK) {
    const last = Math.min(upTo, first + CHUNK - 1);
    await fillChunk(client, town, first, last);
    if (upTo - from > CHUNK) report(`queue: ${last} cases, ${Math.round((performance.now() - start) / 1000)} s`);
  }
  await client.query('vacuum (analyze) author');
  await client.query('vacuum (analyze) item');
  await client.query('vacuum (analyze) moderation_case');
  report(`queue: filled to ${upTo} cases in ${Math.round((performance.now() - start) / 1000)} s`);
  await client.end();
}

async function fillChunk(client: pg.Client, town: Town, first: number, last: number): Promise<void> {
  const accountIds = town.accounts.map(({ account_id: id }) => id);
  // One statement makes the three rows of each case from its number alone, so that two runs fill alike but for the ids.
  await client.query(
    `with numbered as (
      select n, ('x' || left(md5(n::text), 8))::bit(32)::bigint as luck, now() - interval '30 days' * (n::float / $3) as received
      from generate_series($1::int, $2::int) n
    ), rows as (
      select *, ($4::uuid[])[1 + n % array_length($4::uuid[], 1)] as account_id, gen_random_uuid() as author_id,
        (lpad(to_hex(floor(extract(epoch from received) * 1000)::bigint), 12, '0') || '7' || substr(md5('i' || n), 1, 3)
          || '8' || substr(md5('i' || n), 5, 15))::uuid as item_id
      from numbered
    ), authors as (
      insert into author (body_id, author_id, network, remote_id, handle, display_name)
      select $5, author_id, 'practice', 'fill-' || n, 'cittadino.' || n, 'Cittadino ' || n from rows
    ), items as (
      insert into item (body_id, item_id, account_id, author_id, item_type, remote_id, post_remote_id, held, version, text, revision,
        posted_at, received_at, assessed_version)
      select $5, item_id, account_id, author_id, 'comment', 'fill-' || n, (n % 500)::text, false, 1,
        ($6::text[])[1 + luck % array_length($6::text[], 1)], '1', received, received, 1 from rows
    )
    insert into moderation_case (body_id, case_id, account_id, author_id, state, item_version, urgency, network, item_type, categories,
      held, findings, policy_version, received_at, due_at)
    select $5, item_id, account_id, author_id, 'open', 1, 20 + 5 * (luck % 13), 'practice', 'comment',
      array[($7::text[])[1 + luck / 16 % array_length($7::text[], 1)]], false, '[]', 1, received,
      greatest(received, date_trunc('hour', received)) from rows`,
    [first, last, last, accountIds, town.bodyId, comments, CATEGORIES],
  );
}

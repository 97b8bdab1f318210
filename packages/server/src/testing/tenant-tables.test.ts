// SPDX-License-Identifier: EUPL-1.2
// Every table that holds what belongs to a body is closed to the others by the database itself.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { sql } from 'kysely';
import { setScene } from './scene.ts';
import { createTestApp } from './test-app.ts';

const tested = await createTestApp({ after });

type Table = { name: string; secured: boolean; forced: boolean; policies: number; led: boolean; partition: boolean };
const tables = await tested.administer<Table>(`
  select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced, c.relispartition as partition,
    (select count(*)::int from pg_policy where polrelid = c.oid) as policies,
    exists (select from pg_index i where i.indrelid = c.oid and i.indkey[0] = a.attnum) as led
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'body_id' and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'body'
  order by 1`);

test('there are such tables', () => assert.ok(tables.length >= 20, `${tables.length}`));

describe('the table', () => {
  for (const { name, secured, forced, policies, led } of tables) {
    test(`${name} has forced row-level security, and a key that begins with the body`, () => {
      assert.deepEqual({ secured, forced, policies, led }, { secured: true, forced: true, policies: 1, led: true });
    });
  }
});

test('a transaction of another body, or of none, sees and changes no row of any of them', async () => {
  const { body } = await setScene(tested);
  const other = await tested.addBody();
  const { database } = tested.app;
  let filled = 0;
  for (const { name, partition } of tables) {
    const [count] = await tested.administer<{ rows: number }>(
      `select count(*)::int as rows from ${name} where body_id = $1`,
      [body.id],
    );
    if (!partition && count && count.rows > 0) filled += 1;
    const table = sql.table(name);
    const seen = sql<{ rows: number }>`select count(*)::int as rows from ${table} where body_id = ${body.id}`;
    const changed = sql`update ${table} set body_id = body_id where body_id = ${body.id}`;
    const inOther = await database.inBody(other.id, async (tx) => [
      (await seen.execute(tx.kysely)).rows[0]?.rows,
      Number((await changed.execute(tx.kysely)).numAffectedRows),
    ]);
    const inNone = await database.acrossBodies(async (tx) => (await seen.execute(tx.kysely)).rows[0]?.rows);
    assert.deepEqual([name, inOther, inNone], [name, [0, 0], 0]);
  }
  assert.ok(filled >= 15, `only ${filled} tables had rows to hide`);
});

test('a row for another body can’t be written', async () => {
  const [body, other] = [await tested.addBody(), await tested.addBody()];
  const writing = tested.app.database.inBody(other.id, (tx) =>
    sql`insert into audit_head (body_id, link, hash) values (${body.id}, 0, '')`.execute(tx.kysely),
  );
  await assert.rejects(writing, /row-level security/);
});

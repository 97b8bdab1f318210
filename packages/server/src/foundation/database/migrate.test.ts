// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { MigrationRefusedError } from './database-errors.ts';
import { migrate, readMigrations } from './migrate.ts';
import { refuseUnboundRole } from './prepare-database.ts';
import { reachDatabase } from './reach-database.ts';

const ours = '019aa0a6-0000-7000-8000-00000000000a';
const theirs = '019aa0a6-0000-7000-8000-00000000000b';

let tested: TestDatabase;
let client: pg.Client;

before(async () => {
  tested = await createTestDatabase();
  client = new pg.Client(tested.connection);
  await client.connect();
});

after(async () => {
  await client.end();
  await tested[Symbol.asyncDispose]();
});

/** An empty database of this test's own, and a folder with the migrations given. */
async function given(t: TestContext, files: Record<string, string>) {
  const own = await createTestDatabase(t);
  const administrator = new pg.Client(own.administrator);
  await administrator.connect();
  await administrator.query('delete from arengo_migrations');
  await administrator.end();
  const folder = await mkdtemp(join(tmpdir(), 'arengo-migrations-'));
  t.after(() => rm(folder, { recursive: true }));
  const put = (more: Record<string, string>) =>
    Promise.all(Object.entries(more).map(([file, text]) => writeFile(join(folder, file), text)));
  await put(files);
  return { own, folder, put, run: () => migrate(own.connection, { folder }) };
}

test('the migrations of this code have applied, and once is enough', async () => {
  assert.deepEqual(await migrate(tested.connection), []);
  const names = (await client.query('select name from arengo_migrations order by name')).rows.map(({ name }) => name);
  assert.deepEqual(
    names,
    (await readMigrations()).map(({ name }) => name),
  );
  assert.equal(
    (await client.query("select to_regnamespace('graphile_worker') as jobs")).rows[0].jobs,
    'graphile_worker',
  );
});

test('migrations apply in order, each once, also when several processes start at the same time', async (t) => {
  const { run, put } = await given(t, {
    '0001-first-thing.sql': 'create table first_thing (n int)',
    '0002-second-thing.sql': 'alter table first_thing rename to second_thing',
  });
  const applied = await Promise.all([run(), run(), run()]);
  assert.deepEqual(applied.flat().sort(), ['0001-first-thing', '0002-second-thing']);
  await put({ '0003-third-thing.sql': 'drop table second_thing' });
  assert.deepEqual(await run(), ['0003-third-thing']);
});

test('a migration that fails is undone whole, and those before it stay', async (t) => {
  const { own, run, put } = await given(t, {
    '0001-good-one.sql': 'create table good_one (n int)',
    '0002-bad-one.sql': 'create table half_made (n int); select 1 / 0',
  });
  await assert.rejects(run(), /0002-bad-one failed and was undone: division by zero/);
  const tables = await own.database.acrossBodies(({ kysely }) =>
    kysely.introspection.getTables().then((all) => all.map(({ name }) => name)),
  );
  assert.ok(tables.includes('good_one') && !tables.includes('half_made'));
  await put({ '0002-bad-one.sql': 'create table half_made (n int)' });
  assert.deepEqual(await run(), ['0002-bad-one']);
});

const refusals: [what: string, change: Record<string, string>, message: RegExp][] = [
  [
    'an applied migration was edited',
    { '0001-first-thing.sql': 'create table other (n int)' },
    /0001-first-thing was edited/,
  ],
  ['a file has no sentence name', { '2-x.sql': 'select 1' }, /2-x\.sql is not a migration's name/],
  ['two have one number', { '0002-other-thing.sql': 'select 1' }, /have the same number/],
  [
    'one comes before an applied one',
    { '0000-too-late.sql': 'select 1' },
    /0000-too-late comes before 0002-second-thing/,
  ],
];
for (const [what, change, message] of refusals) {
  test(`refused: ${what}`, async (t) => {
    const { run, put } = await given(t, { '0001-first-thing.sql': 'select 1', '0002-second-thing.sql': 'select 2' });
    await run();
    await put(change);
    await assert.rejects(run(), (error) => error instanceof MigrationRefusedError && message.test(error.message));
  });
}

test('refused: the database is newer than the code', async (t) => {
  const { run, folder } = await given(t, { '0001-first-thing.sql': 'select 1', '0002-second-thing.sql': 'select 2' });
  await run();
  await rm(join(folder, '0002-second-thing.sql'));
  await assert.rejects(run(), /0002-second-thing, which this version of Arengo does not know: the database is newer/);
});

test('a role that escapes row-level security is refused with the remedy; a plain one is not', async () => {
  const reach = (databaseUrl: string) => reachDatabase({ databaseUrl, clusterFolder: '', postgresBinaries: null });
  await using reached = await reach(tested.url);
  assert.deepEqual([reached.cluster, reached.connection], [null, { connectionString: tested.url }]);
  const superuser = tested.url.replace('//arengo@', '//postgres@');
  await assert.rejects(reach(superuser), /"postgres".*superuser.*create role arengo/s);
  const administrator = new pg.Client(tested.administrator);
  await administrator.connect();
  await administrator.query('create role passing login bypassrls');
  try {
    await assert.rejects(refuseUnboundRole({ ...tested.connection, user: 'passing' }), /"passing".*BYPASSRLS/s);
  } finally {
    await administrator.query('drop role passing');
    await administrator.end();
  }
});

test('arengo_body() is null when no body, or an empty one, is set', async () => {
  const ask = async () => (await client.query('select arengo_body() as body')).rows[0].body;
  assert.equal(await ask(), null);
  await client.query("select set_config('arengo.body', '', false)");
  assert.equal(await ask(), null);
});

test('arengo_protect refuses a table without the body, and may be repeated', async () => {
  await client.query('create table bodiless (n int)');
  await assert.rejects(client.query("select arengo_protect('bodiless')"), /bodiless has no uuid column body_id/);
  await client.query('create table own_key (id uuid primary key)');
  await client.query("select arengo_protect('own_key', 'id'), arengo_protect('own_key', 'id')");
  const { rows } = await client.query(
    "select relrowsecurity, relforcerowsecurity from pg_class where oid = 'own_key'::regclass",
  );
  assert.deepEqual(rows, [{ relrowsecurity: true, relforcerowsecurity: true }]);
});

test('arengo_lowest_id is the first uuidv7 of an instant', async () => {
  const { rows } = await client.query("select arengo_lowest_id('2026-03-01T00:00:00Z') as id");
  assert.equal(rows[0].id, '019ca6b1-dc00-0000-0000-000000000000');
  assert.equal(0x019ca6b1dc00, Date.parse('2026-03-01T00:00:00Z'));
});

test('monthly partitions: at once from many places, protected, and they take back rows of the default', async () => {
  await client.query(`create table streamed (body_id uuid not null, id uuid not null, word text,
    length int generated always as (length(word)) stored, primary key (body_id, id)) partition by range (id)`);
  await client.query('create index on streamed (body_id, word)');
  await client.query("select arengo_protect('streamed')");
  const grow = async (months: number) => {
    const own = new pg.Client(tested.connection);
    await own.connect();
    try {
      return (await own.query("select arengo_month_partitions('streamed', $1) as added", [months])).rows[0].added;
    } finally {
      await own.end();
    }
  };
  const added = await Promise.all([grow(1), grow(1), grow(1)]);
  assert.deepEqual(added.sort(), [0, 0, 2]);

  // A row of next-but-one month goes to the default, for which there is a partition later.
  const insert = async (body: string, months: number) => {
    await client.query('begin');
    await client.query("select set_config('arengo.body', $1, true)", [body]);
    await client.query(
      `insert into streamed (body_id, id, word) values ($1, overlay(arengo_lowest_id(
         date_trunc('month', now() at time zone 'UTC') at time zone 'UTC' + make_interval(months => $2, days => 3))::text
         placing substr(gen_random_uuid()::text, 25) from 25)::uuid, 'però')`,
      [body, months],
    );
    await client.query('commit');
  };
  for (const body of [ours, theirs]) for (const months of [-2, 0, 1, 2]) await insert(body, months);
  const spread = async (body: string) => {
    await client.query('begin');
    await client.query("select set_config('arengo.body', $1, true)", [body]);
    const { rows } = await client.query('select tableoid::regclass::text as part, length from streamed order by id');
    await client.query('commit');
    assert.ok(rows.every(({ length }) => length === 4));
    return rows.map(({ part }) => part);
  };
  const name = (months: number) => {
    const now = new Date();
    return `streamed_${new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)).toISOString().slice(0, 7).replace('-', '_')}`;
  };
  assert.deepEqual(await spread(ours), ['streamed_default', name(0), name(1), 'streamed_default']);
  assert.equal(await grow(2), 1);
  for (const body of [ours, theirs])
    assert.deepEqual(await spread(body), ['streamed_default', name(0), name(1), name(2)]);

  const { rows } = await client.query(
    `select bool_and(relrowsecurity and relforcerowsecurity) as closed, count(*)::int as parts
     from pg_inherits join pg_class on oid = inhrelid where inhparent = 'streamed'::regclass`,
  );
  assert.deepEqual(rows, [{ closed: true, parts: 4 }]);
  assert.equal((await client.query(`select from ${name(0)}`)).rowCount, 0, 'not even past the parent');
});

test('arengo_month_partitions refuses a table that is not partitioned by range of a uuid', async () => {
  await client.query('create table plain (id uuid primary key)');
  await assert.rejects(
    client.query("select arengo_month_partitions('plain', 1)"),
    /not partitioned by range of one uuid/,
  );
});

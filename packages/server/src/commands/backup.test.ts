// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, type TestContext, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { migrate, readMigrations } from '../foundation/database/migrate.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { contentsOf, furnish, temporaryFolder } from './furnished.fixture.ts';
import { commandFile, runCommand } from './run-command.fixture.ts';

const { tested, url, bodies } = await furnish({ after });
const folder = await temporaryFolder({ after });
const file = join(folder, 'all.backup');
const administrator = { ...tested.app.connection, user: 'postgres' };
const before = await contentsOf(administrator);
const made = await runCommand(['backup', file], { env: { DATABASE_URL: url } });

const run = (args: string[], target: { url: string }) => runCommand(args, { env: { DATABASE_URL: target.url } });
const copied = (name: string) => join(folder, name);

/** The lines of the backup, changed, under a sum that is right again. */
async function rewritten(name: string, change: (lines: string[]) => string[]): Promise<string> {
  const lines = gunzipSync(await readFile(file))
    .toString()
    .trimEnd()
    .split('\n')
    .slice(0, -1);
  const text = `${change(lines).join('\n')}\n`;
  const sum = JSON.stringify({ sha256: createHash('sha256').update(text).digest('hex') });
  await writeFile(copied(name), gzipSync(`${text}${sum}\n`));
  return copied(name);
}

test('a backup is whole, closed to others, and leaves nothing beside it', async () => {
  assert.equal(made.code, 0, made.err);
  assert.equal(made.out, '');
  assert.match(made.err, /\d+ rows, .* MB\./);
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  assert.deepEqual(await readdir(folder), ['all.backup']);
  for (const name of ['item', 'item_version', 'evidence', 'decision', 'measure', 'audit_record', 'practice.notices']) {
    assert.ok(name in before, name);
  }
  assert.ok((before.item ?? []).length >= 6 && (before.evidence ?? []).length >= 2, 'there is something to lose');
});

test('restored elsewhere, nothing of any body is lost, and the chains hold', async (t) => {
  const target = await createTestDatabase(t);
  const { code, err } = await run(['restore', file], target);
  assert.equal(code, 0, err);
  assert.deepEqual(await contentsOf(target.administrator), before);
  const verified = await run(['audit', 'verify'], target);
  assert.equal(verified.code, 0, verified.err);
  assert.equal(verified.out.trim().split('\n').length, bodies.length);
});

test('data that are there are kept unless they may be replaced; then all of them are, with their jobs', async (t) => {
  const target = await createTestDatabase(t);
  await administer(target.administrator, `insert into body values ('${OTHER}', 'altro', 'Altro', now())`);
  await administer(target.administrator, "select graphile_worker.add_job('stale')");
  const old = await contentsOf(target.administrator);
  const refused = await run(['restore', file], target);
  assert.equal(refused.code, 1);
  assert.match(refused.err, /not empty \(public\.body\).*--replace/);
  assert.deepEqual(await contentsOf(target.administrator), old);
  const replaced = await run(['restore', '--replace', file], target);
  assert.equal(replaced.code, 0, replaced.err);
  assert.deepEqual(await contentsOf(target.administrator), before);
  assert.equal(await administer(target.administrator, 'select from graphile_worker.jobs'), 0);
});

const OTHER = '019aa0a6-0000-7000-8000-00000000000a';

async function administer(connection: pg.ClientConfig, query: string): Promise<number | null> {
  const client = new pg.Client(connection);
  await client.connect();
  return (await client.query(query).finally(() => client.end())).rowCount;
}

test('a database that Arengo is using is not restored over', async () => {
  const { code, err } = await runCommand(['restore', file, '--replace'], { env: { DATABASE_URL: url } });
  assert.equal(code, 1);
  assert.match(err, /Arengo is using the database/);
});

test('a backup of before an upgrade is brought up to date', async (t) => {
  const target = await createTestDatabase(t);
  assert.equal((await run(['restore', file], target)).code, 0);
  const older = { ...target.connection, database: `older_${target.connection.database}` };
  await administer(target.administrator, `create database ${older.database} owner ${older.user} template template0`);
  t.after(() => administer(administrator, `drop database ${older.database} with (force)`));
  const migrations = await temporaryFolder(t);
  const first = (await readMigrations()).slice(0, 7);
  for (const { name, sql } of first) await writeFile(join(migrations, `${name}.sql`), sql);
  await migrate(older, { folder: migrations });
  const owner = { ...older, user: 'postgres' };
  await administer(owner, `insert into body values ('${OTHER}', 'altro', 'Altro', now())`);
  await administer(
    owner,
    `insert into act values ('${OTHER}', '${OTHER}', 'decree', 'mayor', '1', '2020-01-01', 'Prova', now())`,
  );
  const old = await contentsOf(owner);
  const url = target.url.replace(target.connection.database, older.database);
  assert.equal((await run(['backup', copied('older.backup')], { url })).code, 0);

  const { code, err } = await run(['restore', '--replace', copied('older.backup')], target);
  assert.equal(code, 0, err);
  const contents = await contentsOf(target.administrator);
  assert.equal(Object.keys(contents).length, Object.keys(before).length);
  for (const [name, rows] of Object.entries(contents)) {
    assert.deepEqual(rows.length, old[name]?.length ?? 0, name);
  }
  // Columns that came since stand at the end of the row, and are empty.
  const [body, olderBody] = [contents.body?.[0] ?? '', old.body?.[0]?.slice(0, -1) ?? 'none'];
  assert.ok(body.startsWith(olderBody), body);
  assert.match(body.slice(olderBody.length), /^,*\)$/);
  assert.deepEqual(await migrate(target.connection), [], 'every migration is applied');
});

const spoilt: { name: string; spoil: () => Promise<string>; code: number; says: RegExp }[] = [
  {
    name: 'cut off',
    spoil: async () => written('cut', (bytes) => bytes.subarray(0, bytes.length - 200)),
    code: 2,
    says: /not a whole backup.*Nothing was touched/,
  },
  {
    name: 'with one byte changed',
    spoil: async () => written('flipped', (bytes) => bytes.fill((bytes.at(5000) ?? 0) ^ 1, 5000, 5001)),
    code: 2,
    says: /not a whole backup/,
  },
  {
    name: 'with a word changed and packed again',
    spoil: async () =>
      written('changed', (bytes) => gzipSync(gunzipSync(bytes).toString().replace('cretino', 'carissimo'))),
    code: 2,
    says: /SHA-256 does not match/,
  },
  {
    name: 'without its last line',
    spoil: async () =>
      written('unsummed', (bytes) =>
        gzipSync(
          gunzipSync(bytes)
            .toString()
            .replace(/\{"sha256".*\n/, ''),
        ),
      ),
    code: 2,
    says: /cut off/,
  },
  {
    name: 'not packed',
    spoil: async () => written('plain', (bytes) => gunzipSync(bytes)),
    code: 2,
    says: /not a whole backup/,
  },
  { name: 'empty', spoil: async () => written('empty', () => Buffer.alloc(0)), code: 2, says: /not a whole backup/ },
  { name: 'that is not there', spoil: async () => copied('gone'), code: 2, says: /ENOENT/ },
  {
    name: 'of a newer version',
    spoil: () =>
      rewritten('newer', (lines) =>
        lines.map((line, at) => (at === 0 ? line.replace(']', ',{"name":"9999-later","sha256":""}]') : line)),
      ),
    code: 1,
    says: /another version of Arengo \(migration 9999-later\)/,
  },
  {
    name: 'that lacks a row',
    spoil: () =>
      rewritten('short', (lines) =>
        lines.toSpliced(
          lines.findLastIndex((line) => line.startsWith('[')),
          1,
        ),
      ),
    code: 2,
    says: /does not fit the schema: public\.\S+ has/,
  },
];

async function written(name: string, change: (bytes: Buffer) => Buffer): Promise<string> {
  await writeFile(copied(name), change(await readFile(file)));
  return copied(name);
}

test('a backup that is not whole changes nothing', async (t) => {
  const target = await createTestDatabase(t);
  assert.equal((await run(['restore', file], target)).code, 0);
  for (const { name, spoil, code, says } of spoilt) {
    await t.test(name, async () => {
      const answer = await run(['restore', '--replace', await spoil()], target);
      assert.equal(answer.code, code, answer.err);
      assert.match(answer.err, says);
      assert.deepEqual(await contentsOf(target.administrator), before);
    });
  }
});

/** Starts a command that will wait for a table, and answers once it does. */
async function startBlocked(
  t: TestContext,
  target: { administrator: pg.ClientConfig; url: string },
  table: string,
  args: string[],
) {
  const holder = new pg.Client(target.administrator);
  const watcher = new pg.Client(target.administrator);
  await Promise.all([holder.connect(), watcher.connect()]);
  await holder.query('begin');
  await holder.query(`lock table ${table} in access exclusive mode`);
  const child = spawn(process.execPath, [commandFile, ...args], { env: { DATABASE_URL: target.url }, stdio: 'ignore' });
  t.after(() => child.kill('SIGKILL'));
  for (;;) {
    const { rowCount } = await watcher.query(
      "select from pg_stat_activity where datname = current_database() and application_name = 'arengo command' and wait_event_type = 'Lock'",
    );
    if (rowCount === 1) break;
    assert.equal(child.exitCode, null, 'the command ended before it met the table');
    await setImmediate();
  }
  await watcher.end();
  return { child, release: () => holder.end() };
}

for (const [signal, left] of [
  ['SIGTERM', []],
  ['SIGKILL', ['stopped.backup.part']],
] as const) {
  test(`a backup interrupted by ${signal} leaves no file that could be taken for one`, async (t) => {
    const own = await temporaryFolder(t);
    const args = ['backup', join(own, 'stopped.backup')];
    const { child, release } = await startBlocked(t, { administrator, url }, 'practice.reports', args);
    const ended = once(child, 'close');
    child.kill(signal);
    // A polite end waits for the answer of PostgreSQL.
    if (signal === 'SIGTERM') await release();
    await ended;
    if (signal === 'SIGKILL') await release();
    assert.notEqual(child.exitCode, 0);
    assert.deepEqual(await readdir(own), left);
  });
}

test('a restore killed in its last step leaves the data that were there', async (t) => {
  const target = await createTestDatabase(t);
  assert.equal((await run(['restore', file], target)).code, 0);
  const args = ['restore', file, '--replace'];
  const { child, release } = await startBlocked(t, target, 'graphile_worker._private_jobs', args);
  const ended = once(child, 'close');
  child.kill('SIGKILL');
  await ended;
  await release();
  assert.deepEqual(await contentsOf(target.administrator), before);
});

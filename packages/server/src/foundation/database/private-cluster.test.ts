// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { readConfig } from '../config/config.ts';
import { isAlive, readPostmaster } from './postmaster-file.ts';
import { type PrivateClusterOptions, startPrivateCluster } from './private-cluster.ts';

const binaries = readConfig().postgresBinaries;

const users = new Set<ChildProcess>();

async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'arengo-cluster-'));
  // As root, PostgreSQL runs under another account, which has to pass through.
  await chmod(folder, 0o711);
  t.after(async () => {
    for (const user of users) user.kill('SIGKILL');
    users.clear();
    await until('the watchers end', () => watchersOf(folder).length === 0);
    await rm(folder, { recursive: true, force: true });
  });
  return join(folder, 'postgres');
}

const start = (folder: string, options: Partial<PrivateClusterOptions> = {}) =>
  startPrivateCluster({ folder, binaries, durability: 'none', ...options });

async function until(what: string, condition: () => Promise<boolean> | boolean): Promise<number> {
  const started = performance.now();
  while (!(await condition())) {
    assert.ok(performance.now() - started < 20_000, `${what}: not within 20 s`);
    await pause(5);
  }
  return Math.round(performance.now() - started);
}

/** Starts another process that uses the cluster, and returns it with the number of its postmaster. */
async function startUser(folder: string, durability = 'none'): Promise<{ user: ChildProcess; pid: number }> {
  const user = spawn(process.execPath, [join(import.meta.dirname, 'cluster-user.fixture.ts'), folder, durability], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  users.add(user);
  assert.ok(user.stdout);
  const [line] = await once(createInterface(user.stdout), 'line');
  return { user, pid: Number(line) };
}

async function ask<R extends pg.QueryResultRow>(connection: pg.ClientConfig, text: string): Promise<R[]> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<R>(text)).rows;
  } finally {
    await client.end();
  }
}

function watchersOf(folder: string): number[] {
  return execFileSync('ps', ['-eo', 'pid=,stat=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('arengo-watcher') && line.includes(folder) && !/^\s*\d+ Z/.test(line))
    .map((line) => Number.parseInt(line, 10));
}

test('a private cluster keeps its data over a stop, speaks UTF-8 with checksums, and listens on its socket only', async (t) => {
  const folder = await temporaryFolder(t);
  const first = await start(folder, { durability: 'full' });
  await ask(first.connection, "create table kept (word text); insert into kept values ('però')");
  const { pid } = first;
  await first.stop();
  await until('PostgreSQL stops', async () => !(await isAlive(pid)));
  await until('the watcher ends', () => watchersOf(folder).length === 0);

  await using second = await start(folder, { durability: 'full' });
  const settings = await ask(
    { connectionString: second.url },
    `select word, upper(word) as upper, current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums,
       current_setting('listen_addresses') as addresses, current_setting('fsync') as fsync,
       current_setting('synchronous_commit') as commit from kept`,
  );
  assert.deepEqual(settings, [
    { word: 'però', upper: 'PERÒ', encoding: 'UTF8', checksums: 'on', addresses: '', fsync: 'on', commit: 'on' },
  ]);
});

test("the application's role owns its database and is bound by row-level security", async (t) => {
  await using cluster = await start(await temporaryFolder(t));
  assert.deepEqual(
    await ask(
      cluster.connection,
      `select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
         (select datdba = r.oid from pg_database where datname = current_database()) as owner
       from pg_roles r where rolname = current_user`,
    ),
    [
      {
        rolname: 'arengo',
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: false,
        rolcreaterole: false,
        owner: true,
      },
    ],
  );
});

test('a killed PostgreSQL is started again and has every acknowledged row', async (t) => {
  await using cluster = await start(await temporaryFolder(t), { durability: 'full' });
  await ask(cluster.connection, 'create table kept (n int)');
  for (let round = 1; round <= 3; round++) {
    await ask(cluster.connection, `insert into kept values (${round})`);
    const { pid } = cluster;
    process.kill(pid, 'SIGKILL');
    const ms = await until('PostgreSQL runs again', () => cluster.pid !== pid);
    t.diagnostic(`ready again ${ms} ms after kill -9`);
    const rows = await ask<{ n: number }>(cluster.connection, 'select n from kept order by n');
    assert.equal(rows.length, round);
  }
});

test('PostgreSQL stops by itself when its only user is killed', async (t) => {
  const folder = await temporaryFolder(t);
  const { user, pid } = await startUser(folder, 'full');
  user.kill('SIGKILL');
  t.diagnostic(
    `stopped ${await until('PostgreSQL stops', async () => !(await isAlive(pid)))} ms after kill -9 of its user`,
  );
  await until('the watcher ends', () => watchersOf(folder).length === 0);
  assert.equal((await readPostmaster(join(folder, 'data'))).state, 'absent', 'a clean stop, not a crash');
});

test('several processes share one PostgreSQL, and it outlives any of them', async (t) => {
  const folder = await temporaryFolder(t);
  const users = await Promise.all([startUser(folder), startUser(folder), startUser(folder)]);
  const pids = new Set(users.map(({ pid }) => pid));
  assert.equal(pids.size, 1, 'three first starts at once made one cluster');
  await using cluster = await start(folder);
  for (const { user } of users) {
    user.kill('SIGKILL');
    await once(user, 'exit');
    assert.deepEqual(await ask(cluster.connection, 'select 1 as one'), [{ one: 1 }]);
  }
  assert.ok(pids.has(cluster.pid), 'never restarted');
});

test('a user that ends as it should leaves nothing running', async (t) => {
  const folder = await temporaryFolder(t);
  const { user, pid } = await startUser(folder);
  user.stdin?.end();
  await once(user, 'exit');
  await until('PostgreSQL stops', async () => !(await isAlive(pid)));
});

test('a killed watcher is replaced', async (t) => {
  const folder = await temporaryFolder(t);
  const cluster = await start(folder);
  const [watcher] = watchersOf(folder);
  assert.ok(watcher);
  process.kill(watcher, 'SIGKILL');
  await until('another watcher', () => watchersOf(folder).some((pid) => pid !== watcher));
  const { pid } = cluster;
  await cluster.stop();
  await until('PostgreSQL stops', async () => !(await isAlive(pid)));
});

test('after the user and the watcher were killed together, the next start adopts the running PostgreSQL', async (t) => {
  const folder = await temporaryFolder(t);
  const { user, pid } = await startUser(folder);
  user.kill('SIGSTOP');
  for (const watcher of watchersOf(folder)) process.kill(watcher, 'SIGKILL');
  user.kill('SIGKILL');
  await once(user, 'exit');
  assert.equal(await isAlive(pid), true, 'nobody was left to stop it');
  await using cluster = await start(folder);
  assert.equal(cluster.pid, pid);
  await cluster.stop();
  await until('PostgreSQL stops', async () => !(await isAlive(pid)));
});

test('a postmaster.pid whose number now belongs to another program does not stop the start', async (t) => {
  const folder = await temporaryFolder(t);
  await (await start(folder)).stop();
  const data = join(folder, 'data');
  await writeFile(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n1\n5432\n${folder}/run\n\n0 0\nready\n`);
  assert.equal((await readPostmaster(data)).state, 'stale');
  await using cluster = await start(folder);
  assert.deepEqual(await ask(cluster.connection, 'select 1 as one'), [{ one: 1 }]);
});

test('a folder too deep for a socket has its socket elsewhere', async (t) => {
  const folder = join(await temporaryFolder(t), '..', 'a'.repeat(60), 'b'.repeat(60), 'perché no');
  await using cluster = await start(folder, { whenUnused: 'remove' });
  t.after(() => until('the socket goes', () => !existsSync(cluster.connection.host)));
  assert.match(cluster.connection.host, /^\/tmp\/arengo-/);
  assert.deepEqual(await ask({ connectionString: cluster.url }, 'select 1 as one'), [{ one: 1 }]);
});

test('a cluster for one use removes its folder', async (t) => {
  const folder = await temporaryFolder(t);
  await (await start(folder, { whenUnused: 'remove' })).stop();
  await until('the folder goes', () => !existsSync(folder));
});

test('a folder that holds something else is left alone', async (t) => {
  const folder = await temporaryFolder(t);
  await mkdir(folder);
  await writeFile(join(folder, 'letter.txt'), 'dear mayor');
  const before = await stat(folder);
  await assert.rejects(start(folder), /letter\.txt.*ARENGO_DATA_FOLDER/s);
  const { uid, mode } = await stat(folder);
  assert.deepEqual([uid, mode], [before.uid, before.mode]);
});

test('refusals say what to do', async (t) => {
  const folder = await temporaryFolder(t);
  await assert.rejects(
    start(folder, { binaries: '/nowhere/bin' }),
    /ARENGO_POSTGRES_BIN.*\/usr\/lib\/postgresql\/15\/bin/s,
  );
  await (await start(folder)).stop();
  await writeFile(join(folder, 'data', 'PG_VERSION'), '12\n');
  await assert.rejects(start(folder), /written by PostgreSQL 12.*backup/s);
});

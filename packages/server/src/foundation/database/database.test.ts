// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { type Database, openDatabase, type SharedTransaction, type Transaction } from './database.ts';
import { CommitUnknownError, NestedTransactionError } from './database-errors.ts';

const ours = '019aa0a6-0000-7000-8000-00000000000a';
const theirs = '019aa0a6-0000-7000-8000-00000000000b';

let tested: TestDatabase;
let database: Database;

before(async () => {
  tested = await createTestDatabase();
  database = tested.database;
  await database.acrossBodies(async ({ kysely }) => {
    await sql`create table guarded (body_id uuid not null, word text not null, primary key (body_id, word))`.execute(
      kysely,
    );
    await sql`select arengo_protect('guarded')`.execute(kysely);
    await sql`create table shared_count (n int not null)`.execute(kysely);
    await sql`insert into shared_count values (0)`.execute(kysely);
  });
});

after(() => tested[Symbol.asyncDispose]());

async function write({ kysely, bodyId }: Transaction, word: string, body = bodyId): Promise<void> {
  await sql`insert into guarded (body_id, word) values (${body}, ${word})`.execute(kysely);
}

async function words({ kysely }: Pick<SharedTransaction, 'kysely'>): Promise<string[]> {
  return (await sql<{ word: string }>`select word from guarded order by word`.execute(kysely)).rows.map(
    ({ word }) => word,
  );
}

const stored = (body: string) => database.readInBody(body, words);

/** Ends, from outside, the connection that the transaction uses. */
async function cut(tx: Pick<SharedTransaction, 'kysely'>): Promise<void> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx.kysely);
  await using other = openDatabase(tested.connection);
  await other.acrossBodies(({ kysely }) => sql`select pg_terminate_backend(${rows[0]?.pid}, 5000)`.execute(kysely));
}

test('a body neither sees nor writes the rows of another', async () => {
  await database.inBody(ours, (tx) => write(tx, 'isolation'));
  assert.deepEqual(await stored(theirs), []);
  await assert.rejects(
    database.inBody(theirs, (tx) => write(tx, 'planted', ours)),
    /row-level security/,
  );
  await database.inBody(theirs, async ({ kysely }) => {
    const changed = await sql`update guarded set word = 'changed' where body_id = ${ours}`.execute(kysely);
    const erased = await sql`delete from guarded`.execute(kysely);
    assert.deepEqual([changed.numAffectedRows, erased.numAffectedRows], [0n, 0n]);
  });
  await assert.rejects(
    database.inBody(ours, ({ kysely }) => sql`update guarded set body_id = ${theirs}`.execute(kysely)),
    /row-level security/,
  );
  assert.ok((await stored(ours)).includes('isolation'));
});

test('without a body nothing is seen and nothing can be written, also after a body used the connection', async () => {
  await database.inBody(ours, (tx) => write(tx, 'hidden'));
  await using single = openDatabase(tested.connection, { poolSize: 1 });
  await single.inBody(ours, words);
  assert.deepEqual(await single.acrossBodies(words), []);
  const attempt = single.acrossBodies(({ kysely }) =>
    sql`insert into guarded values (${ours}, 'no body')`.execute(kysely),
  );
  await assert.rejects(attempt, /row-level security/);
});

test('a text that is no uuid opens no transaction of a body', async () => {
  await assert.rejects(database.inBody("x' or true --", words), /invalid input syntax for type uuid/);
});

test('what throws leaves nothing behind, and no effect runs', async () => {
  const done: string[] = [];
  const attempt = database.inBody(ours, async (tx) => {
    tx.onCommit(() => done.push('effect'));
    await write(tx, 'undone');
    throw new RangeError('changed my mind');
  });
  await assert.rejects(attempt, RangeError);
  assert.ok(!(await stored(ours)).includes('undone'));
  assert.deepEqual(done, []);
});

test('a statement that failed and was caught fails the whole transaction', async () => {
  const attempt = database.inBody(ours, async (tx) => {
    await write(tx, 'swallowed');
    await sql`select 1 / 0`.execute(tx.kysely).catch(() => undefined);
  });
  await assert.rejects(attempt);
  assert.ok(!(await stored(ours)).includes('swallowed'));
});

test('hooks run once per key, in order, before the commit; effects run after it', async () => {
  const done: string[] = [];
  await database.inBody(ours, async (tx) => {
    tx.onCommit(() => done.push('effect'));
    tx.beforeCommit('chain', async (inside) => {
      await write(inside, 'by a hook');
      done.push('chain');
      tx.beforeCommit('later', async () => void done.push('later'));
      tx.beforeCommit('chain', async () => void done.push('again'));
    });
    tx.beforeCommit('chain', async () => void done.push('twice'));
    tx.beforeCommit('second', async () => void done.push('second'));
    done.push('work');
  });
  assert.deepEqual(done, ['work', 'chain', 'second', 'later', 'effect']);
  assert.ok((await stored(ours)).includes('by a hook'));
});

test('a hook that throws undoes the work', async () => {
  const attempt = database.inBody(ours, async (tx) => {
    await write(tx, 'without its record');
    tx.beforeCommit('chain', async () => {
      throw new Error('no record');
    });
  });
  await assert.rejects(attempt, /no record/);
  assert.ok(!(await stored(ours)).includes('without its record'));
});

test('an effect that throws is reported and fails nobody', async () => {
  const problems: Error[] = [];
  const done: string[] = [];
  await using own = openDatabase(tested.connection, { reportProblem: (problem) => problems.push(problem) });
  await own.inBody(ours, async (tx) => {
    tx.onCommit(() => {
      throw new Error('nobody listens');
    });
    tx.onCommit(() => done.push('next'));
  });
  assert.deepEqual([problems.map(({ message }) => message), done], [['nobody listens'], ['next']]);
});

test('a connection cut before the commit is not noticed by the caller', async () => {
  let runs = 0;
  await database.inBody(ours, async (tx) => {
    runs++;
    await write(tx, `cut once ${runs}`);
    if (runs === 1) await cut(tx);
  });
  assert.equal(runs, 2);
  assert.deepEqual(
    (await stored(ours)).filter((word) => word.startsWith('cut once')),
    ['cut once 2'],
  );
});

test('a connection that is cut each time fails after three runs', async () => {
  let runs = 0;
  const attempt = database.inBody(ours, async (tx) => {
    runs++;
    await cut(tx);
  });
  await assert.rejects(attempt, /connection|terminat/i);
  assert.equal(runs, 3);
});

test('a connection cut during the commit is unknown, and not run again', async () => {
  await database.acrossBodies(async ({ kysely }) => {
    // A deferred trigger runs inside the commit itself.
    await sql`create function cut_me() returns trigger language plpgsql as
      $$ begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); return null; end $$`.execute(
      kysely,
    );
    await sql`create table cut_at_commit (n int)`.execute(kysely);
    await sql`create constraint trigger cut after insert on cut_at_commit deferrable initially deferred
      for each row execute function cut_me()`.execute(kysely);
  });
  let runs = 0;
  const attempt = database.inBody(ours, async ({ kysely }) => {
    runs++;
    await sql`insert into cut_at_commit values (1)`.execute(kysely);
  });
  await assert.rejects(attempt, CommitUnknownError);
  assert.equal(runs, 1);
});

test('two transactions that wait for each other both end', async () => {
  await database.acrossBodies(async ({ kysely }) => {
    await sql`create table locked (n int primary key, held int not null default 0)`.execute(kysely);
    await sql`insert into locked values (1), (2)`.execute(kysely);
  });
  const firstLocks = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
  let runs = 0;
  const lockBoth = (own: 0 | 1) =>
    database.acrossBodies(async ({ kysely }) => {
      runs++;
      await sql`update locked set held = held + 1 where n = ${own + 1}`.execute(kysely);
      firstLocks[own].resolve();
      await firstLocks[own === 0 ? 1 : 0].promise;
      await sql`update locked set held = held + 1 where n = ${2 - own}`.execute(kysely);
    });
  await Promise.all([lockBoth(0), lockBoth(1)]);
  // Where the machine is slow the two may meet again.
  assert.ok(runs >= 3, 'one of the two was asked to run again');
  const held = await database.acrossBodies(({ kysely }) =>
    sql<{ held: number }>`select held from locked`.execute(kysely),
  );
  assert.deepEqual(held.rows, [{ held: 2 }, { held: 2 }]);
});

test('a transaction inside another is refused; beside and after another it is not', async () => {
  await assert.rejects(
    database.inBody(ours, () => database.acrossBodies(async () => undefined)),
    NestedTransactionError,
  );
  let later: Promise<string[]> | undefined;
  await database.inBody(ours, async (tx) => {
    tx.onCommit(() => {
      later = stored(theirs);
    });
  });
  assert.deepEqual(await later, []);
});

test('a read-only transaction writes nothing', async () => {
  await assert.rejects(
    database.readInBody(ours, (tx) => write(tx, 'read only')),
    /read-only transaction/,
  );
});

test('a statement that takes too long is ended', async () => {
  await using hasty = openDatabase(tested.connection, { statementTimeoutMs: 20 });
  await assert.rejects(
    hasty.acrossBodies(({ kysely }) => sql`select pg_sleep(10)`.execute(kysely)),
    /statement timeout/,
  );
});

test('no connection leaks, whatever happened to it', async () => {
  await using small = openDatabase(tested.connection, { poolSize: 2, patienceMs: 2000 });
  const fates = Array.from({ length: 30 }, (_, index) =>
    small.inBody(ours, async (tx) => {
      await write(tx, `leak ${index}`);
      if (index % 3 === 1) throw new RangeError('on purpose');
      if (index % 3 === 2) await sql`select 1 / 0`.execute(tx.kysely);
    }),
  );
  const outcomes = await Promise.allSettled(fates);
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 10);
  const { total, idle } = small.connections();
  assert.equal(idle, total);
  assert.ok(total <= 2);
});

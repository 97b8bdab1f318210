// SPDX-License-Identifier: EUPL-1.2
// The process that erases is killed in the middle of a batch; what it had begun is ended by the next one.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { plainPool } from '../../testing/plain-pool.ts';
import { createTestApp } from '../../testing/test-app.ts';
import { dump, foundIn } from './dump.fixture.ts';
import type { Errand } from './erase-apart.fixture.ts';

const WRITERS = 250;
const BATCH = 200;
const HELD = 4_207_001;

// The second batch waits, with its messages erased and named in the record, and nothing of it committed. The first has named
// as many authors as messages: nothing else was kept on them.
const STOP_IN_THE_SECOND = `
  create function wait_in_the_second() returns trigger language plpgsql as $$
  begin
    if (select count(*) from destroyed) > ${2 * BATCH} then perform pg_advisory_xact_lock(${HELD}); end if;
    return null;
  end $$;
  create trigger wait_in_the_second after insert on destroyed for each statement execute function wait_in_the_second()`;

test('a process killed in the middle of a batch loses, doubles and forgets nothing', async (t) => {
  const secretKey = randomBytes(32);
  const tested = await createTestApp(t, { secretKey });
  const body = await tested.addBody({ pack: 'pero' });
  const names = Array.from({ length: WRITERS }, (_, place) => `Zerbinatto${place}x`);
  for (const name of names) await body.page.message(name, `Buongiorno da ${name}`);
  await tested.drain();
  tested.clock.advance(31 * 24 * 60 * 60 * 1000);

  const pool = plainPool({ ...tested.app.connection, user: 'postgres', max: 1 });
  const superuser = await pool.connect();
  await superuser.query(STOP_IN_THE_SECOND);
  await superuser.query('select pg_advisory_lock($1)', [HELD]);
  const process = erasing({
    ...{ connection: tested.app.connection, secretKey: secretKey.toString('hex'), bodyId: body.id },
    now: tested.app.clock.now().toISOString(),
  });
  const waits = `select from pg_locks where locktype = 'advisory' and objid = ${HELD} and not granted`;
  while ((await tested.administer(waits)).length === 0) {
    assert.equal(process.exitCode, null, 'it is still at work');
    await pause(20);
  }
  process.kill('SIGKILL');
  await once(process, 'close');
  await superuser.query('select pg_advisory_unlock($1)', [HELD]);
  await superuser.query('drop trigger wait_in_the_second on destroyed');
  superuser.release();
  await pool.end();

  const records = () =>
    tested.administer<{ destruction_id: string; erased: number; ended_at: Date | null; sha256: Buffer | null }>(
      `select * from destruction where data_class = 'messages'`,
    );
  const destroyed = (id = '') =>
    tested.administer<{ thing_id: string }>(
      'select thing_id from destroyed where destruction_id = $1 order by thing_id',
      [id],
    );
  const [open, ...others] = await records();
  assert.deepEqual([others.length, open?.ended_at], [0, null], 'its record stayed open');
  assert.equal((await destroyed(open?.destruction_id)).length, BATCH, 'the first batch stands, of the second nothing');

  await tested.upkeep();
  const [ended, ...more] = await records();
  const things = await destroyed(ended?.destruction_id);
  assert.deepEqual(
    [more.length, ended?.destruction_id, ended?.erased, things.length, new Set(things.map((one) => one.thing_id)).size],
    [0, open?.destruction_id, WRITERS, WRITERS, WRITERS],
  );
  const text = things.map(({ thing_id }) => `${thing_id}\n`).join('');
  assert.equal(createHash('sha256').update(text).digest('hex'), ended?.sha256?.toString('hex'));
  const deeds = await tested.administer<{ content: string }>(
    `select content from audit_record where event = 'privacy.erased'`,
  );
  assert.equal(deeds.filter(({ content }) => content.includes(ended?.destruction_id ?? '?')).length, 1);
  assert.deepEqual(foundIn(await dump(tested.app.connection), names), []);
});

function erasing(errand: Errand) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'erase-apart.fixture.ts')], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  child.stdin.end(JSON.stringify(errand));
  return child;
}

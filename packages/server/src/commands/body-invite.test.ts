// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { runCommand } from './run-command.fixture.ts';

describe('body invite', () => {
  let folder: string;
  let data: TestDatabase;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'arengo-invite-'));
    data = await createTestDatabase();
  });
  after(async () => {
    await data[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });
  const run = (...args: string[]) =>
    runCommand(['body', 'invite', ...args], {
      env: { DATABASE_URL: data.url, ARENGO_DATA_FOLDER: folder, ARENGO_PUBLIC_URL: 'https://arengo.example' },
    });
  const linesOf = (out: string) =>
    out
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));

  test('gives an address of its own each time, and prints those that open again', async () => {
    const [one, other] = [await run(), await run('--days', '3')];
    assert.match(one.out, /"https:\/\/arengo\.example\/desk\/primo-avvio\?codice=[\w-]{43}"/);
    assert.notEqual(one.out, other.out);
    const { out, code } = await run('--list');
    assert.equal(code, 0);
    assert.deepEqual(linesOf(out), [...linesOf(other.out), ...linesOf(one.out)]);
  });

  for (const days of ['0', '366', 'tre', '-1']) {
    test(`${days} days is refused, and nothing is made`, async () => {
      const before = (await run('--list')).out;
      const { code, err } = await run('--days', days);
      assert.equal(code, 2);
      assert.match(err, /1|days/);
      assert.equal((await run('--list')).out, before);
    });
  }
});

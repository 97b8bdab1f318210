// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { runCommand } from './run-command.fixture.ts';

const plan = {
  body: { slug: 'prova', name: 'Comune di Prova' },
  acts: {
    policy: { kind: 'resolution', organ: 'giunta', number: '1', date: '2026-01-02', subject: 'Policy' },
    accounts: { kind: 'decree', organ: 'mayor', number: '2', date: '2026-01-03', subject: 'Account' },
  },
  people: [{ email: 'a@prova.example', name: 'A', role: 'social-media-manager', powers: ['see', 'moderate'] }],
};

describe('body create', () => {
  let folder: string;
  let data: TestDatabase;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'arengo-plan-'));
    data = await createTestDatabase();
  });
  after(async () => {
    await data[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });
  const run = async (...args: string[]) =>
    runCommand(['body', 'create', ...args], { env: { DATABASE_URL: data.url, ARENGO_DATA_FOLDER: folder } });
  const write = async (name: string, content: object) => {
    const file = join(folder, name);
    await writeFile(file, JSON.stringify(content));
    return file;
  };
  const bodies = () => data.database.acrossBodies((tx) => tx.kysely.selectFrom('body').select('slug').execute());

  test('a plan with errors founds nothing and names each field', async () => {
    const { code, err } = await run(
      'pero',
      await write('bad.json', { ...plan, people: [{ ...plan.people[0], powers: ['all'] }] }),
    );
    assert.equal(code, 2);
    assert.match(err, /people\.0\.powers\.0/);
    assert.deepEqual(await bodies(), []);
  });

  test('a body is founded with its people, each with a password of their own', async () => {
    const { code, out } = await run('pero', await write('plan.json', plan));
    assert.equal(code, 0);
    const answer = JSON.parse(out) as { body: string; people: { email: string; password: string }[] };
    assert.equal(answer.body, 'prova');
    assert.match(answer.people[0]?.password ?? '', /^[\w-]{16}$/);
    assert.deepEqual(await bodies(), [{ slug: 'prova' }]);
  });

  test('the same body twice is refused, and the first stays as it is', async () => {
    const { code, err } = await run('pero', await write('plan.json', plan));
    assert.equal(code, 1);
    assert.match(err, /c’è già/);
  });
});

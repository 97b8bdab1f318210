// SPDX-License-Identifier: EUPL-1.2
// What a citizen had erased does not come back with a backup of before.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { dump, foundIn } from '../features/privacy/dump.fixture.ts';
import { eraseAuthor, findAuthors, journalIn, settleErasures } from '../features/privacy/index.ts';
import { openDatabase } from '../foundation/database/database.ts';
import { sealKey, writeKeys } from '../foundation/sealing/key-ring.ts';
import { createSealer } from '../foundation/sealing/sealer.ts';
import { createTestApp } from '../testing/test-app.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { temporaryFolder } from './furnished.fixture.ts';
import { runCommand } from './run-command.fixture.ts';

const secretKey = randomBytes(32);
const tested = await createTestApp({ after }, { secretKey });
const folder = await temporaryFolder({ after });
const keys = join(folder, 'keys');
await writeFile(keys, writeKeys([{ state: 'current', key: sealKey(secretKey) }]), { mode: 0o600 });
const { host, port, user, database } = tested.app.connection as {
  host: string;
  port: number;
  user: string;
  database: string;
};
const urlOf = (name: string) => `postgresql://${user}@/${name}?host=${encodeURIComponent(host)}&port=${port}`;

const VALUES = ['quirzola brumbello', '0399 700001', 'zafferunghio', 'pentulabrico'];
const body = await tested.addBody();
const post = await body.page.publish('Riapre il ponte di via del Mulino.');
const comment = await body.page.comment('Quirzola Brumbello', 'Che bello zafferunghio.', post);
const message = await body.page.message('Quirzola Brumbello', 'Grazie, il mio numero è 0399 700001.');
await body.page.comment('Ada', 'Bravi, finalmente.', post);
await tested.drain();
await body.page.edit('Quirzola Brumbello', comment, 'Che bello pentulabrico.');
await tested.drain();
const desk = await tested.signIn(body);
await desk.ok('takeDecision', {
  params: { caseId: await body.caseOf(message) },
  body: { itemVersion: 1, outcome: 'no-violation' },
});
const file = join(folder, 'before.backup');
const made = await runCommand(['backup', file], { env: { DATABASE_URL: urlOf(database) } });
assert.equal(made.code, 0, made.err);

const [author] = await body.inBody((tx) =>
  findAuthors(tx, 'practice', 'Quirzola Brumbello'.toLowerCase().replace(' ', '-')),
);
const { dataFolder } = tested.app.config;

test('an erasure is written in the journal, with ids and nothing else', async () => {
  assert.ok(author, 'the author is found by their handle');
  const at = tested.app.clock.now();
  const order = { reason: 'art. 17', requestId: null, at };
  const { erased, kept } = await body.inBody((tx) => eraseAuthor(tx, author.authorId, order));
  assert.deepEqual(kept, []);
  assert.deepEqual(erased.map(({ dataClass }) => dataClass).sort(), ['authors', 'items', 'messages', 'notices']);
  await tested.drain();
  const [line] = (await readFile(journalIn(dataFolder), 'utf8')).trim().split('\n');
  assert.deepEqual(Object.keys(JSON.parse(line ?? '')).sort(), ['at', 'author', 'body', 'order', 'request']);
  assert.deepEqual(foundIn(await dump(tested.app.connection), VALUES), []);
});

test('a backup of before brings nothing of it back', async (t) => {
  const bare = await createTestDatabase(t);
  const env = { DATABASE_URL: bare.url, ARENGO_SECRET_KEY_FILE: keys };
  const without = await runCommand(['restore', file], { env: { ...env, ARENGO_DATA_FOLDER: folder } });
  assert.equal(without.code, 0, without.err);
  assert.ok(foundIn(await dump(bare.connection), VALUES).length >= 3, 'without the journal it would all be back');
  const args = ['restore', '--replace', '--erasures', journalIn(dataFolder), file];
  const named = await runCommand(args, { env: { ...env, ARENGO_DATA_FOLDER: folder } });
  assert.equal(named.code, 0, named.err);
  assert.match(named.err, /1 erasures/);
  assert.deepEqual(foundIn(await dump(bare.connection), VALUES), []);

  const target = await createTestDatabase(t);
  const placed = await runCommand(['restore', file], {
    env: { DATABASE_URL: target.url, ARENGO_SECRET_KEY_FILE: keys, ARENGO_DATA_FOLDER: dataFolder },
  });
  assert.equal(placed.code, 0, placed.err);
  const text = await dump(target.connection);
  assert.deepEqual(foundIn(text, VALUES), []);
  assert.ok(text.includes('bravi, finalmente'), 'what others wrote is there');
});

test('what its term had ended for is erased before the server serves', async (t) => {
  const target = await createTestDatabase(t);
  const env = { DATABASE_URL: target.url, ARENGO_SECRET_KEY_FILE: keys, ARENGO_DATA_FOLDER: folder };
  assert.equal((await runCommand(['restore', file], { env })).code, 0);
  await using opened = openDatabase(target.connection, { sealer: createSealer(secretKey) });
  tested.clock.advance(2200 * 24 * 60 * 60 * 1000);
  const settled = await settleErasures({ database: opened, clock: tested.clock }, journalIn(folder));
  assert.equal(settled.again, 0);
  assert.deepEqual(foundIn(await dump(target.connection), [...VALUES, 'bravi, finalmente']), []);
  assert.deepEqual(await settleErasures({ database: opened, clock: tested.clock }, journalIn(folder)), {
    due: 0,
    again: 0,
  });
});

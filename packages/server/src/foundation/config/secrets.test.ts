// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createSealer } from '../sealing/sealer.ts';
import { newKey, readSecretKey, readSecretKeyLines, replaceSecretKeys, SecretKeyError } from './secrets.ts';

async function folder(t: TestContext): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'arengo-secrets-'));
  t.after(() => rm(made, { recursive: true }));
  return made;
}

test('the first run makes one key, closed to others, however many processes start at once', async (t) => {
  const dataFolder = await folder(t);
  const read = () => readSecretKey({ dataFolder, secretKeyFile: null });
  const keys = (await Promise.all([read(), read(), read()])).map((ring) => ring.current());
  assert.equal(new Set(keys.map((key) => key.bytes.toString('hex'))).size, 1);
  assert.equal(keys[0]?.bytes.length, 32);
  assert.deepEqual(await readdir(dataFolder), ['secret-key']);
  assert.equal((await stat(join(dataFolder, 'secret-key'))).mode & 0o777, 0o600);
  assert.deepEqual((await read()).current(), keys[0]);
});

test('a key file that was given is used, and never made', async (t) => {
  const dataFolder = await folder(t);
  const secretKeyFile = join(dataFolder, 'given');
  await assert.rejects(readSecretKey({ dataFolder, secretKeyFile }), /ARENGO_SECRET_KEY_FILE/);
  await writeFile(secretKeyFile, `${Buffer.alloc(32, 7).toString('base64')}\n`);
  assert.deepEqual((await readSecretKey({ dataFolder, secretKeyFile })).current().bytes, Buffer.alloc(32, 7));
});

for (const [what, text] of [
  ['short', Buffer.alloc(16).toString('base64')],
  ['empty', ''],
  ['not base64', 'x'.repeat(44)],
]) {
  test(`a key that is ${what} is refused, and its text is not repeated`, async (t) => {
    const dataFolder = await folder(t);
    await writeFile(join(dataFolder, 'secret-key'), text ?? '');
    await assert.rejects(
      readSecretKey({ dataFolder, secretKeyFile: null }),
      (error) => error instanceof SecretKeyError && (text === '' || !error.message.includes(text ?? '')),
    );
  });
}

test('keys that are renewed while a process runs are used at once, and what the old one closed still opens', async (t) => {
  const dataFolder = await folder(t);
  const ring = await readSecretKey({ dataFolder, secretKeyFile: null });
  const sealer = createSealer(ring);
  const before = sealer.seal('token', 'place');
  const file = join(dataFolder, 'secret-key');
  const fresh = newKey();
  const lines = readSecretKeyLines(file).map(({ key }) => ({ state: 'previous' as const, key }));
  await replaceSecretKeys(file, [{ state: 'current', key: fresh }, ...lines]);
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  assert.deepEqual(await readdir(dataFolder), ['secret-key']);
  // Another process sealed under the new key before this one had looked.
  const elsewhere = createSealer(await readSecretKey({ dataFolder, secretKeyFile: null })).seal('altro', 'place');
  assert.equal(sealer.open(elsewhere, 'place'), 'altro');
  assert.equal(sealer.open(before, 'place'), 'token');
  assert.equal(ring.current().id, fresh.id);
});

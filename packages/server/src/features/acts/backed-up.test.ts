// SPDX-License-Identifier: EUPL-1.2
// A copy of the data has the files of the acts, and acts that are ended by later ones.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { runCommand } from '../../commands/run-command.fixture.ts';
import { pdfOf } from '../../foundation/files/files.fixture.ts';
import { readFile } from '../../foundation/files/files-store.ts';
import { createTestDatabase } from '../../testing/test-database.ts';
import { openRegister } from './acts.fixture.ts';
import { attachFile, findAct, revokeAct } from './index.ts';

const register = await openRegister();
after(() => register.test[Symbol.asyncDispose]());
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('a backup keeps the largest file of an act, and the revocation of an act by a later one', async (t) => {
  const bytes = pdfOf(20 * 1024 * 1024);
  const [actId, later] = [await register.decree('1', '2026-01-10'), await register.decree('2', '2026-02-10')];
  await register.in((tx) =>
    attachFile(tx, actId, { name: 'decreto.pdf', mediaType: 'application/pdf', bytes }, register.by()),
  );
  await register.in((tx) => revokeAct(tx, actId, later, register.by()));
  const folder = await mkdtemp(join(tmpdir(), 'arengo-acts-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'all.backup');
  const made = await runCommand(['backup', file], { env: { DATABASE_URL: register.test.url } });
  assert.equal(made.code, 0, made.err);

  const target = await createTestDatabase(t);
  const restored = await runCommand(['restore', file], { env: { DATABASE_URL: target.url } });
  assert.equal(restored.code, 0, restored.err);
  const act = await target.database.inBody(register.bodyId, (tx) => findAct(tx, actId));
  assert.deepEqual(act, await register.read(actId));
  const kept = await target.database.inBody(register.bodyId, (tx) => readFile(tx, act?.fileId ?? ''));
  assert.equal(sha256(kept?.bytes ?? new Uint8Array()), sha256(bytes));
});

// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDatabase } from '../../foundation/database/database.ts';
import { createTestDatabase } from '../../testing/test-database.ts';
import { addBody } from '../people/index.ts';
import { recordDeed } from './record-deed.ts';
import { verifyChain } from './verify-chain.ts';

test('a chain that grows while it is walked is whole', async (context) => {
  const { database, connection } = await createTestDatabase(context);
  await using elsewhere = openDatabase(connection);
  const at = new Date('2026-03-10T10:00:00Z');
  const bodyId = await database.acrossBodies((tx) => addBody(tx, { slug: 'prova', name: 'Comune di Prova' }, at));
  const deed = () =>
    elsewhere.inBody(bodyId, async (tx) => {
      recordDeed(tx, { at, event: 'tried', actor: { kind: 'automatic' }, subject: { kind: 'body', id: bodyId } });
    });
  await deed();
  const verification = await verifyChain(database, bodyId, deed);
  assert.deepEqual({ whole: verification.whole, links: verification.links }, { whole: true, links: 1 });
  assert.equal((await verifyChain(database, bodyId)).links, 2);
});

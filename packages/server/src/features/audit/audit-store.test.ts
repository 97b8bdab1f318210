// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTestDatabase } from '../../testing/test-database.ts';
import { addBody } from '../people/index.ts';
import { readLinks } from './audit-store.ts';
import { nextLink } from './chain.ts';
import { recordDeed, verifyChain } from './index.ts';

const at = new Date('2026-03-10T09:00:00Z');

test('transactions that record at the same time are linked one after another, as the chain says', async (t) => {
  const { database } = await createTestDatabase(t, { poolSize: 8 });
  const bodyId = await database.acrossBodies((tx) => addBody(tx, { slug: 'prova', name: 'Comune di Prova' }, at));
  const deed = (place: number) => ({
    at,
    event: `deed.${place}`,
    actor: { kind: 'automatic' as const },
    subject: { kind: 'body', id: bodyId },
    data: { words: 'così «è»' },
  });
  await Promise.all(
    Array.from({ length: 60 }, (_, number) =>
      database.inBody(bodyId, async (tx) => {
        for (let place = 0; place <= number % 3; place++) recordDeed(tx, deed(place));
      }),
    ),
  );
  const { whole, links, records, broken } = await verifyChain(database, bodyId);
  assert.deepEqual({ whole, links, records, broken }, { whole: true, links: 60, records: 120, broken: null });
  const [first] = await database.readInBody(bodyId, (tx) => readLinks(tx, 0, 1));
  const expected = nextLink(
    { link: 0, hash: Buffer.alloc(0) },
    (first?.contents ?? []).map(({ content }) => content),
  );
  assert.deepEqual(first?.hash, expected.hash);
});

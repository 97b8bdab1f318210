// SPDX-License-Identifier: EUPL-1.2
// That two accounts are one citizen's is kept on both: told to who has the right to know it, and erased with either.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { createTestApp, type TestBody } from '../../testing/test-app.ts';
import { gatherAuthorData } from './author-data.ts';
import { eraseAuthor } from './erase-author.ts';
import { eraseDue } from './erase-due.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const tested = await createTestApp({ after });

/** Anna and Annina are one citizen, who said so by a code. */
async function setUp() {
  const body = await tested.addBody({ pack: 'cascina' });
  const desk = await tested.signIn(body);
  const itemId = await body.page.visitorPost('Anna', 'Buongiorno, a che ora apre l’ufficio anagrafe?');
  await tested.drain();
  const params = { enquiryId: await body.caseOf(itemId) };
  await desk.ok('takeEnquiry', { params });
  const { connection } = await desk.ok('giveConnectionCode', { params });
  await body.page.visitorPost('Annina', connection.given?.code ?? '');
  await tested.drain();
  await tested.upkeep();
  assert.equal((await desk.ok('readEnquiry', { params })).connected, 1);
  return { body, desk, params };
}

const idOf = async (body: TestBody, name: string) => {
  const [row] = await tested.administer<{ author_id: string }>(
    'select author_id from author where body_id = $1 and display_name = $2',
    [body.id, name],
  );
  return row?.author_id ?? '';
};
const left = async (body: TestBody) =>
  (await tested.administer('select from author_connection where body_id = $1', [body.id])).length;

describe('a connection of two accounts', () => {
  test('is told to who asks what is kept of one, and not with whom', async () => {
    const { body } = await setUp();
    for (const name of ['Anna', 'Annina']) {
      const authorId = await idOf(body, name);
      const data = await body.inBody((tx) => gatherAuthorData(tx, authorId));
      assert.deepEqual(
        data?.connections.map(({ network, endedAt }) => [network, endedAt]),
        [['practice', null]],
      );
      assert.ok(!JSON.stringify(data).includes(name === 'Anna' ? '"Annina"' : '"Anna"'));
    }
  });

  test('goes with the erasure of either, also of one whose enquiry has to stay', async () => {
    for (const name of ['Annina', 'Anna']) {
      const { body, desk } = await setUp();
      const authorId = await idOf(body, name);
      const ordered = { reason: 'art. 17', requestId: null, at: tested.clock.now() };
      await body.inBody((tx) => eraseAuthor(tx, authorId, ordered));
      assert.equal(await left(body), 0, name);
      const { records } = await desk.ok('readAudit', { query: { event: 'connection.erased' } });
      assert.equal(records.length, 1);
    }
  });

  test('goes when the term of what one of them wrote has ended', async () => {
    const { body, desk, params } = await setUp();
    await desk.ok('closeEnquiry', { params, body: { reason: 'met-elsewhere' } });
    tested.clock.advance(4000 * DAY_MS);
    await eraseDue(tested.app, body.id);
    const [erased] = await tested.administer<{ count: number }>(
      'select count(*)::int as count from author where body_id = $1 and erased_at is not null',
      [body.id],
    );
    assert.ok(erased && erased.count > 0, 'somebody is erased');
    assert.equal(await left(body), 0);
  });
});

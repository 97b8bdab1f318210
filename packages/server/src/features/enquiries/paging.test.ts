// SPDX-License-Identifier: EUPL-1.2
// The lists of enquiries, page by page: each row once, in order, also when one leaves the list between two pages.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { EnquiryList } from '@arengo/contract';
import { createTestApp } from '../../testing/test-app.ts';

const tested = await createTestApp({ after });

test('a list longer than a page goes on where it stopped, and what is done in the meantime is no gap', async () => {
  const body = await tested.addBody();
  const desk = await tested.signIn(body);
  for (let number = 1; number <= 54; number += 1) {
    await body.page.message(
      `Cittadina ${number}`,
      `Buongiorno, a che ora apre l’ufficio anagrafe il ${number} del mese?`,
    );
  }
  await body.page.message('Chi vede', 'Aiuto, c’è una fuga di gas in via Roma!');
  await tested.drain();
  const page = (list: EnquiryList, cursor: string | null) =>
    desk.ok('listEnquiries', { query: { list, ...(cursor ? { cursor } : {}) } });
  const first = await page('open', null);
  assert.deepEqual([first.rows.length, first.rows[0]?.kind, first.counts.open], [50, 'emergency', 55]);
  const last = first.rows.at(-1)?.id ?? '';
  assert.equal(first.cursor, last);
  const close = (enquiryId: string) =>
    desk.ok('closeEnquiry', { params: { enquiryId }, body: { reason: 'not-pertinent' } });
  await close(last);
  const second = await page('open', first.cursor);
  assert.deepEqual([second.rows.length, second.cursor], [5, null]);
  const shown = [...first.rows, ...second.rows].map(({ id }) => id);
  assert.equal(new Set(shown).size, 55, 'each once');
  for (const id of shown.slice(0, 49)) {
    tested.clock.advance(1000);
    await close(id);
  }
  tested.clock.advance(1000);
  await close(second.rows[0]?.id ?? '');
  const done = await page('done', null);
  const rest = await page('done', done.cursor);
  assert.deepEqual([done.rows.length, rest.rows.length, rest.rows[0]?.id], [50, 1, last], 'the latest first');
});

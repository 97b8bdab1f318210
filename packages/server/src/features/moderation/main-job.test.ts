// SPDX-License-Identifier: EUPL-1.2
// The main job: the same insult, by webhook, in four bodies that adopted the four packs; each ends lawfully, each otherwise.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Action } from '@arengo/policy';
import { createTestApp, type TestBody, type TestClient } from '../../testing/test-app.ts';

const tested = await createTestApp({ after });
const INSULT = 'Siete dei buffoni, e il vostro assessore è un idiota patentato.';
const AUTHOR = 'Furio dei Cantieri';

type Row = {
  pack: string;
  ground: string;
  lawful: Action[];
  /** What the moderator chooses, and the clause under which each is recorded. */
  chosen: Partial<Record<Action, string>>;
  /** A measure that this policy does not allow for a first insult, and what the refusal cites. */
  refused: { action: Action; cites: string[] };
  notices: number;
  blocked: boolean;
  hidden: boolean;
};

const ROWS: Row[] = [
  {
    pack: 'cassino',
    ground: 'CAS-4.b',
    lawful: ['warn', 'hide', 'remove', 'report-to-network'],
    chosen: { warn: 'CAS-4.m-a1', remove: 'CAS-4.m-a2' },
    refused: { action: 'block', cites: ['CAS-4.m-b'] },
    notices: 1,
    blocked: false,
    hidden: false,
  },
  {
    pack: 'novi-di-modena',
    ground: 'NOV-6.12.d',
    lawful: ['hide', 'remove'],
    chosen: { hide: 'NOV-6.12.d' },
    refused: { action: 'block', cites: ['NOV-6.19'] },
    notices: 0,
    blocked: false,
    hidden: true,
  },
  {
    pack: 'pero',
    ground: 'PER-R.5',
    lawful: ['remove'],
    chosen: { remove: 'PER-R.2' },
    refused: { action: 'hide', cites: ['PER-R.2'] },
    notices: 0,
    blocked: false,
    hidden: false,
  },
  {
    pack: 'cascina',
    ground: 'CSC-M.h',
    lawful: ['hide', 'remove', 'block', 'report-to-network', 'report-user-to-network'],
    chosen: { remove: 'CSC-M.3', block: 'CSC-M.4' },
    refused: { action: 'refer-to-authority', cites: ['CSC-M.6'] },
    notices: 0,
    blocked: true,
    hidden: false,
  },
];

for (const row of ROWS) {
  describe(`an insult in a body that adopted ${row.pack}`, () => {
    let body: TestBody;
    let desk: TestClient;
    let itemId: string;
    let caseId: string;
    const chosen = Object.keys(row.chosen) as Action[];
    const decision = (measures: Action[], notice: string | null = null) => ({
      itemVersion: 1,
      outcome: 'violation' as const,
      grounds: [{ category: 'insult' as const }],
      measures,
      notice,
    });

    test('reaches the queue by webhook, with its article', async () => {
      body = await tested.addBody({ pack: row.pack });
      desk = await tested.signIn(body);
      itemId = await body.page.comment(AUTHOR, INSULT, await body.page.publish('Riapre il ponte di via del Mulino.'));
      await tested.drain();
      caseId = await body.caseOf(itemId);
      const { rows } = await desk.ok('readQueue');
      assert.deepEqual(
        rows.map(({ id, categories, harsh }) => ({ id, insult: categories.includes('insult'), harsh })),
        [{ id: caseId, insult: true, harsh: true }],
      );
      const { ruling, clauses, item } = await desk.ok('readCase', { params: { caseId } });
      assert.equal(item.text, INSULT);
      assert.equal(ruling.grounds.find(({ category }) => category === 'insult')?.clause, row.ground);
      assert.ok(
        clauses.some(({ id, text }) => id === row.ground && text.it.length > 20),
        'the article is quoted',
      );
      assert.deepEqual(
        ruling.measures.filter(({ lawful }) => lawful).map(({ action }) => action),
        row.lawful,
      );
    });

    test(`does not allow ${row.refused.action}, and says by which clause`, async () => {
      const body = decision([row.refused.action], 'Avviso');
      const refusal = await desk.refused('takeDecision', 403, { params: { caseId }, body });
      assert.deepEqual(refusal.cites, row.refused.cites);
      assert.deepEqual(
        refusal.errors?.map(({ pointer }) => pointer),
        ['/measures/0'],
      );
      assert.deepEqual((await desk.ok('readCase', { params: { caseId } })).decisions, []);
    });

    test(`takes ${chosen.join(' and ')}, which take effect on the network`, async () => {
      const asked = await desk.ok('askRuling', {
        params: { caseId },
        body: { categories: ['insult'], measures: chosen },
      });
      const draft = asked.notice.it;
      const { decision: taken } = await desk.ok('takeDecision', { params: { caseId }, body: decision(chosen, draft) });
      assert.deepEqual(
        taken.grounds.map(({ clause }) => clause),
        [row.ground],
      );
      await tested.drain();
      const item = await body.page.item(itemId);
      assert.equal(item.removedAt !== null, chosen.includes('remove'));
      assert.equal(item.hiddenAt !== null, row.hidden);
      assert.equal(await body.page.hasBlocked(AUTHOR), row.blocked);
      const { state, decisions } = await desk.ok('readCase', { params: { caseId } });
      assert.equal(state, 'decided');
      const shown = Object.fromEntries(
        decisions[0]?.measures.map(({ action, state, clause }) => [action, [state, clause]]) ?? [],
      );
      assert.deepEqual(shown, Object.fromEntries(chosen.map((action) => [action, ['confirmed', row.chosen[action]]])));
    });

    test(
      row.notices > 0 ? 'tells the author, citing the article' : 'tells the author nothing, as the policy does not ask',
      async () => {
        const notices = await body.page.noticesTo(AUTHOR);
        assert.equal(notices.length, row.notices);
        for (const notice of notices) assert.ok(notice.includes(row.ground), notice);
      },
    );

    test('is on record whole, and cites the act and the clauses', async () => {
      const { records } = await desk.ok('readAudit', { query: { event: 'decision.taken' } });
      assert.equal(records.length, 1);
      const [record] = records;
      assert.deepEqual(
        record?.cites.toSorted(),
        [...new Set(['Decreto n. 1 del 1 gennaio 2020', row.ground, ...Object.values(row.chosen)])].toSorted(),
      );
      assert.equal(record?.data.evidenceSha256, (await desk.ok('readCase', { params: { caseId } })).evidence?.sha256);
      const confirmed = await desk.ok('readAudit', { query: { event: 'measure.confirmed' } });
      assert.equal(confirmed.records.length, chosen.length);
      const chain = await desk.ok('verifyAudit');
      assert.ok(chain.whole, chain.broken?.because);
    });
  });
}

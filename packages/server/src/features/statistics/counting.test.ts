// SPDX-License-Identifier: EUPL-1.2
// What the database counts, against the same counted by hand.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { createTestApp, type TestBody } from '../../testing/test-app.ts';
import { countWith, valuesOf } from './fact.ts';
import { readCounts } from './read-statistics.ts';
import { talliedTo } from './received-store.ts';
import { type Span, startOfMonth } from './span.ts';
import { type Planted, type PlantedDecision, plant } from './statistics.fixture.ts';
import { tallyReceived } from './tally-received.ts';

const tested = await createTestApp({ after });
const SPAN: Span = { from: '2025-09', to: '2026-03' };
const NOW = new Date('2026-04-20T10:00:00Z');
const HOUR = 60 * 60 * 1000;

async function planted(items: readonly Planted[]): Promise<TestBody> {
  const body = await tested.addBody();
  const place = { accountId: body.account.id, personId: body.moderator.id, actId: body.actId };
  await body.inBody((tx) => plant(tx, place, items));
  return body;
}
const read = (body: TestBody, span = SPAN, accountId: string | null = null) =>
  body.inBody((tx) => readCounts(tx, span, { accountId, now: NOW }));

const item = (receivedAt: string, change: Partial<Planted> = {}): Planted => ({
  ...{ receivedAt: new Date(receivedAt), network: 'facebook', type: 'comment', categories: [], decision: null },
  ...change,
});
const decided = (at: string, change: Partial<PlantedDecision> = {}): PlantedDecision => ({
  ...{ at: new Date(at), outcome: 'no-violation', state: 'final', grounds: [], measures: [] },
  ...change,
});

describe('a month ends at midnight in Rome', () => {
  const cases: [what: string, at: string, month: string][] = [
    ['in winter', '2025-12-31T22:59:59Z', '2025-12'],
    ['in winter, a second later', '2025-12-31T23:00:00Z', '2026-01'],
    ['in summer', '2025-09-30T21:59:59Z', '2025-09'],
    ['in summer, a second later', '2025-09-30T22:00:00Z', '2025-10'],
    ['in the month in which summer time ends', '2025-10-31T22:59:59Z', '2025-10'],
    ['in the month in which summer time begins', '2026-03-31T21:59:59Z', '2026-03'],
  ];
  for (const [what, at, month] of cases)
    test(what, async () => {
      const body = await planted([item(at, { decision: decided(at) })]);
      const counts = await read(body);
      assert.deepEqual(valuesOf(counts.received, 'month'), [month]);
      assert.deepEqual(valuesOf(counts.decisions, 'month'), [month]);
      assert.deepEqual([...counts.deciding.keys()].toSorted(), ['', month]);
    });
  test('and what is after the last one is not counted', async () => {
    const { received, decisions } = await read(
      await planted([item('2026-03-31T22:00:00Z', { decision: decided('2026-03-31T22:00:00Z') })]),
    );
    assert.deepEqual([received, decisions], [[], []]);
  });
});

test('the median of an even number is between the two in the middle', async () => {
  const received = '2026-01-10T08:00:00Z';
  const after = (hours: number) => new Date(Date.parse(received) + hours * HOUR).toISOString();
  const body = await planted([1, 2, 4, 10].map((hours) => item(received, { decision: decided(after(hours)) })));
  const spread = (await read(body)).deciding.get('2026-01');
  assert.deepEqual([spread?.count, spread?.median], [4, 3 * 3600]);
});

describe('triage is held against what a person found', () => {
  const violation = (category: string): Partial<PlantedDecision> => ({
    outcome: 'violation',
    grounds: [{ category, clause: 'CAS-4.b' }],
  });
  const cases: [what: string, categories: string[], decision: Partial<PlantedDecision>, triage: string][] = [
    ['what it raised and was a violation', ['insult'], violation('insult'), 'found'],
    ['what it raised for another reason', ['spam'], violation('insult'), 'missed'],
    ['what it did not raise', [], violation('insult'), 'missed'],
    ['what it raised and was none', ['insult'], {}, 'false-alarm'],
    ['what nobody held to be one', [], {}, 'rightly-quiet'],
  ];
  for (const [what, categories, decision, triage] of cases)
    test(what, async () => {
      const body = await planted([
        item('2026-01-10T08:00:00Z', { categories, decision: decided('2026-01-10T09:00:00Z', decision) }),
      ]);
      assert.deepEqual(valuesOf((await read(body)).decisions, 'triage'), [triage]);
    });
});

const instant = fc.date({
  min: new Date('2025-08-20T00:00:00Z'),
  max: new Date('2026-04-10T00:00:00Z'),
  noInvalidDate: true,
});
const anyDecision = fc.record({
  after: fc.nat({ max: 90 * 24 }),
  outcome: fc.constantFrom('violation' as const, 'no-violation' as const),
  state: fc.constantFrom('final' as const, 'undone' as const, 'not-approved' as const),
  grounds: fc.array(
    fc.record({ category: fc.constantFrom('insult', 'spam', null), clause: fc.constantFrom('A.1', 'B.2') }),
    { maxLength: 3 },
  ),
  measures: fc.array(
    fc.record({
      action: fc.constantFrom('hide', 'remove'),
      state: fc.constantFrom('confirmed', 'refused', 'reversed', 'waiting'),
      confirmedAt: fc.constant(null),
    }),
    { maxLength: 2 },
  ),
});
const anyItem = fc.record({
  receivedAt: instant,
  network: fc.constantFrom('facebook', 'youtube'),
  type: fc.constantFrom('comment' as const, 'message' as const),
  categories: fc.subarray(['insult', 'spam']),
  decision: fc.option(anyDecision),
});

const MONTH = new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', timeZone: 'Europe/Rome' });
const inSpan = (at: Date) => MONTH.format(at) >= SPAN.from && MONTH.format(at) <= SPAN.to;

test('random items and decisions: the database counts as one counts by hand, also once months are tallied', async () => {
  const samples = fc.sample(fc.array(anyItem, { minLength: 40, maxLength: 120 }), { numRuns: 4, seed: 7 });
  for (const sample of samples) {
    const items = sample.map(({ decision, ...rest }): Planted => {
      if (!decision) return { ...rest, decision: null };
      const { after, outcome, ...said } = decision;
      const grounds = outcome === 'violation' ? said.grounds : [];
      return {
        ...rest,
        decision: { ...said, outcome, grounds, at: new Date(rest.receivedAt.getTime() + after * HOUR) },
      };
    });
    const body = await planted(items);
    const live = await read(body);
    compare(live, items);
    const tallied = await body.inBody((tx) => tallyReceived(tx, NOW));
    assert.ok(tallied >= 7);
    assert.deepEqual(await body.inBody((tx) => tallyReceived(tx, NOW)), 0);
    compare(await read(body), items);
  }
});

function compare(counts: Awaited<ReturnType<typeof read>>, items: readonly Planted[]): void {
  const received = items.filter(({ receivedAt }) => inSpan(receivedAt));
  assert.equal(countWith(counts.received, {}), received.length);
  assert.equal(
    countWith(counts.received, { type: 'message' }),
    received.filter(({ type }) => type === 'message').length,
  );
  const decisions = items.flatMap((one) =>
    one.decision && inSpan(one.decision.at) ? [{ ...one, ...one.decision }] : [],
  );
  for (const month of new Set(decisions.map(({ at }) => MONTH.format(at))))
    for (const outcome of ['violation', 'no-violation'] as const) {
      const byHand = decisions.filter(
        (one) => one.state === 'final' && one.outcome === outcome && MONTH.format(one.at) === month,
      );
      assert.equal(countWith(counts.decisions, { month, outcome, state: 'final' }), byHand.length);
    }
  const final = decisions.filter(({ state }) => state === 'final');
  const missed = final.filter(
    (one) =>
      one.outcome === 'violation' && !one.grounds.some(({ category }) => category && one.categories.includes(category)),
  );
  assert.equal(countWith(counts.decisions, { state: 'final', triage: 'missed' }), missed.length);
  const grounds = final.flatMap((one) => one.grounds);
  assert.equal(countWith(counts.grounds, { clause: 'A.1' }), grounds.filter(({ clause }) => clause === 'A.1').length);
  const hidden = final
    .flatMap(({ measures }) => measures)
    .filter(({ action, state }) => action === 'hide' && state === 'refused');
  assert.equal(countWith(counts.measures, { action: 'hide', became: 'refused' }), hidden.length);
  const times = final
    .map(({ receivedAt, at }) => (at.getTime() - receivedAt.getTime()) / 1000)
    .toSorted((a, b) => a - b);
  const middle = [times[Math.floor((times.length - 1) / 2)] ?? 0, times[Math.floor(times.length / 2)] ?? 0];
  assert.equal(counts.deciding.get('')?.median ?? 0, (middle[0] ?? 0) / 2 + (middle[1] ?? 0) / 2);
}

describe('a month that was tallied', () => {
  let body: TestBody;
  before(async () => {
    body = await planted([item('2026-01-10T08:00:00Z'), item('2026-02-10T08:00:00Z'), item('2026-02-11T08:00:00Z')]);
  });
  test('is none before it has been over for an hour', async () => {
    const justOver = new Date(startOfMonth('2026-03').getTime() + HOUR / 2);
    await body.inBody((tx) => tallyReceived(tx, justOver));
    assert.equal((await body.inBody((tx) => talliedTo(tx))).last, '2026-01');
  });
  test('keeps its figures when what was counted has been erased', async () => {
    await body.inBody((tx) => tallyReceived(tx, NOW));
    await body.inBody((tx) => tx.kysely.deleteFrom('item').where('body_id', '=', tx.bodyId).execute());
    const { received } = await read(body);
    assert.equal(countWith(received, { month: '2026-02' }), 2);
  });
  test('is counted of one account, or of all', async () => {
    const other = await body.addAccount();
    assert.equal(countWith((await read(body, SPAN, body.account.id)).received, {}), 3);
    assert.equal(countWith((await read(body, SPAN, other.id)).received, {}), 0);
  });
});

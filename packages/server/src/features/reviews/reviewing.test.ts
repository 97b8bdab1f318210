// SPDX-License-Identifier: EUPL-1.2
// Reviews through the server: the first census, campaigns and their silence, and what Oggi reminds of.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { createTestApp, type TestBody, type TestClient, type TestPerson } from '../../testing/test-app.ts';

const tested = await createTestApp({ after });
const { clock } = tested;
const DAY_MS = 24 * 60 * 60 * 1000;
const day = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' }).format(new Date(clock.now().getTime() + days * DAY_MS));

type Set = { body: TestBody; desk: TestClient; second: TestPerson; other: TestClient };

/** A body with two who govern it, under a policy that asks both for a census and for reviews. */
async function bodyOf(pack = 'novi-di-modena'): Promise<Set> {
  const body = await tested.addBody({ pack });
  const second = await body.addPerson({ powers: ['see', 'manage'] });
  return { body, second, desk: await tested.signIn(body), other: await tested.signIn(body, second) };
}

async function censusOf(desk: TestClient) {
  const { reviews } = await desk.ok('readReviews');
  const found = reviews.find((one) => one.kind === 'census');
  assert.ok(found, 'there is a census');
  return desk.ok('readReview', { params: { reviewId: found.id } });
}

const deedsOf = (body: TestBody, event: string) =>
  tested.administer<{ content: string }>('select content from audit_record where body_id = $1 and event = $2', [
    body.id,
    event,
  ]);

describe('the first census', () => {
  test('opens by itself when a policy that asks for it is in force, of the accounts and of the authorisations, once', async () => {
    const { body, desk } = await bodyOf();
    await tested.upkeep();
    await tested.upkeep();
    const census = await censusOf(desk);
    assert.deepEqual(census.clauses, ['NOV-3.4', 'NOV-4.14']);
    assert.equal(census.openedBy, null);
    assert.deepEqual(census.items.map((line) => (line.account ? 'account' : 'authorisation')).toSorted(), [
      'account',
      'authorisation',
      'authorisation',
    ]);
    const [deed, ...others] = await deedsOf(body, 'review.opened');
    assert.deepEqual([others.length, JSON.parse(deed?.content ?? '{}').actor], [0, { kind: 'automatic' }]);
    const { duties } = await desk.ok('readDuties');
    assert.ok(duties.some(({ code, about }) => code === 'complete-census' && /NOV-3\.4, NOV-4\.14/.test(about.it)));
  });

  test('does not open where the policy does not ask for it', async () => {
    const { desk } = await bodyOf('cassino');
    await tested.upkeep();
    assert.deepEqual((await desk.ok('readReviews')).reviews, []);
  });

  test('each is confirmed, regularised by an act or removed; nobody decides about their own; then there is a report', async () => {
    const { body, desk, other } = await bodyOf();
    await tested.upkeep();
    const { id: reviewId, items } = await censusOf(desk);
    const own = items.find((line) => line.authorisation?.person.id === body.moderator.id);
    const theirs = items.find((line) => line.authorisation && line !== own);
    const account = items.find((line) => line.account);
    assert.ok(own && theirs && account);
    const at = (line: { id: string }) => ({ reviewId, lineId: line.id });
    const confirmed = { outcome: 'confirmed' as const };
    const problem = await desk.refused('decideReviewLine', 403, { params: at(own), body: confirmed });
    assert.match(problem.detailIt ?? '', /nessuno verifica se stesso/);
    await desk.refused('completeReview', 403, { params: { reviewId }, body: { note: '' } });
    const removing = { params: at(account), body: { outcome: 'removed' as const } };
    assert.match((await desk.refused('decideReviewLine', 403, removing)).detailIt ?? '', /ancora aperto/);
    await desk.ok('decideReviewLine', { params: at(account), body: confirmed });
    const draft = await body.addDraft('Nomina');
    const regularise = (actId: string | null) => ({
      params: at(theirs),
      body: { outcome: 'regularised' as const, actId },
    });
    assert.match((await desk.refused('decideReviewLine', 400, regularise(draft))).detailIt ?? '', /numero e data/);
    await desk.refused('decideReviewLine', 400, regularise(null));
    const after = await desk.ok('decideReviewLine', regularise(await body.addAct('77')));
    assert.equal(after.items.find((line) => line.id === theirs.id)?.authorisation?.acts.length, 2);
    await desk.refused('decideReviewLine', 409, { params: at(theirs), body: confirmed });
    await other.ok('decideReviewLine', {
      params: at(own),
      body: { outcome: 'removed', note: 'Ha cambiato servizio.' },
    });
    await desk.refused('readReviews', 403);
    const done = await other.ok('completeReview', { params: { reviewId }, body: { note: 'Fatta in Comune.' } });
    assert.match(done.report ?? '', /Ricognizione.*NOV-3\.4, NOV-4\.14/);
    assert.match(done.report ?? '', /regolarizzato con Decreto n\. 77/);
    assert.match(done.report ?? '', /tolto, da .*Ha cambiato servizio/);
    assert.match(done.report ?? '', /: vedere, gestire, per Decreto/);
  });
});

async function openCampaign({ desk, second }: Set, days = 20) {
  return desk.ok('openReview', { body: { lastDay: day(days), secondReviewerId: second.id } });
}

describe('a campaign', () => {
  test('asks for a second person to look at the lines of whoever opens it, and leaves time to answer', async () => {
    const { body, desk, second } = await bodyOf();
    const open = (lastDay: string, secondReviewerId: string | null) => ({ body: { lastDay, secondReviewerId } });
    await desk.refused('openReview', 400, open(day(20), null));
    await desk.refused('openReview', 400, open(day(20), body.moderator.id));
    await desk.refused('openReview', 400, open(day(0), second.id));
    await desk.refused('openReview', 403, open(day(20), (await body.addPerson({ powers: [] })).id));
    const review = await desk.ok('openReview', open(day(20), second.id));
    assert.deepEqual(review.clauses, ['NOV-4.12', 'NOV-4.13']);
    assert.deepEqual(
      review.items.map((line) => line.reviewer?.id === line.authorisation?.person.id),
      [false, false],
    );
    await desk.refused('openReview', 409, open(day(20), second.id));
  });

  test('confirms, narrows and removes; a review gives nothing more than there was', async () => {
    const set = await bodyOf();
    const { body, desk } = set;
    const [kept, narrowed, removed] = [
      await body.addPerson({ powers: ['see'] }),
      await body.addPerson({ powers: ['see', 'moderate', 'answer'] }),
      await body.addPerson({ powers: ['see'] }),
    ];
    const { id: reviewId, items } = await openCampaign(set);
    const lineOf = (person: TestPerson) => {
      const line = items.find((one) => one.authorisation?.person.id === person.id);
      return { reviewId, lineId: line?.id ?? '' };
    };
    await desk.ok('decideReviewLine', { params: lineOf(kept), body: { outcome: 'confirmed' } });
    const change = (powers: string[]) => ({ params: lineOf(narrowed), body: { outcome: 'changed' as const, powers } });
    assert.match(
      (await desk.refused('decideReviewLine', 400, change(['publish']))).detailIt ?? '',
      /può solo restringere/,
    );
    await desk.refused('decideReviewLine', 400, change(['see', 'moderate', 'answer']));
    await desk.ok('decideReviewLine', change(['see', 'answer']));
    await desk.ok('decideReviewLine', { params: lineOf(removed), body: { outcome: 'removed' } });
    const powersOf = async (person: TestPerson) =>
      (await (await tested.signIn(body, person)).ok('readSession')).powers.toSorted();
    assert.deepEqual(await powersOf(kept), ['see']);
    assert.deepEqual(await powersOf(narrowed), ['answer', 'see']);
    assert.deepEqual(await powersOf(removed), []);
  });
});

describe('a campaign, in time', () => {
  test('silence lapses an authorisation on the due day to the minute, also before anybody writes it down', async () => {
    const set = await bodyOf();
    const { body, second } = set;
    const silent = await body.addPerson({ powers: ['see'] });
    const review = await openCampaign(set);
    const due = new Date(review.dueAt ?? '');
    const line = (person: TestPerson) =>
      review.items.find((one) => one.authorisation?.person.id === person.id)?.id ?? '';
    await set.desk.ok('decideReviewLine', {
      params: { reviewId: review.id, lineId: line(second) },
      body: { outcome: 'confirmed' },
    });
    await set.other.ok('decideReviewLine', {
      params: { reviewId: review.id, lineId: line(body.moderator) },
      body: { outcome: 'confirmed' },
    });
    clock.set(new Date(due.getTime() - 1));
    const own = await tested.signIn(body, silent);
    await own.ok('readQueue');
    clock.advance(1);
    await own.refused('readQueue', 403);
    clock.advance(3 * 60_000);
    await tested.upkeep();
    const desk = await tested.signIn(body);
    const after = await desk.ok('readReview', { params: { reviewId: review.id } });
    const lapsed = after.items.find((one) => one.id === line(silent));
    assert.deepEqual(
      [lapsed?.outcome, lapsed?.decidedBy, lapsed?.authorisation?.endedBecause],
      ['lapsed', null, 'silence'],
    );
    assert.equal(lapsed?.authorisation?.endedAt, due.toISOString());
    assert.match(after.report ?? '', /scaduto per silenzio: 1/);
    const [deed] = await deedsOf(body, 'review.lapsed');
    const content = JSON.parse(deed?.content ?? '{}');
    assert.deepEqual([content.actor, content.cites], [{ kind: 'automatic' }, ['NOV-4.12', 'NOV-4.13']]);
    await tested.upkeep();
    assert.equal((await deedsOf(body, 'review.lapsed')).length, 1);
  });

  test('the body chooses how often, the policy that gives no number leaves it unsaid, and Oggi reminds', async () => {
    const { body, desk } = await bodyOf();
    const codes = async (client: TestClient) => (await client.ok('readDuties')).duties.map(({ code }) => code);
    assert.equal((await desk.ok('readReviews')).plan.every, null);
    assert.ok((await codes(desk)).includes('plan-reviews'));
    await desk.ok('planReviews', { body: { every: 'P12M' } });
    const { plan } = await desk.ok('readReviews');
    assert.equal(plan.nextDue?.slice(0, 4), String(clock.now().getUTCFullYear() + 1));
    assert.ok(!(await codes(desk)).includes('plan-reviews'));
    clock.advance(350 * DAY_MS);
    assert.ok((await codes(await tested.signIn(body))).includes('open-review'));
  });
});

describe('what lapses soon', () => {
  test('whoever governs is told a month before, whoever holds it a week before, in order of the day', async () => {
    const { body, desk } = await bodyOf('cassino');
    const to = (days: number) => new Date(clock.now().getTime() + days * DAY_MS);
    const later = await body.addPerson({ powers: ['see'], to: to(20) });
    await body.addPerson({ powers: ['see'], to: to(5) });
    await body.addPerson({ powers: ['see'], to: to(40) });
    const { duties } = await desk.ok('readDuties');
    assert.deepEqual(
      duties.map(({ code }) => code).filter((code) => code.includes('lapses')),
      ['authorisation-lapses-in-a-week', 'authorisation-lapses-in-a-month'],
    );
    const lapsing = async () =>
      (await (await tested.signIn(body, later)).ok('readDuties')).duties.filter(({ code }) => code.includes('lapses'));
    assert.deepEqual(await lapsing(), []);
    clock.advance(14 * DAY_MS);
    assert.deepEqual(
      (await lapsing()).map(({ code }) => code),
      ['own-authorisation-lapses'],
    );
  });
});

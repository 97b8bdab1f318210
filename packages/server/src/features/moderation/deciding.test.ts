// SPDX-License-Identifier: EUPL-1.2
// Deciding: one case in one pair of hands, only what is lawful, with what the policy asks for.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { BodyInput, routes } from '@arengo/contract';
import { hear, INSULT, violation } from '../../testing/hear-and-decide.ts';
import { createTestApp, type TestBody } from '../../testing/test-app.ts';

const GRACE = 10;
const tested = await createTestApp({ after }, { grace: GRACE });

const anotherModerator = async (body: TestBody) =>
  tested.signIn(body, await body.addPerson({ powers: ['see', 'moderate'] }));

describe('a claim', () => {
  test('keeps others from deciding, and ends by itself after ten minutes', async () => {
    const body = await tested.addBody();
    const [desk, other] = [await tested.signIn(body), await anotherModerator(body)];
    const { caseId } = await hear(tested, body);
    const params = { caseId };
    assert.equal((await desk.ok('claimCase', { params })).claim?.personId, body.moderator.id);
    await other.refused('claimCase', 409, { params });
    await other.refused('takeDecision', 409, { params, body: violation(['remove']) });
    tested.clock.advance(10 * 60 * 1000 - 1);
    await other.refused('claimCase', 409, { params });
    tested.clock.advance(1);
    assert.equal((await other.ok('readCase', { params })).claim, null);
    await other.ok('claimCase', { params });
    await desk.refused('takeDecision', 409, { params, body: violation(['remove']) });
  });

  test('is prolonged by asking again, and given up by leaving; who does not hold it cannot give it up', async () => {
    const body = await tested.addBody();
    const [desk, other] = [await tested.signIn(body), await anotherModerator(body)];
    const { caseId } = await hear(tested, body);
    const params = { caseId };
    await desk.ok('claimCase', { params });
    tested.clock.advance(9 * 60 * 1000);
    await desk.ok('claimCase', { params });
    tested.clock.advance(9 * 60 * 1000);
    await other.ok('releaseCase', { params });
    await other.refused('claimCase', 409, { params });
    await desk.ok('releaseCase', { params });
    await other.ok('claimCase', { params });
  });

  test('asked for by eight people at once goes to one', async () => {
    const body = await tested.addBody();
    const { caseId } = await hear(tested, body);
    const desks = await Promise.all(Array.from({ length: 8 }, () => anotherModerator(body)));
    const answers = await Promise.all(desks.map((desk) => desk.send('claimCase', { params: { caseId } })));
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, ...Array.from({ length: 7 }, () => 409)]);
  });
});

describe('two people', () => {
  test('who decide the same case at once: one decides, the other is told', async () => {
    const body = await tested.addBody();
    const desks = [await tested.signIn(body), await anotherModerator(body), await anotherModerator(body)];
    const { itemId, caseId } = await hear(tested, body);
    const asked = { params: { caseId }, body: violation(['warn', 'remove']) };
    const answers = await Promise.all(desks.map((desk) => desk.send('takeDecision', asked)));
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409, 409]);
    await tested.wait(GRACE);
    assert.equal((await body.page.noticesTo('Furio')).length, 1);
    assert.ok((await body.page.item(itemId)).removedAt);
  });
});

describe('what changed meanwhile', () => {
  test('an item edited between reading and deciding is not decided unread', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { itemId, caseId } = await hear(tested, body);
    await body.page.edit('Furio', itemId, 'Sei uno stupido idiota.');
    await tested.drain();
    const refusal = await desk.refused('takeDecision', 409, { params: { caseId }, body: violation(['remove']) });
    assert.match(refusal.type, /item-changed$/);
    await desk.ok('takeDecision', { params: { caseId }, body: violation(['remove'], { itemVersion: 2 }) });
  });

  test('an item edited while its decision waits for approval voids the decision', async () => {
    const body = await tested.addBody({ pack: 'cascina' });
    const desk = await tested.signIn(body);
    const head = await body.addPerson({ role: 'head-of-macro-structure', powers: ['see', 'approve'] });
    const { itemId, caseId } = await hear(tested, body);
    const { decision } = await desk.ok('takeDecision', {
      params: { caseId },
      body: violation(['report-user-to-network']),
    });
    assert.equal(decision.state, 'awaiting-approval');
    await body.page.edit('Furio', itemId, 'Sei un asino idiota.');
    await tested.drain();
    const approver = await tested.signIn(body, head);
    await approver.refused('approveDecision', 409, { params: { decisionId: decision.id }, body: { verdict: 'yes' } });
    const { state, decisions } = await desk.ok('readCase', { params: { caseId } });
    assert.deepEqual([state, decisions[0]?.state, decisions[0]?.measures[0]?.state], ['open', 'undone', 'withdrawn']);
    const { records } = await desk.ok('readAudit', { query: { event: 'decision.void' } });
    assert.equal(records.length, 1);
  });

  test('an item edited before anything left comes back to be decided, and nothing leaves', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { itemId, caseId } = await hear(tested, body);
    await desk.ok('takeDecision', { params: { caseId }, body: violation(['warn', 'remove']) });
    await body.page.edit('Furio', itemId, 'Scusate: non sono d’accordo.');
    await tested.wait(GRACE - 1);
    await tested.wait(60);
    assert.equal((await body.page.item(itemId)).removedAt, null);
    assert.deepEqual(await body.page.noticesTo('Furio'), []);
    const { state, decisions, author, item } = await desk.ok('readCase', { params: { caseId } });
    assert.deepEqual([state, item.version, decisions[0]?.state, author.violations], ['quiet', 2, 'undone', []]);
  });

  test('an item edited after its removal left keeps its decision', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { itemId, caseId } = await hear(tested, body);
    await desk.ok('takeDecision', { params: { caseId }, body: violation(['warn', 'hide']) });
    await tested.wait(GRACE);
    await body.page.edit('Furio', itemId, 'Sei un asino idiota.');
    await tested.drain();
    const { state, decisions } = await desk.ok('readCase', { params: { caseId } });
    assert.deepEqual([state, decisions[0]?.state], ['open', 'final']);
    assert.equal((await body.page.noticesTo('Furio')).length, 1);
  });

  test('an item that its author took away is not decided', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { itemId, caseId } = await hear(tested, body);
    await body.page.delete('Furio', itemId);
    await tested.drain();
    const asked = { params: { caseId }, body: violation(['remove'], { itemVersion: 2 }) };
    assert.match((await desk.refused('takeDecision', 409, asked)).type, /gone$/);
  });
});

type Decision = BodyInput<typeof routes.takeDecision>;
describe('what a decision must have', () => {
  const rows: { what: string; pack: string; body: Decision; pointer: string; cites?: string[] }[] = [
    {
      what: 'a notice where the policy asks for one',
      pack: 'cassino',
      body: violation(['remove'], { notice: null }),
      pointer: '/notice',
    },
    {
      what: 'a reason where a rung of the ladder is left out',
      pack: 'cassino',
      body: violation(['hide'], { reason: null }),
      pointer: '/reason',
    },
    { what: 'at least one ground', pack: 'cassino', body: violation(['remove'], { grounds: [] }), pointer: '/grounds' },
    {
      what: 'a measure where the policy says must',
      pack: 'pero',
      body: violation([]),
      pointer: '/measures',
      cites: ['PER-R.5'],
    },
    {
      what: 'grounds that this policy knows',
      pack: 'pero',
      body: violation(['remove'], { categories: ['off-topic'] }),
      pointer: '/grounds/0',
    },
    {
      what: 'a law named, where a ground is outside the list and the list is closed',
      pack: 'cascina',
      body: violation(['remove'], { grounds: [{ category: null, note: 'Codice penale' }] }),
      pointer: '/grounds/0',
      cites: ['CSC-M.3'],
    },
    {
      what: 'the words of a warning',
      pack: 'cassino',
      body: violation(['warn'], { notice: null }),
      pointer: '/notice',
    },
    {
      what: 'no measure where there is no violation',
      pack: 'cassino',
      body: { ...violation(['remove']), outcome: 'no-violation', grounds: [] },
      pointer: '/grounds',
    },
  ];
  for (const { what, pack, body: asked, pointer, cites } of rows) {
    test(what, async () => {
      const body = await tested.addBody({ pack });
      const desk = await tested.signIn(body);
      const { caseId } = await hear(tested, body);
      const refusal = await desk.refused('takeDecision', 403, { params: { caseId }, body: asked });
      assert.deepEqual(
        refusal.errors?.map((error) => error.pointer),
        [pointer],
      );
      if (cites) assert.deepEqual(refusal.cites, cites);
      assert.equal((await desk.ok('readCase', { params: { caseId } })).state, 'open');
    });
  }
});

describe('undoing', () => {
  test('within the grace takes everything back; nothing ever leaves', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { itemId, caseId } = await hear(tested, body);
    const { decision } = await desk.ok('takeDecision', { params: { caseId }, body: violation(['warn', 'remove']) });
    assert.equal(decision.undoUntil, new Date(tested.clock.now().getTime() + GRACE * 1000).toISOString());
    await tested.wait(GRACE - 1);
    await desk.ok('undoDecision', { params: { decisionId: decision.id } });
    await tested.wait(600);
    assert.equal((await body.page.item(itemId)).removedAt, null);
    assert.deepEqual(await body.page.noticesTo('Furio'), []);
    const { state, decisions, author } = await desk.ok('readCase', { params: { caseId } });
    assert.deepEqual([state, decisions[0]?.state, author.violations], ['open', 'undone', []]);
    await desk.refused('undoDecision', 409, { params: { decisionId: decision.id } });
    await desk.ok('takeDecision', { params: { caseId }, body: violation(['remove']) });
  });

  test('is too late once a measure has left', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { caseId } = await hear(tested, body);
    const { decision } = await desk.ok('takeDecision', { params: { caseId }, body: violation(['remove']) });
    await tested.wait(GRACE);
    const refusal = await desk.refused('undoDecision', 409, { params: { decisionId: decision.id } });
    assert.match(refusal.type, /too-late$/);
  });

  test('an older decision does not open again a case that was decided since', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { itemId, caseId } = await hear(tested, body);
    const fine = { itemVersion: 1, outcome: 'no-violation' as const };
    const { decision } = await desk.ok('takeDecision', { params: { caseId }, body: fine });
    await body.page.edit('Furio', itemId, 'Sei uno stupido idiota.');
    await tested.drain();
    await desk.ok('takeDecision', { params: { caseId }, body: violation(['remove'], { itemVersion: 2 }) });
    await desk.refused('undoDecision', 409, { params: { decisionId: decision.id } });
    assert.equal((await desk.ok('readCase', { params: { caseId } })).state, 'decided');
  });
});

describe('many at once', () => {
  test('each case stands by itself: what one refuses does not undo another', async () => {
    const body = await tested.addBody();
    const elsewhere = await hear(tested, await tested.addBody());
    const [desk, other] = [await tested.signIn(body), await anotherModerator(body)];
    const flood = [];
    for (const author of ['Uno', 'Due', 'Tre', 'Quattro']) flood.push(await hear(tested, body, { author }));
    const [claimed, edited, ...fine] = flood;
    assert.ok(claimed && edited);
    await other.ok('claimCase', { params: { caseId: claimed.caseId } });
    await body.page.edit('Due', edited.itemId, `${INSULT} Anzi due.`);
    await tested.drain();
    const { itemVersion, ...decision } = violation(['warn', 'remove']);
    const cases = [...flood, elsewhere].map(({ caseId }) => ({ caseId, itemVersion }));
    const reply = await desk.ok('takeDecisions', { body: { ...decision, cases } });
    assert.deepEqual(
      reply.decided,
      fine.map(({ caseId }) => caseId),
    );
    assert.deepEqual(
      reply.refused.map(({ caseId }) => caseId),
      [claimed.caseId, edited.caseId, elsewhere.caseId],
    );
    await tested.wait(GRACE);
    const removed = await Promise.all(
      flood.map(async ({ itemId }) => (await body.page.item(itemId)).removedAt !== null),
    );
    assert.deepEqual(removed, [false, false, true, true]);
  });
});

// SPDX-License-Identifier: EUPL-1.2
// From a comment or a message to an answer that is out once, as the contact mode of each policy has it.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { BodyInput, routes } from '@arengo/contract';
import { createTestApp, type TestBody, type TestClient } from '../../testing/test-app.ts';

const GRACE = 10;
const QUESTION = 'Buongiorno, a che ora apre l’ufficio anagrafe?';
const tested = await createTestApp({ after }, { grace: GRACE, now: '2026-03-10T09:00:00Z' });

type NewAnswer = BodyInput<typeof routes.answerEnquiry>;
const answer = (change: Partial<NewAnswer> = {}): NewAnswer => ({
  ...{ itemVersion: 1, outcome: 'answered', place: 'in-place', text: 'Buongiorno, apre alle 9.' },
  ...change,
});

async function asks(body: TestBody, { text = QUESTION, way = 'visitorPost', author = 'Livia' } = {}) {
  const itemId = await (way === 'message' ? body.page.message(author, text) : body.page.visitorPost(author, text));
  await tested.drain();
  return { itemId, enquiryId: await body.caseOf(itemId) };
}
const repliesTo = async (itemId: string) =>
  (await tested.app.practice.spoken.repliesTo([itemId])).map(({ text }) => text);
const stateOf = async (desk: TestClient, enquiryId: string) =>
  (await desk.ok('readEnquiry', { params: { enquiryId } })).state;
const deedsOn = async (desk: TestClient, event: string) => (await desk.ok('readAudit', { query: { event } })).records;

describe('golden 9: opening hours asked in a private message', () => {
  const rows = [
    { pack: 'cassino', clause: 'CAS-4.9', lawful: ['answered', 'signposted', 'redirected'], due: true },
    { pack: 'novi-di-modena', clause: 'NOV-1.5', lawful: ['signposted', 'redirected'], due: true },
    { pack: 'pero', clause: 'PER-C.6', lawful: ['redirected'], due: false },
    { pack: 'cascina', clause: 'CSC-S.3', lawful: ['redirected'], due: true },
  ];
  for (const { pack, clause, lawful, due } of rows)
    test(`at ${pack} becomes an enquiry that may be ${lawful.join(', ')}`, async () => {
      const body = await tested.addBody({ pack });
      const desk = await tested.signIn(body);
      const { enquiryId, itemId } = await asks(body, { way: 'message' });
      const view = await desk.ok('readEnquiry', { params: { enquiryId } });
      assert.deepEqual(
        [view.state, view.kind, view.ruling?.clause, view.answerDue],
        ['new', 'information', clause, due],
      );
      // None of the four states a time.
      assert.equal(view.due, null);
      assert.deepEqual(
        view.ways.filter((way) => way.lawful).map(({ outcome, place }) => `${outcome} ${place}`),
        lawful.map((outcome) => `${outcome} in-private`),
      );
      for (const outcome of ['answered', 'signposted', 'redirected'] as const) {
        if (lawful.includes(outcome)) continue;
        const refusal = await desk.refused('answerEnquiry', 403, { params: { enquiryId }, body: answer({ outcome }) });
        assert.deepEqual(refusal.cites, [clause]);
      }
      await desk.ok('addOffice', {
        body: { name: 'Anagrafe', slug: null, headId: null, email: null, phone: '050 000 1111', hours: null },
      });
      const text = 'Buongiorno: Anagrafe, 050 000 1111.';
      const outcome = (['answered', 'signposted', 'redirected'] as const).find((one) => lawful.includes(one));
      await desk.ok('answerEnquiry', {
        params: { enquiryId },
        body: answer({ text, outcome: outcome ?? 'redirected' }),
      });
      await tested.wait(GRACE);
      assert.equal(await stateOf(desk, enquiryId), outcome);
      assert.deepEqual(await repliesTo(itemId), [text]);
    });
});

describe('an enquiry', () => {
  test('is recognised by triage, once, whatever else is heard of it', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { itemId, enquiryId } = await asks(body);
    await asks(body, { text: 'Bella giornata!', author: 'Gino' });
    await body.page.edit('Livia', itemId, `${QUESTION} Grazie.`);
    await tested.drain();
    await tested.upkeep();
    const { rows, counts } = await desk.ok('listEnquiries', { query: {} });
    assert.deepEqual(
      rows.map(({ id }) => id),
      [enquiryId],
    );
    assert.deepEqual([counts.open, counts.waiting, counts.mine], [1, 1, 0]);
    assert.equal((await deedsOn(desk, 'enquiry.opened')).length, 1);
  });

  test('is recognised by a person where triage saw none, or saw another kind', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { enquiryId } = await asks(body, { text: 'Mah.' });
    await desk.refused('readEnquiry', 404, { params: { enquiryId } });
    const params = { caseId: enquiryId };
    assert.equal((await desk.ok('recogniseEnquiry', { params, body: { kind: 'report' } })).kind, 'report');
    const { kind, recognised } = await desk.ok('recogniseEnquiry', { params, body: { kind: 'complaint' } });
    assert.deepEqual([kind, recognised.by?.id], ['complaint', body.moderator.id]);
    const [first] = await deedsOn(desk, 'enquiry.recognised');
    assert.deepEqual(first?.cites.includes('CAS-4.9'), true);
  });

  test('of the past of an account waits for nobody', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { enquiryId } = await asks(body);
    await tested.administer('delete from enquiry where body_id = $1', [body.id]);
    await tested.administer("update item set posted_at = posted_at - interval '31 days' where body_id = $1", [body.id]);
    await tested.upkeep();
    await desk.refused('readEnquiry', 404, { params: { enquiryId } });
  });

  test('whose author takes the item away is closed, and no proposal is left of it', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { itemId, enquiryId } = await asks(body);
    await body.page.delete('Livia', itemId);
    await tested.drain();
    const { state, closing, proposal, item } = await desk.ok('readEnquiry', { params: { enquiryId } });
    assert.deepEqual([state, closing?.reason, proposal, item.text], ['closed', 'gone', null, '']);
    await desk.refused('answerEnquiry', 409, { params: { enquiryId }, body: answer() });
  });

  test('taken in charge is mine, is on record with the clause, and leaves the queue of moderation', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { enquiryId } = await asks(body);
    assert.equal((await desk.ok('readQueue', { query: {} })).rows.length, 1);
    const view = await desk.ok('takeEnquiry', { params: { enquiryId } });
    assert.deepEqual([view.state, view.takenBy?.id], ['taken', body.moderator.id]);
    assert.equal((await desk.ok('readQueue', { query: {} })).rows.length, 0);
    assert.equal((await desk.ok('listEnquiries', { query: { list: 'mine' } })).rows.length, 1);
    assert.equal((await desk.ok('listEnquiries', { query: { list: 'waiting' } })).rows.length, 0);
    const [deed] = await deedsOn(desk, 'enquiry.taken');
    assert.ok(deed?.cites.includes('CAS-4.9'));
  });

  test('in which something was found stays in the queue of moderation too', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { enquiryId } = await asks(body, { text: 'Idioti, a che ora apre l’ufficio anagrafe?' });
    await desk.ok('takeEnquiry', { params: { enquiryId } });
    assert.equal((await desk.ok('readQueue', { query: {} })).rows.length, 1);
  });

  test('is closed without an answer only for a reason that the policy admits', async () => {
    const [cassino, cascina] = [await tested.addBody(), await tested.addBody({ pack: 'cascina' })];
    const reason = { reason: 'not-pertinent' as const };
    const { enquiryId } = await asks(cassino);
    const desk = await tested.signIn(cassino);
    assert.equal((await desk.ok('closeEnquiry', { params: { enquiryId }, body: reason })).state, 'closed');
    assert.equal((await desk.ok('reopenEnquiry', { params: { enquiryId } })).state, 'taken');
    const other = await asks(cascina);
    const there = await tested.signIn(cascina);
    const refusal = await there.refused('closeEnquiry', 403, { params: { enquiryId: other.enquiryId }, body: reason });
    assert.deepEqual(refusal.cites, ['CSC-S.3']);
  });
});

describe('who answers', () => {
  test('needs the power to answer on that account, by an act', async () => {
    const body = await tested.addBody();
    const { enquiryId } = await asks(body);
    const person = await body.addPerson({ powers: ['see', 'moderate'] });
    const other = await body.addAccount();
    const elsewhere = await body.addPerson({ powers: ['see', 'answer'], accountId: other.id });
    for (const who of [person, elsewhere]) {
      const desk = await tested.signIn(body, who);
      await desk.refused('answerEnquiry', 403, { params: { enquiryId }, body: answer() });
      await desk.refused('closeEnquiry', 403, { params: { enquiryId }, body: { reason: 'repeated' } });
    }
    const answers = await tested.signIn(body, await body.addPerson({ powers: ['see', 'answer'] }));
    await answers.ok('answerEnquiry', { params: { enquiryId }, body: answer() });
    const [deed] = await deedsOn(await tested.signIn(body), 'enquiry.answer-sent');
    assert.ok(deed?.cites.includes('CAS-4.9') && deed.cites.length === 2, 'the act and the clause');
  });

  test('in private, or to a message, also needs to be let read messages', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body, await body.addPerson({ powers: ['see', 'answer'] }));
    const [comment, message] = [await asks(body), await asks(body, { way: 'message', author: 'Rosa' })];
    const inPrivate = answer({ place: 'in-private' });
    await desk.refused('answerEnquiry', 403, { params: { enquiryId: comment.enquiryId }, body: inPrivate });
    await desk.refused('answerEnquiry', 403, { params: { enquiryId: message.enquiryId }, body: inPrivate });
    const { item, excerpt, author } = await desk.ok('readEnquiry', { params: { enquiryId: message.enquiryId } });
    assert.deepEqual([item.text, item.readable, excerpt, author], ['', false, '', '']);
    const { rows } = await desk.ok('listEnquiries', { query: {} });
    assert.equal(rows.find(({ id }) => id === message.enquiryId)?.excerpt, '');
    const reads = await tested.signIn(body);
    await reads.ok('answerEnquiry', { params: { enquiryId: comment.enquiryId }, body: inPrivate });
    await tested.wait(GRACE);
    assert.deepEqual(await repliesTo(comment.itemId), []);
    assert.deepEqual(await body.page.noticesTo('Livia'), [inPrivate.text]);
  });

  test('who read another form of the text is told so', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { itemId, enquiryId } = await asks(body);
    await body.page.edit('Livia', itemId, 'A che ora apre la biblioteca?');
    await tested.drain();
    const refusal = await desk.refused('answerEnquiry', 409, { params: { enquiryId }, body: answer() });
    assert.match(refusal.type, /item-changed$/);
    await desk.ok('answerEnquiry', { params: { enquiryId }, body: answer({ itemVersion: 2 }) });
  });

  test('sees the advice of the policy, which is kept with the answer', async () => {
    const body = await tested.addBody({ pack: 'novi-di-modena' });
    const desk = await tested.signIn(body);
    const { enquiryId } = await asks(body);
    const text = 'Bastava leggere il sito, dove ci sono gli orari.';
    const { answers } = await desk.ok('answerEnquiry', {
      params: { enquiryId },
      body: answer({ text, outcome: 'signposted' }),
    });
    assert.deepEqual(answers[0]?.advice.map(({ clause }) => clause).toSorted(), ['NOV-4.19.c', 'NOV-4.19.g']);
    const [deed] = await deedsOn(desk, 'enquiry.answer-sent');
    assert.match(JSON.stringify(deed?.data), /NOV-4\.19\.g/);
    assert.doesNotMatch(JSON.stringify(deed?.data), /Bastava/);
  });
});

test('at Novi di Modena no answer says that a procedure was opened, and nothing but the enquiry is there', async () => {
  const body = await tested.addBody({ pack: 'novi-di-modena' });
  const desk = await tested.signIn(body);
  const { enquiryId } = await asks(body, { text: 'C’è una buca enorme in via Roma, è pericolosa.' });
  const promise = answer({ outcome: 'signposted', text: 'Grazie, abbiamo aperto una pratica: protocollo n. 12.' });
  const refusal = await desk.refused('answerEnquiry', 403, { params: { enquiryId }, body: promise });
  assert.deepEqual(refusal.cites, ['NOV-6.14']);
  const view = await desk.ok('readEnquiry', { params: { enquiryId } });
  assert.ok(view.ruling?.rules.some(({ clause }) => clause === 'NOV-6.14'));
  assert.match(view.ready.find(({ usedFor }) => usedFor === 'signpost')?.text ?? '', /non avvia alcun procedimento/);
});

test('at Novi di Modena a personal matter is moved to private: the words for it are ready', async () => {
  const body = await tested.addBody({ pack: 'novi-di-modena' });
  const desk = await tested.signIn(body);
  const { enquiryId } = await asks(body, { text: 'Mah.' });
  const view = await desk.ok('recogniseEnquiry', { params: { caseId: enquiryId }, body: { kind: 'personal' } });
  assert.ok(view.ruling?.rules.some(({ rule, clause }) => rule === 'move-to-private' && clause === 'NOV-6.11'));
  assert.ok(view.ready.some(({ usedFor }) => usedFor === 'in-private'));
});

test('at Cascina an answer names the office, from the register', async () => {
  const body = await tested.addBody({ pack: 'cascina' });
  const desk = await tested.signIn(body);
  const { enquiryId } = await asks(body);
  const redirected = (text: string) => ({ params: { enquiryId }, body: answer({ outcome: 'redirected', text }) });
  const refusal = await desk.refused('answerEnquiry', 403, redirected('Grazie di averci scritto.'));
  assert.deepEqual(refusal.cites, ['CSC-S.3']);
  await desk.ok('addOffice', {
    body: { name: 'URP', slug: null, headId: null, email: 'urp@comune.example', phone: null, hours: null },
  });
  await desk.ok('answerEnquiry', redirected('Per questo scriva a urp@comune.example.'));
});

describe('an answer', () => {
  test('is taken back in the grace: the enquiry is where it was, and nothing leaves', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { itemId, enquiryId } = await asks(body);
    const { answers, state } = await desk.ok('answerEnquiry', { params: { enquiryId }, body: answer() });
    assert.equal(state, 'answering');
    await desk.refused('answerEnquiry', 409, { params: { enquiryId }, body: answer() });
    const view = await desk.ok('undoAnswer', { params: { answerId: answers[0]?.id ?? '' } });
    assert.deepEqual([view.state, view.answers[0]?.state], ['taken', 'withdrawn']);
    await tested.wait(GRACE + 60);
    assert.deepEqual(await repliesTo(itemId), []);
    await desk.ok('answerEnquiry', { params: { enquiryId }, body: answer({ text: 'Alle 8.30.' }) });
    await tested.wait(GRACE);
    assert.deepEqual(await repliesTo(itemId), ['Alle 8.30.']);
    await desk.refused('undoAnswer', 409, { params: { answerId: answers[0]?.id ?? '' } });
  });

  test('whose outcome is unknown is looked for on the network before it is sent again', async () => {
    for (const kind of ['lost', 'drop', 'busy'] as const) {
      const body = await tested.addBody();
      const desk = await tested.signIn(body);
      const { itemId, enquiryId } = await asks(body);
      await body.page.setFault({ kind, remaining: 1 });
      await desk.ok('answerEnquiry', { params: { enquiryId }, body: answer() });
      await tested.wait(GRACE);
      assert.equal(await stateOf(desk, enquiryId), 'answering', kind);
      await tested.wait(120);
      assert.equal(await stateOf(desk, enquiryId), 'answered', kind);
      assert.deepEqual(await repliesTo(itemId), [answer().text], kind);
    }
  });

  test('that a killed process was sending is taken up, and is there once', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { itemId, enquiryId } = await asks(body);
    await desk.ok('answerEnquiry', { params: { enquiryId }, body: answer() });
    await tested.wait(GRACE);
    // As if the process had ended between the network's yes and our noting it, and the job were lost.
    await tested.administer(
      `update enquiry_answer set state = 'sending', sender = 'nobody', confirmed_at = null where body_id = $1`,
      [body.id],
    );
    await tested.administer(`update enquiry set state = 'answering', ended_at = null where body_id = $1`, [body.id]);
    await tested.wait(180);
    await tested.upkeep();
    assert.equal(await stateOf(desk, enquiryId), 'answered');
    assert.deepEqual(await repliesTo(itemId), [answer().text]);
  });

  test('that the network refuses waits for a person, who tries again or says that it was done by hand', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { itemId, enquiryId } = await asks(body);
    await body.page.setFault({ kind: 'forbidden', remaining: 1 });
    await desk.ok('answerEnquiry', { params: { enquiryId }, body: answer() });
    await tested.wait(GRACE);
    const { answers, state } = await desk.ok('readEnquiry', { params: { enquiryId } });
    assert.deepEqual([state, answers[0]?.state], ['answering', 'refused']);
    assert.ok(answers[0]?.trouble);
    const { duties } = await desk.ok('readDuties');
    assert.ok(duties.some(({ code }) => code === 'answer-stopped'));
    await desk.ok('retryAnswer', { params: { answerId: answers[0]?.id ?? '' } });
    await tested.drain();
    assert.equal(await stateOf(desk, enquiryId), 'answered');
    assert.deepEqual(await repliesTo(itemId), [answer().text]);
  });

  test('on a network that lets no program answer is written by hand', async () => {
    const body = await tested.addBody({ network: 'plain' });
    const desk = await tested.signIn(body);
    const { enquiryId } = await asks(body);
    const { ways } = await desk.ok('readEnquiry', { params: { enquiryId } });
    assert.ok(ways.every(({ byNetwork }) => !byNetwork));
    await desk.ok('answerEnquiry', { params: { enquiryId }, body: answer() });
    await tested.wait(GRACE);
    const { answers } = await desk.ok('readEnquiry', { params: { enquiryId } });
    assert.equal(answers[0]?.state, 'by-hand');
    const said = { done: true, note: 'Risposto dalla pagina.' };
    const view = await desk.ok('confirmAnswerByHand', { params: { answerId: answers[0]?.id ?? '' }, body: said });
    assert.deepEqual([view.state, view.answers[0]?.state], ['answered', 'confirmed']);
  });
});

// SPDX-License-Identifier: EUPL-1.2
// Given to the office that is competent, whose people see it and propose an answer; ready words, and what leaves by itself.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { createTestApp, type TestBody, type TestClient } from '../../testing/test-app.ts';

const QUESTION = 'Buongiorno, a che ora apre l’ufficio anagrafe?';
const tested = await createTestApp({ after }, { now: '2026-03-10T09:00:00Z' });

async function asks(body: TestBody, { text = QUESTION, way = 'visitorPost', author = 'Livia' } = {}) {
  const itemId = await (way === 'message' ? body.page.message(author, text) : body.page.visitorPost(author, text));
  await tested.drain();
  return { itemId, enquiryId: await body.caseOf(itemId) };
}

/** An office with one employee, who holds no power by any act. */
async function addOffice(desk: TestClient, body: TestBody, name = 'Anagrafe') {
  const { id: officeId } = await desk.ok('addOffice', {
    body: { name, slug: null, headId: null, email: null, phone: '050 000 1111', hours: 'lun-ven 9-13' },
  });
  const person = await body.addPerson({ powers: [] });
  await tested.administer('update person set office_id = $1 where person_id = $2', [officeId, person.id]);
  return { officeId, clerk: await tested.signIn(body, person), clerkId: person.id };
}
const repliesTo = async (itemId: string) =>
  (await tested.app.practice.spoken.repliesTo([itemId])).map(({ text }) => text);

describe('an enquiry given to an office', () => {
  test('is seen by its people, who know of no other and speak on no account', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { officeId, clerk } = await addOffice(desk, body);
    const { enquiryId } = await asks(body);
    const other = await asks(body, { author: 'Rosa' });
    await asks(body, { text: 'E quando chiude l’ufficio anagrafe?' });
    await clerk.refused('readEnquiry', 404, { params: { enquiryId } });
    const given = await desk.ok('giveEnquiry', { params: { enquiryId }, body: { officeId } });
    assert.deepEqual([given.state, given.office?.name], ['given', 'Anagrafe']);
    const { rows } = await clerk.ok('listEnquiries', { query: { list: 'office' } });
    assert.deepEqual(
      rows.map(({ id }) => id),
      [enquiryId],
    );
    assert.equal((await clerk.ok('listEnquiries', { query: {} })).rows.length, 1);
    await clerk.refused('readEnquiry', 404, { params: { enquiryId: other.enquiryId } });
    const answer = { itemVersion: 1, outcome: 'answered', place: 'in-place', text: 'Alle 9.' } as const;
    await clerk.refused('answerEnquiry', 403, { params: { enquiryId }, body: answer });
    const { may, item, others } = await clerk.ok('readEnquiry', { params: { enquiryId } });
    assert.deepEqual([may.take.granted, may.answer.granted, item.text, others], [true, false, QUESTION, []]);
    assert.equal((await desk.ok('readEnquiry', { params: { enquiryId } })).others.length, 1);
    const { records } = await desk.ok('readAudit', { query: { event: 'enquiry.given' } });
    assert.ok(records[0]?.cites.includes('CAS-2.3'));
  });

  test('is taken in charge there, and an answer proposed, which whoever may answer sends', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { officeId, clerk, clerkId } = await addOffice(desk, body);
    const { enquiryId, itemId } = await asks(body);
    await desk.ok('giveEnquiry', { params: { enquiryId }, body: { officeId } });
    assert.ok((await clerk.ok('readDuties')).duties.some(({ code }) => code === 'office-enquiry'));
    const taken = await clerk.ok('takeEnquiry', { params: { enquiryId } });
    assert.deepEqual([taken.state, taken.takenBy?.id], ['given', clerkId]);
    const text = 'Lo sportello apre alle 9.';
    await clerk.ok('proposeAnswer', { params: { enquiryId }, body: { text } });
    assert.deepEqual(await repliesTo(itemId), []);
    assert.ok((await desk.ok('readDuties')).duties.some(({ code }) => code === 'send-proposal'));
    const { proposal } = await desk.ok('readEnquiry', { params: { enquiryId } });
    assert.deepEqual([proposal?.text, proposal?.by.id], [text, clerkId]);
    const answer = { itemVersion: 1, outcome: 'answered', place: 'in-place', text } as const;
    await desk.ok('answerEnquiry', { params: { enquiryId }, body: answer });
    await tested.drain();
    assert.deepEqual(await repliesTo(itemId), [text]);
  });

  test('comes back when it is not for them, and waits for somebody again', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { officeId, clerk } = await addOffice(desk, body);
    const { enquiryId } = await asks(body);
    await desk.ok('giveEnquiry', { params: { enquiryId }, body: { officeId } });
    await clerk.ok('takeEnquiry', { params: { enquiryId } });
    await clerk.ok('returnEnquiry', { params: { enquiryId } });
    await clerk.refused('readEnquiry', 404, { params: { enquiryId } });
    const { state, takenBy } = await desk.ok('readEnquiry', { params: { enquiryId } });
    assert.deepEqual([state, takenBy], ['new', null]);
  });

  test('that is a private message is read there only by whoever an act lets read messages', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { officeId, clerk } = await addOffice(desk, body);
    const { enquiryId } = await asks(body, { way: 'message' });
    await desk.ok('giveEnquiry', { params: { enquiryId }, body: { officeId } });
    const { item, author, may } = await clerk.ok('readEnquiry', { params: { enquiryId } });
    assert.deepEqual([item.text, author, may.take.granted], ['', '', false]);
    await clerk.refused('takeEnquiry', 403, { params: { enquiryId } });
    await clerk.refused('proposeAnswer', 403, { params: { enquiryId }, body: { text: 'Alle 9.' } });
  });

  test('at Pero is not: only the minimum is kept', async () => {
    const body = await tested.addBody({ pack: 'pero' });
    const desk = await tested.signIn(body);
    const { officeId } = await addOffice(desk, body);
    const { enquiryId } = await asks(body);
    const refusal = await desk.refused('giveEnquiry', 403, { params: { enquiryId }, body: { officeId } });
    assert.deepEqual(refusal.cites, ['PER-C.6']);
    const { ruling, due, answerDue } = await desk.ok('readEnquiry', { params: { enquiryId } });
    assert.deepEqual([ruling?.minimum, due, answerDue], [true, null, false]);
    assert.ok(!(await desk.ok('readDuties')).duties.some(({ code }) => code === 'waiting-enquiries'));
  });
});

const POLICY_WITH_TIME = (source: string) =>
  source.replace(
    '- { effect: enquiry, mode: contact, answerDue: true }',
    '- { effect: enquiry, mode: contact, answerDue: true, by: { attendedHours: 4 } }',
  );

test('the time of an answer is there only where the policy states one, and is late once it has gone by', async () => {
  const body = await tested.addBody({
    settings: {
      policy: {
        offices: {
          staff: [
            { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '13:00' },
            { days: ['tue', 'thu'], from: '15:00', to: '18:00' },
          ],
        },
      },
    },
  });
  const desk = await tested.signIn(body);
  const before = await asks(body);
  assert.equal((await desk.ok('readEnquiry', { params: { enquiryId: before.enquiryId } })).due, null);
  const source = tested.app.packs.find(({ name }) => name === 'cassino')?.source ?? '';
  await body.adopt(POLICY_WITH_TIME(source));
  // Tuesday at 10 in Rome: three hours until 13, and one from 15.
  const { enquiryId } = await asks(body, { author: 'Rosa' });
  const { due, late } = await desk.ok('readEnquiry', { params: { enquiryId } });
  assert.deepEqual([due, late], [{ at: '2026-03-10T15:00:00.000Z', clause: 'CAS-4.9' }, false]);
  assert.equal((await desk.ok('listEnquiries', { query: { list: 'late' } })).rows.length, 0);
  await tested.wait(6 * 3600 + 1);
  const again = await tested.signIn(body);
  const { rows } = await again.ok('listEnquiries', { query: { list: 'late' } });
  assert.deepEqual(
    rows.map(({ id, late: isLate }) => [id, isLate]),
    [[enquiryId, true]],
  );
});

test('at Cassino times vary by kind: the body declares its own, and only there', async () => {
  const hours = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '14:00' }];
  const settings = { policy: { holidays: 'it', offices: { staff: hours } } };
  const body = await tested.addBody({ settings });
  const desk = await tested.signIn(body);
  const times = { body: { times: [{ kind: 'information' as const, hours: 6 }] } };
  await (await tested.signIn(body, await body.addPerson({ powers: ['see', 'answer'] }))).refused(
    'setAnswerTimes',
    403,
    times,
  );
  await desk.ok('setAnswerTimes', times);
  const { enquiryId } = await asks(body);
  const { due } = await desk.ok('readEnquiry', { params: { enquiryId } });
  assert.equal(due?.clause, 'CAS-4.11');
  const report = await asks(body, { author: 'Rosa', text: 'C’è una buca enorme in via Roma, è pericolosa.' });
  assert.equal((await desk.ok('readEnquiry', { params: { enquiryId: report.enquiryId } })).due, null);
  const elsewhere = await tested.signIn(await tested.addBody({ pack: 'novi-di-modena' }));
  await elsewhere.refused('setAnswerTimes', 403, times);
});

describe('the words that are ready', () => {
  const wordsAt = async (pack: string, kind: 'report' | 'information') => {
    const body = await tested.addBody({ pack });
    const desk = await tested.signIn(body);
    const { enquiryId } = await asks(body);
    const { ready } = await desk.ok('recogniseEnquiry', { params: { caseId: enquiryId }, body: { kind } });
    return ready.find(({ usedFor }) => usedFor === 'redirect')?.text ?? '';
  };
  const SERVICES = /ci sono i servizi dedicati e gli uffici/;

  test('at Novi di Modena send to the dedicated services and to an office, for a message opens no procedure', async () => {
    const text = await wordsAt('novi-di-modena', 'report');
    assert.match(text, SERVICES);
    assert.match(text, /\{ufficio\}/);
    assert.match(text, /non avvia alcun procedimento/);
  });

  test('at Cascina send to the desks and the site, and ask for no anonymous reports and no personal data', async () => {
    const report = await wordsAt('cascina', 'report');
    assert.match(report, SERVICES);
    assert.match(report, /non in forma anonima/);
    assert.match(report, /non scriva qui dati personali/);
    assert.doesNotMatch(await wordsAt('cascina', 'information'), /anonima/);
    assert.doesNotMatch(await wordsAt('cassino', 'report'), SERVICES);
  });
});

test('at Novi di Modena no time is guaranteed: an enquiry has none, and is never late', async () => {
  const body = await tested.addBody({ pack: 'novi-di-modena' });
  const desk = await tested.signIn(body);
  const { enquiryId } = await asks(body);
  const { due, late, ruling } = await desk.ok('readEnquiry', { params: { enquiryId } });
  assert.deepEqual([due, late], [null, false]);
  assert.ok(ruling?.rules.some(({ rule, clause }) => rule === 'best-effort' && clause === 'NOV-6.18'));
});

test('what the body answered in sight is suggested for what is like it, in Italian', async () => {
  const body = await tested.addBody();
  const desk = await tested.signIn(body);
  const say = async (enquiryId: string, text: string, place: 'in-place' | 'in-private' = 'in-place') => {
    await desk.ok('answerEnquiry', {
      params: { enquiryId },
      body: { itemVersion: 1, outcome: 'answered', place, text },
    });
    await tested.drain();
  };
  await say((await asks(body)).enquiryId, 'L’ufficio anagrafe apre alle 9, dal lunedì al venerdì.');
  const refuse = await asks(body, { author: 'Gino', text: 'Quando passa la raccolta dei rifiuti ingombranti?' });
  await say(refuse.enquiryId, 'Il ritiro degli ingombranti si prenota al numero verde.');
  const hidden = await asks(body, { author: 'Pia', text: 'A che ora apre l’anagrafe per il mio certificato?' });
  await say(hidden.enquiryId, 'Il certificato anagrafe della sua pratica è pronto.', 'in-private');
  const { enquiryId } = await asks(body, { author: 'Rosa', text: 'Scusate, quando aprono gli uffici dell’anagrafe?' });
  const { suggestions } = await desk.ok('readEnquiry', { params: { enquiryId } });
  assert.deepEqual(
    suggestions.map(({ text }) => text),
    ['L’ufficio anagrafe apre alle 9, dal lunedì al venerdì.'],
  );
  const other = await tested.addBody();
  const there = await asks(other, { author: 'Rosa', text: 'Quando apre l’anagrafe?' });
  const elsewhere = await tested.signIn(other);
  const view = await elsewhere.ok('readEnquiry', { params: { enquiryId: there.enquiryId } });
  assert.deepEqual(view.suggestions, []);
});

const FIRE = 'Aiuto, c’è un incendio in corso in via Roma!';

describe('an emergency', () => {
  test('comes first, with the numbers of the policy, or 112 where it names none', async () => {
    const body = await tested.addBody({ pack: 'cascina' });
    const desk = await tested.signIn(body);
    await asks(body);
    const { enquiryId } = await asks(body, { author: 'Rosa', text: FIRE });
    const { rows } = await desk.ok('listEnquiries', { query: {} });
    assert.equal(rows[0]?.id, enquiryId);
    const { emergency } = await desk.ok('readEnquiry', { params: { enquiryId } });
    assert.deepEqual(emergency, { numbers: ['112', '113', '115', '118'], clause: 'CSC-S.6' });
    assert.equal((await desk.ok('readDuties')).duties.filter(({ code }) => code === 'answer-emergency').length, 1);
    const silent = await tested.addBody();
    const there = await asks(silent, { text: FIRE });
    const elsewhere = await tested.signIn(silent);
    const view = await elsewhere.ok('readEnquiry', { params: { enquiryId: there.enquiryId } });
    assert.deepEqual(view.emergency, { numbers: ['112'], clause: null });
  });

  test('is answered by itself only where whoever governs the body has switched that on, once, and not late', async () => {
    const body = await tested.addBody({ pack: 'cascina' });
    const desk = await tested.signIn(body);
    const first = await asks(body, { text: FIRE });
    assert.deepEqual(await repliesTo(first.itemId), []);
    const answers = await tested.signIn(body, await body.addPerson({ powers: ['see', 'answer'] }));
    const on = { body: { usedFor: 'emergency' as const, on: true } };
    await answers.refused('switchAutomaticAnswer', 403, on);
    await desk.ok('switchAutomaticAnswer', on);
    const { itemId, enquiryId } = await asks(body, { author: 'Rosa', text: FIRE });
    await tested.upkeep();
    const [reply, ...more] = await repliesTo(itemId);
    assert.match(reply ?? '', /112, 113, 115 o 118/);
    assert.deepEqual(more, []);
    const view = await desk.ok('readEnquiry', { params: { enquiryId } });
    assert.deepEqual([view.state, view.answers[0]?.by], ['redirected', null]);
    const { records } = await desk.ok('readAudit', { query: { event: 'enquiry.answered-by-itself' } });
    assert.deepEqual([records.length, records[0]?.cites], [1, ['CSC-S.6']]);
    await desk.ok('switchAutomaticAnswer', { body: { ...on.body, on: false } });
    const last = await asks(body, { author: 'Pia', text: FIRE });
    assert.deepEqual(await repliesTo(last.itemId), []);
  });
});

describe('the redirection', () => {
  test('at Pero leaves by itself once it is switched on, with the contacts of the body, and nothing of it is used again', async () => {
    const body = await tested.addBody({
      pack: 'pero',
      settings: { publicFace: { site: 'https://comune.example', phone: '02 000 1111' } },
    });
    const desk = await tested.signIn(body);
    await desk.ok('switchAutomaticAnswer', { body: { usedFor: 'redirect', on: true } });
    const { itemId, enquiryId } = await asks(body, { way: 'message' });
    const [reply] = await repliesTo(itemId);
    assert.match(reply ?? '', /non è un canale.*02 000 1111.*comune\.example/s);
    assert.equal((await desk.ok('readEnquiry', { params: { enquiryId } })).state, 'redirected');
    const insult = await asks(body, { author: 'Furio', text: 'Idioti, a che ora apre l’anagrafe?' });
    assert.deepEqual(await repliesTo(insult.itemId), []);
  });

  test('elsewhere does not: there a person answers', async () => {
    const body = await tested.addBody({ pack: 'cascina' });
    const desk = await tested.signIn(body);
    const on = { body: { usedFor: 'redirect' as const, on: true } };
    await desk.refused('switchAutomaticAnswer', 403, on);
  });
});

test('an answer that is kept ready has only blanks that can be filled, and a name of its own', async () => {
  const body = await tested.addBody();
  const desk = await tested.signIn(body);
  const words = { name: 'Orari', usedFor: 'signpost' as const, text: 'Gli orari: {orari}.' };
  const { id } = await desk.ok('addReadyAnswer', { body: words });
  await desk.refused('addReadyAnswer', 409, { body: words });
  await desk.refused('addReadyAnswer', 400, { body: { ...words, name: 'Altro', text: 'Al {banco}.' } });
  await desk.ok('changeReadyAnswer', { params: { readyId: id }, body: { ...words, text: 'Orari: {orari}' } });
  const { enquiryId } = await asks(body);
  const { ready } = await desk.ok('readEnquiry', { params: { enquiryId } });
  assert.equal(ready.find((one) => one.id === id)?.text, 'Orari: {orari}');
  await desk.ok('endReadyAnswer', { params: { readyId: id } });
  assert.equal((await desk.ok('listReadyAnswers')).rows.length, 0);
});

// SPDX-License-Identifier: EUPL-1.2
// Data kept for their time, through the real intake: nothing of what citizens wrote is found in the database afterwards.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { v4 as uuidv4 } from 'uuid';
import { violation } from '../../testing/hear-and-decide.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { rateClarity } from '../clarity/index.ts';
import { dump, foundIn } from './dump.fixture.ts';
import { eraseDue } from './erase-due.ts';

const DAY = 24 * 60 * 60;

describe('a private message', () => {
  test('is sealed in the database from its arrival, and read only by whoever may', async (t) => {
    const tested = await createTestApp(t);
    for (const pack of ['novi-di-modena', 'pero', 'cascina']) await keepsPrivate(tested, pack);
  });
});

async function keepsPrivate(tested: TestApp, pack: string): Promise<void> {
  const body = await tested.addBody({ pack });
  const secret = 'Mi chiamo Orsola Zambelloni, il mio numero è 347 5550199, sei un idiota.';
  const item = await body.page.message('Orsola', secret);
  await tested.drain();
  await body.page.edit('Orsola', item, `${secret} Quando aprite?`);
  await tested.drain();
  const caseId = await body.caseOf(item);
  const desk = await tested.signIn(body);
  assert.equal((await desk.ok('readCase', { params: { caseId } })).item.text, `${secret} Quando aprite?`);
  assert.ok((await desk.ok('readCase', { params: { caseId } })).findings.length > 0, 'findings are read too');
  assert.deepEqual(foundIn(await dump(tested.app.connection), ['zambelloni', '347 5550199', 'idiota']), []);
  const blind = await tested.signIn(body, await body.addPerson({ powers: ['see', 'moderate'] }));
  const view = await blind.ok('readCase', { params: { caseId } });
  assert.deepEqual([view.item.text, view.item.earlier, view.findings], ['', [], []]);
}

describe('the scan of a dump', () => {
  test('finds 1,000 planted values before their time, and none after', async (t) => {
    const tested = await createTestApp(t);
    const body = await tested.addBody({ pack: 'cassino' });
    const desk = await tested.signIn(body);
    const planted = await plant(tested, body.page);
    await workOn(tested, body, desk, planted.items);
    const before = await dump(tested.app.connection);
    // Private messages are sealed from the start: what is found before is all the rest.
    const clear = planted.values.filter((value) => !planted.sealed.has(value));
    assert.equal(planted.values.length, 1000);
    assert.deepEqual(
      clear.filter((value) => !before.includes(value.toLowerCase())),
      [],
      'the scan finds what is there',
    );
    assert.ok(clear.length >= 600);
    assert.deepEqual(foundIn(before, [...planted.sealed]), []);
    const counted = await counts(tested);

    tested.clock.advance(6 * 365 * DAY * 1000);
    await eraseDue(tested.app, body.id);
    assert.deepEqual(foundIn(await dump(tested.app.connection), planted.values), []);
    assert.deepEqual(await counts(tested), counted, 'what is counted is as it was');
  });
});

const ITEMS = 100;

type Planted = { values: string[]; sealed: Set<string>; items: { id: string; kind: string; author: string }[] };

/** Handles, phone numbers and messages that occur nowhere else. */
async function plant(tested: TestApp, page: Awaited<ReturnType<TestApp['addBody']>>['page']): Promise<Planted> {
  const values: string[] = [];
  const sealed = new Set<string>();
  const items: (Planted['items'][number] & { text: string })[] = [];
  const post = await page.publish('Riapre il ponte di via del Mulino.');
  for (let n = 0; n < ITEMS; n += 1) {
    const author = `Quirzola${n}x Brumbello${n}x`;
    const phones = [1, 2, 3].map((place) => `0399 ${place}${String(n).padStart(5, '0')}`);
    const words = ['zafferunghio', 'mirtelloso', 'gabbiolenza'].map((word) => `${word}${n}x`);
    const later = ['pentulabrico', 'sgrunfolare', 'trottibelli'].map((word) => `${word}${n}x`);
    const kind = n % 5 === 0 ? 'message' : n % 5 === 1 ? 'visitor-post' : 'comment';
    const opening = n % 3 === 0 ? 'Siete degli idioti,' : 'Quando apre l’ufficio anagrafe?';
    const text = `${opening} ${words.join(' ')}, chiamatemi al ${phones.join(' o al ')}`;
    const write = {
      comment: () => page.comment(author, text, post),
      'visitor-post': () => page.visitorPost(author, text),
    };
    const id = await (kind === 'message' ? page.message(author, text) : write[kind]());
    const said = [...phones, ...words, ...later];
    values.push(author, ...said);
    if (kind === 'message') for (const one of said) sealed.add(one);
    items.push({ id, kind, author, text: `${text} ${later.join(' ')}` });
  }
  await tested.drain();
  for (const { author, id, text } of items) await page.edit(author, id, text);
  await tested.drain();
  return { values, sealed, items };
}

type Desk = Awaited<ReturnType<TestApp['signIn']>>;

/** A person decides, answers and closes, and everything is settled. */
async function workOn(
  tested: TestApp,
  body: Awaited<ReturnType<TestApp['addBody']>>,
  desk: Desk,
  items: Planted['items'],
): Promise<void> {
  for (const { id, author } of items) {
    const enquiryId = await body.caseOf(id);
    const asked = await desk.send('readEnquiry', { params: { enquiryId } });
    if (asked.status !== 200) continue;
    const { item } = await desk.ok('readEnquiry', { params: { enquiryId } });
    await desk.ok('answerEnquiry', {
      params: { enquiryId },
      body: {
        ...{ itemVersion: item.version, outcome: 'signposted', place: 'in-place' },
        text: `Gentile ${author}, scriva all’ufficio competente: telefono 059 0000000.`,
      },
    });
  }
  await tested.drain();
  for (const { id, author } of items) {
    const caseId = await body.caseOf(id);
    const view = await desk.ok('readCase', { params: { caseId } });
    const lawful = view.ruling.measures.some(({ action, lawful }) => action === 'remove' && lawful);
    if (view.state !== 'open') continue;
    const decision =
      lawful && view.enquiry === null
        ? violation(['remove'], {
            itemVersion: view.item.version,
            categories: view.ruling.grounds.map(({ category }) => category).slice(0, 1),
            reason: `Ha scritto: ${view.item.text}`,
            notice: `Gentile ${author}, il contenuto è stato rimosso.`,
          })
        : {
            ...violation([]),
            itemVersion: view.item.version,
            outcome: 'no-violation' as const,
            grounds: [],
            measures: [],
          };
    await desk.ok('takeDecision', { params: { caseId }, body: decision });
  }
  await tested.drain();
}

async function counts(tested: TestApp): Promise<unknown> {
  return tested.administer(
    `select item_type, network, state, categories, enquiry, count(*)::int as cases, min(received_at) as first,
       (select count(*)::int from decision) as decisions, (select count(*)::int from measure where state = 'confirmed') as confirmed,
       (select count(distinct author_id)::int from item) as authors, (select count(*)::int from enquiry where state = 'signposted') as answered
     from moderation_case group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
  );
}

describe('the record of what was destroyed', () => {
  test('says which term and clause, how many and a hash of the ids, and the chain of the record is whole', async (t) => {
    const tested = await createTestApp(t);
    const body = await tested.addBody({ pack: 'pero' });
    for (const author of ['Uno', 'Due', 'Tre']) await body.page.message(author, `Buongiorno da ${author}`);
    await tested.drain();
    tested.clock.advance(31 * DAY * 1000);
    assert.equal(await eraseDue(tested.app, body.id), 3);
    const [record] = await tested.administer<{
      data_class: string;
      clause: string;
      erased: number;
      sha256: Buffer;
      destruction_id: string;
    }>(`select * from destruction where data_class = 'messages'`);
    assert.ok(record);
    assert.deepEqual([record.clause, record.erased], ['PER-D.4', 3]);
    const things = await tested.administer<{ thing_id: string }>(
      'select thing_id from destroyed where destruction_id = $1 order by 1',
      [record.destruction_id],
    );
    const text = things.map(({ thing_id }) => `${thing_id}\n`).join('');
    assert.equal(createHash('sha256').update(text).digest('hex'), record.sha256.toString('hex'));
    const deeds = await tested.administer<{ content: string }>(
      `select content from audit_record where event = 'privacy.erased'`,
    );
    assert.ok(
      deeds.some(({ content }) => content.includes(record.sha256.toString('hex')) && content.includes('PER-D.4')),
    );
    // Nothing more is found, and nothing is recorded twice.
    assert.equal(await eraseDue(tested.app, body.id), 0);
    assert.equal((await tested.administer(`select from destruction where data_class = 'messages'`)).length, 1);
  });
});

test('the words of a rating go a year after their day, and the stars are counted as before', async (t) => {
  const tested = await createTestApp(t);
  const body = await tested.addBody({ pack: 'pero' });
  const rate = (words: string) =>
    rateClarity(tested.app, body.id, {
      rating: { id: uuidv4(), page: 'policy', version: 1, stars: 2, answer: null, words },
      language: 'it',
    });
  const readable = async (days: number) => {
    tested.clock.advance(days * DAY * 1000);
    await eraseDue(tested.app, body.id);
    const { words } = await (await tested.signIn(body)).ok('readClarity');
    return words.map((one) => one.words);
  };
  await rate('Chiedete di Zumbirolo.');
  assert.deepEqual(await readable(364), ['Chiedete di Zumbirolo.']);
  await rate('Scrivete più grande.');
  assert.deepEqual(await readable(1), ['Scrivete più grande.']);
  assert.deepEqual(foundIn(await dump(tested.app.connection), ['zumbirolo']), []);
  assert.deepEqual(await readable(365), []);
  const { pages } = await (await tested.signIn(body)).ok('readClarity');
  assert.deepEqual([pages[0]?.count, pages[0]?.stars], [2, [0, 2, 0, 0, 0]]);
});

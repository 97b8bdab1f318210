// SPDX-License-Identifier: EUPL-1.2
// What stays of an author, what needs them still, and what a hold does.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hear, violation } from '../../testing/hear-and-decide.ts';
import { createTestApp } from '../../testing/test-app.ts';
import { findAuthors, gatherAuthorData } from './author-data.ts';
import { eraseAuthor } from './erase-author.ts';
import { eraseDue } from './erase-due.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
type Row = { author_id: string; remote_id: string; handle: string; display_name: string };

describe('an author of whom nothing readable is left', () => {
  test('is a keyed hash, is the same when they write again, and what they did before counts', async (t) => {
    const tested = await createTestApp(t);
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { caseId } = await hear(tested, body);
    await desk.ok('takeDecision', { params: { caseId }, body: violation(['remove']) });
    await tested.drain();
    const [known] = await tested.administer<Row>('select * from author');
    assert.ok(known);
    tested.clock.advance(6 * 366 * DAY_MS);
    await eraseDue(tested.app, body.id);
    const [erased] = await tested.administer<Row>('select * from author');
    assert.deepEqual([erased?.author_id, erased?.handle, erased?.display_name], [known.author_id, '', '']);
    assert.match(erased?.remote_id ?? '', /^erased:[\w-]{43}$/);
    const again = await hear(tested, body, { text: 'Siete ancora degli idioti.' });
    const rows = await tested.administer<Row>('select * from author');
    assert.deepEqual(rows, [{ ...known }], 'one author, with a name again');
    const fresh = await tested.signIn(body);
    const view = await fresh.ok('readCase', { params: { caseId: again.caseId } });
    assert.deepEqual([view.author.items, view.author.violations.length], [2, 1]);
  });

  test('is found by their id on the network although only the hash is kept', async (t) => {
    const tested = await createTestApp(t);
    const body = await tested.addBody();
    await hear(tested, body, { text: 'Bravi.' });
    const [known] = await tested.administer<Row>('select * from author');
    assert.ok(known);
    const find = (asked: string) => body.inBody((tx) => findAuthors(tx, 'practice', asked));
    assert.equal((await find(`@${known.handle.toUpperCase()}`))[0]?.authorId, known.author_id);
    tested.clock.advance(366 * DAY_MS);
    await eraseDue(tested.app, body.id);
    assert.deepEqual(await find(known.handle), []);
    assert.deepEqual(
      (await find(known.remote_id)).map(({ authorId, erased }) => ({ authorId, erased })),
      [{ authorId: known.author_id, erased: true }],
    );
  });

  test('is told nothing of by the network again: what was erased is not heard a second time', async (t) => {
    const tested = await createTestApp(t);
    const body = await tested.addBody();
    const { itemId } = await hear(tested, body, { text: 'Bravi.' });
    tested.clock.advance(366 * DAY_MS);
    await eraseDue(tested.app, body.id);
    await body.page.edit('Furio', itemId, 'Bravissimi.');
    await tested.drain();
    const items = await tested.administer<{ text: string }>('select text from item');
    assert.deepEqual(items, [{ text: '' }]);
  });
});

describe('what is still needed', () => {
  test('an open case, and a block in force with its evidence, stay past their term', async (t) => {
    const tested = await createTestApp(t);
    const body = await tested.addBody({ pack: 'cascina' });
    const desk = await tested.signIn(body);
    const blocked = await hear(tested, body, { author: 'Uno' });
    await desk.ok('takeDecision', { params: { caseId: blocked.caseId }, body: violation(['block']) });
    await tested.drain();
    const open = await hear(tested, body, { author: 'Due' });
    tested.clock.advance(10 * 366 * DAY_MS);
    await eraseDue(tested.app, body.id);
    const kept = await tested.administer<{ item_id: string; text: string }>(
      `select item_id, text from item where text <> ''`,
    );
    assert.deepEqual(
      kept.map((row) => row.item_id),
      [open.caseId],
    );
    assert.equal((await tested.administer(`select from evidence where erased_at is null`)).length, 1);
    assert.equal((await tested.administer(`select from author where erased_at is null`)).length, 2);
  });

  test('what is held is kept, by an act and with its reason; when the hold ends it is erased', async (t) => {
    const tested = await createTestApp(t);
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { caseId } = await hear(tested, body, { text: 'Bravi.' });
    const reason = 'Procedimento penale pendente.';
    await desk.ok('placeHold', { body: { held: 'case', heldId: caseId, reason } });
    const again = await desk.send('placeHold', { body: { held: 'case', heldId: caseId, reason } });
    assert.equal(again.status, 409);
    const [author] = await tested.administer<Row>('select * from author');
    tested.clock.advance(400 * DAY_MS);
    await eraseDue(tested.app, body.id);
    assert.equal((await tested.administer(`select from item where text <> ''`)).length, 1);
    const order = { reason: 'art. 17', requestId: null, at: tested.clock.now() };
    const { erased, kept } = await body.inBody((tx) => eraseAuthor(tx, author?.author_id ?? '', order));
    assert.deepEqual(erased, []);
    assert.match(kept[0]?.because.it ?? '', /vincolo di conservazione/);
    const fresh = await tested.signIn(body);
    const { classes } = await fresh.ok('readPrivacy', {});
    assert.equal(classes.find((row) => row.dataClass === 'items')?.kept[0]?.count, 1);
    const { holds } = await fresh.ok('readHolds', { query: { heldId: caseId } });
    assert.equal(holds[0]?.reason, reason);
    await fresh.ok('endHold', { params: { holdId: holds[0]?.id ?? '' }, body: { reason: 'Sentenza definitiva.' } });
    await eraseDue(tested.app, body.id);
    assert.equal((await tested.administer(`select from item where text <> ''`)).length, 0);
  });
});

describe('a term of the body’s own', () => {
  test('is set by whoever governs, holds from then on, and is refused where the policy states one', async (t) => {
    const tested = await createTestApp(t);
    const body = await tested.addBody({ pack: 'pero' });
    const desk = await tested.signIn(body);
    const reason = 'Regolamento sulla conservazione, art. 3.';
    const refused = await desk.send('setRetentionTerm', {
      body: { dataClass: 'messages', term: 'P2Y', reason },
    });
    assert.equal(refused.status, 403);
    assert.match(refused.text, /PER-D\.4/);
    await desk.ok('setRetentionTerm', { body: { dataClass: 'items', term: 'P30D', reason } });
    await hear(tested, body, { text: 'Bravi.' });
    const left = () => tested.administer(`select from item where text <> ''`).then((rows) => rows.length);
    tested.clock.advance(29 * DAY_MS);
    await eraseDue(tested.app, body.id);
    assert.equal(await left(), 1);
    tested.clock.advance(2 * DAY_MS);
    await eraseDue(tested.app, body.id);
    assert.equal(await left(), 0);
  });
});

describe('everything that is kept on an author', () => {
  test('is gathered by class, with private messages opened', async (t) => {
    const tested = await createTestApp(t);
    const body = await tested.addBody();
    const { caseId } = await hear(tested, body);
    await body.page.message('Furio', 'Il mio numero è 0399 700001.');
    await tested.drain();
    const desk = await tested.signIn(body);
    await desk.ok('takeDecision', { params: { caseId }, body: violation(['remove']) });
    await tested.drain();
    const [author] = await tested.administer<Row>('select * from author');
    const data = await body.inBody((tx) => gatherAuthorData(tx, author?.author_id ?? ''));
    assert.equal(data?.author.name, 'Furio');
    const counts = Object.fromEntries(data?.classes.map(({ dataClass, things }) => [dataClass, things.length]) ?? []);
    assert.deepEqual(counts, { items: 1, messages: 1, evidence: 1, notices: 1, enquiries: 0 });
    assert.match(JSON.stringify(data), /0399 700001/);
  });
});

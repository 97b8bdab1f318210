// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { PostView } from '@arengo/contract';
import { type Newsroom, only, openNewsroom, postsOn, TEXT, type Writing } from '../../testing/newsroom.ts';
import { createTestApp } from '../../testing/test-app.ts';

const tested = await createTestApp({ after });
const HOUR = 3600;
const inSeconds = (seconds: number) => new Date(tested.clock.now().getTime() + seconds * 1000).toISOString();

/** Approved, to leave in an hour unless it is said otherwise. */
async function planned(room: Newsroom, writing: Writing = {}): Promise<PostView> {
  return room.approve(await room.write({ variants: [{ plannedAt: inSeconds(HOUR) }], ...writing }));
}
const paramsOf = (post: PostView) => ({ variantId: only(post.variants).id });
const eventsOf = async (room: Newsroom, post: PostView) => (await room.delivery(post)).steps.map(({ event }) => event);
const dutiesOf = async (room: Newsroom) =>
  (await room.publisher.desk.ok('readDuties')).duties
    .map(({ code }) => code)
    .filter((code) => code !== 'acknowledge-policy');

test('what was approved leaves at its hour, once, and is kept as it was published', async () => {
  const room = await openNewsroom(tested);
  const post = await planned(room);
  assert.equal((await room.delivery(post)).state, 'planned');
  await tested.wait(HOUR - 1);
  assert.deepEqual(await postsOn(tested, room.body.account), []);
  await tested.wait(1);
  const delivery = await room.delivery(post);
  assert.equal(delivery.state, 'published');
  assert.match(delivery.permalink ?? '', /^http/);
  assert.deepEqual(await eventsOf(room, post), ['plan', 'hour-came', 'taken-up', 'confirmed']);
  await tested.upkeep();
  await tested.wait(24 * HOUR);
  assert.deepEqual(await postsOn(tested, room.body.account), [TEXT]);
  const archive = await tested.administer<{ text: string; category: string }>(
    'select text, category from publication where body_id = $1',
    [room.body.id],
  );
  assert.deepEqual(archive, [{ text: TEXT, category: 'public-utility' }]);
  assert.equal((await room.delivery(post)).comparison, 'same');
});

test('without an hour it leaves as soon as it is approved', async () => {
  const room = await openNewsroom(tested);
  await room.approve(await room.write());
  assert.deepEqual(await postsOn(tested, room.body.account), [TEXT]);
});

describe('nobody could send it at its hour', () => {
  const rows: [late: 'send' | 'ask' | 'never', minutes: number, state: string, out: number][] = [
    ['send', 15, 'published', 1],
    ['send', 300, 'published', 1],
    ['ask', 15, 'published', 1],
    ['ask', 16, 'held', 0],
    ['never', 15, 'published', 1],
    ['never', 16, 'failed', 0],
  ];
  for (const [late, minutes, state, out] of rows) {
    test(`${minutes} minutes late, in case of delay: ${late}: ${state}`, async () => {
      const room = await openNewsroom(tested);
      const post = await planned(room, { late });
      tested.clock.advance((HOUR + minutes * 60) * 1000);
      await tested.drain();
      const delivery = await room.delivery(post);
      assert.equal(delivery.state, state);
      assert.equal(delivery.heldBecause, state === 'held' ? 'late' : null);
      assert.equal((await postsOn(tested, room.body.account)).length, out);
    });
  }

  test('a person who is asked lets it go, and it is out once', async () => {
    const room = await openNewsroom(tested);
    const post = await planned(room, { late: 'ask' });
    tested.clock.advance(5 * HOUR * 1000);
    await tested.drain();
    const { delivery } = await room.publisher.desk.ok('releaseDelivery', { params: paramsOf(post) });
    assert.equal(delivery.state, 'planned');
    await tested.drain();
    assert.deepEqual(await postsOn(tested, room.body.account), [TEXT]);
    await room.publisher.desk.refused('releaseDelivery', 409, { params: paramsOf(post) });
  });

  test('an alert whose time is over is never sent, not even a minute late, nor again by hand', async () => {
    const room = await openNewsroom(tested);
    const post = await planned(room, { late: 'send', validUntil: inSeconds(HOUR + 60) });
    tested.clock.advance((HOUR + 60) * 1000);
    await tested.drain();
    assert.equal((await room.delivery(post)).state, 'failed');
    await room.publisher.desk.ok('retryDelivery', { params: paramsOf(post) });
    await tested.drain();
    assert.equal((await room.delivery(post)).state, 'failed');
    assert.deepEqual(await postsOn(tested, room.body.account), []);
  });

  test('an alert that a busy network kept waiting is not sent once its time is over', async () => {
    const room = await openNewsroom(tested);
    const post = await planned(room, { late: 'send', validUntil: inSeconds(HOUR + 120) });
    await room.body.page.setFault({ kind: 'busy', retryAfterSeconds: 100 });
    await tested.wait(HOUR);
    assert.equal((await room.delivery(post)).state, 'due');
    await room.body.page.setFault(null);
    await tested.wait(150);
    assert.equal((await room.delivery(post)).state, 'failed');
    assert.deepEqual(await postsOn(tested, room.body.account), []);
  });
});

describe('the network', () => {
  test('is busy: it is tried again when the network says, and is out once', async () => {
    const room = await openNewsroom(tested);
    await room.body.page.setFault({ kind: 'busy', remaining: 2, retryAfterSeconds: 45 });
    const post = await planned(room);
    await tested.wait(HOUR);
    const { state, trouble } = await room.delivery(post);
    assert.equal(state, 'due');
    assert.match(trouble?.it ?? '', /riprova da sé/);
    await tested.wait(44);
    assert.equal((await room.delivery(post)).tries, 1);
    await tested.wait(1);
    await tested.wait(45);
    assert.deepEqual(await postsOn(tested, room.body.account), [TEXT]);
  });

  test('says no: it fails with the reason, which its receipt keeps in both languages, and is out once a person has tried again', async () => {
    const room = await openNewsroom(tested);
    await room.body.page.setFault({ kind: 'forbidden' });
    const post = await planned(room);
    await tested.wait(HOUR);
    const { state, trouble } = await room.delivery(post);
    assert.equal(state, 'failed');
    assert.match(trouble?.it ?? '', /non permette all’account di pubblicare/);
    const receipt = (await room.delivery(post)).steps.find(({ event }) => event === 'refused');
    assert.deepEqual(receipt?.trouble, trouble);
    assert.match(receipt?.trouble?.en ?? '', /does not let the account publish/);
    await room.editor.desk.refused('retryDelivery', 403, { params: paramsOf(post) });
    await room.body.page.setFault(null);
    await room.publisher.desk.ok('retryDelivery', { params: paramsOf(post) });
    await tested.drain();
    assert.deepEqual(await postsOn(tested, room.body.account), [TEXT]);
  });

  test('took it and did not answer: it is looked up, and nothing is sent again', async () => {
    const room = await openNewsroom(tested);
    await room.body.page.setFault({ kind: 'lost', remaining: 1 });
    const post = await planned(room);
    await tested.wait(HOUR);
    assert.equal((await room.delivery(post)).state, 'unconfirmed');
    await tested.wait(60);
    assert.deepEqual((await eventsOf(room, post)).slice(2), ['taken-up', 'no-answer', 'found']);
    assert.deepEqual(await postsOn(tested, room.body.account), [TEXT]);
  });

  test('did not take it and did not answer: it is looked up, not found, and sent', async () => {
    const room = await openNewsroom(tested);
    await room.body.page.setFault({ kind: 'drop', remaining: 1 });
    const post = await planned(room);
    await tested.wait(HOUR);
    await tested.wait(60);
    const after = ['taken-up', 'no-answer', 'not-found', 'taken-up', 'confirmed'];
    assert.deepEqual((await eventsOf(room, post)).slice(2), after);
    assert.deepEqual(await postsOn(tested, room.body.account), [TEXT]);
  });

  test('may have been told by a process that is gone, and no job is left: upkeep looks at once, and it is out once', async () => {
    const room = await openNewsroom(tested);
    const post = await planned(room);
    const { variantId } = paramsOf(post);
    await tested.administer(
      `update delivery set state = 'sending', sender = 'arengo-gone', tries = 1, next_at = $2 where variant_id = $1`,
      [variantId, inSeconds(120)],
    );
    await tested.administer('delete from graphile_worker._private_jobs where key = $1', [
      `deliver-variant:${variantId}`,
    ]);
    await tested.upkeep();
    assert.equal((await room.delivery(post)).state, 'unconfirmed');
    await tested.wait(20);
    await tested.wait(HOUR);
    assert.deepEqual(await postsOn(tested, room.body.account), [TEXT]);
  });

  test('can’t tell for so long that a person looks: they confirm where it is, and nothing is sent again', async () => {
    const room = await openNewsroom(tested);
    await room.body.page.setFault({ kind: 'lost', scope: 'everything' });
    const post = await planned(room);
    await tested.wait(HOUR);
    await tested.wait(60);
    const { state, trouble, steps } = await room.delivery(post);
    assert.deepEqual([state, steps.length], ['unconfirmed', 4], 'a look that tells nothing leaves no step');
    assert.match(trouble?.it ?? '', /Non si sa se il post è uscito/);
    const permalink = 'https://rete.example/post/78';
    await room.publisher.desk.ok('confirmDelivery', { params: paramsOf(post), body: { permalink } });
    await room.body.page.setFault(null);
    await tested.wait(HOUR);
    assert.equal((await room.delivery(post)).state, 'published');
    assert.deepEqual(await postsOn(tested, room.body.account), [TEXT]);
  });

  test('can’t even be asked: nothing is concluded until it answers', async () => {
    const room = await openNewsroom(tested);
    await room.body.page.setFault({ kind: 'lost', scope: 'everything' });
    const post = await planned(room);
    await tested.wait(HOUR);
    await tested.wait(60);
    await tested.wait(600);
    assert.equal((await room.delivery(post)).state, 'unconfirmed');
    await room.body.page.setFault(null);
    await tested.wait(300);
    assert.equal((await room.delivery(post)).state, 'published');
    assert.deepEqual(await postsOn(tested, room.body.account), [TEXT]);
  });

  test('knows the credentials no more: a duty says so before the hour', async () => {
    const room = await openNewsroom(tested);
    await planned(room, { variants: [{ plannedAt: inSeconds(5 * HOUR) }] });
    await tested.upkeep();
    assert.deepEqual(await dutiesOf(room), []);
    await tested.administer(`update practice.pages set token_hash = '\\x00' where handle = $1`, [
      room.body.page.handle,
    ]);
    await tested.administer('update account set tested_at = null where body_id = $1', [room.body.id]);
    await tested.upkeep();
    assert.deepEqual(await dutiesOf(room), ['renew-credentials']);
    await tested.administer(`update account set test_trouble = 'refused: suspended' where body_id = $1`, [
      room.body.id,
    ]);
    assert.deepEqual(await dutiesOf(room), ['renew-credentials']);
  });

  test('is busy for a long time: a duty says that the post is not out yet, and what to do', async () => {
    const room = await openNewsroom(tested);
    await room.body.page.setFault({ kind: 'busy' });
    await planned(room, { late: 'send' });
    await tested.wait(HOUR);
    assert.deepEqual(await dutiesOf(room), []);
    await tested.wait(16 * 60);
    const { duties } = await room.publisher.desk.ok('readDuties');
    const [duty] = duties.filter(({ code }) => code === 'see-to-delivery');
    assert.match(duty?.about.it ?? '', /la rete non risponde, e Arengo riprova. Se è urgente, fermalo/);
  });

  test('offers nothing to programs: a person publishes it and says where it is', async () => {
    const room = await openNewsroom(tested, { network: 'plain' });
    const post = await planned(room);
    await tested.wait(HOUR);
    const { state, heldBecause } = await room.delivery(post);
    assert.deepEqual([state, heldBecause], ['held', 'by-hand']);
    const permalink = 'https://rete.example/post/77';
    const confirmed = await room.publisher.desk.ok('confirmDelivery', { params: paramsOf(post), body: { permalink } });
    assert.deepEqual([confirmed.delivery.state, confirmed.delivery.permalink], ['published', permalink]);
    const withdrawal = { reason: 'Era sbagliato.' };
    await room.publisher.desk.ok('withdrawDelivery', { params: paramsOf(post), body: withdrawal });
    await tested.drain();
    assert.match((await room.delivery(post)).trouble?.it ?? '', /toglilo dal sito della rete/);
    await room.publisher.desk.ok('withdrawDelivery', { params: paramsOf(post), body: withdrawal });
    assert.equal((await room.delivery(post)).state, 'withdrawn');
  });
});

test('without an act that lets them publish there, nobody does anything about a delivery; who may cites theirs', async () => {
  const room = await openNewsroom(tested);
  const post = await planned(room);
  const params = paramsOf(post);
  const elsewhere = await room.hire({ powers: ['publish'], accountId: (await room.body.addAccount()).id });
  const reason = { reason: 'Prova.' };
  for (const { desk } of [room.editor, elsewhere]) {
    await desk.refused('holdDelivery', 403, { params, body: reason });
    await desk.refused('releaseDelivery', 403, { params });
    await desk.refused('retryDelivery', 403, { params });
    await desk.refused('withdrawDelivery', 403, { params, body: reason });
    await desk.refused('confirmDelivery', 403, { params, body: { permalink: 'https://rete.example/1' } });
  }
  await room.publisher.desk.ok('holdDelivery', { params, body: reason });
  const deeds = await tested.administer<{ cites: string[] }>(
    `select content::json -> 'cites' as cites from audit_record
     where body_id = $1 and content::json ->> 'event' = 'delivery.held'`,
    [room.body.id],
  );
  assert.equal(only(deeds).cites.length, 1);
});

describe('a person', () => {
  test('stops what is planned, and lets it go: at its hour if it is still to come', async () => {
    const room = await openNewsroom(tested);
    const post = await planned(room);
    const reason = 'Aspettiamo la conferma.';
    await room.editor.desk.refused('holdDelivery', 403, { params: paramsOf(post), body: { reason } });
    await room.publisher.desk.ok('holdDelivery', { params: paramsOf(post), body: { reason } });
    await tested.wait(HOUR / 2);
    assert.equal((await room.delivery(post)).heldBecause, 'person');
    await room.publisher.desk.ok('releaseDelivery', { params: paramsOf(post) });
    await tested.wait(HOUR / 2 - 1);
    assert.deepEqual(await postsOn(tested, room.body.account), []);
    await tested.wait(1);
    assert.deepEqual(await postsOn(tested, room.body.account), [TEXT]);
  });

  test('takes a post off the network, with a note for the public; it stays in the archive', async () => {
    const room = await openNewsroom(tested);
    const post = await planned(room);
    await tested.wait(HOUR);
    const body = { reason: 'L’orario era sbagliato.', note: 'Ritirato: l’orario era sbagliato.' };
    await room.body.page.setFault({ kind: 'lost', remaining: 1 });
    await room.publisher.desk.ok('withdrawDelivery', { params: paramsOf(post), body });
    await tested.drain();
    assert.equal((await room.delivery(post)).state, 'published', 'until the network has confirmed');
    await tested.wait(60);
    assert.equal((await room.delivery(post)).state, 'withdrawn');
    assert.deepEqual(await postsOn(tested, room.body.account), []);
    const [kept] = await tested.administer<{ text: string; withdrawn_because: string }>(
      'select text, withdrawn_because from publication where body_id = $1',
      [room.body.id],
    );
    assert.deepEqual(kept, { text: TEXT, withdrawn_because: body.note });
    await room.publisher.desk.refused('withdrawDelivery', 409, { params: paramsOf(post), body });
  });

  test('takes back what has not left: it never leaves', async () => {
    const room = await openNewsroom(tested);
    const post = await planned(room);
    const body = { reason: 'L’evento è annullato.' };
    await room.publisher.desk.ok('withdrawDelivery', { params: paramsOf(post), body });
    await tested.wait(2 * HOUR);
    assert.equal((await room.delivery(post)).state, 'withdrawn');
    assert.deepEqual(await postsOn(tested, room.body.account), []);
  });

  test('corrects what is out by another post, which says so in the archive', async () => {
    const room = await openNewsroom(tested);
    const post = await planned(room);
    await room.editor.desk.refused('createPost', 403, { body: { workingTitle: 'Correzione', corrects: post.id } });
    await tested.wait(HOUR);
    await room.editor.desk.refused('discardPost', 403, { params: { postId: post.id } });
    const { id } = await room.editor.desk.ok('createPost', { body: { workingTitle: 'Correzione', corrects: post.id } });
    const begun = await room.read(id);
    assert.deepEqual([begun.corrects, begun.text, begun.category], [post.id, TEXT, 'public-utility']);
    const stated = { 'confidential-information': 'No.' };
    const mended = await room.change(begun, { text: 'Martedì riapre la piscina.', stated, variants: [{}] });
    await room.approve(mended);
    const rows = await tested.administer<{ text: string; corrected: boolean }>(
      'select text, corrected_by is not null as corrected from publication where body_id = $1 order by text',
      [room.body.id],
    );
    assert.deepEqual(rows, [
      { text: TEXT, corrected: true },
      { text: 'Martedì riapre la piscina.', corrected: false },
    ]);
  });

  test('stops the whole ordinary queue: nothing leaves until each post was looked at again', async () => {
    const room = await openNewsroom(tested);
    const [before, during] = [await planned(room), await room.write({ workingTitle: 'Dopo' })];
    const freeze = await room.publisher.desk.ok('freezeQueue', { body: { reason: 'Allerta.' } });
    assert.equal(freeze.held, 1);
    await room.approve(during);
    await tested.wait(HOUR);
    assert.deepEqual(
      [(await room.delivery(before)).heldBecause, (await room.delivery(during)).heldBecause],
      ['frozen', 'frozen'],
    );
    assert.deepEqual(await postsOn(tested, room.body.account), []);
    const listed = await room.publisher.desk.ok('listDeliveries', { query: { list: 'trouble' } });
    assert.deepEqual([listed.rows.length, only(listed.freezes).held], [2, 2]);
    await room.publisher.desk.ok('releaseDelivery', { params: paramsOf(before) });
    await tested.drain();
    assert.equal((await room.delivery(before)).state, 'published', 'let go while the freeze is on');
    await room.publisher.desk.ok('endFreeze', { params: { freezeId: freeze.id } });
    await tested.wait(HOUR);
    assert.equal((await room.delivery(during)).state, 'held', 'nobody has looked at it yet');
    const deeds = await tested.administer<{ content: string }>(
      "select content from audit_record where body_id = $1 and event in ('queue.frozen', 'queue.freeze-ended')",
      [room.body.id],
    );
    assert.deepEqual(
      deeds.map(({ content }) => JSON.parse(content).cites),
      [['Decreto n. 1 del 1 gennaio 2020'], ['Decreto n. 1 del 1 gennaio 2020']],
      'by which act they may publish',
    );
  });
});

test('the coming hours are listed to whoever sees the account, the soonest first', async () => {
  const room = await openNewsroom(tested);
  for (const hours of [3, 1, 2])
    await planned(room, { workingTitle: `Fra ${hours} ore`, variants: [{ plannedAt: inSeconds(hours * HOUR) }] });
  const titles = async (desk: Newsroom['editor']['desk'], query = {}) =>
    (await desk.ok('listDeliveries', { query })).rows.map(({ workingTitle }) => workingTitle);
  assert.deepEqual(await titles(room.editor.desk), ['Fra 1 ore', 'Fra 2 ore', 'Fra 3 ore']);
  assert.deepEqual(await titles(room.editor.desk, { to: inSeconds(1.5 * HOUR) }), ['Fra 1 ore']);
  const elsewhere = await room.body.addAccount();
  const other = await room.hire({ powers: ['see'], accountId: elsewhere.id });
  assert.deepEqual(await titles(other.desk), []);
});

test('what a colleague changed on the network is told', async () => {
  const room = await openNewsroom(tested);
  const post = await planned(room);
  await tested.wait(HOUR);
  await tested.administer('update practice.posts set text = $2 where page_id = $1', [
    room.body.page.pageId,
    'Riapre sabato.',
  ]);
  await tested.administer('update listening set cursor = null where body_id = $1', [room.body.id]);
  await tested.wait(120);
  await tested.wait(120);
  assert.equal((await room.delivery(post)).comparison, 'different');
  assert.deepEqual(await dutiesOf(room), ['compare-published']);
});

// SPDX-License-Identifier: EUPL-1.2
// From a draft to the network under the four policies: who has to agree, to what exactly, and what makes it void.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { PostView } from '@arengo/contract';
import { type Newsroom, only, openNewsroom, postsOn, TEXT, type Writing } from '../../testing/newsroom.ts';
import { PNG } from '../../testing/seed-accounts.ts';
import { createTestApp } from '../../testing/test-app.ts';
import { numberAct } from '../acts/index.ts';

const tested = await createTestApp({ after });
const HOUR = 3600;
const inSeconds = (seconds: number) => new Date(tested.clock.now().getTime() + seconds * 1000).toISOString();
// The clock goes on from test to test, into the hours in which nobody attends the accounts.
const ALSO_AT_NIGHT = { offHoursReason: 'Va detto oggi.' };
async function openRoom(options: Parameters<typeof openNewsroom>[1] = {}) {
  const room = await openNewsroom(tested, options);
  const write: typeof room.write = (writing, desk) => room.write({ ...ALSO_AT_NIGHT, ...writing }, desk);
  return { ...room, write };
}
const inAnHour = () => ({ variants: [{ plannedAt: inSeconds(HOUR) }] });
const stateOf = (post: PostView) => only(post.variants).approval.state;
const pathOf = (post: PostView) => only(post.variants).approval.path.map(({ by, state }) => `${by} ${state}`);
const verdictOn = (post: PostView, by: string, change: object = {}) => {
  const { id, seal } = only(post.variants);
  return { params: { variantId: id }, body: { by, verdict: 'yes' as const, seal, reason: null, ...change } };
};

describe('the policy stops a post, citing the clause', () => {
  const rows: [pack: string, what: string, writing: Writing, clause: string][] = [
    ['cassino', 'without a content category', { category: null }, 'CAS-2.1'],
    ['cassino', 'with a category of its own invention', { category: 'chiacchiere' }, 'CAS-2.1'],
    ['cassino', 'about a call, without the official source', { category: 'calls' }, 'CAS-2.2'],
    ['cassino', 'with nothing stated on confidential information', { stated: {} }, 'CAS-6.4'],
    ['cassino', 'of a third party, without the ground', { thirdParty: { source: 'Pro loco' } }, 'CAS-2.5'],
    ['cassino', 'that advertises a politician', { text: 'Vota Rossi sindaco!' }, 'CAS-4.a'],
    ['novi-di-modena', 'whose public interest nobody states', { publicInterest: null }, 'NOV-5.4'],
    ['novi-di-modena', 'not said to be public already', { stated: {} }, 'NOV-4.19.a'],
    ['pero', 'without the service that asks for it', {}, 'PER-I.1'],
    ['pero', 'whose public interest nobody states', { publicInterest: null }, 'PER-I.2'],
    ['cascina', 'without its purpose', { purpose: null }, 'CSC-R.3'],
  ];
  for (const [pack, what, writing, clause] of rows) {
    test(`${clause}: a post ${what} is not approved`, async () => {
      const room = await openRoom({ pack });
      const post = await room.write(writing);
      const problem = await room.editor.desk.refused('askApproval', 403, { params: { postId: post.id } });
      assert.ok(problem.cites?.includes(clause), `${problem.cites} ${problem.detailIt}`);
      assert.ok(only(post.variants).remarks.some((one) => one.clause === clause && one.severity !== 'advises'));
    });
  }

  test('for no account there is nothing to approve', async () => {
    const room = await openRoom();
    const post = await room.write({ variants: [] });
    await room.editor.desk.refused('askApproval', 403, { params: { postId: post.id } });
  });
});

describe('at Cassino', () => {
  test('whoever an act lets publish lets it go: nobody else, and the author only if an act says so', async () => {
    const room = await openRoom();
    const post = await room.ask(await room.write());
    assert.deepEqual(pathOf(post), ['publisher to-do']);
    const step = only(only(post.variants).approval.path);
    assert.equal(step.may.granted, false, 'the editor may not publish');
    await room.editor.desk.refused('giveVerdict', 403, verdictOn(post, 'publisher'));
    await room.approve(post);
    assert.deepEqual(await postsOn(tested, room.body.account), [TEXT]);
    const [deed] = await tested.administer<{ content: string }>(
      `select content from audit_record where body_id = $1 and event = 'post.verdict-given'`,
      [room.body.id],
    );
    assert.match(deed?.content ?? '', /n\. 1 del 1 gennaio 2020|decreto|Decreto/, 'the act stands in the record');
  });

  test('an author who may publish lets it go by asking', async () => {
    const room = await openRoom();
    const both = await room.hire({ powers: ['see', 'draft', 'publish'] });
    const post = await room.ask(await room.write({}, both.desk), both.desk);
    assert.equal(stateOf(post), 'approved');
    await tested.drain();
    assert.deepEqual(await postsOn(tested, room.body.account), [TEXT]);
  });
});

describe('at Novi di Modena', () => {
  test('the social media manager chooses, and never what is their own', async () => {
    const room = await openRoom({ pack: 'novi-di-modena' });
    const powers = ['see', 'draft', 'approve', 'publish'] as const;
    const manager = await room.hire({ role: 'social-media-manager', powers: [...powers] });
    const post = await room.ask(await room.write(inAnHour()));
    assert.deepEqual(pathOf(post), ['social-media-manager to-do', 'publisher to-do']);
    await room.publisher.desk.refused('giveVerdict', 403, verdictOn(post, 'social-media-manager'));
    await room.say(room.publisher.desk, post, 'publisher');
    await tested.wait(HOUR);
    assert.deepEqual(await postsOn(tested, room.body.account), [], 'nobody has chosen it yet');
    const approved = await room.say(manager.desk, post, 'social-media-manager');
    assert.equal(stateOf(approved), 'approved');
    await tested.drain();
    assert.deepEqual(await postsOn(tested, room.body.account), [TEXT]);

    const own = await room.ask(await room.write({}, manager.desk), manager.desk);
    const refused = await manager.desk.refused('giveVerdict', 403, verdictOn(own, 'social-media-manager'));
    assert.deepEqual(refused.cites, ['NOV-4.20']);
    assert.match(refused.detailIt ?? '', /L’hai scritto anche tu/);
  });

  test('whoever only moves the hour does not become an author', async () => {
    const room = await openRoom({ pack: 'novi-di-modena' });
    const manager = await room.hire({ role: 'social-media-manager', powers: ['see', 'draft', 'approve', 'publish'] });
    const post = await room.write();
    const variantId = only(post.variants).id;
    const body = { version: post.version, plannedAt: inSeconds(HOUR) };
    const moved = await manager.desk.ok('moveHour', { params: { variantId }, body });
    assert.deepEqual(moved.authors.length, 1);
    await room.editor.desk.refused('moveHour', 409, { params: { variantId }, body });
    await room.say(manager.desk, await room.ask(moved), 'social-media-manager');
    const changed = await room.change(await room.read(post.id), { text: 'Riapre.' }, manager.desk);
    await room.ask(changed);
    await manager.desk.refused('giveVerdict', 403, verdictOn(changed, 'social-media-manager'));
  });
});

describe('at Pero', () => {
  async function atPero() {
    const room = await openRoom({ pack: 'pero' });
    const head = await room.hire({ powers: [] });
    const governor = await room.hire({ powers: ['manage'] });
    const office = { name: 'Sport', slug: null, headId: head.id, email: null, phone: null, hours: null };
    const { id: officeId } = await governor.desk.ok('addOffice', { body: office });
    return { room, head, officeId };
  }

  test('the head of the service that asks signs for correctness, and needs no other power', async () => {
    const { room, head, officeId } = await atPero();
    const post = await room.ask(await room.write({ officeId, ...inAnHour() }));
    assert.deepEqual(pathOf(post), ['head-of-requesting-service to-do', 'publisher to-do']);
    const { duties } = await head.desk.ok('readDuties');
    assert.ok(duties.some(({ code, to }) => code === 'approve-post' && to === `/redazione/post/${post.id}`));
    const refused = await room.publisher.desk.refused(
      'giveVerdict',
      403,
      verdictOn(post, 'head-of-requesting-service'),
    );
    assert.deepEqual(refused.cites, ['PER-I.1']);
    await head.desk.ok('giveVerdict', verdictOn(post, 'head-of-requesting-service'));
    await room.approve(post);
    await tested.wait(HOUR);
    assert.deepEqual(await postsOn(tested, room.body.account), [TEXT]);
  });

  test('somebody who heads another service does not even see it', async () => {
    const { room, officeId } = await atPero();
    const other = await room.hire({ powers: [] });
    const post = await room.ask(await room.write({ officeId }));
    await other.desk.refused('readPost', 404, { params: { postId: post.id } });
    await other.desk.refused('giveVerdict', 404, verdictOn(post, 'head-of-requesting-service'));
  });

  test('golden 18: a post about an act of the Giunta that is not adopted yet is stopped, and leaves only after it', async () => {
    const { room, head, officeId } = await atPero();
    const actId = await room.body.addDraft('Tariffe della piscina');
    const about = { officeId, actId, officialSource: 'https://albo.example/1' };
    const post = await room.write({ ...about, variants: [{ plannedAt: inSeconds(48 * HOUR) }] });
    const problem = await room.editor.desk.refused('askApproval', 403, { params: { postId: post.id } });
    assert.deepEqual(problem.cites, ['PER-C.3']);
    const inForceFrom = new Date(tested.clock.now().getTime() + 24 * HOUR * 1000);
    const by = { actor: { kind: 'administrator' as const }, at: tested.clock.now() };
    await room.body.inBody((tx) => numberAct(tx, actId, { number: '12', date: '2026-03-10', inForceFrom }, by));
    const early = await room.change(await room.read(post.id), { variants: [{ plannedAt: inSeconds(12 * HOUR) }] });
    await room.editor.desk.refused('askApproval', 403, { params: { postId: early.id } });
    const late = await room.change(early, { variants: [{ plannedAt: inSeconds(25 * HOUR) }] });
    const asked = await room.ask(late);
    await head.desk.ok('giveVerdict', verdictOn(asked, 'head-of-requesting-service'));
    await room.approve(asked);
    await tested.wait(25 * HOUR);
    assert.deepEqual(await postsOn(tested, room.body.account), [TEXT]);
  });
});

test('at Cascina, who answers for the account agrees to what is a third party’s, and to nothing else', async () => {
  const room = await openRoom({ pack: 'cascina' });
  const responsible = await room.hire({ powers: [] });
  await tested.administer('update account set responsible_id = $2 where account_id = $1', [
    room.body.account.id,
    responsible.id,
  ]);
  assert.deepEqual(pathOf(await room.write()), ['publisher to-do']);
  const thirdParty = { source: 'Pro loco', ground: 'public-interest' };
  const post = await room.ask(await room.write({ thirdParty, text: 'Sagra in piazza. Fonte: Pro loco.' }));
  assert.deepEqual(pathOf(post), ['account-responsible to-do', 'publisher to-do']);
  const refused = await room.publisher.desk.refused('giveVerdict', 403, verdictOn(post, 'account-responsible'));
  assert.deepEqual(refused.cites, ['CSC-C.2']);
  await responsible.desk.ok('giveVerdict', verdictOn(post, 'account-responsible'));
  await room.approve(post);
  assert.deepEqual(await postsOn(tested, room.body.account), ['Sagra in piazza. Fonte: Pro loco.']);
});

describe('an agreement is to this very content', () => {
  type Deed = (room: Newsroom, post: PostView) => Promise<unknown>;
  const add = (room: Newsroom, { id: postId }: PostView) =>
    room.editor.desk.ok('addMedia', {
      params: { postId },
      body: { name: 'foto.png', bytes: Buffer.from(PNG, 'base64') },
    });
  const changes: [what: string, deed: Deed][] = [
    ['the text', (room, post) => room.change(post, { text: 'Martedì riapre la piscina.' })],
    [
      'the text of the variant',
      (room, post) => room.change(post, { variants: [{ ...inAnHour().variants[0], text: 'Riapre!' }] }),
    ],
    ['the link', (room, post) => room.change(post, { link: 'https://comune.example' })],
    ['the hour', (room, post) => room.change(post, { variants: [{ plannedAt: inSeconds(HOUR + 60) }] })],
    ['until when it may leave', (room, post) => room.change(post, { validUntil: inSeconds(3 * HOUR) })],
    ['what becomes of it if late', (room, post) => room.change(post, { late: 'never' })],
    ['its images', add],
    ['its account', (room, post) => room.change(post, { variants: [] })],
  ];
  for (const [what, deed] of changes) {
    test(`a change of ${what} makes it void, and nothing leaves until it is agreed to again`, async () => {
      const room = await openRoom();
      const post = await room.approve(await room.write(inAnHour()));
      const params = { variantId: only(post.variants).id };
      await deed(room, post);
      await tested.drain();
      const [held] = await tested.administer<{ state: string; held_because: string }>(
        'select state, held_because from delivery where variant_id = $1',
        [params.variantId],
      );
      assert.deepEqual(held, { state: 'held', held_because: 'void' });
      await tested.wait(2 * HOUR);
      assert.deepEqual(await postsOn(tested, room.body.account), []);
      await room.publisher.desk.refused('releaseDelivery', 403, { params });
    });
  }

  test('agreed to again, it is out once and as it was agreed to', async () => {
    const room = await openRoom();
    const post = await room.approve(await room.write(inAnHour()));
    const changed = await room.change(post, { text: 'Martedì riapre la piscina.' });
    assert.deepEqual([stateOf(changed), ...pathOf(changed)], ['not-asked', 'publisher void']);
    await room.approve(changed);
    await tested.wait(HOUR);
    await tested.wait(HOUR);
    assert.deepEqual(await postsOn(tested, room.body.account), ['Martedì riapre la piscina.']);
  });

  test('a change that comes at the very hour, before anybody told the outbox, stops it too', async () => {
    const room = await openRoom();
    const post = await room.approve(await room.write(inAnHour()));
    tested.clock.advance(HOUR * 1000);
    await room.change(post, { text: 'Martedì riapre la piscina.' });
    await tested.administer(
      `delete from graphile_worker._private_jobs where task_id =
        (select id from graphile_worker._private_tasks where identifier = 'variant-changed')`,
    );
    await tested.drain();
    assert.deepEqual(await postsOn(tested, room.body.account), []);
    assert.equal((await room.delivery(post)).heldBecause, 'void');
  });

  test('alternative text and captions are part of it', async () => {
    const room = await openRoom();
    const post = await room.write();
    const params = { postId: post.id };
    const { fileId } = await room.editor.desk.ok('addMedia', {
      params,
      body: { name: 'foto.png', bytes: Buffer.from(PNG, 'base64') },
    });
    const sealOf = async () => only((await room.read(post.id)).variants).seal;
    const before = await sealOf();
    const facts = { rights: 'Foto dell’ente', people: 'nobody' as const, release: null, legalBasis: null };
    const described = { ...facts, alt: 'La vasca', textInside: false };
    await room.editor.desk.ok('changeMedia', { params: { ...params, fileId }, body: described });
    assert.notEqual(await sealOf(), before);
  });

  test('one who saw an older form can’t agree to the new one', async () => {
    const room = await openRoom();
    const seen = await room.ask(await room.write());
    await room.ask(await room.change(await room.read(seen.id), { text: 'Riapre sabato.' }));
    const problem = await room.publisher.desk.refused('giveVerdict', 409, verdictOn(seen, 'publisher'));
    assert.match(problem.detailIt ?? '', /è cambiato dopo che l’hai letto/);
  });

  test('nobody agrees before they were asked', async () => {
    const room = await openRoom();
    await room.publisher.desk.refused('giveVerdict', 409, verdictOn(await room.write(), 'publisher'));
  });

  test('a no says why, and a post that was refused does not leave', async () => {
    const room = await openRoom();
    const post = await room.ask(await room.write(inAnHour()));
    await room.publisher.desk.refused('giveVerdict', 400, verdictOn(post, 'publisher', { verdict: 'no' }));
    await room.publisher.desk.refused('giveVerdict', 400, verdictOn(post, 'publisher', { verdict: 'no', reason: ' ' }));
    const refused = await room.say(room.publisher.desk, post, 'publisher', 'no');
    assert.deepEqual(
      [stateOf(refused), only(only(refused.variants).approval.path).reason],
      ['refused', 'Manca l’orario.'],
    );
    const rows = (await room.editor.desk.ok('listPosts', { query: { stage: 'refused' } })).rows;
    assert.deepEqual(
      rows.map(({ id }) => id),
      [post.id],
    );
  });

  test('a no that comes after everybody had agreed stops what was planned', async () => {
    const room = await openRoom();
    const post = await room.approve(await room.write(inAnHour()));
    await room.say(room.publisher.desk, post, 'publisher', 'no');
    await tested.wait(HOUR);
    assert.deepEqual(await postsOn(tested, room.body.account), []);
  });

  test('an agreement lasts a month', async () => {
    const room = await openRoom();
    const plannedAt = inSeconds(30 * 24 * HOUR);
    const post = await room.approve(
      await room.write({ variants: [{ plannedAt }], offHoursReason: 'Se cade di domenica: riapre quel giorno.' }),
    );
    await tested.wait(30 * 24 * HOUR);
    assert.equal((await room.delivery(post)).heldBecause, 'not-approved');
    assert.deepEqual(pathOf(await room.read(post.id)), ['publisher expired']);
    assert.deepEqual(await postsOn(tested, room.body.account), []);
    await room.say(room.publisher.desk, post, 'publisher');
    await tested.drain();
    const { state, heldBecause } = await room.delivery(post);
    assert.deepEqual([state, heldBecause], ['published', null]);
  });
});

describe('between the approval and the hour', () => {
  test('the act of whoever let it go ends: it stands still until somebody else lets it go', async () => {
    const room = await openRoom();
    const to = new Date(tested.clock.now().getTime() + 1800 * 1000);
    const leaving = await room.hire({ powers: ['see', 'publish'], to });
    const post = await room.say(leaving.desk, await room.ask(await room.write(inAnHour())), 'publisher');
    await tested.drain();
    assert.equal((await room.delivery(post)).state, 'planned');
    const { duties } = await room.publisher.desk.ok('readDuties');
    assert.ok(
      duties.some(({ code }) => code === 'would-not-leave'),
      'it is told before the hour',
    );
    await tested.wait(HOUR);
    assert.equal((await room.delivery(post)).heldBecause, 'no-authority');
    assert.deepEqual(await postsOn(tested, room.body.account), []);
    const now = await room.read(post.id);
    assert.deepEqual(pathOf(now), ['publisher void']);
    await room.say(room.publisher.desk, now, 'publisher');
    await tested.drain();
    assert.deepEqual(await postsOn(tested, room.body.account), [TEXT]);
  });

  test('the account is closed: nothing is sent', async () => {
    const room = await openRoom();
    const post = await room.approve(await room.write(inAnHour()));
    const closing = `update account set closes_at = $2, closed_by = opened_by, closing_reason = 'Non serve più.' where account_id = $1`;
    await tested.administer(closing, [room.body.account.id, tested.clock.now()]);
    await tested.wait(HOUR);
    assert.equal((await room.delivery(post)).heldBecause, 'account');
    assert.deepEqual(await postsOn(tested, room.body.account), []);
  });

  test('the post is discarded: it never leaves', async () => {
    const room = await openRoom();
    const post = await room.approve(await room.write(inAnHour()));
    await room.editor.desk.ok('discardPost', { params: { postId: post.id } });
    await tested.wait(HOUR);
    const [row] = await tested.administer<{ state: string }>('select state from delivery where post_id = $1', [
      post.id,
    ]);
    assert.equal(row?.state, 'withdrawn');
    assert.deepEqual(await postsOn(tested, room.body.account), []);
    await room.editor.desk.refused('readPost', 404, { params: { postId: post.id } });
  });

  test('what is out changes no more', async () => {
    const room = await openRoom();
    const post = await room.approve(await room.write());
    const problem = await room.publisher.desk.refused('giveVerdict', 409, verdictOn(post, 'publisher'));
    assert.match(problem.detailIt ?? '', /già uscita/);
    const { version, variants, workingTitle, category } = post;
    const change = {
      version,
      workingTitle,
      category,
      text: 'Altro.',
      variants: variants.map(({ accountId }) => ({ accountId })),
    };
    await room.editor.desk.refused('changePost', 403, { params: { postId: post.id }, body: change });
  });
});

describe('in an election period', () => {
  const at = (days: number) => new Date(tested.clock.now().getTime() + days * 24 * HOUR * 1000).toISOString();
  const period = (from: number, to: number) => ({
    electionPeriods: [{ what: 'Elezioni comunali', from: at(from), to: at(to) }],
  });
  const IMPERSONAL = {
    'confidential-information': 'È già sul sito.',
    impersonal: 'Non nomina nessuno.',
    indispensable: 'Chi ha un abbonamento deve saperlo.',
  };

  test('it is stated why the message is impersonal and indispensable, and a second person agrees', async () => {
    const room = await openRoom({ settings: period(-1, 30) });
    const second = await room.hire({ powers: ['see', 'approve', 'publish'] });
    const post = await room.write();
    const problem = await room.editor.desk.refused('askApproval', 403, { params: { postId: post.id } });
    assert.deepEqual(problem.cites, ['L. 28/2000, art. 9']);
    const stated = await room.change(post, { stated: IMPERSONAL });
    const asked = await room.ask(stated);
    assert.deepEqual(pathOf(asked), ['second-approver to-do', 'publisher to-do']);
    await room.say(second.desk, asked, 'publisher');
    await second.desk.refused('giveVerdict', 403, verdictOn(asked, 'second-approver'));
    await tested.drain();
    assert.deepEqual(await postsOn(tested, room.body.account), []);
    const third = await room.hire({ powers: ['see', 'approve'] });
    await room.say(third.desk, asked, 'second-approver');
    await tested.drain();
    assert.deepEqual(await postsOn(tested, room.body.account), [TEXT]);
  });

  test('the hour counts: what is planned into the period is looked at as in the period', async () => {
    const room = await openRoom({ settings: period(2, 30) });
    const post = await room.write({ variants: [{ plannedAt: at(3) }] });
    assert.equal(post.electionPeriod, true);
    await room.editor.desk.refused('askApproval', 403, { params: { postId: post.id } });
    const before = await room.change(post, { variants: [{ plannedAt: at(1) }] });
    assert.equal(before.electionPeriod, false);
    await room.ask(before);
  });

  test('at its start the queue stops, and each post is looked at again', async () => {
    const room = await openRoom();
    const post = await room.approve(await room.write({ variants: [{ plannedAt: at(1) }] }));
    await room.body.setSettings(period(0, 30));
    await tested.upkeep();
    assert.equal((await room.delivery(post)).heldBecause, 'frozen');
    await room.publisher.desk.refused('releaseDelivery', 403, { params: { variantId: only(post.variants).id } });
    await tested.upkeep();
    await tested.wait(24 * HOUR);
    assert.deepEqual(await postsOn(tested, room.body.account), []);
    const freezes = await tested.administer('select because from queue_freeze where body_id = $1', [room.body.id]);
    assert.deepEqual(freezes, [{ because: 'election-period' }], 'once');
  });
});

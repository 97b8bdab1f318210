// SPDX-License-Identifier: EUPL-1.2
// Plans, meetings and the calendar through the server, under the four policies.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { CalendarReply, PlanView } from '@arengo/contract';
import { type Colleague, type Newsroom, only, openNewsroom, postsOn, TEXT } from '../../testing/newsroom.ts';
import { createTestApp } from '../../testing/test-app.ts';

const tested = await createTestApp({ after }, { now: '2026-03-10T09:00:00Z' });
const PACKS = ['cassino', 'novi-di-modena', 'pero', 'cascina'];
const DAY = 24 * 3600;
const inSeconds = (seconds: number) => new Date(tested.clock.now().getTime() + seconds * 1000).toISOString();
const dayIn = (days: number) => inSeconds(days * DAY).slice(0, 10);
const HEAD = 'head-of-communication-and-culture';
const MANAGER = 'social-media-manager';

const spring = (accountId: string, change: object = {}) => ({
  accountId,
  from: dayIn(0),
  to: dayIn(80),
  goals: 'Servizi e scadenze.',
  rhythm: 2,
  ...change,
});
const meetingOn = (planIds: string[], people: string[], change: object = {}) => ({
  heldAt: inSeconds(-3600),
  agenda: 'Il piano di primavera',
  decisions: 'Due post la settimana.',
  people,
  plans: planIds,
  nextOn: null,
  ...change,
});

async function propose(desk: Colleague['desk'], accountId: string, change: object = {}): Promise<PlanView> {
  const plan = await desk.ok('writePlan', { body: spring(accountId, change) });
  return desk.ok('proposePlan', { params: { planId: plan.id } });
}

const yes = ({ id, version }: PlanView) => ({ params: { planId: id }, body: { version, verdict: 'yes' as const } });

/** At Novi: who writes the plan, and who authorises it. */
async function atNovi() {
  const room = await openNewsroom(tested, { pack: 'novi-di-modena' });
  const manager = await room.hire({ role: MANAGER, powers: ['see', 'draft', 'approve', 'publish'] });
  const head = await room.hire({ role: HEAD, powers: ['see', 'draft', 'approve'] });
  return { room, manager, head, accountId: room.body.account.id };
}

const calendarOf = (room: Newsroom, days = 14, desk = room.editor.desk): Promise<CalendarReply> =>
  desk.ok('readCalendar', { query: { from: '2026-03-08T23:00:00Z', to: inSeconds(days * DAY) } });

describe('the plan of an account', () => {
  for (const pack of PACKS) {
    test(`is written, proposed and approved by an act’s power at ${pack}, on record with its clauses`, async () => {
      const room = await openNewsroom(tested, { pack });
      const { editor, body } = room;
      const approver = await room.hire({ role: HEAD, powers: ['see', 'approve'] });
      const plan = await propose(editor.desk, body.account.id);
      if (pack === 'novi-di-modena') {
        await editor.desk.ok('recordMeeting', { body: meetingOn([plan.id], [editor.id, approver.id]) });
      }
      await editor.desk.refused('decidePlan', 403, yes(plan));
      const approved = await approver.desk.ok('decidePlan', yes(plan));
      assert.deepEqual([approved.state, approved.decidedBy?.id], ['approved', approver.id]);
      const [deed] = await tested.administer<{ content: string }>(
        `select content from audit_record where body_id = $1 and event = 'editorial-plan.decided'`,
        [body.id],
      );
      assert.equal(deed?.content.includes('NOV-3.3'), pack === 'novi-di-modena');
    });
  }

  test('at Novi is authorised by the head whom the policy names, account by account, and by nobody else', async () => {
    const { room, manager, head, accountId } = await atNovi();
    const other = await room.body.addAccount();
    const plan = await propose(manager.desk, accountId);
    const second = await propose(manager.desk, other.id);
    await manager.desk.ok('recordMeeting', { body: meetingOn([plan.id, second.id], [manager.id]) });
    const problem = await manager.desk.refused('decidePlan', 403, yes(plan));
    assert.deepEqual(problem.cites, ['NOV-3.3']);
    assert.equal(plan.mayDecide.granted, false);
    assert.match(plan.mayDecide.because.it, /NOV-3\.3/);
    await head.desk.ok('decidePlan', yes(plan));
    const [there] = (await head.desk.ok('listPlans', { query: { accountId: other.id } })).rows;
    assert.equal(there?.state, 'proposed', 'the plan of the other account is not authorised with it');
    const elsewhere = await room.hire({ role: HEAD, powers: ['see', 'approve'], accountId });
    await elsewhere.desk.refused('decidePlan', 404, yes(second));
  });

  test('at Novi is not authorised by the head who wrote it', async () => {
    const { room, manager, head, accountId } = await atNovi();
    const plan = await propose(head.desk, accountId);
    await manager.desk.ok('recordMeeting', { body: meetingOn([plan.id], [head.id]) });
    const problem = await head.desk.refused('decidePlan', 403, yes(plan));
    assert.match(problem.detailIt ?? '', /un’altra persona/);
    const other = await room.hire({ role: HEAD, powers: ['see', 'approve'] });
    await other.desk.ok('decidePlan', yes(plan));
  });

  test('at Cassino, where no clause speaks of plans, whoever may approve may also have written it', async () => {
    const room = await openNewsroom(tested);
    const one = await room.hire({ powers: ['see', 'draft', 'approve'] });
    const plan = await propose(one.desk, room.body.account.id);
    assert.equal((await one.desk.ok('decidePlan', yes(plan))).state, 'approved');
  });

  test('that is written again after its approval is a draft, and is approved again', async () => {
    const { manager, head, accountId } = await atNovi();
    const plan = await propose(manager.desk, accountId);
    await manager.desk.ok('recordMeeting', { body: meetingOn([plan.id], [manager.id]) });
    const { version } = await head.desk.ok('decidePlan', yes(plan));
    const { accountId: _, ...written } = spring(accountId, { rhythm: 5 });
    const params = { planId: plan.id };
    await manager.desk.refused('changePlan', 409, { params, body: { ...written, version: version - 1 } });
    const again = await manager.desk.ok('changePlan', { params, body: { ...written, version } });
    assert.deepEqual([again.state, again.decidedBy, again.decidedAt], ['draft', null, null]);
    await head.desk.refused('decidePlan', 409, yes(again));
  });

  test('is approved as its reader saw it', async () => {
    const { manager, head, accountId } = await atNovi();
    const plan = await propose(manager.desk, accountId);
    await manager.desk.ok('recordMeeting', { body: meetingOn([plan.id], [manager.id]) });
    const { accountId: _, ...written } = spring(accountId, { goals: 'Tutt’altro.' });
    const params = { planId: plan.id };
    const changed = await manager.desk.ok('changePlan', { params, body: { ...written, version: plan.version } });
    await manager.desk.ok('proposePlan', { params });
    assert.ok(changed.version > plan.version);
    const problem = await head.desk.refused('decidePlan', 409, yes(plan));
    assert.match(problem.detailIt ?? '', /rileggilo/);
  });

  test('that is refused says why to whoever wrote it, and is discarded or written again', async () => {
    const { manager, head, accountId } = await atNovi();
    const plan = await propose(manager.desk, accountId);
    const params = { planId: plan.id };
    const body = { version: plan.version, verdict: 'no' as const };
    await head.desk.refused('decidePlan', 400, { params, body: { ...body, reason: '  ' } });
    await head.desk.ok('decidePlan', { params, body: { ...body, reason: 'Mancano gli eventi.' } });
    const { duties } = await manager.desk.ok('readDuties');
    assert.ok(duties.some(({ code }) => code === 'mend-plan'));
    assert.equal((await manager.desk.ok('readPlan', { params })).reason, 'Mancano gli eventi.');
    await manager.desk.ok('discardPlan', { params });
    await manager.desk.refused('readPlan', 404, { params });
  });

  test('does not hold on the days of another', async () => {
    const { manager, head, accountId } = await atNovi();
    const plan = await propose(manager.desk, accountId);
    await manager.desk.refused('discardPlan', 409, { params: { planId: plan.id } });
    const late = await manager.desk.ok('writePlan', { body: spring(accountId, { from: dayIn(80), to: dayIn(90) }) });
    const asked = { params: { planId: late.id } };
    const problem = await manager.desk.refused('proposePlan', 403, asked);
    assert.match(problem.detailIt ?? '', /Un altro piano di questo account, proposto/);
    await head.desk.ok('decidePlan', {
      ...yes(plan),
      body: { version: plan.version, verdict: 'no', reason: 'No.' },
    });
    await manager.desk.ok('proposePlan', asked);
  });

  test('is of an account that is open, and for which an act lets one write', async () => {
    const room = await openNewsroom(tested);
    const other = await room.body.addAccount();
    const bound = await room.hire({ powers: ['see', 'draft'], accountId: room.body.account.id });
    await bound.desk.refused('writePlan', 403, { body: spring(other.id) });
    await room.editor.desk.refused('writePlan', 400, { body: spring(other.id, { to: dayIn(-1) }) });
    const plan = await room.editor.desk.ok('writePlan', { body: spring(other.id) });
    await bound.desk.refused('readPlan', 404, { params: { planId: plan.id } });
    assert.deepEqual((await bound.desk.ok('listPlans')).rows, []);
    const closing = `update account set closes_at = $2, closed_by = opened_by, closing_reason = 'Non serve più.' where account_id = $1`;
    await tested.administer(closing, [other.id, tested.clock.now()]);
    await room.editor.desk.refused('writePlan', 403, { body: spring(other.id) });
  });
});

describe('meetings', () => {
  test('at Novi precede the plan of each account: without one it is not approved', async () => {
    const { room, manager, head, accountId } = await atNovi();
    const plan = await propose(manager.desk, accountId);
    const problem = await head.desk.refused('decidePlan', 403, yes(plan));
    assert.deepEqual(problem.cites, ['NOV-4.23']);
    const other = await room.body.addAccount();
    const second = await propose(manager.desk, other.id);
    await manager.desk.ok('recordMeeting', { body: meetingOn([second.id], [manager.id]) });
    await head.desk.refused('decidePlan', 403, yes(plan));
    const meeting = await manager.desk.ok('recordMeeting', { body: meetingOn([plan.id], [manager.id, head.id]) });
    const approved = await head.desk.ok('decidePlan', yes(plan));
    assert.deepEqual(approved.meetings, [{ id: meeting.id, heldAt: meeting.heldAt }]);
    assert.deepEqual(
      meeting.people.map(({ id }) => id),
      [manager.id, head.id],
    );
  });

  test('that prepared a plan stay with it once it is approved', async () => {
    const { manager, head, accountId } = await atNovi();
    const plan = await propose(manager.desk, accountId);
    const body = meetingOn([plan.id], [manager.id]);
    const meeting = await manager.desk.ok('recordMeeting', { body });
    await head.desk.ok('decidePlan', yes(plan));
    const params = { meetingId: meeting.id };
    await manager.desk.refused('changeMeeting', 403, { params, body: { ...body, plans: [], version: 1 } });
    const changed = await manager.desk.ok('changeMeeting', {
      params,
      body: { ...body, decisions: 'Tre.', version: 1 },
    });
    assert.equal(changed.decisions, 'Tre.');
    await manager.desk.refused('changeMeeting', 409, { params, body: { ...body, version: 1 } });
  });

  test('are recorded once they were held, and the next is on a later day', async () => {
    const { manager } = await atNovi();
    const body = meetingOn([], [manager.id]);
    await manager.desk.refused('recordMeeting', 400, { body: { ...body, heldAt: inSeconds(60) } });
    await manager.desk.refused('recordMeeting', 400, { body: { ...body, nextOn: dayIn(0) } });
    await manager.desk.refused('recordMeeting', 400, { body: { ...body, people: [] } });
    await manager.desk.refused('recordMeeting', 404, {
      body: { ...body, people: ['00000000-0000-7000-8000-000000000000'] },
    });
  });

  test('at Novi are periodic: whoever answers for the programming is reminded of the next one', async () => {
    const { room, manager } = await atNovi();
    const codes = async (desk: Colleague['desk']) => (await desk.ok('readDuties')).duties.map(({ code }) => code);
    assert.ok((await codes(manager.desk)).includes('plan-meeting'));
    assert.ok(!(await codes(room.editor.desk)).includes('plan-meeting'), 'the others are not');
    await manager.desk.ok('recordMeeting', { body: meetingOn([], [manager.id], { nextOn: dayIn(30) }) });
    assert.ok(!(await codes(manager.desk)).some((code) => code.endsWith('-meeting')));
    await tested.wait(23 * DAY);
    const { duties } = await manager.desk.ok('readDuties');
    const due = duties.find(({ code }) => code === 'hold-meeting');
    assert.match(due?.about.it ?? '', /NOV-4\.22/);
    await manager.desk.ok('recordMeeting', { body: meetingOn([], [manager.id], { nextOn: dayIn(60) }) });
    assert.ok(!(await codes(manager.desk)).includes('hold-meeting'));
  });

  test('where the policy does not speak of them, nobody is reminded', async () => {
    for (const pack of ['cassino', 'pero', 'cascina']) {
      const room = await openNewsroom(tested, { pack });
      const governs = await room.hire({ powers: ['see', 'draft', 'manage'] });
      const { duties } = await governs.desk.ok('readDuties');
      assert.ok(!duties.some(({ code }) => /meeting|plan$|share/.test(code)), pack);
    }
  });
});

describe('the calendar', () => {
  test('at Novi shows every active account in one view, also the one on which nothing goes out', async () => {
    const { room } = await atNovi();
    const [second, third] = [await room.body.addAccount(), await room.body.addAccount({ network: 'facebook' })];
    const first = room.body.account;
    const at = inSeconds(DAY);
    const variants = [first, second].map(({ id: accountId }) => ({ accountId, plannedAt: at }));
    const post = await room.write({ variants });
    const calendar = await calendarOf(room);
    assert.equal(calendar.asks.integration, 'NOV-4.25');
    assert.deepEqual(
      calendar.entries.map(({ accountId, postId, at: hour }) => [accountId, postId, hour]).toSorted(),
      [first, second].map(({ id }) => [id, post.id, at]).toSorted(),
    );
    assert.deepEqual(
      new Map(calendar.accounts.map(({ id, planned }) => [id, planned])),
      new Map(
        [first, second, third]
          .toSorted((a, b) => (a.id < b.id ? -1 : 1))
          .map(({ id }) => [id, id === third.id ? 0 : 1]),
      ),
    );
    const query = { from: inSeconds(0), to: inSeconds(14 * DAY), accountId: second.id };
    const one = await room.editor.desk.ok('readCalendar', { query });
    assert.equal(only(one.entries).accountId, second.id);
    assert.equal(only(one.accounts).id, second.id);
  });

  test('shows only the accounts that one may see', async () => {
    const room = await openNewsroom(tested);
    const other = await room.body.addAccount();
    await room.write({ variants: [{ plannedAt: inSeconds(DAY) }, { accountId: other.id, plannedAt: inSeconds(DAY) }] });
    const bound = await room.hire({ powers: ['see'], accountId: other.id });
    const calendar = await calendarOf(room, 14, bound.desk);
    assert.equal(only(calendar.entries).accountId, other.id);
    assert.equal(only(calendar.entries).mayMove.granted, false);
    assert.equal(only(calendar.accounts).id, other.id);
  });

  test('has each post at the hour for which it is planned, then at that at which it went out', async () => {
    const room = await openNewsroom(tested);
    const draft = await room.write();
    const post = await room.approve(await room.write({ variants: [{ plannedAt: inSeconds(3600) }] }));
    const before = await calendarOf(room);
    assert.deepEqual(
      before.entries.map(({ postId, stage, out }) => [postId, stage, out]),
      [[post.id, 'approved', false]],
    );
    assert.equal(only(before.withoutHour).postId, draft.id);
    await tested.wait(3630);
    assert.deepEqual(await postsOn(tested, room.body.account), [TEXT]);
    const entry = only((await calendarOf(room)).entries);
    assert.deepEqual([entry.stage, entry.out, entry.mayMove.granted], ['out', true, false]);
    assert.equal(only((await calendarOf(room)).accounts).out, 1);
    assert.ok(only((await calendarOf(room)).accounts).lastOutAt);
  });

  test('an hour is moved; what was approved says so no more', async () => {
    const room = await openNewsroom(tested);
    await room.approve(await room.write({ variants: [{ plannedAt: inSeconds(3600) }] }));
    const entry = only((await calendarOf(room)).entries);
    assert.equal(entry.stage, 'approved');
    const body = { version: entry.version, plannedAt: inSeconds(2 * DAY) };
    await room.editor.desk.ok('moveHour', { params: { variantId: entry.variantId }, body });
    const moved = only((await calendarOf(room)).entries);
    assert.deepEqual([moved.at, moved.stage], [inSeconds(2 * DAY), 'draft']);
  });

  test('says what is short of the plan, what clashes, the elections and the freezes', async () => {
    const room = await openNewsroom(tested, {
      settings: {
        electionPeriods: [{ what: 'Elezioni comunali', from: '2026-06-16T00:00:00Z', to: '2026-07-12T00:00:00Z' }],
      },
    });
    const approver = await room.hire({ powers: ['see', 'draft', 'approve'] });
    const plan = await propose(approver.desk, room.body.account.id, {
      from: '2026-06-09',
      to: '2026-06-30',
      rhythm: 4,
    });
    await approver.desk.ok('decidePlan', yes(plan));
    await room.write({ variants: [{ plannedAt: '2026-06-16T09:00:00Z' }] });
    await room.write({ text: 'Altro.', variants: [{ plannedAt: '2026-06-16T09:20:00Z' }] });
    await room.write({ variants: [{ plannedAt: '2026-06-17T09:00:00Z' }] });
    await room.publisher.desk.ok('freezeQueue', { body: { reason: 'Allerta.' } });
    const query = { from: '2026-06-14T22:00:00Z', to: '2026-06-21T22:00:00Z' };
    const calendar = await room.editor.desk.ok('readCalendar', { query });
    const gap = only(calendar.gaps);
    assert.deepEqual([gap.from, gap.planned, gap.foreseen], ['2026-06-15', 3, 4]);
    assert.deepEqual(calendar.clashes.map(({ kind, minutes }) => [kind, minutes]).toSorted(), [
      ['close', 20],
      ['repeated', 1440],
    ]);
    assert.equal(only(calendar.electionPeriods).what, 'Elezioni comunali');
    assert.equal(only(calendar.plans).id, plan.id);
    const freezes = await calendarOf(room);
    assert.equal(only(freezes.freezes).reason, 'Allerta.');
  });

  test('at Novi, what no approved plan covers says which clause wants one', async () => {
    const { room, manager, head, accountId } = await atNovi();
    await room.write({ variants: [{ plannedAt: inSeconds(DAY) }] });
    assert.equal(only((await calendarOf(room)).entries).outsidePlan, 'NOV-3.3');
    const { duties } = await manager.desk.ok('readDuties');
    assert.ok(duties.some(({ code }) => code === 'write-plan'));
    const plan = await propose(manager.desk, accountId);
    const asked = await head.desk.ok('readDuties');
    assert.ok(asked.duties.some(({ code, to }) => code === 'approve-plan' && to.endsWith(plan.id)));
    await manager.desk.ok('recordMeeting', { body: meetingOn([plan.id], [manager.id]) });
    await head.desk.ok('decidePlan', yes(plan));
    assert.equal(only((await calendarOf(room)).entries).outsidePlan, null);
  });

  test('at Novi the social media manager chooses what goes out, and sees whether the programming foresees it', async () => {
    const { room, manager, head } = await atNovi();
    const asked = await room.ask(await room.write({ variants: [{ plannedAt: inSeconds(3600) }] }));
    const step = only(asked.variants).approval.path.find(({ by }) => by === MANAGER);
    assert.equal(step?.clause, 'NOV-4.20');
    const entry = only((await calendarOf(room, 14, manager.desk)).entries);
    assert.deepEqual([entry.stage, entry.outsidePlan], ['to-approve', 'NOV-3.3']);
    const path = only(asked.variants).approval.path.map(({ by }) => by);
    for (const by of path.filter((one) => one !== MANAGER)) {
      await room.say(by === 'publisher' ? room.publisher.desk : head.desk, asked, by);
    }
    await tested.wait(3600);
    assert.deepEqual(await postsOn(tested, room.body.account), [], 'nothing leaves without the manager');
  });

  test('outside the hours of the policy the reason is asked, at Cassino, and kept', async () => {
    const offices = { staff: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '18:00' }] };
    const room = await openNewsroom(tested, { settings: { policy: { timeZone: 'Europe/Rome', offices } } });
    await room.write({ variants: [{ plannedAt: '2026-03-15T09:00:00Z' }] });
    const sunday = only((await calendarOf(room)).entries);
    assert.deepEqual(sunday.offHours, { clause: 'CAS-4.8', asksReason: true, reason: null });
    const params = { variantId: sunday.variantId };
    const body = { version: sunday.version, plannedAt: sunday.at, offHoursReason: 'La piazza apre domenica.' };
    await room.editor.desk.ok('moveHour', { params, body });
    const told = only((await calendarOf(room)).entries);
    assert.equal(told.offHours?.reason, 'La piazza apre domenica.');
    await room.editor.desk.ok('moveHour', {
      params,
      body: { version: told.version, plannedAt: '2026-03-16T09:00:00Z' },
    });
    assert.equal(only((await calendarOf(room)).entries).offHours, null);
  });
});

describe('sharing between the accounts of the body', () => {
  const planned = async (room: Newsroom, change: object = {}) => {
    const post = await room.write({ variants: [{ plannedAt: inSeconds(DAY) }], ...change });
    return room.ask(post);
  };

  test('at Novi is suggested for each account that could carry the post, and adds a variant', async () => {
    const { room } = await atNovi();
    const [second, instagram] = [await room.body.addAccount(), await room.body.addAccount({ network: 'instagram' })];
    const post = await planned(room);
    const { rows, clauses } = await room.editor.desk.ok('listShares');
    assert.deepEqual(clauses, ['NOV-1.2', 'NOV-4.24']);
    const suggestion = only(rows);
    assert.equal(suggestion.postId, post.id);
    assert.equal(only(suggestion.on).id, room.body.account.id);
    assert.equal(only(suggestion.could).id, second.id, 'without an image it does not fit the other network');
    assert.notEqual(second.id, instagram.id);
    const body = { version: suggestion.version, accountId: second.id, plannedAt: inSeconds(2 * DAY) };
    await room.editor.desk.ok('acceptShare', { params: { postId: post.id }, body });
    const shared = await room.read(post.id);
    assert.deepEqual(
      shared.variants.map(({ accountId, approval }) => [accountId, approval.state]).toSorted(),
      [
        [room.body.account.id, 'not-asked'],
        [second.id, 'not-asked'],
      ].toSorted(),
    );
    assert.deepEqual((await room.editor.desk.ok('listShares')).rows, []);
    await room.editor.desk.refused('acceptShare', 409, {
      params: { postId: post.id },
      body: { ...body, version: shared.version },
    });
  });

  test('is reminded to whoever answers for the programming, until somebody says no', async () => {
    const { room, manager } = await atNovi();
    const second = await room.body.addAccount();
    const post = await planned(room);
    const codes = async () => (await manager.desk.ok('readDuties')).duties.map(({ code }) => code);
    assert.ok((await codes()).includes('share-posts'));
    await manager.desk.ok('declineShare', { params: { postId: post.id }, body: { accountId: second.id } });
    assert.ok(!(await codes()).includes('share-posts'));
    assert.deepEqual((await room.editor.desk.ok('listShares')).rows, []);
  });

  test('is suggested where one may write, and nowhere else', async () => {
    const { room } = await atNovi();
    const second = await room.body.addAccount();
    const post = await planned(room);
    const bound = await room.hire({ powers: ['see', 'draft'], accountId: room.body.account.id });
    assert.deepEqual((await bound.desk.ok('listShares')).rows, []);
    const body = { version: post.version, accountId: second.id };
    await bound.desk.refused('acceptShare', 403, { params: { postId: post.id }, body });
  });

  test('is not suggested by a policy that does not ask for it', async () => {
    for (const pack of ['cassino', 'pero', 'cascina']) {
      const room = await openNewsroom(tested, { pack });
      await room.body.addAccount();
      await room.write({ variants: [{ plannedAt: inSeconds(DAY) }] });
      assert.deepEqual(await room.editor.desk.ok('listShares'), { rows: [], clauses: [] });
    }
  });
});

describe('the calendar in another program', () => {
  const fetchFeed = (address: string) => tested.fastify.inject({ method: 'GET', url: new URL(address).pathname });

  test('is read at a secret address, with what its person may see and no words of the posts', async () => {
    const room = await openNewsroom(tested);
    const other = await room.body.addAccount();
    const plannedAt = '2026-06-15T07:30:00.000Z';
    await room.write({ variants: [{ plannedAt }, { accountId: other.id, plannedAt }] });
    const bound = await room.hire({ powers: ['see'], accountId: other.id });
    assert.equal((await bound.desk.ok('readFeed')).madeAt, null);
    const { address } = await bound.desk.ok('renewFeed');
    const answer = await fetchFeed(address);
    assert.equal(answer.statusCode, 200);
    assert.match(String(answer.headers['content-type']), /^text\/calendar/);
    assert.equal(answer.body.match(/BEGIN:VEVENT/g)?.length, 1);
    assert.match(answer.body, /DTSTART:20260615T073000Z/);
    assert.match(answer.body, /SUMMARY:Piscina · Pagina \d+ \(bozza\)/);
    assert.ok(!answer.body.includes('Lunedì riapre'), 'only titles leave');
    assert.ok((await bound.desk.ok('readFeed')).madeAt);
  });

  test('opens no more once it is renewed, closed, or its person has left', async () => {
    const room = await openNewsroom(tested);
    const one = await room.hire({ powers: ['see'] });
    const status = async (address: string) => (await fetchFeed(address)).statusCode;
    const { address: first } = await one.desk.ok('renewFeed');
    const { address: second } = await one.desk.ok('renewFeed');
    assert.deepEqual([await status(first), await status(second)], [404, 200]);
    await one.desk.ok('endFeed');
    await one.desk.refused('endFeed', 404);
    assert.equal(await status(second), 404);
    const { address: third } = await one.desk.ok('renewFeed');
    assert.equal(await status(third), 200);
    await tested.administer('update person set left_at = $2 where person_id = $1', [one.id, tested.clock.now()]);
    assert.equal(await status(third), 404);
    assert.equal(await status(`${new URL(third).origin}/calendari/x.ics`), 404);
  });

  test('shows nothing to a person whose act has ended', async () => {
    const room = await openNewsroom(tested);
    await room.write({ variants: [{ plannedAt: inSeconds(DAY) }] });
    const one = await room.hire({ powers: ['see'], to: new Date(tested.clock.now().getTime() + 3600_000) });
    const { address } = await one.desk.ok('renewFeed');
    assert.match((await fetchFeed(address)).body, /VEVENT/);
    await tested.wait(3700);
    const after = await fetchFeed(address);
    assert.equal(after.statusCode, 200);
    assert.doesNotMatch(after.body, /VEVENT/);
  });
});

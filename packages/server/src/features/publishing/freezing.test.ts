// SPDX-License-Identifier: EUPL-1.2
// At the start of an election period the ordinary queue stops; each post is looked at again and let go by itself.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { PostView } from '@arengo/contract';
import { type Newsroom, only, openNewsroom, postsOn } from '../../testing/newsroom.ts';
import { createTestApp } from '../../testing/test-app.ts';

const tested = await createTestApp({ after });
const HOUR = 3600;
const DAY = 24 * HOUR;
const inSeconds = (seconds: number) => new Date(tested.clock.now().getTime() + seconds * 1000).toISOString();
const period = (what: string, from: number, to: number) => ({ what, from: inSeconds(from), to: inSeconds(to) });
const freezesOf = (room: Newsroom) =>
  tested.administer<{ reason: string }>('select reason from queue_freeze where body_id = $1 order by begun_at', [
    room.body.id,
  ]);

async function declare(room: Newsroom, post: PostView, second: Awaited<ReturnType<Newsroom['hire']>>): Promise<void> {
  const now = await room.read(post.id);
  const stated = { ...now.stated, impersonal: 'Non nomina nessuno.', indispensable: 'Chi ha prenotato deve saperlo.' };
  const declared = await room.change(now, { stated });
  await room.say(second.desk, declared, 'second-approver');
}

describe('when an election period begins', () => {
  test('what was planned before stands still, and goes out one by one as each is declared, agreed to and let go', async () => {
    const room = await openNewsroom(tested);
    const second = await room.hire({ powers: ['see', 'approve'] });
    const why = { offHoursReason: 'Riguarda quel giorno.' };
    const [first, other] = [
      await room.approve(
        await room.write({ ...why, text: 'Il primo.', variants: [{ plannedAt: inSeconds(2 * DAY) }] }),
      ),
      await room.approve(
        await room.write({ ...why, text: 'Il secondo.', variants: [{ plannedAt: inSeconds(2 * DAY) }] }),
      ),
    ];
    await room.body.setSettings({ electionPeriods: [period('Elezioni comunali', DAY, 60 * DAY)] });
    await tested.upkeep();
    assert.equal((await room.delivery(first)).state, 'planned', 'not before it begins');
    await tested.wait(DAY);
    await tested.upkeep();
    for (const post of [first, other]) assert.equal((await room.delivery(post)).heldBecause, 'frozen');
    const params = { variantId: only(first.variants).id };
    const problem = await room.publisher.desk.refused('releaseDelivery', 403, { params });
    assert.match(problem.detailIt ?? '', /impersonale|approv/);
    await declare(room, first, second);
    await tested.drain();
    assert.equal((await room.delivery(first)).heldBecause, 'frozen', 'to be agreed to is not to be let go');
    await room.publisher.desk.ok('releaseDelivery', { params });
    await tested.wait(DAY);
    assert.deepEqual(await postsOn(tested, room.body.account), ['Il primo.']);
    assert.equal((await room.delivery(other)).heldBecause, 'frozen', 'the other was not looked at');
  });

  test('a run-off that follows, or a referendum in the same weeks, stops it no second time', async () => {
    const room = await openNewsroom(tested);
    const electionPeriods = [
      period('Elezioni comunali', 0, 10 * DAY),
      period('Referendum', 5 * DAY, 12 * DAY),
      period('Ballottaggio', 12 * DAY, 14 * DAY),
    ];
    await room.body.setSettings({ electionPeriods });
    for (let day = 0; day < 14; day++) {
      await tested.upkeep();
      tested.clock.advance(DAY * 1000);
    }
    await tested.upkeep();
    assert.deepEqual(await freezesOf(room), [{ reason: 'Elezioni comunali' }]);
  });

  test('whoever governs the accounts enters it in the settings, with what it rests on, and the queue stops', async () => {
    const room = await openNewsroom(tested);
    const governor = await room.hire({ powers: ['manage'] });
    const plannedAt = inSeconds(10 * DAY);
    const post = await room.approve(await room.write({ variants: [{ plannedAt }], offHoursReason: 'Quel giorno.' }));
    const { revisions } = await governor.desk.ok('readSettings');
    const days = { from: inSeconds(0).slice(0, 10), to: inSeconds(30 * DAY).slice(0, 10) };
    const referendum = { what: 'Referendum abrogativo', ...days, source: 'D.P.R. 2 marzo 2026', actId: null };
    const asked = {
      revision: revisions.elections ?? '',
      change: { part: 'elections' as const, periods: [referendum] },
    };
    await room.publisher.desk.refused('changeSettings', 403, { body: asked });
    await governor.desk.ok('changeSettings', { body: asked });
    await tested.upkeep();
    assert.equal((await room.delivery(post)).heldBecause, 'frozen');
    assert.equal((await room.read(post.id)).electionPeriod, true);
  });

  test('another period, after days without one, stops it again', async () => {
    const room = await openNewsroom(tested);
    await room.body.setSettings({
      electionPeriods: [period('Elezioni', 0, DAY), period('Referendum', 3 * DAY, 5 * DAY)],
    });
    await tested.upkeep();
    tested.clock.advance(2 * DAY * 1000);
    await tested.upkeep();
    tested.clock.advance(2 * DAY * 1000);
    await tested.upkeep();
    assert.deepEqual(await freezesOf(room), [{ reason: 'Elezioni' }, { reason: 'Referendum' }]);
  });
});

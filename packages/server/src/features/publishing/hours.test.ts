// SPDX-License-Identifier: EUPL-1.2
// The nights in which the clocks of Italy are changed: what is planned leaves at its instant, neither before nor twice.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { romeClock, romeInstants } from '@arengo/composer';
import { openNewsroom, postsOn } from '../../testing/newsroom.ts';
import { createTestApp } from '../../testing/test-app.ts';

const tested = await createTestApp({ after }, { now: '2026-03-28T12:00:00+01:00' });

/** Plans a post for each of these instants on the eve, and walks through the night by the quarter of an hour. */
async function walkThrough(eve: string, hours: readonly Date[], until: string): Promise<string[]> {
  tested.clock.set(eve);
  const room = await openNewsroom(tested);
  for (const [number, hour] of hours.entries()) {
    const offHoursReason = 'È la prova dell’ora legale.';
    const variants = [{ plannedAt: hour.toISOString() }];
    await room.approve(await room.write({ text: `Post ${number}`, offHoursReason, variants }));
  }
  const told: string[] = [];
  for (; tested.clock.now() < new Date(until); await tested.wait(900)) {
    const out = await postsOn(tested, room.body.account);
    const fresh = out.filter((text) => !told.some((line) => line.startsWith(text)));
    told.push(
      ...fresh
        .toReversed()
        .map(
          (text) =>
            `${text}: ${romeClock(tested.clock.now()).slice(11, 16)} ${tested.clock.now().toISOString().slice(11, 16)}Z`,
        ),
    );
    assert.equal(new Set(out).size, out.length, 'none is out twice');
  }
  return told;
}

test('when clocks go forward, an hour that does not exist can’t be planned, and those around it leave once', async () => {
  assert.deepEqual(romeInstants('2026-03-29T02:30'), []);
  const hours = ['2026-03-29T01:45', '2026-03-29T03:00', '2026-03-29T03:15'].flatMap(romeInstants);
  const told = await walkThrough('2026-03-28T23:00:00+01:00', hours, '2026-03-29T04:30:00+02:00');
  assert.deepEqual(told, ['Post 0: 01:45 00:45Z', 'Post 1: 03:00 01:00Z', 'Post 2: 03:15 01:15Z']);
});

test('when clocks go back, an hour that exists twice is two instants, and what is planned at one leaves at that one', async () => {
  const twice = romeInstants('2026-10-25T02:30');
  assert.equal(twice.length, 2);
  const hours = [...twice, ...romeInstants('2026-10-25T03:00')];
  const told = await walkThrough('2026-10-24T23:00:00+02:00', hours, '2026-10-25T04:30:00+01:00');
  assert.deepEqual(told, ['Post 0: 02:30 00:30Z', 'Post 1: 02:30 01:30Z', 'Post 2: 03:00 02:00Z']);
});

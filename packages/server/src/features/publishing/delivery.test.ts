// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  absenceCounts,
  DELIVERY_EVENTS,
  DELIVERY_STATES,
  type DeliveryEvent,
  type DeliveryState,
  eventOfHour,
  type LatePolicy,
  moveDelivery,
  nextLook,
  waitAfter,
} from './delivery.ts';

// Rows are states, columns events, in the order of the lists; a dot is a move that does not exist.
const TABLE: Record<DeliveryState, string> = {
  planned: 'planned due held failed held . . . . . . . . . . . withdrawn',
  held: 'planned . . failed . planned . . . . . . . . . published withdrawn',
  due: '. . held failed held . sending . . . . . published . . . withdrawn',
  sending: '. . . . . . . published due failed unconfirmed unconfirmed . . . . .',
  unconfirmed: '. . . . . . . . . . . . published due . published .',
  published: '. . . . . . . . . . . . . . . . withdrawn',
  failed: 'planned . . . . . . . . . . . . . planned published withdrawn',
  withdrawn: '. . . . . . . . . . . . . . . . .',
};

for (const state of DELIVERY_STATES) {
  test(`what becomes of ${state}`, () => {
    const row = DELIVERY_EVENTS.map((event) => moveDelivery(state, event) ?? '.').join(' ');
    assert.equal(row, TABLE[state]);
  });
}

test('whatever happens, after the network was told nothing is sent again without a look that did not find it', () => {
  const told: DeliveryEvent[] = ['confirmed', 'no-answer', 'sender-lost'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...DELIVERY_EVENTS), { maxLength: 40 }), (events) => {
      let state: DeliveryState = 'planned';
      let mayBeOut = false;
      for (const event of events) {
        const next = moveDelivery(state, event);
        if (next === null) continue;
        if (event === 'taken-up') assert.equal(mayBeOut, false);
        if (told.includes(event)) mayBeOut = true;
        if (event === 'not-found' || event === 'refused') mayBeOut = false;
        // What follows is a person's: it is out, and they know.
        if (event === 'done-by-hand') return;
        state = next;
      }
    }),
  );
});

describe('the hour', () => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 2, 10, 9, minutes));
  const rows: [minutes: number, LatePolicy, until: number | null, DeliveryEvent | null][] = [
    [-1, 'send', null, null],
    [0, 'never', null, 'hour-came'],
    [15, 'never', null, 'hour-came'],
    [16, 'send', null, 'hour-came'],
    [16, 'ask', null, 'came-late-ask'],
    [16, 'never', null, 'came-late-never'],
    [5, 'send', 5, 'came-late-never'],
    [4, 'send', 5, 'hour-came'],
    [-1, 'send', -2, null],
  ];
  for (const [minutes, late, until, expected] of rows) {
    test(`${minutes} minutes after it, late: ${late}, valid for ${until ?? 'ever'}: ${expected ?? 'nothing'}`, () => {
      const validUntil = until === null ? null : at(until);
      assert.equal(eventOfHour({ plannedAt: at(0), validUntil, late, now: at(minutes) }), expected);
    });
  }
});

test('the wait grows, has an end, and listens to the network', () => {
  assert.deepEqual(
    [1, 2, 3, 20].map((tries) => waitAfter(tries, null)),
    [5000, 10_000, 20_000, 900_000],
  );
  assert.equal(waitAfter(1, 120), 120_000);
});

describe('an order whose answer was lost may take effect late', () => {
  const lost = new Date(Date.UTC(2026, 2, 10, 9));
  const after = (seconds: number) => new Date(lost.getTime() + seconds * 1000);
  const rows: [seconds: number, counts: boolean, asked: number | null, next: number][] = [
    [0, false, null, 2],
    [4, false, null, 8],
    [14, false, null, 20],
    [19, false, null, 20],
    [19, false, 30, 49],
    [20, true, null, 40],
    [60, true, null, 120],
    [3600, true, null, 3900],
  ];
  for (const [seconds, counts, asked, next] of rows) {
    const says = counts ? 'absence counts' : 'absence says nothing';
    test(`${seconds} seconds after it ${says}, and the next look comes ${next} seconds after it${asked ? `, as the network asks` : ''}`, () => {
      assert.equal(absenceCounts(lost, after(seconds)), counts);
      assert.deepEqual(nextLook(lost, asked, after(seconds)), after(next));
    });
  }
});

// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  DELIVERY_EVENTS,
  DELIVERY_STATES,
  type DeliveryEvent,
  type DeliveryState,
  eventOfHour,
  type LatePolicy,
  moveDelivery,
  waitAfter,
} from './delivery.ts';

// Rows are states, columns events, in the order of the lists; a dot is a move that does not exist.
const TABLE: Record<DeliveryState, string> = {
  planned: 'planned due held failed held . . . . . . . . . . . withdrawn',
  held: 'planned . . failed . planned . . . . . . . . . published withdrawn',
  due: '. . held failed held . sending . . . . . . . . . withdrawn',
  sending: '. . . . . . . published due failed unconfirmed unconfirmed . . . . .',
  unconfirmed: '. . . . . . . . . failed . . published due . . .',
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
    [1, 2, 3, 20].map((tries) => waitAfter('busy', tries, null)),
    [5000, 10_000, 20_000, 900_000],
  );
  assert.equal(waitAfter('unconfirmed', 1, null), 2000);
  assert.equal(waitAfter('busy', 1, 120), 120_000);
});

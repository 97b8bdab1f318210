// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  type EmergencyEvent,
  type EmergencyState,
  emergencyStateAt,
  eventOfAnswers,
  nextEmergencyState,
} from './emergency.ts';

const STATES: EmergencyState[] = ['waiting', 'ready', 'opened', 'closed', 'refused', 'withdrawn', 'lapsed'];
const EVENTS: EmergencyEvent[] = ['completed', 'denied', 'opened', 'ended', 'expired'];

// The whole life, written out by hand: state, event, next state.
const LIFE: [EmergencyState, EmergencyEvent, EmergencyState][] = [
  ['waiting', 'completed', 'ready'],
  ['waiting', 'denied', 'refused'],
  ['waiting', 'ended', 'withdrawn'],
  ['waiting', 'expired', 'lapsed'],
  ['ready', 'denied', 'refused'],
  ['ready', 'opened', 'opened'],
  ['ready', 'ended', 'withdrawn'],
  ['ready', 'expired', 'lapsed'],
  ['opened', 'opened', 'opened'],
  ['opened', 'ended', 'closed'],
  ['opened', 'expired', 'closed'],
];

describe('an emergency opening', () => {
  for (const state of STATES) {
    for (const event of EVENTS) {
      const next = LIFE.find(([from, by]) => from === state && by === event)?.[2] ?? null;
      test(`that is ${state}, ${event}: ${next ?? 'no such move'}`, () => {
        assert.equal(nextEmergencyState(state, event), next);
      });
    }
  }

  test('is over to the minute, whether or not anybody noted it', () => {
    const expiresAt = new Date('2026-03-11T09:00:00Z');
    const before = new Date(expiresAt.getTime() - 1);
    assert.equal(emergencyStateAt({ state: 'ready', expiresAt }, before), 'ready');
    assert.equal(emergencyStateAt({ state: 'ready', expiresAt }, expiresAt), 'lapsed');
    assert.equal(emergencyStateAt({ state: 'opened', expiresAt }, expiresAt), 'closed');
    assert.equal(emergencyStateAt({ state: 'refused', expiresAt }, expiresAt), 'refused');
  });

  test('is complete with as many shares as it needs, and denied once too few holders are left', () => {
    const count = fc.record({
      holders: fc.integer({ min: 2, max: 10 }),
      threshold: fc.integer({ min: 2, max: 10 }),
      given: fc.nat(10),
      refused: fc.nat(10),
    });
    fc.assert(
      fc.property(count, ({ holders, threshold, given, refused }) => {
        fc.pre(threshold <= holders && given + refused <= holders);
        const event = eventOfAnswers({ holders, threshold, given, refused });
        if (given >= threshold) return event === 'completed';
        return event === (holders - refused < threshold ? 'denied' : null);
      }),
    );
  });
});

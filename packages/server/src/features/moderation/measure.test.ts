// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  canMove,
  ImpossibleMoveError,
  type MeasureEvent,
  type MeasureState,
  nextMeasureState,
  pauseBefore,
} from './measure.ts';

const STATES: MeasureState[] = [
  'awaiting-approval',
  'waiting',
  'sending',
  'confirmed',
  'unconfirmed',
  'refused',
  'by-hand',
  'withdrawn',
  'reversed',
];
const EVENTS: MeasureEvent[] = [
  'approved',
  'undone',
  'sent',
  'confirmed',
  'outcome-lost',
  'postponed',
  'not-in-force',
  'refused',
  'needs-a-person',
  'retried',
  'done-by-hand',
  'impossible',
  'reversal-asked',
  'reversed',
];

// The whole life, written out by hand: state, event, next state.
const LIFE: [MeasureState, MeasureEvent, MeasureState][] = [
  ['awaiting-approval', 'approved', 'waiting'],
  ['awaiting-approval', 'undone', 'withdrawn'],
  ['waiting', 'sent', 'sending'],
  ['waiting', 'undone', 'withdrawn'],
  ['waiting', 'needs-a-person', 'by-hand'],
  ['sending', 'confirmed', 'confirmed'],
  ['sending', 'outcome-lost', 'unconfirmed'],
  ['sending', 'postponed', 'waiting'],
  ['sending', 'refused', 'refused'],
  ['sending', 'needs-a-person', 'by-hand'],
  ['sending', 'reversed', 'reversed'],
  ['unconfirmed', 'confirmed', 'confirmed'],
  ['unconfirmed', 'not-in-force', 'waiting'],
  ['unconfirmed', 'outcome-lost', 'unconfirmed'],
  ['unconfirmed', 'needs-a-person', 'by-hand'],
  ['unconfirmed', 'done-by-hand', 'confirmed'],
  ['unconfirmed', 'reversed', 'reversed'],
  ['refused', 'retried', 'waiting'],
  ['refused', 'done-by-hand', 'confirmed'],
  ['refused', 'impossible', 'withdrawn'],
  ['by-hand', 'done-by-hand', 'confirmed'],
  ['by-hand', 'impossible', 'withdrawn'],
  ['by-hand', 'undone', 'withdrawn'],
  ['refused', 'reversed', 'reversed'],
  ['refused', 'confirmed', 'confirmed'],
  ['by-hand', 'reversed', 'reversed'],
  ['by-hand', 'confirmed', 'confirmed'],
  ['confirmed', 'reversal-asked', 'waiting'],
];

describe('the life of a measure', () => {
  for (const state of STATES) {
    for (const event of EVENTS) {
      const next = LIFE.find(([from, by]) => from === state && by === event)?.[2];
      test(`${state} + ${event} = ${next ?? 'impossible'}`, () => {
        if (next) assert.equal(nextMeasureState(state, event), next);
        else assert.throws(() => nextMeasureState(state, event), ImpossibleMoveError);
        assert.equal(canMove(state, event), next !== undefined);
      });
    }
  }

  test('what has left is never sent again without being looked up', () => {
    // From any state reached through "sent", the only ways back to "waiting" are a network that did nothing, a look, or a person.
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 30 }), (events) => {
        let state: MeasureState = 'waiting';
        let open = false;
        for (const event of events) {
          if (!canMove(state, event)) continue;
          if (event === 'sent' && open) return false;
          state = nextMeasureState(state, event);
          if (event === 'sent') open = true;
          if (
            [
              'confirmed',
              'postponed',
              'not-in-force',
              'refused',
              'done-by-hand',
              'needs-a-person',
              'reversed',
            ].includes(event)
          )
            open = false;
        }
        return true;
      }),
    );
  });

  const pauses: [attempt: number, asked: number | null, seconds: number][] = [
    [1, null, 5],
    [2, null, 10],
    [8, null, 640],
    [9, null, 900],
    [40, null, 900],
    [1, 120, 120],
    [9, 1, 900],
  ];
  for (const [attempt, asked, seconds] of pauses) {
    test(`after attempt ${attempt}, asked ${asked}: ${seconds} s`, () =>
      assert.equal(pauseBefore(attempt, asked), seconds));
  }
});

// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { closedTo, type Decider, type LineAtHand, nextCampaign } from './review.ts';

const governor: Decider = { personId: 'governor', governs: true, approves: false };
const approver: Decider = { personId: 'approver', governs: false, approves: true };
const clerk: Decider = { personId: 'clerk', governs: false, approves: false };
const line: LineAtHand = { reviewerId: 'governor', personId: 'somebody', outcome: null };

describe('who may decide a line', () => {
  const rows: [string, LineAtHand, Decider, RegExp | null][] = [
    ['whoever was asked', line, governor, null],
    ['somebody else who governs', { ...line, reviewerId: 'other' }, governor, null],
    ['somebody who approves, in the place of who governs', line, approver, null],
    ['a clerk who was asked', { ...line, reviewerId: 'clerk' }, clerk, null],
    ['not a clerk who was not', line, clerk, /spetta a un’altra persona/],
    ['not one’s own, whoever was asked', { ...line, personId: 'governor' }, governor, /nessuno verifica se stesso/],
    ['not one that has been decided', { ...line, outcome: 'confirmed' }, governor, /già stato deciso/],
  ];
  for (const [sentence, at, decider, because] of rows) {
    test(sentence, () => {
      const said = closedTo(at, decider)?.it;
      if (because === null) assert.equal(said, undefined);
      else assert.match(said ?? '', because);
    });
  }
});

describe('when the next campaign is due', () => {
  const rows: [string, string, number, string | null, string][] = [
    ['from the day on which the interval was chosen', '2026-01-15T10:00:00Z', 12, null, '2027-01-15'],
    ['from the last campaign', '2026-01-15T10:00:00Z', 6, '2026-03-10T10:00:00Z', '2026-09-10'],
    ['at the end of a shorter month', '2026-08-31T10:00:00Z', 6, null, '2027-02-28'],
  ];
  for (const [sentence, setAt, everyMonths, last, due] of rows) {
    test(sentence, () => {
      const next = nextCampaign({ everyMonths, setAt: new Date(setAt) }, last === null ? null : new Date(last));
      assert.equal(next.toISOString().slice(0, 10), due);
    });
  }
});

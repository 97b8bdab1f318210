// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ENQUIRY_STATES, type EnquiryState } from '@arengo/contract';
import { type EnquiryEvent, ImpossibleMoveError, nextEnquiryState } from './enquiry.ts';

const EVENTS: EnquiryEvent[] = ['taken', 'given', 'returned', 'sent', 'unsent', 'out', 'closed', 'gone', 'reopened'];

function reach(state: EnquiryState, event: EnquiryEvent, hasOffice = false, hasOwner = true): EnquiryState | '-' {
  try {
    return nextEnquiryState(state, event, { hasOffice, hasOwner, outcome: 'signposted' });
  } catch (error) {
    assert.ok(error instanceof ImpossibleMoveError);
    return '-';
  }
}

test('every move of an enquiry, state by state', () => {
  const table: Record<EnquiryState, string> = {
    //            taken given returned sent unsent out closed gone reopened
    new: 'taken given - answering - - closed closed -',
    taken: 'taken given - answering - - closed closed -',
    given: 'given given taken answering - - closed closed -',
    answering: '- - - - taken signposted - - -',
    answered: '- - - - - - - - taken',
    signposted: '- - - - - - - - taken',
    redirected: '- - - - - - - - taken',
    closed: '- - - - - - - - taken',
  };
  for (const state of ENQUIRY_STATES)
    assert.equal(EVENTS.map((event) => reach(state, event)).join(' '), table[state], state);
});

test('what comes back goes to its office, where it has one, else to whoever took it, else to nobody', () => {
  assert.equal(reach('answering', 'unsent', false, false), 'new');
  assert.equal(reach('given', 'returned', false, false), 'new');
  assert.equal(reach('answering', 'unsent', true), 'given');
  assert.equal(reach('closed', 'reopened', true), 'given');
});

test('an answer that is out without saying what it does is no move', () => {
  assert.throws(() => nextEnquiryState('answering', 'out', { hasOffice: false, hasOwner: true }), ImpossibleMoveError);
});

test('no state that an enquiry can reach is a procedure of the body', () => {
  const reached = new Set<EnquiryState>(['new']);
  for (const state of reached)
    for (const event of EVENTS) {
      const next = reach(state, event);
      if (next !== '-') reached.add(next);
    }
  assert.deepEqual([...reached].toSorted(), ['answering', 'closed', 'given', 'new', 'signposted', 'taken'].toSorted());
});

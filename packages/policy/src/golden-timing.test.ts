// SPDX-License-Identifier: EUPL-1.2
// The golden scenarios on criticism, timing and enquiries: the same input under four policies, cell by cell.
import { test } from 'node:test';
import { type Cell, checkCell } from './fixtures/golden-cell.ts';
import type { Situation } from './situation.ts';

const HOURS_BY_MESSAGE: Partial<Situation> = { itemType: 'message', enquiry: 'information' };
const VISITOR_POST: Partial<Situation> = { itemType: 'visitor-post' };
const ON_INSTAGRAM: Partial<Situation> = { network: 'instagram' };

const CELLS: Cell[] = [
  {
    name: 'golden 8 CAS: harsh but polite criticism stays',
    pack: 'CAS',
    given: {},
    grounds: [],
    lawful: [],
    protections: ['free-access CAS-4.4', 'criticism CAS-4.5'],
  },
  { name: 'golden 8 NOV: harsh but polite criticism stays', pack: 'NOV', given: {}, grounds: [], lawful: [] },
  {
    name: 'golden 8 PER: harsh but polite criticism stays',
    pack: 'PER',
    given: {},
    grounds: [],
    lawful: [],
    protections: ['opinion PER-R.3', 'criticism PER-R.3', 'free-access PER-R.3'],
  },
  { name: 'golden 8 CSC: harsh but polite criticism stays', pack: 'CSC', given: {}, grounds: [], lawful: [] },
  {
    name: 'golden 9 CAS: opening hours asked in a message, taken in charge and answered',
    pack: 'CAS',
    given: HOURS_BY_MESSAGE,
    grounds: [],
    enquiry: { mode: 'contact', answerDue: true, clause: 'CAS-4.9', also: ['CAS-4.10'], by: undefined },
  },
  {
    name: 'golden 9 NOV: opening hours asked in a message, signposting only',
    pack: 'NOV',
    given: HOURS_BY_MESSAGE,
    grounds: [],
    enquiry: { mode: 'signpost-only', answerDue: true, clause: 'NOV-1.5', also: ['NOV-6.13'], by: undefined },
  },
  {
    name: 'golden 9 PER: opening hours asked in a message, not a contact channel',
    pack: 'PER',
    given: HOURS_BY_MESSAGE,
    grounds: [],
    enquiry: { mode: 'not-a-contact-channel', answerDue: false, clause: 'PER-C.6', by: undefined },
  },
  {
    name: 'golden 9 CSC: opening hours asked in a message, an answer names procedure and office',
    pack: 'CSC',
    given: HOURS_BY_MESSAGE,
    grounds: [],
    enquiry: { mode: 'redirect-must-answer', answerDue: true, clause: 'CSC-S.3', also: ['CSC-S.1'], by: undefined },
  },
  {
    name: 'golden 11 CAS: a visitor post on Facebook appears at once',
    pack: 'CAS',
    given: VISITOR_POST,
    grounds: [],
    timing: ['publish', 'CAS-4.4'],
  },
  {
    name: 'golden 11 NOV: a visitor post on Facebook appears at once',
    pack: 'NOV',
    given: VISITOR_POST,
    grounds: [],
    timing: ['publish', null],
  },
  {
    name: 'golden 11 PER: a visitor post on Facebook appears at once',
    pack: 'PER',
    given: VISITOR_POST,
    grounds: [],
    timing: ['publish', 'PER-R.3'],
  },
  {
    name: 'golden 11 CSC: a visitor post on Facebook waits for approval',
    pack: 'CSC',
    given: VISITOR_POST,
    grounds: [],
    timing: ['hold', 'CSC-M.1'],
  },
  {
    name: 'golden 12 CAS: a comment on Instagram appears at once',
    pack: 'CAS',
    given: ON_INSTAGRAM,
    grounds: [],
    timing: ['publish', 'CAS-4.4'],
  },
  {
    name: 'golden 12 NOV: a comment on Instagram appears at once',
    pack: 'NOV',
    given: ON_INSTAGRAM,
    grounds: [],
    timing: ['publish', null],
  },
  {
    name: 'golden 12 PER: a comment on Instagram appears at once',
    pack: 'PER',
    given: ON_INSTAGRAM,
    grounds: [],
    timing: ['publish', 'PER-R.3'],
  },
  {
    name: 'golden 12 CSC: a comment on Instagram appears, moderated afterwards',
    pack: 'CSC',
    given: ON_INSTAGRAM,
    grounds: [],
    timing: ['publish', 'CSC-M.2'],
  },
];

for (const cell of CELLS) test(cell.name, () => checkCell(cell));

// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type CaseEvent,
  type CaseFacts,
  type CaseState,
  canMove,
  nextState,
  type Outcome,
  type Step,
  whyNot,
  whyNotOutcome,
} from './impersonation-case.ts';
import { canMoveReport, nextReportState, type ReportEvent, type ReportState } from './impersonation-report.ts';

const EVENTS: readonly CaseEvent[] = ['assessed', 'reported', 'resolved', 'closed', 'reopened'];
const MOVES: [from: CaseState, event: CaseEvent, to: CaseState][] = [
  ['opened', 'assessed', 'assessed'],
  ['assessed', 'assessed', 'assessed'],
  ['assessed', 'reported', 'reported'],
  ['assessed', 'resolved', 'resolved'],
  ['reported', 'reported', 'reported'],
  ['reported', 'resolved', 'resolved'],
  ['resolved', 'reported', 'reported'],
  ['resolved', 'resolved', 'resolved'],
  ['resolved', 'closed', 'closed'],
  ['closed', 'reopened', 'assessed'],
];

describe('a case', () => {
  for (const [from, event, to] of MOVES) {
    test(`that is ${from} and is ${event} is ${to}`, () => assert.equal(nextState(from, event), to));
  }
  test('has no other move', () => {
    for (const from of ['opened', 'assessed', 'reported', 'resolved', 'closed'] as const) {
      for (const event of EVENTS) {
        if (MOVES.some(([state, one]) => state === from && one === event)) continue;
        assert.equal(canMove(from, event), false, `${from} ${event}`);
        assert.throws(() => nextState(from, event), { name: 'ConflictError' });
      }
    }
  });
});

const FALSE: CaseFacts = { state: 'assessed', verdict: 'confirmed', outcome: null, evidence: 1, pending: 0 };

const STEPS: [step: Step, what: string, facts: Partial<CaseFacts>, says: RegExp | null][] = [
  ['report', 'of a false account with evidence', {}, null],
  ['report', 'before it was assessed', { state: 'opened', verdict: null }, /Prima valuta/],
  ['report', 'of one that deceives nobody', { verdict: 'unfounded' }, /non inganna nessuno/],
  ['report', 'without evidence', { evidence: 0 }, /conserva almeno una prova/],
  ['report', 'again, after it was left where it was', { state: 'resolved', outcome: 'not-removed' }, null],
  ['report', 'of one that an act authorised', { state: 'resolved', outcome: 'authorised' }, /non inganna nessuno/],
  ['report', 'once closed', { state: 'closed', outcome: 'removed' }, /chiuso/],
  ['publish-warning', 'of a false account', {}, null],
  ['publish-warning', 'before it was assessed', { state: 'opened', verdict: null }, /Prima valuta/],
  ['publish-warning', 'of one that deceives nobody', { verdict: 'unfounded' }, /non inganna nessuno/],
  ['publish-warning', 'once removed, as it may come back', { state: 'closed', outcome: 'removed' }, null],
  ['assess', 'again, before it was reported', {}, null],
  ['assess', 'with a report that has not left', { pending: 1 }, /non ancora inviata/],
  ['assess', 'once reported', { state: 'reported' }, /già stato segnalato/],
  ['record-outcome', 'before it was assessed', { state: 'opened', verdict: null }, /Prima valuta/],
  ['record-outcome', 'with a report that has not left', { state: 'reported', pending: 1 }, /non ancora inviata/],
  ['record-outcome', 'once reported', { state: 'reported' }, null],
  ['close', 'without an outcome', { state: 'reported' }, /come è finita/],
  ['close', 'with an outcome', { state: 'resolved', outcome: 'removed' }, null],
  ['reopen', 'when it is not closed', {}, /non è chiuso/],
  ['reopen', 'when it is closed', { state: 'closed', outcome: 'removed' }, null],
  ['add-evidence', 'when it is closed', { state: 'closed', outcome: 'removed' }, /chiuso/],
];

describe('a step', () => {
  for (const [step, what, change, says] of STEPS) {
    test(`${step}, ${what}: ${says ? 'not' : 'yes'}`, () => {
      const because = whyNot(step, { ...FALSE, ...change });
      if (says === null) return assert.equal(because, null);
      assert.match(because?.it ?? '', says);
      assert.ok(because?.en);
    });
  }
});

const OUTCOMES: [outcome: Outcome, state: CaseState, verdict: 'confirmed' | 'unfounded', can: boolean][] = [
  ['removed', 'assessed', 'confirmed', true],
  ['removed', 'reported', 'confirmed', true],
  ['not-removed', 'assessed', 'confirmed', false],
  ['not-removed', 'reported', 'confirmed', true],
  ['authorised', 'assessed', 'confirmed', true],
  ['authorised', 'reported', 'confirmed', true],
  ['dismissed', 'assessed', 'confirmed', false],
  ['dismissed', 'assessed', 'unfounded', true],
  ['dismissed', 'reported', 'confirmed', true],
];

test('an outcome follows from what was assessed and asked', () => {
  for (const [outcome, state, verdict, can] of OUTCOMES) {
    assert.equal(whyNotOutcome(outcome, { state, verdict }) === null, can, `${outcome} ${state} ${verdict}`);
  }
});

const REPORT_MOVES: [from: ReportState, event: ReportEvent, to: ReportState][] = [
  ['awaiting-agreement', 'agreed', 'ready'],
  ['awaiting-agreement', 'refused', 'not-agreed'],
  ['awaiting-agreement', 'withdrawn', 'withdrawn'],
  ['ready', 'sent', 'sent'],
  ['ready', 'withdrawn', 'withdrawn'],
];

test('a report is never sent before it is agreed to, and what was sent stays sent', () => {
  for (const from of ['awaiting-agreement', 'ready', 'sent', 'not-agreed', 'withdrawn'] as const) {
    for (const event of ['agreed', 'refused', 'sent', 'withdrawn'] as const) {
      const to = REPORT_MOVES.find(([state, one]) => state === from && one === event)?.[2];
      assert.equal(canMoveReport(from, event), to !== undefined, `${from} ${event}`);
      if (to) assert.equal(nextReportState(from, event), to);
      else assert.throws(() => nextReportState(from, event), { name: 'ConflictError' });
    }
  }
});

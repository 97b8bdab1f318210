// SPDX-License-Identifier: EUPL-1.2
// The life of a report to the network or to the authority: pure. Arengo sends none: a person does, and keeps the receipt.
import type { ImpersonationReportTable } from '../../foundation/database/tables/impersonation.ts';
import { ConflictError } from '../../foundation/errors.ts';

export type ReportState = ImpersonationReportTable['state'];
export type ReportEvent =
  /** The last of those that the policy asks has agreed. */
  'agreed' | 'refused' | 'sent' | 'withdrawn';

const MOVES: Readonly<Record<ReportState, Partial<Record<ReportEvent, ReportState>>>> = {
  'awaiting-agreement': { agreed: 'ready', refused: 'not-agreed', withdrawn: 'withdrawn' },
  ready: { sent: 'sent', withdrawn: 'withdrawn' },
  sent: {},
  'not-agreed': {},
  withdrawn: {},
};

export function canMoveReport(state: ReportState, event: ReportEvent): boolean {
  return MOVES[state][event] !== undefined;
}

/** The state after an event. Throws ConflictError. */
export function nextReportState(state: ReportState, event: ReportEvent): ReportState {
  const next = MOVES[state][event];
  if (next) return next;
  throw new ConflictError(state === 'awaiting-agreement' ? NOT_AGREED_YET : DONE, { code: 'impersonation-not-now' });
}

/** A report on which nothing is left to wait for or to do. */
export const isPending = (state: ReportState) => state === 'awaiting-agreement' || state === 'ready';

const NOT_AGREED_YET = {
  it: 'La segnalazione aspetta il consenso che la policy chiede: non si invia prima.',
  en: 'The report waits for the agreement that the policy asks for: it is not sent before.',
};
const DONE = {
  it: 'Su questa segnalazione non c’è più nulla da fare. Se serve, preparane un’altra.',
  en: 'There is nothing left to do on this report. If need be, prepare another.',
};

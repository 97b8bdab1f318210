// SPDX-License-Identifier: EUPL-1.2
// What citizens are told of a false account. At most one stands on a case.

import type { BodyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import { isDay, romeDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError } from '../../foundation/errors.ts';
import { type Fault, refuseFaults } from '../../foundation/refuse-faults.ts';
import type { Governor } from '../authority/index.ts';
import { caseAtHand, recordStep } from './case-at-hand.ts';
import { insertWarning, lockWarning, withdrawStanding } from './impersonation-store.ts';

type NewWarning = BodyOf<typeof routes.publishImpersonationWarning>;

/** Publishes a warning in place of the one that stands. Answers its id. */
export async function publishWarning(
  tx: Transaction,
  caseId: string,
  given: NewWarning,
  by: Governor,
): Promise<string> {
  const { found } = await caseAtHand(tx, caseId, 'publish-warning');
  refuseFaults(faultsOf(given, romeDay(by.at)));
  const replaced = await withdrawStanding(tx, caseId, by);
  if (replaced) recordWithdrawal(tx, caseId, replaced, by);
  const warningId = uuidv7();
  const { text, textEn, from, to } = given;
  await insertWarning(tx, {
    ...{ warning_id: warningId, case_id: caseId, text_it: text, text_en: textEn === '' ? null : textEn },
    ...{ shown_from: from, shown_to: to, published_by: by.personId, published_at: by.at },
  });
  recordStep(tx, by, {
    ...{ caseId, event: 'impersonation.warning-published', cites: [by.act, ...found.clauses] },
    data: { warningId, from, to },
  });
  return warningId;
}

/** Takes a warning off the portal, at once. */
export async function withdrawWarning(tx: Transaction, warningId: string, by: Governor): Promise<void> {
  const warning = await lockWarning(tx, warningId);
  if (!warning) throw new NotFoundError({ it: 'L’avviso', en: 'The warning' });
  if (warning.withdrawn_at !== null) throw new ConflictError(GONE);
  await withdrawStanding(tx, warning.case_id, by);
  recordWithdrawal(tx, warning.case_id, warningId, by);
}

export function recordWithdrawal(tx: Transaction, caseId: string, warningId: string, by: Governor): void {
  recordStep(tx, by, {
    ...{ caseId, event: 'impersonation.warning-withdrawn', cites: [by.act] },
    data: { warningId },
  });
}

function faultsOf({ text, from, to }: NewWarning, today: string): Fault[] {
  return [
    ...(text === '' ? [{ field: '/text', because: NO_TEXT }] : []),
    ...(!isDay(from) || from < today ? [{ field: '/from', because: NO_FROM }] : []),
    ...(to !== null && (!isDay(to) || to < from) ? [{ field: '/to', because: NO_TO }] : []),
  ];
}

const NO_TEXT = { it: 'Scrivi l’avviso.', en: 'Write the warning.' };
const NO_FROM = {
  it: 'Scrivi da che giorno si vede: oggi, o un giorno che verrà.',
  en: 'Write from which day it is shown: today, or a day to come.',
};
const NO_TO = {
  it: 'L’ultimo giorno viene prima del primo, o non è nel calendario. Controllalo.',
  en: 'The last day comes before the first, or is not on the calendar. Check it.',
};
const GONE = {
  it: 'Questo avviso è già stato tolto dal portale.',
  en: 'This warning was already taken off the portal.',
};

// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, Notice, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import { isDay, romeDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Duty } from '../../foundation/duty.ts';
import { refuseFaults } from '../../foundation/refuse-faults.ts';
import { recordDeed } from '../audit/index.ts';
import { permissionsOf, requireGovernment } from '../authority/index.ts';
import type { By } from '../editorial/index.ts';
import { findBody } from '../people/index.ts';
import { lastDay, noticeText, stateOfNotice } from './notice.ts';
import { insertNotice, type KeptNotice, listNotices } from './notice-store.ts';

type NewNotice = BodyOf<typeof routes.registerNotice>;

/** Keeps a notice that the authority ordered, and answers the words to show and their last day. */
export async function registerNotice(tx: Transaction, given: NewNotice, by: By): Promise<Notice> {
  const government = await requireGovernment(tx, by.personId, by.at);
  refuseFaults([
    ...(isDay(given.orderedOn) ? [] : [{ field: '/orderedOn', because: NO_DAY }]),
    ...(isDay(given.from) ? [] : [{ field: '/from', because: NO_DAY }]),
    ...(given.from < given.orderedOn ? [{ field: '/from', because: BEFORE }] : []),
  ]);
  const { orderedBy, orderedOn, about, from, days } = given;
  const kept = { noticeId: uuidv7(), orderedBy, orderedOn, about, from, to: lastDay(from, days) };
  await insertNotice(tx, kept, by);
  recordDeed(tx, {
    at: by.at,
    event: 'notice.registered',
    actor: { kind: 'person', id: by.personId },
    subject: { kind: 'agcom-notice', id: kept.noticeId },
    cites: [government, 'L. 28/2000, art. 9'],
    data: { from, to: kept.to },
  });
  return viewNotice(tx, kept, by.at);
}

/** Every notice with its words. */
export async function readNotices(tx: Transaction, at: Date): Promise<{ rows: Notice[] }> {
  const kept = await listNotices(tx);
  return { rows: await Promise.all(kept.map((one) => viewNotice(tx, one, at))) };
}

/** Notices that are to be shown on the day of an instant. */
export async function noticesAt(tx: Transaction, at: Date): Promise<Notice[]> {
  return (await readNotices(tx, at)).rows.filter(({ state }) => state === 'shown');
}

async function viewNotice(tx: Transaction, { noticeId, ...facts }: KeptNotice, at: Date): Promise<Notice> {
  const body = (await findBody(tx, tx.bodyId))?.name ?? '';
  return { id: noticeId, ...facts, state: stateOfNotice(facts, romeDay(at)), text: noticeText(body, facts) };
}

/** Notices that whoever governs the accounts sees to: shown until their last day. */
export async function noticeDuties(tx: Transaction, personId: string, at: Date): Promise<Duty[]> {
  const shown = await noticesAt(tx, at);
  if (shown.length === 0 || !(await permissionsOf(tx, personId, at)).has('govern')) return [];
  return shown.map(({ orderedBy, to }) => ({
    code: 'show-notice',
    about: {
      it: `Tieni pubblicato il comunicato ordinato da: ${orderedBy}`,
      en: `Keep the notice published that was ordered by: ${orderedBy}`,
    },
    due: new Date(`${to}T21:59:59Z`),
    to: '/redazione/vigilanza/elezioni',
  }));
}

const NO_DAY = {
  it: 'Scrivi un giorno che esiste nel calendario.',
  en: 'Write a day that is on the calendar.',
};
const BEFORE = {
  it: 'Il messaggio non può comparire prima dell’ordine. Correggi uno dei due giorni.',
  en: 'The notice can’t be shown before it was ordered. Mend one of the two days.',
};

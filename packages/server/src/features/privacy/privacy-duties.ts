// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import type { Duty } from '../../foundation/duty.ts';
import { permissionsOf } from '../authority/index.ts';
import { isOverdue, lastRun } from './privacy-store.ts';

/** Only when something is wrong: what is due should be erased by itself, every day. */
export async function privacyDuties(tx: Transaction, personId: string, at: Date): Promise<Duty[]> {
  const ran = await lastRun(tx);
  if (!isOverdue(ran, at) || !(await permissionsOf(tx, personId, at)).has('govern')) return [];
  return [{ code: 'overdue-erasure', about: ABOUT, due: ran, to: '/registri/dati' }];
}

const ABOUT = {
  it: 'Da più di due giorni i dati scaduti non vengono cancellati: avvia la cancellazione e avvisa chi gestisce Arengo',
  en: 'For more than two days data past their term have not been erased: start it, and tell whoever runs Arengo',
};

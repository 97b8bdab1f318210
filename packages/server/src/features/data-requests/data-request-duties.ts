// SPDX-License-Identifier: EUPL-1.2
import { startOfDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Duty } from '../../foundation/duty.ts';
import { permissionsOf } from '../authority/index.ts';
import { type DataRequest, listOpen } from './data-requests-store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST = 50;

/** What is due to citizens about their data, for whoever governs. One that came by the portal counts once its sender is known. */
export async function dataRequestDuties(tx: Transaction, personId: string, at: Date): Promise<Duty[]> {
  if (!(await permissionsOf(tx, personId, at)).has('govern')) return [];
  return (await listOpen(tx, MOST)).filter(isForTheDesk).map(dutyOf);
}

/** Whoever named an account on the portal is first to send the code; until then there is nothing to do. */
const isForTheDesk = ({ state, channel, network }: DataRequest) =>
  state === 'identified' || channel !== 'portal' || network === null;

function dutyOf({ request_id, kind, state, due_on }: DataRequest): Duty {
  const known = state === 'identified';
  const { it, en } = ASKED[kind];
  return {
    code: known ? 'fulfil-data-request' : 'see-who-asks-for-data',
    about: known
      ? { it: `Rispondi a una richiesta di ${it}`, en: `Answer a request for ${en}` }
      : { it: `Accerta chi chiede ${it} e registralo`, en: `Establish who asks for ${en} and register it` },
    // The last instant of the last day.
    due: new Date(startOfDay(dayAfter(due_on)).getTime() - 1000),
    to: `/cittadini/dati/${request_id}`,
  };
}

const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

const ASKED = {
  access: { it: 'accesso ai dati personali', en: 'access to personal data' },
  erasure: { it: 'cancellazione dei dati personali', en: 'erasure of personal data' },
  rectification: { it: 'rettifica dei dati personali', en: 'rectification of personal data' },
  restriction: { it: 'limitazione del trattamento', en: 'restriction of processing' },
  objection: { it: 'opposizione al trattamento', en: 'objection to processing' },
} as const;

// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import type { Duty } from '../../foundation/duty.ts';
import type { Because } from '../../foundation/errors.ts';
import { mayAgree } from './agree-to-dossier.ts';
import { editionsOf, handoversOf, itemsOf, listPending } from './dossier-store.ts';

/** What is to be done about evidence files: by whoever has to agree, and by whoever asked. */
export async function dossierDuties(tx: Transaction, personId: string, at: Date): Promise<Duty[]> {
  const pending = await listPending(tx);
  if (pending.length === 0) return [];
  const ids = pending.map((row) => row.dossier_id);
  const items = await itemsOf(tx, ids);
  const editions = await editionsOf(tx, ids);
  const handed = await handoversOf(
    tx,
    editions.map((one) => one.edition_id),
  );
  const duties: Duty[] = [];
  for (const row of pending) {
    const own = editions.filter((one) => one.dossier_id === row.dossier_id);
    const isHanded = handed.some((one) => own.some(({ edition_id }) => edition_id === one.edition_id));
    const say = (code: Code) => duties.push(dutyOf(code, row.dossier_id, row.addressee));
    if (row.state === 'awaiting-agreement') {
      const accountIds = items.filter((one) => one.dossier_id === row.dossier_id).map((one) => one.account_id);
      if ((await mayAgree(tx, row, accountIds, { personId, at })).granted) say('agree-to-dossier');
    } else if (row.asked_by === personId && own.length === 0) say('make-dossier');
    else if (row.asked_by === personId && !isHanded) say('record-dossier-handover');
  }
  return duties;
}

type Code = keyof typeof WORDS;

function dutyOf(code: Code, dossierId: string, addressee: string): Duty {
  return { code, about: WORDS[code](addressee), due: null, to: `/registri/fascicoli/${dossierId}` };
}

const WORDS = {
  'agree-to-dossier': (addressee) => ({
    it: `Leggi la richiesta di un fascicolo per «${addressee}» e di’ se sei d’accordo`,
    en: `Read the request for an evidence file for “${addressee}” and say whether you agree`,
  }),
  'make-dossier': (addressee) => ({
    it: `Fai il fascicolo per «${addressee}»: il consenso c’è, o non serve`,
    en: `Make the evidence file for “${addressee}”: it is agreed to, or need not be`,
  }),
  'record-dossier-handover': (addressee) => ({
    it: `Consegna il fascicolo per «${addressee}» e scrivi il protocollo`,
    en: `Hand over the evidence file for “${addressee}” and write its protocol number`,
  }),
} satisfies Record<string, (addressee: string) => Because>;

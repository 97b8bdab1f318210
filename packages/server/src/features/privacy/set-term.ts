// SPDX-License-Identifier: EUPL-1.2
import type { DataClass } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { RefusedError } from '../../foundation/errors.ts';
import { recordDeed } from '../audit/index.ts';
import { requireGovernment } from '../authority/index.ts';
import { dropTerm, saveTerm } from './privacy-store.ts';
import { rulesOf } from './terms.ts';

export type By = { personId: string; at: Date };
export type TermChange = { term: string | null; reason: string };

/** The body's own term for a class. Throws RefusedError where the policy states one, or the class has none of its own. */
export async function setTerm(tx: Transaction, dataClass: DataClass, change: TermChange, by: By): Promise<void> {
  const { personId, at } = by;
  const act = await requireGovernment(tx, personId, at);
  const before = (await rulesOf(tx, at)).termOf(dataClass);
  if (before.clause !== null) throw new RefusedError(STATED, { code: 'policy', cites: [before.clause] });
  if (dataClass === 'authors') throw new RefusedError(NO_TERM, { code: 'no-term' });
  const { term, reason } = change;
  if (term === null) await dropTerm(tx, dataClass);
  else await saveTerm(tx, { data_class: dataClass, term, reason, act, set_by: personId, set_at: at });
  recordDeed(tx, {
    at,
    event: 'privacy.term-set',
    actor: { kind: 'person', id: personId },
    subject: { kind: 'body', id: tx.bodyId },
    cites: [act],
    data: { class: dataClass, term, before: before.term, beforeFrom: before.source },
  });
}

const STATED = {
  it: 'Per questi dati il termine è scritto nella policy in vigore: vale quello. Per cambiarlo serve una nuova versione della policy.',
  en: 'The policy in force states the term of these data, and it holds. To change it a new version of the policy is needed.',
};
const NO_TERM = {
  it: 'Nomi e profili degli autori non hanno un termine proprio: si cancellano quando nulla di leggibile ne ha più bisogno.',
  en: 'Names and profiles of authors have no term of their own: they are erased when nothing readable needs them any more.',
};

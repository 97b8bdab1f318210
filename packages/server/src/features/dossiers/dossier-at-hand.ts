// SPDX-License-Identifier: EUPL-1.2
// The first beats of every write: the request, locked, with what it is about.
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import { type Chosen, readChosen } from './chosen.ts';
import {
  type DossierRow,
  type EditionRow,
  editionsOf,
  findDossier,
  findEdition,
  type ItemRow,
  itemsOf,
  lockDossier,
} from './dossier-store.ts';

export type By = { personId: string; at: Date };

export const noSuchDossier = () => new NotFoundError({ it: 'Questo fascicolo', en: 'This file' });

export type AtHand = {
  dossier: DossierRow;
  items: ItemRow[];
  chosen: Chosen & { accountIds: string[] };
  /** The newest first. */
  editions: EditionRow[];
};

/** The request and what it is about; `lock` for a write. Throws NotFoundError. */
export async function dossierAtHand(tx: Transaction, dossierId: string, { lock }: { lock: boolean }): Promise<AtHand> {
  const dossier = await (lock ? lockDossier : findDossier)(tx, dossierId);
  if (!dossier) throw noSuchDossier();
  const items = await itemsOf(tx, [dossierId]);
  const subject = {
    caseIds: items.map((one) => one.case_id),
    impersonationCaseId: dossier.impersonation_case_id,
  };
  const chosen = await readChosen(tx, subject, { asked: false });
  // Whoever may not see to an account may not see to what is gone from it either.
  const accountIds = [...new Set(items.map((one) => one.account_id))];
  return { dossier, items, chosen: { ...chosen, accountIds }, editions: await editionsOf(tx, [dossierId]) };
}

/** The edition with its request. Throws NotFoundError. */
export async function editionAtHand(tx: Transaction, editionId: string, { lock }: { lock: boolean }) {
  const edition = await findEdition(tx, editionId);
  if (!edition) throw noSuchDossier();
  return { edition, hand: await dossierAtHand(tx, edition.dossier_id, { lock }) };
}

export function recordStep(
  tx: Transaction,
  { personId, at }: By,
  { dossierId, event, cites, data }: { dossierId: string; event: string; cites: string[]; data?: Deed['data'] },
): void {
  recordDeed(tx, {
    at,
    event,
    actor: { kind: 'person', id: personId },
    subject: { kind: 'dossier', id: dossierId },
    cites,
    ...(data ? { data } : {}),
  });
}

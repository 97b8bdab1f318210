// SPDX-License-Identifier: EUPL-1.2
// Who handles conduct cases: whom an act in force charges with them. No power over accounts says so.
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { actInForce, citeAct } from '../acts/index.ts';
import { type ChargeRow, listCharges, lockCase } from './conduct-store.ts';

export function chargeHolds({ act, from, to, revokedAt, left }: ChargeRow, at: Date): boolean {
  const ended = left || (to !== null && to <= at) || (revokedAt !== null && revokedAt <= at);
  return from <= at && !ended && actInForce(act, at);
}

/** The citation of the act that charges the person, or null. */
export async function chargeOf(tx: Transaction, personId: string, at: Date): Promise<string | null> {
  const holding = (await listCharges(tx, personId)).find((charge) => chargeHolds(charge, at));
  return holding ? citeAct(holding.act) : null;
}

export async function requireCharge(tx: Transaction, personId: string, at: Date): Promise<string> {
  const act = await chargeOf(tx, personId, at);
  if (act) return act;
  throw new RefusedError(
    {
      it: 'Nessun atto in vigore ti incarica dei casi di condotta. Chi governa gli account può registrare l’atto che incarica qualcuno.',
      en: 'No act in force charges you with conduct cases. Whoever governs the accounts can register the act that charges somebody.',
    },
    { code: 'no-charge' },
  );
}

/**
 * The case, locked, and the act by which the person handles it. Whoever handles none finds nothing, and so does the person
 * concerned. Throws NotFoundError.
 */
export async function caseAtHand(tx: Transaction, caseId: string, personId: string, at: Date) {
  const act = await chargeOf(tx, personId, at);
  const found = act === null ? undefined : await lockCase(tx, caseId);
  if (act === null || !found || found.person_id === personId) throw noSuchCase();
  return { found, act };
}

export const noSuchCase = () => new NotFoundError({ it: 'Questo caso', en: 'This case' });

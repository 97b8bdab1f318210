// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { type ConductCaseRow, findCase } from './conduct-store.ts';
import { chargeOf, noSuchCase } from './require-charge.ts';

/** A case for whoever an act charges with it, and for nobody else: the person concerned finds nothing either. Throws NotFoundError. */
export async function conductCaseFor(
  tx: Transaction,
  caseId: string,
  personId: string,
  at: Date,
): Promise<ConductCaseRow> {
  const act = await chargeOf(tx, personId, at);
  const found = act === null ? undefined : await findCase(tx, caseId);
  if (!found || found.person_id === personId) throw noSuchCase();
  return found;
}

// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { RefusedError } from '../../foundation/errors.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { deleteAuthorisation } from './authority-store.ts';

const FOREIGN_KEY_VIOLATION = '23503';

/** Drops one that rests on a draft: it has never given anything. The caller locks it and records the deed. Throws RefusedError. */
export async function dropAuthorisation(tx: Transaction, authorisationId: string): Promise<void> {
  try {
    await deleteAuthorisation(tx, authorisationId);
  } catch (error) {
    if ((error as { code?: unknown }).code !== FOREIGN_KEY_VIOLATION) throw error;
    throw new RefusedError({
      it: 'Di questa autorizzazione parla una verifica, e resta nel registro. Toglila rispondendo alla verifica.',
      en: 'A review speaks of this authorisation, and it stays in the register. Remove it by answering the review.',
    });
  }
  await announceLive(tx, { kind: 'authority' });
}

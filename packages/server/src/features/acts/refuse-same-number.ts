// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError } from '../../foundation/errors.ts';
import { citeAct } from './act.ts';
import { findSameNumber } from './acts-store.ts';

const UNIQUE_VIOLATION = '23505';

type Numbered = { actId: string; organ: string; kind: string; number: string; date: string };

/** Saves an act under its number; throws ConflictError where another of that organ, kind and year has it. */
export async function saveNumbered(tx: Transaction, act: Numbered, save: () => Promise<void>): Promise<void> {
  const same = await findSameNumber(tx, act);
  if (same) throw taken(citeAct(same));
  try {
    await save();
  } catch (error) {
    // Somebody was quicker between the look and the write.
    if ((error as { code?: unknown }).code === UNIQUE_VIOLATION) throw taken(citeAct({ ...act, subject: '' }));
    throw error;
  }
}

const taken = (citation: string) =>
  new ConflictError({
    it: `Nel registro c’è già: ${citation}. La numerazione ricomincia ogni anno: correggi numero o data, oppure usa l’atto che c’è.`,
    en: `The register already has: ${citation}. Numbers begin again each year: correct number or date, or use the act that is there.`,
  });

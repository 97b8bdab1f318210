// SPDX-License-Identifier: EUPL-1.2
// Ends of authorisations that no act of revocation brings: a review, its silence, a person's leaving. The caller records the deed.
import type { Transaction } from '../../foundation/database/database.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import {
  addAct,
  findAuthorisation,
  listAuthorisations,
  queueForPerson,
  updateAuthorisations,
} from './authority-store.ts';
import { type Authorisation, standingOf } from './standing.ts';

export type EndCause = 'review' | 'silence' | 'leaving' | 'census' | 'change';

/** Ends those named at an instant; those that have ended already stay as they are. */
export async function endAuthorisations(
  tx: Transaction,
  authorisationIds: readonly string[],
  { at, because, recordedAt = at }: { at: Date; because: EndCause; recordedAt?: Date },
): Promise<void> {
  if (authorisationIds.length === 0) return;
  await updateAuthorisations(tx, authorisationIds, {
    revoked_at: at,
    ended_because: because,
    end_recorded_at: recordedAt,
    unless_confirmed_by: null,
  });
  await announceLive(tx, { kind: 'authority' });
}

/** Every authorisation of a person that has not ended, those that have not begun too; locked against new grants. */
export async function livingAuthorisations(
  tx: Transaction,
  filter: { personId?: string },
  at: Date,
): Promise<Authorisation[]> {
  if (filter.personId !== undefined) await queueForPerson(tx, filter.personId);
  return (await listAuthorisations(tx, filter)).filter((one) => !('since' in standingOf(one, at)));
}

/** A review is open on these: silence ends them at `dueAt`; null takes that back, since somebody has answered. */
export async function awaitConfirmation(
  tx: Transaction,
  authorisationIds: readonly string[],
  dueAt: Date | null,
): Promise<void> {
  if (authorisationIds.length > 0) await updateAuthorisations(tx, authorisationIds, { unless_confirmed_by: dueAt });
}

/** From now on it rests on this act too. */
export const restOnAct = addAct;

/** The authorisation, locked against others that would change it. Null when there is none. */
export async function takeAuthorisation(tx: Transaction, authorisationId: string): Promise<Authorisation | null> {
  const found = await findAuthorisation(tx, authorisationId);
  if (!found) return null;
  await queueForPerson(tx, found.personId);
  return findAuthorisation(tx, authorisationId);
}

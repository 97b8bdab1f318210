// SPDX-License-Identifier: EUPL-1.2
// A legal hold: while it stands nothing of the thing is erased, whatever its term and whoever asks.
import type { HeldThing } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError } from '../../foundation/errors.ts';
import { recordDeed } from '../audit/index.ts';
import { requireGovernment } from '../authority/index.ts';
import { endHoldRow, holdsOn, insertHold, isThere, lockHold } from './privacy-store.ts';
import type { By } from './set-term.ts';

export type NewHold = { held: HeldThing; heldId: string; reason: string };

/** Answers the hold's id. Throws NotFoundError, and ConflictError while another hold stands on the same thing. */
export async function placeHold(tx: Transaction, { held, heldId, reason }: NewHold, by: By): Promise<string> {
  const { personId, at } = by;
  const act = await requireGovernment(tx, personId, at);
  if (!(await isThere(tx, held, heldId))) throw new NotFoundError(WHAT);
  if ((await holdsOn(tx, [heldId])).length > 0) throw new ConflictError(ALREADY, { code: 'already-held' });
  const holdId = uuidv7();
  await insertHold(tx, { hold_id: holdId, held, held_id: heldId, reason, act, begun_by: personId, begun_at: at });
  recordDeed(tx, {
    at,
    event: 'privacy.held',
    actor: { kind: 'person', id: personId },
    subject: { kind: 'hold', id: holdId },
    cites: [act],
    data: { held, heldId },
  });
  return holdId;
}

/** From now on the thing is erased when its term ends, or at the next run if it has ended. */
export async function endHold(tx: Transaction, holdId: string, reason: string, by: By): Promise<void> {
  const { personId, at } = by;
  const act = await requireGovernment(tx, personId, at);
  const hold = await lockHold(tx, holdId);
  if (!hold) throw new NotFoundError({ it: 'Il vincolo', en: 'The hold' });
  if (hold.ended_at !== null) throw new ConflictError(ENDED, { code: 'ended' });
  await endHoldRow(tx, holdId, { ended_by: personId, ended_at: at, end_reason: reason });
  recordDeed(tx, {
    at,
    event: 'privacy.released',
    actor: { kind: 'person', id: personId },
    subject: { kind: 'hold', id: holdId },
    cites: [act],
    data: { held: hold.held, heldId: hold.held_id },
  });
}

const WHAT = { it: 'Ciò che vuoi conservare', en: 'What you want to keep' };
const ALREADY = {
  it: 'Su questo c’è già un vincolo di conservazione. Basta quello, oppure chiudilo e mettine un altro.',
  en: 'A legal hold stands on this already. It is enough; or end it and place another.',
};
const ENDED = { it: 'Questo vincolo è già finito.', en: 'This hold has already ended.' };

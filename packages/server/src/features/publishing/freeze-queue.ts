// SPDX-License-Identifier: EUPL-1.2
// Stopping is safe, so it takes little; letting go is done post by post, by whoever may publish there.
import type { FreezeView } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError } from '../../foundation/errors.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { recordDeed } from '../audit/index.ts';
import { requirePower } from '../authority/index.ts';
import { readBodySettings } from '../rules/index.ts';
import { holdOrdinary } from './delivery-store.ts';
import { stretchAt } from './election-stretch.ts';
import { closeFreeze, insertFreeze, lockFreeze, openFreezes, wasFrozenSince } from './freeze-store.ts';
import type { By } from './see-to-delivery.ts';

export type Freezing = { because: FreezeView['because']; reason: string };

/** Stops the ordinary queue. `personId` null: by itself. Answers the freeze's id. */
export async function freezeQueue(
  tx: Transaction,
  { because, reason }: Freezing,
  { personId, at }: { personId: string | null; at: Date },
): Promise<string> {
  if ((await openFreezes(tx)).some((one) => one.because === because)) throw new ConflictError(ALREADY);
  const cites = personId === null ? [] : [await requirePower(tx, personId, { power: 'publish', at })];
  const freezeId = uuidv7();
  const begun = { freeze_id: freezeId, because, reason, begun_by: personId, begun_at: at };
  // The start of an election period stops what was planned before it; what is agreed to in it was agreed to knowing.
  const endsAtOnce = because === 'election-period';
  await insertFreeze(tx, { ...begun, ended_by: null, ended_at: endsAtOnce ? at : null });
  const held = await holdOrdinary(tx, at);
  recordDeed(tx, {
    at,
    event: 'queue.frozen',
    actor: personId === null ? { kind: 'automatic' } : { kind: 'person', id: personId },
    subject: { kind: 'freeze', id: freezeId },
    cites: endsAtOnce ? ['L. 28/2000, art. 9'] : cites,
    data: { because, held: held.length },
  });
  await announceLive(tx, { kind: 'queue' });
  return freezeId;
}

/** From now on ordinary posts leave again; what was stopped stays so until somebody lets it go. */
export async function endFreeze(tx: Transaction, freezeId: string, by: By): Promise<void> {
  const freeze = await lockFreeze(tx, freezeId);
  if (!freeze) throw new NotFoundError({ it: 'Questa sospensione', en: 'This freeze' });
  const act = await requirePower(tx, by.personId, { power: 'publish', at: by.at });
  if (freeze.ended_at !== null) throw new ConflictError(ENDED);
  await closeFreeze(tx, freezeId, by);
  recordDeed(tx, {
    at: by.at,
    event: 'queue.freeze-ended',
    actor: { kind: 'person', id: by.personId },
    subject: { kind: 'freeze', id: freezeId },
    cites: [act],
    data: { because: freeze.because },
  });
  await announceLive(tx, { kind: 'queue' });
}

/** Once at the start of each election period, what was planned before is stopped until it was looked at again. */
export async function freezeForElections(tx: Transaction, at: Date): Promise<void> {
  const { electionPeriods } = await readBodySettings(tx);
  const stretch = stretchAt(electionPeriods, at);
  if (!stretch || (await wasFrozenSince(tx, stretch.since))) return;
  await freezeQueue(tx, { because: 'election-period', reason: stretch.what }, { personId: null, at });
}

const ALREADY = {
  it: 'La coda è già sospesa per questo motivo.',
  en: 'The queue is already stopped for this reason.',
};
const ENDED = {
  it: 'Questa sospensione è già finita.',
  en: 'This freeze has ended already.',
};

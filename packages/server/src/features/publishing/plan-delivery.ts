// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { recordDeed } from '../audit/index.ts';
import { approvedVariant } from '../editorial/index.ts';
import { enqueueVariant } from './deliver-later.ts';
import { moveDelivery } from './delivery.ts';
import { lockDelivery, putDelivery, stepDelivery } from './delivery-store.ts';

/** Plans what has been approved. What is already under way, or out, stays as it is. */
export async function planDelivery(tx: Transaction, variantId: string, at: Date): Promise<void> {
  const approved = await approvedVariant(tx, variantId, at);
  if (approved === null) return;
  const known = await lockDelivery(tx, variantId);
  if (known && !['planned', 'held', 'failed'].includes(known.state)) return;
  const plannedAt = approved.plannedAt ?? at;
  await putDelivery(tx, approved, plannedAt, at);
  await enqueueVariant(tx, variantId, plannedAt);
  recordDeed(tx, {
    at,
    event: 'delivery.planned',
    actor: { kind: 'automatic' },
    subject: { kind: 'post', id: approved.postId },
    data: { variantId, seal: approved.seal, plannedAt: plannedAt.toISOString() },
  });
  await announceLive(tx, { kind: 'queue' });
}

/** What was approved is no longer what is written: it does not leave until it is approved again. */
export async function holdChanged(tx: Transaction, variantId: string, at: Date): Promise<void> {
  const known = await lockDelivery(tx, variantId);
  if (!known || (await approvedVariant(tx, variantId, at))?.seal === known.seal) return;
  const state = moveDelivery(known.state, 'hold');
  if (state === null) return;
  await stepDelivery(tx, variantId, { event: 'hold', state, at, detail: 'void' }, { held_because: 'void' });
  await announceLive(tx, { kind: 'queue' });
}

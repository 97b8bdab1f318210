// SPDX-License-Identifier: EUPL-1.2
// What a delivery lets a person do, as it stands. The server asks again.
import type { DeliveryView } from '@arengo/contract';

export type DeliveryDeed = 'release' | 'retry' | 'hold' | 'by-hand' | 'withdraw';
type Way = Pick<DeliveryView, 'state' | 'heldBecause'>;

/** Stopped for one of these it goes by itself once everybody agrees; nobody can let it go before. */
const WAITS_FOR_AGREEMENT = ['void', 'not-approved', 'not-lawful', 'no-authority'];

const DEEDS: Record<DeliveryView['state'], readonly DeliveryDeed[]> = {
  planned: ['hold', 'withdraw'],
  due: ['hold', 'withdraw'],
  held: ['release', 'by-hand', 'withdraw'],
  failed: ['retry', 'by-hand', 'withdraw'],
  published: ['withdraw'],
  // Until the network has said whether it is out, anything that one did could publish it twice.
  sending: [],
  unconfirmed: [],
  withdrawn: [],
};

/** The deeds that are left, the likeliest first. */
export function mayDo({ state, heldBecause }: Way): readonly DeliveryDeed[] {
  const waits = state === 'held' && WAITS_FOR_AGREEMENT.includes(heldBecause ?? '');
  return waits ? ['withdraw'] : DEEDS[state];
}

// SPDX-License-Identifier: EUPL-1.2
// How an alert stands, and what became of a post that was stopped for it: pure.
import type { AlertView, FrozenPost } from '@arengo/contract';
import type { Delivery } from './delivery-store.ts';

/** `over`: its time has passed and nobody said so yet; `ended`: a person did, or another alert took its place. */
export function stateOfAlert(alert: { validUntil: Date; overAt: Date | null }, at: Date): AlertView['state'] {
  if (alert.overAt !== null && alert.overAt <= at) return 'ended';
  return alert.validUntil <= at ? 'over' : 'on';
}

type Stopped = Pick<Delivery, 'state' | 'held_because' | 'released_at' | 'published_at' | 'withdrawn_at'> & {
  changed: boolean;
};

/** What became of a post since a freeze stopped it, and when. */
export function outcomeOfFrozen(delivery: Stopped): { outcome: FrozenPost['outcome']; at: Date | null } {
  const { released_at: released, published_at: published, withdrawn_at: withdrawn } = delivery;
  switch (delivery.state) {
    case 'held':
      return { outcome: delivery.held_because === 'frozen' && !delivery.changed ? 'stopped' : 'to-approve', at: null };
    case 'published':
      return { outcome: 'out', at: published };
    case 'withdrawn':
      return { outcome: 'withdrawn', at: withdrawn };
    case 'failed':
      return { outcome: 'failed', at: null };
    default:
      return { outcome: 'released', at: released };
  }
}

// SPDX-License-Identifier: EUPL-1.2
// Which capability of a network carries out a measure. What a network lacks becomes a task for a person.
import type { Action } from '@arengo/policy';
import type { Capabilities, Effect, EffectName } from '../../networks/network.ts';

export type NetworkOrder = Action | 'notice' | 'approve';

const WAYS: Readonly<Record<NetworkOrder, readonly EffectName[]>> = {
  // Told in private where the network can; in public, under the item, where it can't.
  warn: ['notifies', 'replies'],
  notice: ['notifies', 'replies'],
  hide: ['hides'],
  remove: ['removes'],
  block: ['blocks'],
  'report-to-network': ['reports'],
  'report-user-to-network': ['reportsUsers'],
  // No network refers anything to an authority: a person does.
  'refer-to-authority': [],
  approve: ['approves'],
};

/** The first way that the network offers, or null. */
export function effectFor(order: NetworkOrder, capabilities: Capabilities): Effect | null {
  for (const name of WAYS[order]) {
    const effect = capabilities[name];
    if (effect) return effect;
  }
  return null;
}

export function ordersOffered(capabilities: Capabilities): NetworkOrder[] {
  return (Object.keys(WAYS) as NetworkOrder[]).filter((order) => effectFor(order, capabilities) !== null);
}

/** How a network can tell an author, and in how many graphemes; null where it can't tell at all. */
export function noticeWay(capabilities: Capabilities): { limit: number } | null {
  const effect = effectFor('notice', capabilities);
  return effect ? { limit: effect.limit ?? Number.POSITIVE_INFINITY } : null;
}

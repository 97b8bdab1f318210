// SPDX-License-Identifier: EUPL-1.2
// Effects on an item itself: hidden, removed, approved. Each is one state of the item, which `look` reads.
import type { z } from 'zod';
import { type Effect, type ItemTarget, NetworkRefused } from '../network.ts';
import { type Converse, nothing } from './conversation.ts';
import { wireItem } from './wire.ts';

type Step = readonly ['POST' | 'DELETE', suffix: string];
type ItemEffect = {
  apply: Step;
  reverse: Step;
  isInForce(item: z.output<typeof wireItem>): boolean;
};

/** Hidden: only its author goes on seeing it. */
export const createHides = (converse: Converse): Effect =>
  itemEffect(converse, { apply: ['POST', '/hide'], reverse: ['POST', '/unhide'], isInForce: ({ hidden }) => hidden });

/** Removed: gone for everybody; it can be restored. */
export const createRemoves = (converse: Converse): Effect =>
  itemEffect(converse, { apply: ['DELETE', ''], reverse: ['POST', '/restore'], isInForce: ({ removed }) => removed });

/** Approved: a held item appears. */
export const createApproves = (converse: Converse): Effect =>
  itemEffect(converse, { apply: ['POST', '/approve'], reverse: ['POST', '/hold'], isInForce: ({ held }) => !held });

function itemEffect(converse: Converse, effect: ItemEffect): Effect {
  const pathOf = ({ remoteId }: ItemTarget) => `/items/${encodeURIComponent(remoteId)}`;
  return {
    async apply(session, target) {
      const [method, suffix] = effect.apply;
      await converse(session).order(method, pathOf(target) + suffix, nothing);
      return { reference: null };
    },
    async look(session, target) {
      try {
        const item = await converse(session).look(pathOf(target), wireItem);
        return effect.isInForce(item) && !item.deleted ? 'in-force' : 'not-in-force';
      } catch (error) {
        if (error instanceof NetworkRefused && error.code === 'gone') return 'not-in-force';
        throw error;
      }
    },
    async reverse(session, target) {
      const [method, suffix] = effect.reverse;
      await converse(session).order(method, pathOf(target) + suffix, nothing);
    },
  };
}

// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import type { Effect, ItemTarget } from '../network.ts';
import { type Converse, nothing } from './conversation.ts';

const wireBlock = z.object({ block: z.object({ at: z.string() }).nullable() });

/** A blocked author reads the page and cannot write on it. */
export function createBlocks(converse: Converse): Effect {
  const pathOf = ({ author }: ItemTarget) => `/blocks/${encodeURIComponent(author.remoteId)}`;
  return {
    async apply(session, { author }, { reason }) {
      const body = { author: author.remoteId, reason };
      await converse(session).order('POST', '/blocks', nothing, { body });
      return { reference: null };
    },
    async look(session, target) {
      const { block } = await converse(session).look(pathOf(target), wireBlock);
      return block ? 'in-force' : 'not-in-force';
    },
    async reverse(session, target) {
      await converse(session).order('DELETE', pathOf(target), nothing);
    },
  };
}

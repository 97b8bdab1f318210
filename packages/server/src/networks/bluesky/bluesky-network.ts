// SPDX-License-Identifier: EUPL-1.2
import type { OutgoingFetch } from '../http.ts';
import type { Network } from '../network.ts';
import { createBlocks } from './block-authors.ts';
import { createConverse } from './conversation.ts';
import { createHides } from './hide-replies.ts';
import { createPublishesPosts } from './publish-posts.ts';
import { createReadsItems } from './read-items.ts';
import { createReplies } from './reply-in-public.ts';
import { createReports, createReportsUsers } from './report-to-network.ts';
import { createSessionKeeper } from './session-keeper.ts';

export type BlueskyOptions = { fetch: OutgoingFetch; now?: () => Date };

/**
 * Bluesky, and any server of the AT Protocol. A session's `remoteId` is the account's DID, `origin` its server, and
 * `credentials` are `identifier` (handle or e-mail; the handle if left out) and `appPassword`.
 * `removes` is missing: nobody can remove what stands in another's repository.
 */
export function createBlueskyNetwork({ fetch, now = () => new Date() }: BlueskyOptions): Network {
  const converse = createConverse(fetch, createSessionKeeper(fetch), now);
  return {
    id: 'bluesky',
    name: 'Bluesky',
    capabilities: {
      readsItems: createReadsItems(converse),
      publishesPosts: createPublishesPosts(converse),
      hides: createHides(converse),
      blocks: createBlocks(converse),
      replies: createReplies(converse),
      reports: createReports(converse),
      reportsUsers: createReportsUsers(converse),
    },
  };
}

// SPDX-License-Identifier: EUPL-1.2
import type { OutgoingFetch } from '../http.ts';
import type { Network } from '../network.ts';
import { createBlocks } from './block-authors.ts';
import { createConverse } from './conversation.ts';
import { createApproves, createHides, createRemoves } from './measure-items.ts';
import { createPublishesPosts } from './publish-posts.ts';
import { createReadsItems } from './read-items.ts';
import { receivesWebhooks } from './receive-webhooks.ts';
import { createNotifies, createReplies, createReports, createReportsUsers } from './say-to-citizens.ts';

export type PracticeNetworkOptions = { fetch: OutgoingFetch; now?: () => Date };

/**
 * The practice network, spoken to over HTTP as any other. A session's `remoteId` is the page's id, `origin` the address of
 * the site with its path (`https://host/practice`), and `credentials` are `token`. A webhook's secret is the page's.
 */
export function createPracticeNetwork({ fetch, now = () => new Date() }: PracticeNetworkOptions): Network {
  const converse = createConverse(fetch, now);
  return {
    id: 'practice',
    name: 'Rete di prova',
    capabilities: {
      readsItems: createReadsItems(converse),
      receivesWebhooks,
      publishesPosts: createPublishesPosts(converse),
      hides: createHides(converse),
      removes: createRemoves(converse),
      blocks: createBlocks(converse),
      approves: createApproves(converse),
      notifies: createNotifies(converse),
      replies: createReplies(converse),
      reports: createReports(converse),
      reportsUsers: createReportsUsers(converse),
    },
  };
}

// SPDX-License-Identifier: EUPL-1.2
import { type Effect, type ItemTarget, NetworkRefused } from '../network.ts';
import type { Conversation, Converse } from './conversation.ts';
import { readRecord } from './own-record.ts';

/** com.atproto.moderation.createReport#reason. */
const mostReason = 2000;
type Subject = { $type: string; uri: string; cid: string } | { $type: string; did: string };

/** Reports an item to the network's moderators. Who reported cannot ask for it again: its outcome can't be looked up. */
export function createReports(converse: Converse): Effect {
  return createReportEffect(converse, async (conversation, { remoteId }) => {
    const item = await readRecord(conversation, remoteId);
    if (!item) throw new NetworkRefused('gone', 'The item to report is no longer there');
    return { $type: 'com.atproto.repo.strongRef', uri: item.uri, cid: item.cid };
  });
}

/** Reports an author to the network's moderators. */
export function createReportsUsers(converse: Converse): Effect {
  return createReportEffect(converse, async (_conversation, { author }) => ({
    $type: 'com.atproto.admin.defs#repoRef',
    did: author.remoteId,
  }));
}

function createReportEffect(
  converse: Converse,
  subjectOf: (conversation: Conversation, target: ItemTarget) => Promise<Subject>,
): Effect {
  return {
    async apply(session, target, order) {
      const conversation = converse(session);
      const subject = await subjectOf(conversation, target);
      const reason = [...(order.reason ?? order.text ?? '')].slice(0, mostReason).join('');
      const reasonType = 'com.atproto.moderation.defs#reasonOther';
      const report = await conversation.order((agent) =>
        agent.com.atproto.moderation.createReport({ reasonType, reason, subject }),
      );
      return { reference: String(report.id) };
    },
    look: async () => 'cannot-tell',
  };
}

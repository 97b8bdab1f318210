// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { carryFiles, contentAsked } from './carry-request.ts';
import { type By, beginPost } from './create-post.ts';
import { nextState, requestInHand, type SeenRequest, settleRequest } from './look-at-request.ts';
import type { Outbox } from './outbox.ts';

/**
 * Takes a request in hand. Answers the post to write: the one begun from it already, the correction of the one that is
 * out, or a new one with what was asked and its images.
 */
export async function takeRequest(tx: Transaction, outbox: Outbox, requestId: string, by: By): Promise<string> {
  const seen = await requestInHand(tx, outbox, requestId, 'take', by);
  const begun = seen.posts.findLast(({ left }) => !left);
  const postId = begun?.postId ?? (await beginFrom(tx, outbox, seen, by));
  const settled = { event: 'taken', state: nextState(seen.request, 'take'), postId };
  await settleRequest(tx, seen, settled, by, { data: { postId } });
  await announceLive(tx, { kind: 'queue' });
  return postId;
}

async function beginFrom(tx: Transaction, outbox: Outbox, { request, files, posts }: SeenRequest, by: By) {
  const { requestId, subject } = request;
  const corrects = posts.findLast(({ left }) => left)?.postId ?? null;
  // A correction begins from what is out: whoever writes it sees beside it what the office asks now.
  const content = { workingTitle: subject, ...(corrects === null ? contentAsked(request) : {}) };
  const postId = await beginPost(tx, outbox, { ...content, requestId, corrects }, by);
  await carryFiles(tx, postId, files, by.at);
  return postId;
}

// SPDX-License-Identifier: EUPL-1.2
// A request and the posts that come of it: each tells the other what became of it.
import type { Transaction } from '../../foundation/database/database.ts';
import { enqueue } from '../../foundation/jobs/job.ts';
import { recordDeed } from '../audit/index.ts';
import { variantChanged } from './editorial-news.ts';
import { isDropped, isSigned, moveRequest, sealOfRequest } from './request.ts';
import { filesOfRequest } from './request-files-store.ts';
import { findRequest, insertStep, lockRequest, postIdsOfRequest, rewriteRequest } from './requests-store.ts';
import { variantsOf } from './variants-store.ts';

/** What stands on the request of a post. `signed` is null where nobody signs: the request is from outside. */
export type RequestStanding = { requestId: string; subject: string; signed: boolean | null; dropped: boolean };

export async function standingOfRequest(tx: Transaction, requestId: string | null): Promise<RequestStanding | null> {
  const request = requestId === null ? null : await findRequest(tx, requestId);
  if (request === null) return null;
  const seal = sealOfRequest(request, await filesOfRequest(tx, request.requestId));
  const signed = request.origin === 'office' ? isSigned(request, seal) : null;
  return { requestId: request.requestId, subject: request.subject, signed, dropped: isDropped(request.state) };
}

/** What is planned of its posts is held against policy and law again. */
export async function tellVariantsOf(tx: Transaction, requestId: string): Promise<void> {
  const postIds = await postIdsOfRequest(tx, requestId);
  for (const { variantId } of await variantsOf(tx, postIds))
    await enqueue(tx, variantChanged, { bodyId: tx.bodyId, variantId });
}

export type PostNews = { postId: string; what: 'published' | 'corrected' | 'unpublished'; at: Date };

/** A post of the request came out, or nothing of it is out any more: the request shows it and its office is told. */
export async function notePostOfRequest(tx: Transaction, requestId: string, { postId, what, at }: PostNews) {
  const request = await lockRequest(tx, requestId);
  if (!request) return;
  const event = what === 'unpublished' ? what : 'published';
  // Of one that was changed meanwhile the office still waits for what it asked last.
  const state = moveRequest(request.origin, request.state, event) ?? request.state;
  const newsAt = request.origin === 'office' ? (request.newsAt ?? at) : null;
  await rewriteRequest(tx, { ...request, state, newsAt });
  const seal = sealOfRequest(request, await filesOfRequest(tx, requestId));
  await insertStep(tx, requestId, { event: what, state, personId: null, at, detail: null, seal, postId });
  recordDeed(tx, {
    ...{ at, event: `request.${what}`, actor: { kind: 'automatic' } },
    subject: { kind: 'request', id: requestId },
    data: { postId, state },
  });
}

// SPDX-License-Identifier: EUPL-1.2
import { type BodyOf, postContent, type routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import { carryFiles, contentAsked } from './carry-request.ts';
import type { Outbox } from './outbox.ts';
import type { Post } from './post.ts';
import { addAuthor, findPost, insertPost } from './posts-store.ts';
import { refuseUnknown } from './refuse-unknown.ts';
import type { PublicationRequest } from './request.ts';
import { filesOfRequest } from './request-files-store.ts';
import { findRequest } from './requests-store.ts';
import { variantsOf } from './variants-store.ts';

type Beginning = BodyOf<typeof routes.createPost>;
export type By = { personId: string; at: Date };

/**
 * Begins a post: by itself, from a request in hand with what was asked, or as the correction of one that is out.
 * Answers its id.
 */
export async function createPost(tx: Transaction, outbox: Outbox, given: Beginning, by: By): Promise<string> {
  const request = given.requestId === null ? null : await requireInHand(tx, given.requestId);
  const fresh = given.corrects === null ? request : null;
  const postId = await beginPost(tx, outbox, { ...(fresh && contentAsked(fresh)), ...given }, by);
  if (fresh) await carryFiles(tx, postId, await filesOfRequest(tx, fresh.requestId), by.at);
  recordDeed(tx, deedOf('post.begun', postId, by, { requestId: given.requestId, corrects: given.corrects }));
  return postId;
}

/** The same as part of another deed, which is recorded instead. */
export async function beginPost(
  tx: Transaction,
  outbox: Outbox,
  { requestId, corrects, ...given }: Beginning,
  by: By,
): Promise<string> {
  const corrected = corrects === null ? null : await postToCorrect(tx, outbox, corrects);
  const postId = uuidv7();
  const content = postContent.parse({ text: '', ...corrected, stated: {}, dismissed: [], validUntil: null, ...given });
  await refuseUnknown(tx, content);
  await insertPost(tx, {
    ...content,
    postId,
    requestId: requestId ?? corrected?.requestId ?? null,
    corrects,
    lane: 'ordinary',
    version: 1,
    approvalAskedAt: null,
    discardedAt: null,
    createdBy: by.personId,
    createdAt: by.at,
    changedAt: by.at,
    writtenBy: by.personId,
    writtenAt: by.at,
  });
  await addAuthor(tx, postId, by.personId);
  return postId;
}

// A request is taken in hand first: there it is asked whether it is signed, or accepted.
async function requireInHand(tx: Transaction, requestId: string): Promise<PublicationRequest> {
  const request = await findRequest(tx, requestId);
  if (!request) throw new NotFoundError({ it: 'La richiesta di pubblicazione', en: 'The request for publication' });
  if (!['taken', 'published', 'unpublished'].includes(request.state)) throw new RefusedError(NOT_IN_HAND);
  return request;
}

const NOT_IN_HAND = {
  it: 'Questa richiesta non è presa in carico. Aprila in Richieste e prendila in carico: il post comincia da lì.',
  en: 'This request is not in hand. Open it among the requests and take it in hand: the post begins there.',
};

async function postToCorrect(tx: Transaction, outbox: Outbox, postId: string): Promise<Post> {
  const post = await findPost(tx, postId);
  if (!post) throw new NotFoundError({ it: 'Il post da correggere', en: 'The post to correct' });
  const ids = (await variantsOf(tx, [postId])).map(({ variantId }) => variantId);
  if ((await outbox.leftAmong(tx, ids)).size > 0) return post;
  throw new RefusedError({
    it: 'Questo post non è ancora uscito: non serve una correzione. Cambia il post stesso.',
    en: 'This post is not out yet: it needs no correction. Change the post itself.',
  });
}

/** A deed on a post by a person. */
export function deedOf(event: string, postId: string, by: By, data: Deed['data'] = {}): Deed {
  return { at: by.at, event, actor: { kind: 'person', id: by.personId }, subject: { kind: 'post', id: postId }, data };
}

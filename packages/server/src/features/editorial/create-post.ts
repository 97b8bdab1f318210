// SPDX-License-Identifier: EUPL-1.2
import { type BodyOf, postContent, type routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import { addAuthor, findPost, insertPost } from './posts-store.ts';

type Beginning = BodyOf<typeof routes.createPost>;
type By = { personId: string; at: Date };

/** Begins a post: by itself, from a request, or as the correction of another. Answers its id. */
export async function createPost(
  tx: Transaction,
  { requestId, corrects, ...given }: Beginning,
  by: By,
): Promise<string> {
  const corrected = corrects === null ? null : await findPost(tx, corrects);
  if (corrects !== null && corrected === null)
    throw new NotFoundError({ it: 'Il post da correggere', en: 'The post to correct' });
  const postId = uuidv7();
  const content = postContent.parse({ text: '', ...corrected, stated: {}, dismissed: [], ...given });
  await insertPost(tx, {
    ...content,
    postId,
    requestId: requestId ?? corrected?.requestId ?? null,
    corrects,
    lane: 'ordinary',
    version: 1,
    approvalAskedAt: null,
    createdBy: by.personId,
    createdAt: by.at,
    changedAt: by.at,
  });
  await addAuthor(tx, postId, by.personId);
  recordDeed(tx, deedOf('post.begun', postId, by, { requestId, corrects }));
  return postId;
}

/** A deed on a post by a person. */
export function deedOf(event: string, postId: string, by: By, data: Deed['data'] = {}): Deed {
  return { at: by.at, event, actor: { kind: 'person', id: by.personId }, subject: { kind: 'post', id: postId }, data };
}

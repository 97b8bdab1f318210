// SPDX-License-Identifier: EUPL-1.2
// Who may look at a post: whoever wrote it, sees one of its accounts, answers for one, or heads the office that asks.
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { accountsWithPower, permissionsOf } from '../authority/index.ts';
import type { By } from './create-post.ts';
import { lookAtPost, type SeenPost } from './look-at-post.ts';
import { signsFor } from './office-parts.ts';
import { findPost } from './posts-store.ts';
import { variantsOf } from './variants-store.ts';

type Looked = Pick<SeenPost, 'post' | 'authors' | 'variants'>;

/** Throws NotFoundError where there is no post, and as if there were none where it is not theirs to see. */
export async function requireSeeing<T extends Looked>(tx: Transaction, seen: T | null, by: By): Promise<T> {
  if (seen !== null && (await maySee(tx, seen, by))) return seen;
  throw new NotFoundError({ it: 'Il post', en: 'The post' });
}

/** The post with all that is to be seen of it, where it is theirs to see. Throws NotFoundError. */
export async function seePost(tx: Transaction, postId: string, by: By): Promise<SeenPost> {
  const post = await findPost(tx, postId);
  return requireSeeing(tx, post && (await lookAtPost(tx, post, by.at)), by);
}

/** Whether it is theirs to see. */
export async function maySee(
  tx: Transaction,
  { post, authors, variants }: Looked,
  { personId, at }: By,
): Promise<boolean> {
  if (authors.includes(personId) || variants.some(({ account }) => account?.responsible_id === personId)) return true;
  if ((await signsFor(tx, post.officeId, { personId, at })) !== null) return true;
  const accountIds = (await variantsOf(tx, [post.postId])).map(({ accountId }) => accountId);
  if (accountIds.length === 0) return (await permissionsOf(tx, personId, at)).has('see');
  return (await accountsWithPower(tx, personId, { power: 'see', at, accountIds })).length > 0;
}

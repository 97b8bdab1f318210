// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { recordDeed } from '../audit/index.ts';
import { requireAuthority } from '../authority/index.ts';
import { refuseOvertaken } from './change-post.ts';
import { type By, deedOf } from './create-post.ts';
import { mediaOfPost } from './media-store.ts';
import type { Outbox } from './outbox.ts';
import { lockPostOfVariant } from './posts-store.ts';
import { rewriteVariants } from './rewrite-variants.ts';
import { variantsOf } from './variants-store.ts';

type Hour = BodyOf<typeof routes.moveHour>;

/**
 * Moves the hour at which a variant leaves; it is part of what was approved. Whoever plans does not become an author: they
 * may still agree to what others wrote. Answers the post's id.
 */
export async function moveHour(
  tx: Transaction,
  outbox: Outbox,
  variantId: string,
  { version, plannedAt, offHoursReason }: Hour,
  by: By,
): Promise<string> {
  const post = await lockPostOfVariant(tx, variantId);
  const before = post ? await variantsOf(tx, [post.postId]) : [];
  const moved = before.find((one) => one.variantId === variantId);
  if (!post || post.discardedAt !== null || !moved) throw new NotFoundError({ it: 'La variante', en: 'The variant' });
  await requireAuthority(tx, by.personId, { power: 'draft', accountId: moved.accountId, at: by.at });
  refuseOvertaken(post, version);
  const hour = plannedAt === null ? null : new Date(plannedAt);
  const forms = before.map((one) => (one.variantId === variantId ? { ...one, plannedAt: hour } : one));
  const media = await mediaOfPost(tx, post.postId);
  const written = {
    ...post,
    offHoursReason: offHoursReason === undefined ? post.offHoursReason : offHoursReason?.trim() || null,
    version: version + 1,
    changedAt: by.at,
    writtenBy: by.personId,
    writtenAt: by.at,
  };
  await rewriteVariants(tx, outbox, written, { forms, before, media });
  recordDeed(tx, deedOf('post.hour-moved', post.postId, by, { variantId, plannedAt: hour?.toISOString() ?? null }));
  return post.postId;
}

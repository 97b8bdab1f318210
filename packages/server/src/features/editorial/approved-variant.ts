// SPDX-License-Identifier: EUPL-1.2
import type { HELD_BECAUSE } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { PUBLISHER } from './approval.ts';
import { lookAtPost, type SeenPost, type SeenVariant } from './look-at-post.ts';
import { mediaOf, type Post } from './post.ts';
import { findPostOfVariant, lockPostOfVariant } from './posts-store.ts';

/** What may leave, exactly as it was approved. */
export type ApprovedVariant = {
  variantId: string;
  postId: string;
  accountId: string;
  seal: string;
  lane: 'ordinary' | 'emergency';
  plannedAt: Date | null;
  late: 'send' | 'ask' | 'never';
  validUntil: Date | null;
  language: 'it' | 'en';
  text: string;
  title: string | null;
  link: string | null;
  media: { fileId: string; sha256: string; kind: 'image' | 'video'; mediaType: string; alt: string }[];
  /** Whoever let it go. */
  publisherId: string | null;
};

export type Approval =
  | ({ approved: true } & ApprovedVariant)
  | { approved: false; discarded: boolean; because: Extract<(typeof HELD_BECAUSE)[number], Refusal> };
type Refusal = 'void' | 'not-approved' | 'not-lawful' | 'no-authority';

/**
 * The variant, if every step agreed to this very content, whoever let it go still may, and policy and law have nothing
 * against it at this instant; otherwise why not. Its post stays locked, so that nobody changes it while the answer is used.
 */
export async function approvalOf(tx: Transaction, variantId: string, at: Date): Promise<Approval> {
  return approvalIn(tx, await lockPostOfVariant(tx, variantId), variantId, at);
}

/** The same at an instant to come, without locking anything. */
export async function foreseeApproval(tx: Transaction, variantId: string, at: Date): Promise<Approval> {
  return approvalIn(tx, await findPostOfVariant(tx, variantId), variantId, at);
}

async function approvalIn(tx: Transaction, post: Post | null, variantId: string, at: Date): Promise<Approval> {
  if (post === null || post.discardedAt !== null) return { approved: false, discarded: true, because: 'void' };
  const seen = await lookAtPost(tx, post, at, variantId);
  const [variant] = seen.variants;
  const because = variant ? whyNot(variant) : 'void';
  if (!variant || because !== null) return { approved: false, discarded: false, because: because ?? 'void' };
  return { approved: true, ...contentToSend(seen, variant) };
}

function whyNot({ standing, publisherLost, verdicts, seal, fit }: SeenVariant): Refusal | null {
  if (standing.state !== 'approved') {
    if (publisherLost) return 'no-authority';
    return verdicts.some((one) => one.by === PUBLISHER.by && one.seal === seal) ? 'not-approved' : 'void';
  }
  return fit ? null : 'not-lawful';
}

function contentToSend({ post, media }: SeenPost, variant: SeenVariant): ApprovedVariant {
  const { text, title, link } = variant.content;
  return {
    variantId: variant.variantId,
    postId: post.postId,
    accountId: variant.accountId,
    seal: variant.seal,
    lane: post.lane,
    plannedAt: variant.plannedAt,
    late: post.late,
    validUntil: post.validUntil === null ? null : new Date(post.validUntil),
    language: post.language,
    ...{ text, title, link },
    media: mediaOf(variant, media).map(({ fileId, sha256, kind, mediaType, alt }) => ({
      ...{ fileId, sha256, kind, mediaType, alt },
    })),
    publisherId: variant.verdicts.findLast(({ by }) => by === PUBLISHER.by)?.personId ?? null,
  };
}

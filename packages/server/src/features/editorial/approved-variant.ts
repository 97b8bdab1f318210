// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { lookAtPost } from './look-at-post.ts';
import { mediaOf } from './post.ts';
import { lockPostOfVariant } from './posts-store.ts';

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
};

/**
 * The variant, if approval was asked, every step agreed to this very content, and policy and law have nothing against it
 * at this instant; its post stays locked, so that nobody changes it while the answer is used. Null otherwise.
 */
export async function approvedVariant(tx: Transaction, variantId: string, at: Date): Promise<ApprovedVariant | null> {
  const post = await lockPostOfVariant(tx, variantId);
  if (post === null || post.approvalAskedAt === null) return null;
  const { variants, media } = await lookAtPost(tx, post, at);
  const one = variants.find((variant) => variant.variantId === variantId);
  if (!one?.fit || one.standing.state !== 'approved') return null;
  return {
    variantId,
    postId: post.postId,
    accountId: one.accountId,
    seal: one.seal,
    lane: post.lane,
    plannedAt: one.plannedAt,
    late: post.late,
    validUntil: post.validUntil === null ? null : new Date(post.validUntil),
    language: post.language,
    text: one.content.text,
    title: one.content.title,
    link: one.content.link,
    media: mediaOf(one, media).map(({ fileId, sha256, kind, mediaType, alt }) => ({
      fileId,
      sha256,
      kind,
      mediaType,
      alt,
    })),
  };
}

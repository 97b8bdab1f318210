// SPDX-License-Identifier: EUPL-1.2
// One message and its variants: what a variant says, and what of it an approver seals. Pure.
import type { PostContent } from '@arengo/contract';
import { type Content, sealOf } from './approval.ts';

export type PostMedia = {
  place: number;
  fileId: string;
  sha256: string;
  kind: 'image' | 'video';
  mediaType: string;
  bytes: number;
  width: number;
  height: number;
  alt: string;
  captionsFileId: string | null;
  rights: string | null;
  people: 'nobody' | 'adults' | 'minors' | 'vulnerable' | 'not-stated';
  release: string | null;
  legalBasis: string | null;
  textInside: boolean;
};

export type Post = PostContent & {
  postId: string;
  requestId: string | null;
  corrects: string | null;
  lane: 'ordinary' | 'emergency';
  version: number;
  approvalAskedAt: Date | null;
  discardedAt: Date | null;
  createdBy: string;
  createdAt: Date;
  changedAt: Date;
  /** Of its words or its variants: the last, images apart. */
  writtenBy: string;
  writtenAt: Date;
};

/** The form of a post for one account; what is null is as in the post. */
export type VariantForm = {
  accountId: string;
  text: string | null;
  title: string | null;
  link: string | null;
  media: readonly number[] | null;
  plannedAt: Date | null;
};
export type Variant = VariantForm & { variantId: string; seal: string; approvedSeal: string | null };

/** The media that a variant shows, in its order. A place that is no longer there is left out. */
export function mediaOf(variant: Pick<VariantForm, 'media'>, media: readonly PostMedia[]): PostMedia[] {
  if (variant.media === null) return [...media];
  return variant.media.flatMap((place) => media.find((one) => one.place === place) ?? []);
}

/** The part of a post that stands in each of its variants. */
type Said = Pick<PostContent, 'text' | 'link' | 'language' | 'validUntil' | 'late' | 'paidReach'>;

/** What a variant says, whole. */
export function contentOf(post: Said, variant: VariantForm, media: readonly PostMedia[]): Content {
  return {
    accountId: variant.accountId,
    language: post.language,
    text: variant.text ?? post.text,
    title: variant.title,
    link: variant.link ?? post.link,
    media: mediaOf(variant, media).map(({ sha256, alt, captionsFileId }) => ({
      sha256,
      alt,
      captions: captionsFileId,
    })),
    plannedAt: variant.plannedAt?.toISOString() ?? null,
    validUntil: post.validUntil === null ? null : new Date(post.validUntil).toISOString(),
    late: post.late,
    paidReach: post.paidReach,
  };
}

/** The seal of a variant as it stands. */
export function sealOfVariant(post: Said, variant: VariantForm, media: readonly PostMedia[]): string {
  return sealOf(contentOf(post, variant, media));
}

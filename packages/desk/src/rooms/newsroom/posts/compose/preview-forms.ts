// SPDX-License-Identifier: EUPL-1.2
// How a post looks on each network, as data: only what a reader would notice.

export type PreviewForm = {
  /** Corners of the card, and of its images, in CSS pixels. */
  corners: readonly [number, number];
  /** Beside the words as on X, or above them as on Facebook. */
  avatar: 'beside' | 'above';
  avatarRound: boolean;
  /** Images before the words, or after. */
  images: 'before' | 'after';
  /** Several images: side by side, or one at a time. */
  gallery: 'grid' | 'first';
  /** The colour of links and hashtags. */
  accent: string;
  /** The link is shown as a card of its own. */
  linkCard: boolean;
  /** The name is repeated before the words, as under an image. */
  namedWords: boolean;
  /** What stands under the post, in words: never buttons that do nothing. */
  foot: string;
};

const USUAL: PreviewForm = {
  corners: [8, 8],
  avatar: 'above',
  avatarRound: true,
  images: 'after',
  gallery: 'grid',
  accent: '#0064d1',
  linkCard: true,
  namedWords: false,
  foot: '',
};

const FORMS: Readonly<Record<string, Partial<PreviewForm>>> = {
  facebook: { corners: [8, 0], foot: 'Mi piace · Commenta · Condividi' },
  instagram: {
    corners: [0, 0],
    images: 'before',
    gallery: 'first',
    accent: '#00376b',
    linkCard: false,
    namedWords: true,
  },
  youtube: { corners: [12, 12], images: 'before', gallery: 'first', accent: '#065fd4', linkCard: false },
  x: { corners: [0, 16], avatar: 'beside', accent: '#1d6fb8' },
  telegram: { corners: [12, 8], images: 'before', accent: '#2678b6' },
  mastodon: { corners: [4, 8], avatarRound: false, accent: '#4a45c4' },
  bluesky: { corners: [0, 12], avatar: 'beside', accent: '#0a66d6' },
};

export const previewFormOf = (network: string): PreviewForm => ({ ...USUAL, ...FORMS[network] });

export type Piece = { kind: 'plain' | 'link' | 'over'; text: string };

const MARKS =
  /https?:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)\]}'’]|(?<![\p{L}\p{N}_&])#[\p{L}\p{N}_]+|(?<![\p{L}\p{N}_])@[\p{L}\p{N}_.@-]*[\p{L}\p{N}_]/gu;

/** A text in pieces: links, hashtags and mentions apart, and what no longer fits after `most` units apart too. */
export function piecesOf(text: string, most: number): Piece[] {
  const fitting = text.slice(0, most);
  const pieces: Piece[] = [];
  let last = 0;
  for (const { index, 0: mark } of fitting.matchAll(MARKS)) {
    if (index > last) pieces.push({ kind: 'plain', text: fitting.slice(last, index) });
    pieces.push({ kind: 'link', text: mark });
    last = index + mark.length;
  }
  if (last < fitting.length) pieces.push({ kind: 'plain', text: fitting.slice(last) });
  if (most < text.length) pieces.push({ kind: 'over', text: text.slice(most) });
  return pieces;
}

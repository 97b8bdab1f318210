// SPDX-License-Identifier: EUPL-1.2
// What a post may be on each network, as data. A network's own server has the last word; these are for writing and previews.

/** How a network counts a text: by what people see, by X's weights, by UTF-16 code units, or by code points. */
export type Counting = 'graphemes' | 'weighted' | 'utf16' | 'code-points';

export type NetworkForm = {
  readonly id: string;
  readonly name: string;
  readonly text: {
    readonly most: number;
    readonly counting: Counting;
    /** The same text in UTF-8, where that is limited too. */
    readonly bytes?: number;
    /** Every link counts as this many, whatever its length. */
    readonly linksCountAs?: number;
    /** A mention counts without its server. */
    readonly shortMentions?: boolean;
    /** Another limit where the post has an image or a video. */
    readonly mostWithMedia?: number;
  };
  /** Networks whose posts have a title. */
  readonly title?: { readonly most: number };
  readonly hashtags?: number;
  readonly mentions?: number;
  readonly media: {
    readonly required: 'none' | 'image-or-video' | 'video';
    readonly images: {
      readonly most: number;
      readonly bytes: number;
      readonly types: readonly string[];
      readonly side: number;
    };
    readonly videos: { readonly most: number; readonly bytes: number };
    /** Width divided by height, from and to. */
    readonly ratio?: readonly [number, number];
  };
  /** Most characters of an alternative text; null where the network keeps none. */
  readonly alt: number | null;
  /** A link in the text can be followed. */
  readonly linksWork: boolean;
  /** CSS pixels of a post on a telephone, and the characters shown before "more". */
  readonly preview: { readonly width: number; readonly shown: number | null };
  /** Where the figures come from. */
  readonly source: string;
};

const MB = 1_000_000;
const JPEG_PNG = ['image/jpeg', 'image/png'];
const WEB = [...JPEG_PNG, 'image/webp'];

export const NETWORK_FORMS: readonly NetworkForm[] = [
  {
    id: 'facebook',
    name: 'Facebook',
    text: { most: 63_206, counting: 'utf16' },
    media: {
      required: 'none',
      images: { most: 10, bytes: 10 * MB, types: JPEG_PNG, side: 2048 },
      videos: { most: 1, bytes: 1000 * MB },
    },
    alt: 1000,
    linksWork: true,
    preview: { width: 500, shown: 477 },
    source: 'Graph API: Page feed and photos (message, alt_text_custom)',
  },
  {
    id: 'instagram',
    name: 'Instagram',
    text: { most: 2200, counting: 'utf16' },
    hashtags: 30,
    mentions: 20,
    media: {
      required: 'image-or-video',
      images: { most: 10, bytes: 8 * MB, types: ['image/jpeg'], side: 1440 },
      videos: { most: 1, bytes: 300 * MB },
      ratio: [0.8, 1.91],
    },
    alt: 1000,
    linksWork: false,
    preview: { width: 468, shown: 125 },
    source: 'Graph API: IG User media (caption, image_url, alt_text)',
  },
  {
    id: 'youtube',
    name: 'YouTube',
    text: { most: 5000, counting: 'utf16', bytes: 5000 },
    title: { most: 100 },
    media: {
      required: 'video',
      images: { most: 0, bytes: 2 * MB, types: JPEG_PNG, side: 1280 },
      videos: { most: 1, bytes: 256_000 * MB },
    },
    alt: null,
    linksWork: true,
    preview: { width: 500, shown: 200 },
    source: 'YouTube Data API v3: videos.snippet (title, description)',
  },
  {
    id: 'x',
    name: 'X',
    text: { most: 280, counting: 'weighted', linksCountAs: 23 },
    media: {
      required: 'none',
      images: { most: 4, bytes: 5 * MB, types: WEB, side: 4096 },
      videos: { most: 1, bytes: 512 * MB },
    },
    alt: 1000,
    linksWork: true,
    preview: { width: 500, shown: null },
    source: 'X API v2: POST /2/tweets; counting characters, configuration version 3',
  },
  {
    id: 'telegram',
    name: 'Telegram',
    text: { most: 4096, mostWithMedia: 1024, counting: 'utf16' },
    media: {
      required: 'none',
      images: { most: 10, bytes: 10 * MB, types: JPEG_PNG, side: 5000 },
      videos: { most: 1, bytes: 50 * MB },
    },
    alt: null,
    linksWork: true,
    preview: { width: 420, shown: null },
    source: 'Telegram Bot API: sendMessage, sendPhoto, sendMediaGroup',
  },
  {
    id: 'mastodon',
    name: 'Mastodon',
    text: { most: 500, counting: 'graphemes', linksCountAs: 23, shortMentions: true },
    media: {
      required: 'none',
      images: { most: 4, bytes: 16 * MB, types: WEB, side: 3840 },
      videos: { most: 1, bytes: 99 * MB },
    },
    alt: 1500,
    linksWork: true,
    preview: { width: 500, shown: null },
    source: 'Mastodon API: instance configuration, defaults of version 4',
  },
  {
    id: 'bluesky',
    name: 'Bluesky',
    text: { most: 300, counting: 'graphemes', bytes: 3000 },
    media: {
      required: 'none',
      images: { most: 4, bytes: MB, types: WEB, side: 2000 },
      videos: { most: 1, bytes: 100 * MB },
    },
    alt: 2000,
    linksWork: true,
    preview: { width: 500, shown: null },
    source: 'Lexicons app.bsky.feed.post and app.bsky.embed.images',
  },
  {
    id: 'practice',
    name: 'Rete di prova',
    text: { most: 5000, counting: 'graphemes' },
    media: {
      required: 'none',
      images: { most: 4, bytes: 2 * MB, types: WEB, side: 2000 },
      videos: { most: 0, bytes: 0 },
    },
    alt: 2000,
    linksWork: true,
    preview: { width: 560, shown: null },
    source: 'networks/practice',
  },
];

/** The form of a network's posts, or null for a network that is not known here. */
export function formOf(network: string): NetworkForm | null {
  return NETWORK_FORMS.find(({ id }) => id === network) ?? null;
}

// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { readFile } from '../../foundation/files/files-store.ts';
import type { OutgoingPost } from '../../networks/network.ts';
import type { Delivery, OutgoingContent } from './delivery-store.ts';
import { fitImages } from './fit-images.ts';
import type { Trouble } from './trouble.ts';

/** Nothing left: this content can't be sent at all, and trying again will not help. */
export class CannotBeSentError extends Error {
  override readonly name = 'CannotBeSentError';
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble.en);
    this.trouble = trouble;
  }
}

/** The approved content with the bytes of its images; `reading` is opened only where there are any. Throws CannotBeSentError. */
export async function readOutgoing({ content }: Delivery, reading: Reading): Promise<OutgoingPost> {
  const { text, language, link, media } = content as OutgoingContent;
  const images = media.length === 0 ? [] : await reading((tx) => readImages(tx, media));
  return { text, language, link, images };
}

type Reading = (work: (tx: Transaction) => Promise<OutgoingPost['images']>) => Promise<OutgoingPost['images']>;

async function readImages(tx: Transaction, media: OutgoingContent['media']): Promise<OutgoingPost['images']> {
  const images: OutgoingPost['images'] = [];
  for (const { fileId, kind, alt } of media) {
    if (kind === 'video') throw new CannotBeSentError(VIDEO);
    const file = await readFile(tx, fileId);
    if (!file) throw new CannotBeSentError(NOT_KEPT);
    images.push({ bytes: file.bytes, mediaType: file.mediaType, alt });
  }
  return images;
}

/** The same, as the network takes it. Throws CannotBeSentError. */
export async function fitToNetwork(post: OutgoingPost, network: string): Promise<OutgoingPost> {
  try {
    return { ...post, images: await fitImages(post.images, network) };
  } catch {
    // What sharp stumbles upon at this point is in the file, and will be there next time.
    throw new CannotBeSentError(UNREADABLE);
  }
}

const VIDEO: Trouble = {
  it: 'Arengo non invia ancora video a questa rete: il post non è uscito. Pubblicalo dal sito della rete, poi conferma qui; oppure togli il video.',
  en: 'Arengo does not send videos to this network yet: the post is not out. Publish it on the network’s own pages, then confirm here; or take the video away.',
};
const NOT_KEPT: Trouble = {
  it: 'Un’immagine del post non è più conservata: il post non è uscito. Caricala di nuovo e falla approvare.',
  en: 'An image of the post is no longer kept: the post is not out. Add it again and have it approved.',
};
const UNREADABLE: Trouble = {
  it: 'Un’immagine non si può adattare a questa rete: il post non è uscito. Sostituiscila e falla approvare.',
  en: 'An image can’t be fitted to this network: the post is not out. Replace it and have it approved.',
};

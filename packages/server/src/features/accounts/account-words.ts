// SPDX-License-Identifier: EUPL-1.2
// Names that messages about accounts use.
import { nameAct, sayActKind, sayOrgan } from '@arengo/contract';
import type { Because } from '../../foundation/errors.ts';

const NETWORKS: Readonly<Record<string, string>> = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  youtube: 'YouTube',
  x: 'X (Twitter)',
  twitter: 'X (Twitter)',
  threads: 'Threads',
  linkedin: 'LinkedIn',
  tiktok: 'TikTok',
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  flickr: 'Flickr',
  practice: 'Rete di prova',
};

export function nameNetwork(network: string): string {
  return NETWORKS[network] ?? network;
}

/** «Deliberazione di Giunta», "an act of kind X of organ Y". */
export function nameAskedAct(asked: { organ: string; kind: string }): Because {
  const [organ, kind] = [sayOrgan(asked.organ, 'en'), sayActKind(asked.kind, 'en')];
  return { it: `«${nameAct(asked)}»`, en: `“${kind}” of the organ “${organ}”` };
}

// SPDX-License-Identifier: EUPL-1.2
// Who answers for a network in the European Union, as the networks themselves say; the body can write otherwise.
import type { NetworkTerms } from '@arengo/contract';

const META = 'Meta Platforms Ireland Limited (Irlanda)';
const OF: Readonly<Record<string, NetworkTerms>> = {
  facebook: {
    ...{ provider: META, privacyPage: 'https://www.facebook.com/privacy/policy', joint: true },
    arrangement: 'https://www.facebook.com/legal/terms/page_controller_addendum',
  },
  instagram: of(META, 'https://privacycenter.instagram.com/policy'),
  threads: of(META, 'https://privacycenter.instagram.com/policy'),
  whatsapp: of('WhatsApp Ireland Limited (Irlanda)', 'https://www.whatsapp.com/legal/privacy-policy-eea'),
  youtube: of('Google Ireland Limited (Irlanda)', 'https://policies.google.com/privacy'),
  x: of('X Internet Unlimited Company (Irlanda)', 'https://x.com/privacy'),
  linkedin: {
    ...{
      provider: 'LinkedIn Ireland Unlimited Company (Irlanda)',
      privacyPage: 'https://www.linkedin.com/legal/privacy-policy',
    },
    ...{ joint: true, arrangement: 'https://legal.linkedin.com/pages-joint-controller-addendum' },
  },
  tiktok: of('TikTok Technology Limited (Irlanda)', 'https://www.tiktok.com/legal/privacy-policy-eea'),
  telegram: of('Telegram', 'https://telegram.org/privacy'),
  bluesky: of('Bluesky Social, PBC (Stati Uniti)', 'https://bsky.social/about/support/privacy-policy'),
};

function of(provider: string, privacyPage: string): NetworkTerms {
  return { provider, privacyPage, joint: false, arrangement: '' };
}

export const providerOf = (network: string): NetworkTerms => OF[network] ?? of('', '');

// SPDX-License-Identifier: EUPL-1.2
// Names that policies and accounts give as labels. A label that is not here is left out rather than shown raw.
import type { Language } from '@arengo/policy';

type Names = Readonly<Record<string, Readonly<Record<Language, string>>>>;

const ACTORS: Names = {
  body: { it: 'l’ente', en: 'the body' },
  moderator: { it: 'chi modera', en: 'the moderators' },
  editor: { it: 'chi pubblica', en: 'those who publish' },
  user: { it: 'chi partecipa', en: 'those who take part' },
  employee: { it: 'chi lavora nell’ente', en: 'employees' },
  'social-media-manager': { it: 'il social media manager', en: 'the social media manager' },
  network: { it: 'le reti sociali', en: 'the networks' },
  mayor: { it: 'il Sindaco', en: 'the Mayor' },
  'head-of-communication-and-culture': {
    it: 'il responsabile della comunicazione e della cultura',
    en: 'the head of communication and culture',
  },
  'communication-office': { it: 'l’ufficio comunicazione', en: 'the communication office' },
  giunta: { it: 'la Giunta', en: 'the Giunta (executive)' },
  operator: { it: 'chi risponde', en: 'those who answer' },
  'third-parties': { it: 'i terzi', en: 'third parties' },
  staff: { it: 'il personale', en: 'the staff' },
  'external-subject': { it: 'i soggetti esterni', en: 'outside subjects' },
  'editor-and-user': { it: 'chi pubblica e chi partecipa', en: 'those who publish and those who take part' },
  'user-and-editor': { it: 'chi partecipa e chi pubblica', en: 'those who take part and those who publish' },
  'account-responsible': { it: 'il responsabile dell’account', en: 'the person responsible for the account' },
  'account-responsible-and-head': {
    it: 'il responsabile dell’account e il dirigente',
    en: 'the person responsible for the account and the head',
  },
  'temporary-editor': { it: 'chi pubblica per un tempo limitato', en: 'temporary editors' },
  'staff-and-collaborators': { it: 'il personale e i collaboratori', en: 'staff and collaborators' },
  service: { it: 'i servizi', en: 'the services' },
  'responsible-office': { it: 'l’ufficio competente', en: 'the office in charge' },
  public: { it: 'il pubblico', en: 'the public' },
  offices: { it: 'gli uffici', en: 'the offices' },
  'mayor-and-head-of-communication-and-culture': {
    it: 'il Sindaco e il responsabile della comunicazione e della cultura',
    en: 'the Mayor and the head of communication and culture',
  },
  'head-of-macro-structure': { it: 'il responsabile della macrostruttura', en: 'the head of the macro-structure' },
  manager: { it: 'il dirigente', en: 'the manager' },
  'head-of-requesting-service': {
    it: 'il responsabile del servizio richiedente',
    en: 'the head of the requesting service',
  },
  'elected-official': { it: 'gli amministratori', en: 'elected officials' },
  'disciplinary-office': { it: 'l’ufficio per i procedimenti disciplinari', en: 'the disciplinary office' },
};

const NETWORKS: Readonly<Record<string, string>> = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  youtube: 'YouTube',
  x: 'X',
  twitter: 'X (Twitter)',
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  linkedin: 'LinkedIn',
  tiktok: 'TikTok',
  threads: 'Threads',
  flickr: 'Flickr',
};
const PRACTICE = { it: 'Rete di prova', en: 'Practice network' } as const;

/** Whom a clause concerns, or null for a role that only this policy knows or that it does not state. */
export function sayActor(actor: string, language: Language): string | null {
  return ACTORS[actor]?.[language] ?? null;
}

export function sayNetwork(network: string, language: Language): string {
  if (network === 'practice') return PRACTICE[language];
  return NETWORKS[network] ?? network.charAt(0).toUpperCase() + network.slice(1).replaceAll('-', ' ');
}

// One is dear to make and cheap to use.
const LISTS: Record<Language, Intl.ListFormat> = {
  it: new Intl.ListFormat('it-IT', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
};

/** `a, b e c`. */
export function sayList(words: readonly string[], language: Language): string {
  return LISTS[language].format(words);
}

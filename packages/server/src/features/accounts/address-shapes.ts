// SPDX-License-Identifier: EUPL-1.2
// How each network writes the address of an account. A host or a handle that is not exactly so is not one of the network.

export type AddressShape = {
  /** Exact hosts; `subdomains` are those that show the same pages. */
  hosts: readonly string[];
  subdomains: RegExp;
  /** The handle that a path leads to, or null where it is something else: a post, a search, a page of the network. */
  handleOf: (path: readonly string[], query: URLSearchParams, subdomain: string) => string | null;
  /** What a person means by a handle written alone. */
  fromHandle: (handle: string) => string;
  /** The handles that the network admits. ASCII, so that no letter of another alphabet passes for one of ours. */
  handle: RegExp;
  /** Handles with the same key are the same account. */
  keyOf: (handle: string) => string;
  urlOf: (handle: string) => string;
};

const WWW = /^(www|m|mobile)?$/;
const lower = (handle: string) => handle.toLowerCase();
const bare = (handle: string) => handle.replace(/^@/, '');
const unless =
  (...reserved: string[]) =>
  (segment: string | undefined): string | null =>
    segment === undefined || reserved.includes(segment.toLowerCase()) ? null : segment;

const facebookPage = unless(
  ...['sharer', 'sharer.php', 'share', 'share.php', 'watch', 'events', 'login', 'login.php', 'l.php', 'photo', 'reel'],
  ...['photo.php', 'hashtag', 'marketplace', 'gaming', 'help', 'policies', 'privacy', 'dialog', 'plugins', 'search'],
  ...['messages', 'notifications', 'stories', 'groups', 'tr', 'recover', 'home.php', 'permalink', 'media', 'business'],
);

function facebookHandle(path: readonly string[], query: URLSearchParams): string | null {
  const [first = '', second, third] = path;
  const id = query.get('id');
  if (['profile.php', 'permalink.php', 'story.php'].includes(first)) return id !== null && /^\d+$/.test(id) ? id : null;
  if (first === 'pages' || first === 'people') return third !== undefined && /^\d+$/.test(third) ? third : null;
  if (first === 'pg') return facebookPage(second);
  // A name may hold no hyphen there: what follows the last one is the number of the page.
  const numbered = /-(\d{9,})$/.exec(first === 'p' ? (second ?? '') : first);
  return numbered?.[1] ?? (first === 'p' ? null : facebookPage(first));
}

const instagramPage = unless('p', 'reel', 'reels', 'tv', 'explore', 'accounts', 'direct', 'about', 'legal', 'web');
const xPage = unless(
  ...[
    'home',
    'search',
    'hashtag',
    'intent',
    'share',
    'i',
    'explore',
    'settings',
    'login',
    'messages',
    'tos',
    'privacy',
  ],
  ...['notifications', 'compose', 'about', 'jobs'],
);
const telegramPage = unless('joinchat', 'addstickers', 'share', 'proxy', 'iv', 'c', 'socks', 'login', 'addlist');

function youtubeHandle([first = '', second]: readonly string[]): string | null {
  if (first.startsWith('@')) return first;
  return ['channel', 'c', 'user'].includes(first) && second ? `${first}/${second}` : null;
}

const atName = ([first = '']: readonly string[]) => (first.startsWith('@') ? bare(first) : null);
const underOne =
  (...folders: string[]) =>
  ([first = '', second]: readonly string[]) =>
    folders.includes(first) && second ? `${first}/${second}` : null;

export const ADDRESS_SHAPES: Readonly<Record<string, AddressShape>> = {
  facebook: {
    hosts: ['facebook.com', 'fb.com'],
    subdomains: /^(www|m|mobile|web|mbasic|touch|[a-z]{2}-[a-z]{2})?$/,
    handleOf: facebookHandle,
    fromHandle: bare,
    handle: /^[A-Za-z0-9.]{1,75}$/,
    // Capitals and dots make no difference there.
    keyOf: (handle) => lower(handle).replaceAll('.', ''),
    urlOf: (handle) =>
      /^\d+$/.test(handle) ? `https://www.facebook.com/profile.php?id=${handle}` : `https://www.facebook.com/${handle}`,
  },
  instagram: {
    hosts: ['instagram.com', 'instagr.am'],
    subdomains: WWW,
    handleOf: ([first, second]) => (first === 'stories' ? instagramPage(second) : instagramPage(first)),
    fromHandle: bare,
    handle: /^[A-Za-z0-9._]{1,30}$/,
    keyOf: lower,
    urlOf: (handle) => `https://www.instagram.com/${handle}/`,
  },
  youtube: {
    hosts: ['youtube.com'],
    subdomains: WWW,
    handleOf: youtubeHandle,
    fromHandle: (handle) => (/^@|\//.test(handle) ? handle : `@${handle}`),
    handle: /^(@[A-Za-z0-9._-]{3,30}|channel\/UC[A-Za-z0-9_-]{10,30}|(c|user)\/[A-Za-z0-9_-]{1,100})$/,
    // The number of a channel tells capitals apart; names do not.
    keyOf: (handle) => (handle.startsWith('channel/') ? handle : lower(handle)),
    urlOf: (handle) => `https://www.youtube.com/${handle}`,
  },
  x: {
    hosts: ['x.com', 'twitter.com'],
    subdomains: WWW,
    handleOf: ([first]) => xPage(first),
    fromHandle: bare,
    handle: /^[A-Za-z0-9_]{1,15}$/,
    keyOf: lower,
    urlOf: (handle) => `https://x.com/${handle}`,
  },
  threads: {
    hosts: ['threads.net', 'threads.com'],
    subdomains: WWW,
    handleOf: atName,
    fromHandle: bare,
    handle: /^[A-Za-z0-9._]{1,30}$/,
    keyOf: lower,
    urlOf: (handle) => `https://www.threads.net/@${handle}`,
  },
  linkedin: {
    hosts: ['linkedin.com'],
    subdomains: /^(www|m|[a-z]{2})?$/,
    handleOf: underOne('company', 'showcase', 'school', 'in'),
    fromHandle: (handle) => (handle.includes('/') ? handle : `company/${bare(handle)}`),
    handle: /^(company|showcase|school|in)\/[A-Za-z0-9-]{1,100}$/,
    keyOf: lower,
    urlOf: (handle) => `https://www.linkedin.com/${handle}/`,
  },
  tiktok: {
    hosts: ['tiktok.com'],
    subdomains: WWW,
    handleOf: atName,
    fromHandle: bare,
    handle: /^[A-Za-z0-9._]{2,24}$/,
    keyOf: lower,
    urlOf: (handle) => `https://www.tiktok.com/@${handle}`,
  },
  telegram: {
    hosts: ['t.me', 'telegram.me'],
    subdomains: /^(www|[a-z][a-z0-9_]{3,31})?$/,
    handleOf: ([first, second], _query, subdomain) =>
      subdomain !== '' && subdomain !== 'www' ? subdomain : telegramPage(first === 's' ? second : first),
    fromHandle: bare,
    handle: /^[A-Za-z][A-Za-z0-9_]{3,31}$/,
    keyOf: lower,
    urlOf: (handle) => `https://t.me/${handle}`,
  },
  whatsapp: {
    hosts: ['whatsapp.com', 'wa.me'],
    subdomains: /^(www|api)?$/,
    handleOf: ([first = '', second], query) => {
      if (first === 'channel') return second ? `channel/${second}` : null;
      const number = first === 'send' ? (query.get('phone') ?? '') : first;
      return /^\+?\d+$/.test(number.trim()) ? `+${number.trim().replace('+', '')}` : null;
    },
    fromHandle: (handle) => (/^\d+$/.test(handle) ? `+${handle}` : bare(handle)),
    handle: /^(\+\d{6,15}|channel\/[A-Za-z0-9]{10,40})$/,
    keyOf: (handle) => handle,
    urlOf: (handle) => (handle.startsWith('+') ? `https://wa.me/${handle.slice(1)}` : `https://whatsapp.com/${handle}`),
  },
  bluesky: {
    hosts: ['bsky.app'],
    subdomains: /^(www)?$/,
    handleOf: ([first, second]) => (first === 'profile' && second ? bare(second) : null),
    fromHandle: bare,
    handle: /^([A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+|did:(plc|web):[A-Za-z0-9.:-]{1,200})$/,
    keyOf: lower,
    urlOf: (handle) => `https://bsky.app/profile/${handle}`,
  },
  flickr: {
    hosts: ['flickr.com'],
    subdomains: WWW,
    handleOf: ([first, second]) => (first === 'photos' || first === 'people' ? (second ?? null) : null),
    fromHandle: bare,
    handle: /^[A-Za-z0-9@_-]{1,50}$/,
    keyOf: lower,
    urlOf: (handle) => `https://www.flickr.com/people/${handle}/`,
  },
};

/** Mastodon stands on any host: the account is `name@host`. */
export const MASTODON = {
  handle: /^[A-Za-z0-9_]{1,64}@[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/i,
  keyOf: lower,
  urlOf(handle: string): string {
    const [name, host] = handle.split('@');
    return `https://${host}/@${name}`;
  },
} as const;

// SPDX-License-Identifier: EUPL-1.2
// What a pasted address or handle leads to: pure. Whoever asks may have been deceived, so that nothing is guessed in favour.
import { ADDRESS_SHAPES, type AddressShape, MASTODON } from './address-shapes.ts';

export type Address = {
  network: string;
  handle: string;
  /** Two handles with the same key are the same account of that network. */
  key: string;
  url: string | null;
};
export type AddressReading =
  | { kind: 'account'; address: Address }
  /** A handle alone: it may be on any network. */
  | { kind: 'handle'; handle: string }
  /** On the network, but no account: a post, a search, a handle that cannot be. */
  | { kind: 'no-account'; network: string }
  | { kind: 'other-host'; host: string }
  /** Letters of other alphabets, or signs that do not show. */
  | { kind: 'strange-letters'; text: string }
  | { kind: 'unreadable' };

export const PRACTICE = 'practice';
const LONGEST = 2000;
const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;
// The practice network stands where the installation does, and nowhere else.
const PRACTICE_PATH = /^\/practice\/p\/([^/?#]+)/;
const PRACTICE_HANDLE = /^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/;
const ALIASES: Readonly<Record<string, string>> = { twitter: 'x' };

/** Networks that Arengo knows by their addresses. */
export const KNOWN_NETWORKS: readonly string[] = [...Object.keys(ADDRESS_SHAPES), 'mastodon', PRACTICE];

/** `twitter` is X under its old name. */
export function networkId(name: string): string {
  const id = name.trim().toLowerCase();
  return ALIASES[id] ?? id;
}

/** `network` says where a handle alone stands; `home`, where this installation is reached (`https://arengo.example`). */
export type Where = { network?: string; home?: string };

/** Reads what a person pasted. */
export function readAddress(input: string, { network, home }: Where = {}): AddressReading {
  const text = input.trim();
  if (text === '' || text.length > LONGEST || text.includes('\\')) return { kind: 'unreadable' };
  if (/[^\x21-\x7e]/.test(text)) return strange(text);
  if (/^@?[\w]+@[\w.-]+$/.test(text)) return handleAt(text.replace(/^@/, ''), network);
  const own = home !== undefined && text.startsWith(`${home}/`) ? text.slice(home.length) : text;
  const page = PRACTICE_PATH.exec(own)?.[1];
  if (page !== undefined) return practice(page);
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined) return /^https?$/.test(scheme) ? readUrl(text) : { kind: 'unreadable' };
  if (isHosted(text)) return readUrl(`https://${text}`);
  return network === undefined ? bareHandle(text) : onNetwork(networkId(network), text);
}

/** The key of a handle as it stands in the register; handles that no shape admits are compared as they are. */
export function keyOfHandle(network: string, handle: string): string {
  if (network === 'mastodon') return MASTODON.keyOf(handle);
  return ADDRESS_SHAPES[network]?.keyOf(handle) ?? handle.toLowerCase();
}

// A space is not a strange letter: "Comune di Valdoria" is a name, not an address.
function strange(text: string): AddressReading {
  return /[^\x20-\x7e]/.test(text) ? { kind: 'strange-letters', text } : { kind: 'unreadable' };
}

// `facebook.com/comune`, `comune.t.me`; not `comune.bsky.social`, which is a handle.
function isHosted(text: string): boolean {
  const [host = '', ...rest] = text.split(/[/?#]/);
  if (text.startsWith('@')) return false;
  return rest.length > 0 ? host.includes('.') : shapeOf(host.toLowerCase()) !== null;
}

function readUrl(text: string): AddressReading {
  const host = (/^https?:\/\/([^/?#]*)/i.exec(text)?.[1] ?? '').toLowerCase();
  // A port, a user name, an encoded letter or a final dot: another place, or one that wants to look like this one.
  if (!HOST.test(host) || !URL.canParse(text)) return { kind: 'other-host', host };
  const url = new URL(text);
  const path = url.pathname.split('/').filter((segment) => segment !== '');
  const found = shapeOf(host);
  if (found) {
    const handle = found.shape.handleOf(path, url.searchParams, found.subdomain);
    return handle === null
      ? { kind: 'no-account', network: found.network }
      : shaped(found.network, found.shape, handle);
  }
  return mastodonAt(host, path) ?? { kind: 'other-host', host };
}

function shapeOf(host: string): { network: string; shape: AddressShape; subdomain: string } | null {
  for (const [network, shape] of Object.entries(ADDRESS_SHAPES)) {
    const own = shape.hosts.find((one) => host === one || host.endsWith(`.${one}`));
    if (own === undefined) continue;
    const subdomain = host.slice(0, -own.length).replace(/\.$/, '');
    return shape.subdomains.test(subdomain) ? { network, shape, subdomain } : null;
  }
  return null;
}

function shaped(network: string, shape: AddressShape, handle: string): AddressReading {
  if (!shape.handle.test(handle)) return { kind: 'no-account', network };
  return { kind: 'account', address: { network, handle, key: shape.keyOf(handle), url: shape.urlOf(handle) } };
}

function practice(handle: string): AddressReading {
  if (!PRACTICE_HANDLE.test(handle)) return { kind: 'no-account', network: PRACTICE };
  const url = `/practice/p/${handle}`;
  return { kind: 'account', address: { network: PRACTICE, handle, key: handle.toLowerCase(), url } };
}

function mastodonAt(host: string, [first = '', second]: readonly string[]): AddressReading | null {
  const name = first === 'users' ? second : first.startsWith('@') ? first.slice(1) : undefined;
  if (name === undefined) return null;
  return mastodon(name.includes('@') ? name : `${name}@${host}`);
}

function mastodon(handle: string): AddressReading {
  if (!MASTODON.handle.test(handle)) return { kind: 'no-account', network: 'mastodon' };
  const key = MASTODON.keyOf(handle);
  return { kind: 'account', address: { network: 'mastodon', handle, key, url: MASTODON.urlOf(key) } };
}

function handleAt(text: string, network: string | undefined): AddressReading {
  const id = network === undefined ? 'mastodon' : networkId(network);
  return id === 'mastodon' ? mastodon(text) : { kind: 'no-account', network: id };
}

function bareHandle(text: string): AddressReading {
  return /^@?[A-Za-z0-9._:/+-]{1,200}$/.test(text) ? { kind: 'handle', handle: text } : { kind: 'unreadable' };
}

function onNetwork(network: string, text: string): AddressReading {
  if (network === PRACTICE) return practice(text.replace(/^@/, ''));
  if (network === 'mastodon') return { kind: 'no-account', network };
  const shape = ADDRESS_SHAPES[network];
  return shape ? shaped(network, shape, shape.fromHandle(text)) : { kind: 'unreadable' };
}

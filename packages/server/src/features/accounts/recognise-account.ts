// SPDX-License-Identifier: EUPL-1.2
// "Is this account official?": pure. Only what the register says, letter by letter, is official.
import type { AccountKind, AccountState } from './account.ts';
import { type AddressReading, keyOfHandle, readAddress } from './address.ts';
import { ADDRESS_SHAPES } from './address-shapes.ts';
import { looksLike, shapeOfName } from './look-alike.ts';

export type KnownAccount = {
  accountId: string;
  network: string;
  handle: string;
  key: string;
  kind: AccountKind;
  state: AccountState;
};

export type Recognition<A extends KnownAccount> =
  | { verdict: 'official'; account: A }
  /** About a service of the body, and run by somebody else. */
  | { verdict: 'external-service'; account: A }
  | { verdict: 'closed'; account: A }
  /** Known, and not the body's. */
  | { verdict: 'out-of-scope'; account: A }
  /** A handle alone: official on these networks, and on no other. */
  | { verdict: 'only-on'; accounts: A[] }
  /** Not in the register. `like`: the official account that it may be taken for. */
  | { verdict: 'unknown'; network: string | null; like: A | null }
  | { verdict: 'other-host'; host: string; like: string | null }
  | { verdict: 'strange-letters'; like: A | null }
  | { verdict: 'no-account'; network: string }
  | { verdict: 'unreadable' };

/** `register` holds what citizens may know: no planned account is in it. `home`: where this installation is reached. */
export function recogniseAccount<A extends KnownAccount>(
  register: readonly A[],
  input: string,
  home: string,
): Recognition<A> {
  const reading: AddressReading = readAddress(input, { home });
  switch (reading.kind) {
    case 'account': {
      const { network, key, handle } = reading.address;
      const found = best(register.filter((one) => one.network === network && one.key === key));
      return found ? say(found) : { verdict: 'unknown', network, like: likeOf(register, handle) };
    }
    case 'handle':
      return ofHandle(register, reading.handle);
    case 'strange-letters':
      return { verdict: 'strange-letters', like: likeOf(register, lastPart(reading.text)) };
    case 'other-host':
      return { verdict: 'other-host', host: reading.host, like: likeHost(reading.host) };
    case 'no-account':
      return { verdict: 'no-account', network: reading.network };
    case 'unreadable':
      return { verdict: 'unreadable' };
  }
}

// The same address may stand twice, once closed and once opened anew.
const RANK: readonly AccountState[] = ['open', 'closing', 'out-of-scope', 'closed', 'planned'];

function best<A extends KnownAccount>(found: readonly A[]): A | undefined {
  return found.toSorted((a, b) => RANK.indexOf(a.state) - RANK.indexOf(b.state))[0];
}

function say<A extends KnownAccount>(account: A): Recognition<A> {
  if (account.state === 'out-of-scope') return { verdict: 'out-of-scope', account };
  if (account.state === 'closed') return { verdict: 'closed', account };
  if (account.state === 'planned') return { verdict: 'unknown', network: account.network, like: null };
  return { verdict: account.kind === 'external-service' ? 'external-service' : 'official', account };
}

function ofHandle<A extends KnownAccount>(register: readonly A[], text: string): Recognition<A> {
  const same = register.filter((one) => one.key === keyWritten(one.network, text));
  const official = same.filter((one) => ['official', 'external-service'].includes(say(one).verdict));
  if (official.length > 0) return { verdict: 'only-on', accounts: official };
  const other = best(same);
  return other ? say(other) : { verdict: 'unknown', network: null, like: likeOf(register, text) };
}

const keyWritten = (network: string, text: string) =>
  keyOfHandle(network, ADDRESS_SHAPES[network]?.fromHandle(text) ?? text.replace(/^@/, ''));

function likeOf<A extends KnownAccount>(register: readonly A[], handle: string): A | null {
  const official = register.filter((one) => one.state === 'open' || one.state === 'closing');
  return official.find((one) => one.handle === handle || looksLike(handle, one.handle)) ?? null;
}

const lastPart = (text: string) => text.split(/[/?#]/).findLast((part) => part !== '') ?? text;

function likeHost(host: string): string | null {
  const hosts = Object.values(ADDRESS_SHAPES).flatMap((shape) => shape.hosts);
  const own = host.split('.').slice(-2).join('.');
  return (
    hosts.find((one) => looksLike(own, one)) ??
    hosts.find((one) => one.length > 5 && shapeOfName(host).includes(shapeOfName(one))) ??
    null
  );
}

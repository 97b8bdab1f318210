// SPDX-License-Identifier: EUPL-1.2
// An account that was reported, held against the register: pure.
import type { REGISTER_STANDINGS, RegisterComparison } from '@arengo/contract';
import { type KnownAccount, readAddress } from '../accounts/index.ts';
import { type Degree, hasStrangeLetters, type Likeness, likenessOf } from './likeness.ts';

/** An account of the register, with its name. */
export type Registered = KnownAccount & { name: string; whose: RegisterComparison['like'][number]['whose'] };
export type Seen = { address: string; name: string };
type Standing = (typeof REGISTER_STANDINGS)[number];

export type Place = {
  network: string | null;
  handle: string | null;
  key: string | null;
  host: string | null;
  strange: boolean;
};

/** What an address leads to. `home`: where this installation is reached. */
export function placeOf(address: string, home: string): Place {
  const reading = readAddress(address, { home });
  const nowhere = { network: null, handle: null, key: null, host: null, strange: false };
  switch (reading.kind) {
    case 'account':
      return { ...nowhere, network: reading.address.network, handle: reading.address.handle, key: reading.address.key };
    case 'handle':
      return { ...nowhere, handle: reading.handle };
    case 'other-host':
      return { ...nowhere, host: reading.host };
    case 'strange-letters':
      return { ...nowhere, handle: lastPart(reading.text), strange: true };
    // A handle that the network does not admit, or no address at all: what is written may be like a name all the same.
    case 'no-account':
      return { ...nowhere, network: reading.network, handle: lastPart(address) };
    case 'unreadable':
      return { ...nowhere, handle: lastPart(address) };
  }
}

const lastPart = (text: string) => text.split(/[/?#]/).findLast((part) => part !== '') ?? text;

const MOST_LIKE = 5;
const RANK: readonly Degree[] = ['same', 'look-alike', 'contains', 'similar', 'different'];
// The same address may stand twice, once closed and once opened anew.
const STATES: readonly Registered['state'][] = ['open', 'closing', 'out-of-scope', 'closed', 'planned'];

/** `register`: all that is known, planned accounts and those out of scope too. */
export function compareWithRegister(register: readonly Registered[], seen: Seen, home: string): RegisterComparison {
  const place = placeOf(seen.address, home);
  const same = register.filter((one) => one.network === place.network && one.key === place.key);
  const account = same.toSorted((one, other) => STATES.indexOf(one.state) - STATES.indexOf(other.state))[0] ?? null;
  return {
    network: place.network,
    handle: place.handle,
    host: place.host,
    standing: standingOf(account),
    account: account && registered(account),
    strangeLetters: place.strange || hasStrangeLetters(seen.name) || hasStrangeLetters(seen.address),
    like: likeThese(register, { ...seen, handle: place.handle ?? place.host ?? '' }, account),
  };
}

function standingOf(account: Registered | null): Standing {
  if (account === null) return 'not-there';
  if (account.state === 'out-of-scope' || account.state === 'closed' || account.state === 'planned')
    return account.state;
  return account.kind === 'external-service' ? 'external-service' : 'official';
}

const registered = ({ accountId: id, network, name, handle, state, whose }: Registered) => ({
  ...{ id, network, name, handle, state },
  whose,
});

function likeThese(register: readonly Registered[], seen: Seen & { handle: string }, itself: Registered | null) {
  const alike = register
    .filter((one) => one !== itself && one.state !== 'out-of-scope')
    .map((one) => ({
      ...registered(one),
      handleLikeness: likenessOf(seen.handle, one.handle),
      nameLikeness: likenessOf(seen.name, one.name),
    }))
    .filter(({ handleLikeness, nameLikeness }) =>
      [handleLikeness, nameLikeness].some(({ degree }) => degree !== 'different'),
    );
  return alike.toSorted((one, other) => nearness(one) - nearness(other)).slice(0, MOST_LIKE);
}

/** The nearer of the two, then the other; the smaller the nearer. */
function nearness({ handleLikeness, nameLikeness }: { handleLikeness: Likeness; nameLikeness: Likeness }): number {
  const ranks = [handleLikeness, nameLikeness].map(({ degree, score }) => RANK.indexOf(degree) * 101 + (100 - score));
  return Math.min(...ranks) * 1000 + Math.max(...ranks);
}

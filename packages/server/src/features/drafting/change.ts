// SPDX-License-Identifier: EUPL-1.2
// What an act changes against those in force: pure, line by line, in words.
import type { Clause } from '@arengo/policy';
import { sayAccountKind, sayEnd, sayNetwork, sayPowers, sayRole, sortedWords } from './act-wording.ts';
import { type AccountLine, type Drafting, endingAccounts, endingGrants, type GrantLine } from './drafting.ts';

export type ChangeKind = 'added' | 'removed' | 'changed' | 'unchanged';
export type Change = {
  about: 'account' | 'person' | 'clause';
  what: string;
  change: ChangeKind;
  before: string | null;
  after: string | null;
};

/** Accounts, then people, then clauses, each by name. */
export function changesOf(drafting: Drafting): Change[] {
  return [...accountChanges(drafting), ...personChanges(drafting), ...clauseChanges(drafting)];
}

function accountChanges(drafting: Drafting): Change[] {
  const { opened, confirmed, closed, before } = drafting.accounts;
  const gone = new Set([
    ...closed.map(({ account }) => account.accountId),
    ...endingAccounts(drafting).map(({ accountId }) => accountId),
  ]);
  const after = [...before.filter(({ accountId }) => !gone.has(accountId)), ...opened, ...confirmed];
  return compare('account', before, after, ({ accountId }) => accountId, {
    name: ({ name, network }) => `${name} (${sayNetwork(network)})`,
    words: sayAccount,
  });
}

const sayAccount = ({ kind, address, office }: AccountLine) =>
  [sayAccountKind(kind), address, ...(office ? [office] : [])].join('; ');

function personChanges(drafting: Drafting): Change[] {
  const { given, revoked, before } = drafting.grants;
  const gone = new Set([...revoked, ...endingGrants(drafting)].map(({ grantId }) => grantId));
  const after = [...before.filter(({ grantId }) => !gone.has(grantId)), ...given];
  return compare('person', before, after, ({ personId }) => personId, {
    name: ({ person }) => person,
    words: sayGrant,
  });
}

export function sayGrant({ role, powers, accounts, networks, to }: GrantLine): string {
  const end = to ? `, fino al ${sayEnd(to)}` : '';
  return `${role ? `${sayRole(role)}: ` : ''}${sayPowers(powers)} – ${sayScope({ accounts, networks })}${end}`;
}

export function sayScope({ accounts, networks }: Pick<GrantLine, 'accounts' | 'networks'>): string {
  const which = accounts === null ? 'tutti gli account dell’ente' : sortedWords(accounts).join(', ');
  return networks === null ? which : `${which}, su ${sortedWords(networks.map(sayNetwork)).join(', ')}`;
}

function clauseChanges({ policy, adopts }: Drafting): Change[] {
  // Where no version is in force, everything is new, and annexed.
  if (!adopts || !policy) return [];
  const words = (clause: Clause) => clause.text.it;
  return compare('clause', policy.policy.clauses, adopts.policy.clauses, ({ id }) => id, {
    name: ({ id }) => id,
    words,
    keepOrder: true,
  });
}

type Telling<T> = { name: (one: T) => string; words: (one: T) => string; keepOrder?: true };

/** Lines with the same key are one: what they say is told together. */
function compare<T>(
  about: Change['about'],
  before: readonly T[],
  after: readonly T[],
  key: (one: T) => string,
  { name, words, keepOrder }: Telling<T>,
): Change[] {
  const [old, now] = [Map.groupBy(before, key), Map.groupBy(after, key)];
  const keys = [...new Set([...now.keys(), ...old.keys()])];
  const changes = keys.flatMap((one): Change[] => {
    const [was, is] = [tell(old.get(one), words), tell(now.get(one), words)];
    const sample = now.get(one)?.[0] ?? old.get(one)?.[0];
    return sample === undefined ? [] : [{ about, what: name(sample), change: kindOf(was, is), before: was, after: is }];
  });
  return keepOrder ? changes : changes.toSorted((one, other) => one.what.localeCompare(other.what, 'it'));
}

const tell = <T>(lines: readonly T[] | undefined, words: (one: T) => string): string | null =>
  lines ? [...new Set(sortedWords(lines.map(words)))].join('. ') : null;

function kindOf(before: string | null, after: string | null): ChangeKind {
  if (before === null) return 'added';
  if (after === null) return 'removed';
  return before === after ? 'unchanged' : 'changed';
}

const CHANGE_WORDS: Record<ChangeKind, string> = {
  added: 'Aggiunto',
  removed: 'Tolto',
  changed: 'Cambiato',
  unchanged: 'Invariato',
};
export const sayChange = (change: ChangeKind): string => CHANGE_WORDS[change];

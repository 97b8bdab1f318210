// SPDX-License-Identifier: EUPL-1.2
// What an act is written from: the act and, of every register, what rests on it and what is in force beside it.
import type { Policy } from '@arengo/policy';
import type { Act } from '../acts/index.ts';

export type AccountLine = {
  accountId: string;
  name: string;
  network: string;
  /** The address, or the handle where there is none. */
  address: string;
  kind: string;
  office: string | null;
  /** The external subject that runs it. */
  managedBy: string | null;
  /** The last day of a temporary one, `YYYY-MM-DD`. */
  until: string | null;
  /** The acts it rests on: that opened it, that confirmed it. */
  actIds: readonly string[];
};

export type Closing = { account: AccountLine /** `YYYY-MM-DD`. */; on: string | null; reason: string | null };

export type GrantLine = {
  grantId: string;
  personId: string;
  person: string;
  /** employee, elected... */
  personKind: string;
  /** Why the person is competent; empty where it is not said. */
  competence: string;
  /** The position that the act appoints to, in the policy's words. */
  role: string | null;
  powers: readonly string[];
  /** Names of accounts; null: all of them. */
  accounts: readonly string[] | null;
  networks: readonly string[] | null;
  from: Date;
  to: Date | null;
  /** Why it is temporary. */
  reason: string | null;
  actIds: readonly string[];
  /** The acts on which it rests beside the one written here. */
  otherActs: readonly Act[];
  /** What the policy asks of it: all these acts. */
  demanded: readonly { organ: string; kind: string; clauses: readonly string[] }[];
};

export type PolicyHeld = { policy: Policy; version: number; act: Act | null };

export type Drafting = {
  body: {
    name: string;
    /** A PNG, or null. */
    coatOfArms: Buffer | null;
    /** Why there is none, when the settings have one that documents can't show. */
    coatOfArmsUnusable: boolean;
    /** How the body calls its organs: `mayor: 'La Sindaca'`. */
    organs: Readonly<Record<string, string>>;
    /** Who signs for an organ, where the register of people names one person in that role. */
    signatories: Readonly<Record<string, string>>;
  };
  act: Act;
  /** When the act was begun: the time in the file's properties while it has no date. */
  begunAt: Date;
  ends: readonly { act: Act; how: 'revoked' | 'superseded' }[];
  policy: PolicyHeld | null;
  /** The version that this act adopts. */
  adopts: (PolicyHeld & { takesEffect: string }) | null;
  accounts: {
    opened: readonly AccountLine[];
    confirmed: readonly AccountLine[];
    closed: readonly Closing[];
    /** Open before this act, whatever happens to them now. */
    before: readonly AccountLine[];
  };
  grants: {
    given: readonly GrantLine[];
    revoked: readonly GrantLine[];
    before: readonly GrantLine[];
  };
  /** Acts in force on which what changes rests, cited in the premises. */
  actsInForce: readonly Act[];
};

export const endedIds = ({ ends }: Pick<Drafting, 'ends'>): ReadonlySet<string> =>
  new Set(ends.map(({ act }) => act.actId));

/** What stands before and ends with the acts that this one ends. */
export function endingGrants({ ends, grants }: Pick<Drafting, 'ends' | 'grants'>): GrantLine[] {
  const ended = endedIds({ ends });
  const kept = new Set([...grants.given, ...grants.revoked].map(({ grantId }) => grantId));
  return grants.before.filter((one) => !kept.has(one.grantId) && one.actIds.some((actId) => ended.has(actId)));
}

/** An account stays open while one of its acts does. */
export function endingAccounts({ ends, accounts }: Pick<Drafting, 'ends' | 'accounts'>): AccountLine[] {
  const ended = endedIds({ ends });
  const kept = new Set(
    [...accounts.opened, ...accounts.confirmed, ...accounts.closed.map(({ account }) => account)].map(
      ({ accountId }) => accountId,
    ),
  );
  return accounts.before.filter(
    (one) => !kept.has(one.accountId) && one.actIds.length > 0 && one.actIds.every((actId) => ended.has(actId)),
  );
}

// SPDX-License-Identifier: EUPL-1.2
// The core of authority: pure, no clock. Everything follows from acts.
import type { Because } from '../../foundation/errors.ts';
import type { Act } from '../acts/index.ts';
import { type Missing, refusalOf } from './refusal.ts';
import { type Authorisation, standingOf, worksAt } from './standing.ts';

export const POWERS = ['see', 'draft', 'publish', 'approve', 'moderate', 'answer', 'read-messages', 'manage'] as const;
export type Power = (typeof POWERS)[number];

export type Request = {
  power: Power;
  accountId: string;
  /** Of the account; null where it is not known: what is bound to networks then does not reach it. */
  network: string | null;
  at: Date;
};

type Waiting = 'all' | 'temporary' | 'external';

/** Who the person is before the policy in force: what a power waits for beside its acts. */
export type Acquaintance = {
  /** The version in force, if the person has not acknowledged it, and the clause that asks for it. */
  missing: { version: number; clause: string } | null;
  /** Whose powers wait for that. Empty: nobody's. */
  beforePower: readonly Waiting[];
  /** Which clause makes each of them wait. */
  clauseFor: Partial<Record<Waiting, string>>;
  /** Neither of the body's own staff, nor elected. */
  external: boolean;
};

export const ACQUAINTED: Acquaintance = { missing: null, beforePower: [], clauseFor: {}, external: false };

export type Answer =
  | { granted: true; act: Act; acts: readonly Act[]; authorisation: Authorisation }
  | { granted: false; because: Because; missing: Missing; cites: string[]; authorisation: Authorisation | null };

/** The authorisations are those of the person who asks. The first that grants is the one cited, with all its acts. */
export function decideAuthority(
  authorisations: readonly Authorisation[],
  request: Request,
  acquaintance: Acquaintance = ACQUAINTED,
): Answer {
  const fitting = authorisations.filter((one) => reaches(one, request));
  return answerFrom(fitting, request.at, acquaintance);
}

/** Powers held on at least one account at an instant. */
export function powersHeld(
  authorisations: readonly Authorisation[],
  at: Date,
  acquaintance: Acquaintance = ACQUAINTED,
): Set<Power> {
  return new Set(
    authorisations
      .filter((one) => worksAt(one, at) && waitsFor(one, acquaintance) === null)
      .flatMap((one) => POWERS.filter((power) => one.powers.includes(power))),
  );
}

/**
 * Whether a person governs the body: `manage` by an authorisation that names no account. One that is bound to networks
 * governs the registers all the same: these are on no network.
 */
export function decideGovernment(
  authorisations: readonly Authorisation[],
  at: Date,
  acquaintance: Acquaintance = ACQUAINTED,
): Answer {
  const fitting = authorisations.filter((one) => one.accountIds === null && one.powers.includes('manage'));
  return answerFrom(fitting, at, acquaintance);
}

/** Whether a person holds a power on some account, whichever: for what concerns no account alone. */
export function decidePower(
  authorisations: readonly Authorisation[],
  { power, at }: Pick<Request, 'power' | 'at'>,
  acquaintance: Acquaintance = ACQUAINTED,
): Answer {
  return answerFrom(
    authorisations.filter((one) => one.powers.includes(power)),
    at,
    acquaintance,
  );
}

function answerFrom(fitting: readonly Authorisation[], at: Date, acquaintance: Acquaintance): Answer {
  const working = fitting.filter((one) => worksAt(one, at));
  const holding = working.find((one) => waitsFor(one, acquaintance) === null);
  const act = holding?.acts[0];
  if (holding && act) return { granted: true, act, acts: holding.acts, authorisation: holding };
  const [first] = working;
  const unread = first && waitsFor(first, acquaintance);
  if (first && unread) return { granted: false, ...refusalOf({ state: 'unacknowledged', ...unread }, first) };
  const nearest = fitting.toSorted((one, other) => hope(other, at) - hope(one, at))[0];
  return { granted: false, ...refusalOf(nearest ? standingOf(nearest, at) : null, nearest ?? null) };
}

/** Among those that do not work, the one that is told of: the nearest to working, then the one that ended last. */
function hope(one: Authorisation, at: Date): number {
  const standing = standingOf(one, at);
  if ('since' in standing) return standing.since.getTime();
  return Number.MAX_VALUE;
}

/** The version that has to be acknowledged before this works, and the clause that says so; null when nothing has. */
function waitsFor(one: Authorisation, { missing, beforePower, clauseFor, external }: Acquaintance) {
  if (missing === null) return null;
  const who = beforePower.find(
    (each) =>
      each === 'all' || (each === 'temporary' && one.temporaryReason !== null) || (each === 'external' && external),
  );
  return who === undefined ? null : { version: missing.version, clause: clauseFor[who] ?? missing.clause };
}

export function reaches(one: Authorisation, { power, accountId, network }: Omit<Request, 'at'>): boolean {
  if (!one.powers.includes(power)) return false;
  if (one.accountIds !== null && !one.accountIds.includes(accountId)) return false;
  return one.networks === null || (network !== null && one.networks.includes(network));
}

// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { listKnownAccounts } from '../accounts/index.ts';
import { countReconsiderations } from '../reconsideration/index.ts';
import { listVersions, placeVersions } from '../rules/index.ts';
import type { Counts } from './counts.ts';
import * as moderation from './moderation-counts-store.ts';
import * as other from './other-counts-store.ts';
import { countReceived } from './received-store.ts';
import { instantsOf, type Span } from './span.ts';

/** Everything that is counted in a stretch of months, on one account or on all; as of one moment. */
export async function readCounts(
  tx: Transaction,
  span: Span,
  by: { accountId: string | null; now: Date },
): Promise<Counts> {
  const asked = { ...instantsOf(span), accountId: by.accountId };
  const accounts = await listKnownAccounts(tx);
  const ofTheBody = by.accountId === null;
  return {
    span,
    received: await countReceived(tx, span, asked),
    decisions: await moderation.countDecisions(tx, asked),
    grounds: await moderation.countGrounds(tx, asked),
    measures: await moderation.countMeasures(tx, asked),
    deciding: await moderation.spreadOfDecisions(tx, asked),
    confirming: await moderation.spreadOfConfirmations(tx, asked),
    enquiries: await other.countEnquiries(tx, asked, by.now),
    answering: await other.spreadOfAnswers(tx, asked),
    // Neither a reconsideration nor a false account is counted by account: they are the body's.
    reconsiderations: ofTheBody ? await countReconsiderations(tx, asked.from, asked.until) : [],
    falseAccounts: ofTheBody ? await other.countFalseAccounts(tx, asked) : [],
    publications: await other.countPublications(tx, asked),
    newsroom: await other.countNewsroom(tx, asked),
    accountNames: new Map(accounts.map((account) => [account.account_id, account.name])),
  };
}

export type VersionHeld = { version: number; from: Date; until: Date | null };

/** The versions of the policy that were in force at some time in these months, the oldest first. */
export async function versionsIn(tx: Transaction, span: Span, now: Date): Promise<VersionHeld[]> {
  const { from, until } = instantsOf(span);
  const end = now < until ? now : until;
  return placeVersions(await listVersions(tx), now)
    .flatMap(({ version, effectiveFrom, until: to, state }) =>
      effectiveFrom !== null && HELD.has(state) && effectiveFrom < end && (to === null || to > from)
        ? [{ version, from: effectiveFrom, until: to }]
        : [],
    )
    .toReversed();
}

const HELD: ReadonlySet<string> = new Set(['in-force', 'replaced', 'revoked']);

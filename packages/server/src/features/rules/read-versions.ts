// SPDX-License-Identifier: EUPL-1.2
import type { ClauseView, ReplyOf, routes, VersionDifference, VersionRowView } from '@arengo/contract';
import { type Clause, completeness, type Difference, differenceInWords, type Policy } from '@arengo/policy';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { citeAct, findAct } from '../acts/index.ts';
import { findPerson } from '../people/index.ts';
import { knownNames } from './known-names.ts';
import { policyFrame, statedDates } from './policy-frame.ts';
import { policyVersion, understand } from './policy-in-force.ts';
import { periodEnd, statedReview } from './review-due.ts';
import { viewClause, viewPolicy } from './rules-views.ts';
import { entryIntoForce } from './taking-effect.ts';
import { type PlacedVersion, placeVersions } from './version-history.ts';
import { listVersions, readSource, type VersionRow } from './version-store.ts';

type Placed = PlacedVersion<VersionRow>;

export async function readVersions(tx: Transaction, at: Date): Promise<ReplyOf<typeof routes.listVersions>> {
  const versions: VersionRowView[] = [];
  for (const placed of placeVersions(await listVersions(tx), at)) versions.push(await viewVersion(tx, placed));
  return { versions };
}

/** Throws NotFoundError. */
export async function readVersion(
  tx: Transaction,
  version: number,
  at: Date,
): Promise<ReplyOf<typeof routes.readVersion>> {
  const placed = placeVersions(await listVersions(tx), at).find((one) => one.version === version);
  if (!placed) throw new NotFoundError({ it: 'Questa versione della policy', en: 'This version of the policy' });
  const { policy } = await understand(tx, placed);
  const parent = placed.parentActId === null ? null : await findAct(tx, placed.parentActId);
  const { silent, unknown, informational } = completeness(policy, await knownNames(tx));
  return {
    row: await viewVersion(tx, placed),
    policy: viewPolicy(policy, placed),
    frame: policyFrame(policy, parent && citeAct(parent)),
    completeness: { silent: silent.map(({ dimension, label }) => ({ dimension, label })), unknown, informational },
    source: await readSource(tx, version),
  };
}

async function viewVersion(tx: Transaction, placed: Placed): Promise<VersionRowView> {
  const { policy } = await understand(tx, placed);
  const act = await findAct(tx, placed.actId);
  const by = placed.adoptedBy === null ? null : await findPerson(tx, placed.adoptedBy);
  const review = statedReview(policy);
  const due = review && placed.effectiveFrom ? periodEnd(placed.effectiveFrom, review.every) : null;
  return {
    version: placed.version,
    title: policy.title,
    state: placed.state,
    sha256: placed.sha256.toString('hex'),
    act: act && { id: act.actId, citation: citeAct(act), subject: act.subject, draft: act.number === null },
    takesEffect: placed.takesEffect,
    takesEffectClause: placed.takesEffect === 'explicit' ? null : (entryIntoForce(policy)?.clause ?? null),
    effectiveFrom: placed.effectiveFrom?.toISOString() ?? null,
    until: placed.until?.toISOString() ?? null,
    storedAt: placed.createdAt.toISOString(),
    storedBy: by?.name ?? null,
    dates: { adoption: act?.date ?? null, ...statedDates(policy) },
    review: review && { ...review, due: due?.toISOString() ?? null },
  };
}

/** What changes in a version against another; `from` absent = the one before it that was not withdrawn. Throws NotFoundError. */
export async function compareVersions(
  tx: Transaction,
  asked: { to: number; from?: number | undefined },
): Promise<VersionDifference> {
  const after = await policyVersion(tx, asked.to);
  const before = asked.from ?? (await versionBefore(tx, asked.to));
  if (before === null) return { from: null, to: asked.to, rules: [], clauses: [], points: [], heading: [] };
  const { policy } = await policyVersion(tx, before);
  const { clauses, ...rest } = differenceOf(policy, after.policy);
  const view = (clause: Clause | null): ClauseView | null => clause && viewClause(clause);
  return {
    from: before,
    to: asked.to,
    ...rest,
    clauses: clauses.map((one) => ({ ...one, before: view(one.before), after: view(one.after) })),
  };
}

// Policies are understood once and never change: neither does what lies between two of them.
const knownDifferences = new WeakMap<Policy, WeakMap<Policy, Difference>>();

function differenceOf(before: Policy, after: Policy): Difference {
  const known = knownDifferences.get(before) ?? new WeakMap<Policy, Difference>();
  const difference = known.get(after) ?? differenceInWords(before, after);
  knownDifferences.set(before, known.set(after, difference));
  return difference;
}

async function versionBefore(tx: Transaction, version: number): Promise<number | null> {
  const earlier = (await listVersions(tx)).find((one) => one.version < version && one.withdrawnAt === null);
  return earlier?.version ?? null;
}

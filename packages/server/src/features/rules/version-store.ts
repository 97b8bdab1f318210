// SPDX-License-Identifier: EUPL-1.2
// Versions of the policy. When one takes effect follows from its act, and is asked of it each time.
import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';

/** What a version takes effect on, as its policy says; `explicit` where it says nothing. */
export type TakesEffect = 'explicit' | 'date' | 'act' | 'albo-publication';

export type VersionRow = {
  version: number;
  policyId: string;
  sha256: Buffer;
  actId: string;
  takesEffect: TakesEffect;
  /** Null while its act is a draft, or is not published where the policy says. */
  effectiveFrom: Date | null;
  createdAt: Date;
  adoptedBy: string | null;
  parentActId: string | null;
  withdrawnAt: Date | null;
  act: { draft: boolean; revokedAt: Date | null };
};

export async function insertVersion(
  tx: Transaction,
  row: Omit<VersionRow, 'withdrawnAt' | 'act'> & { source: string },
): Promise<void> {
  await tx.kysely
    .insertInto('policy_version')
    .values({
      body_id: tx.bodyId,
      version: row.version,
      policy_id: row.policyId,
      source: row.source,
      sha256: row.sha256,
      act_id: row.actId,
      takes_effect: row.takesEffect,
      effective_from: row.effectiveFrom,
      created_at: row.createdAt,
      adopted_by: row.adoptedBy,
      parent_act_id: row.parentActId,
    })
    .execute();
}

const DRAFT = sql<boolean>`(act.number is null)`;

// A draft gives no effect to anything, and nothing takes effect before its act.
const EFFECT: RawBuilder<Date | null> = sql<Date | null>`case
  when act.number is null then null
  when policy_version.takes_effect = 'act' then act.in_force_from
  when policy_version.takes_effect = 'albo-publication' and act.albo_from is null then null
  when policy_version.takes_effect = 'albo-publication'
    then greatest(act.in_force_from, act.albo_from::timestamp at time zone 'Europe/Rome')
  else greatest(act.in_force_from, policy_version.effective_from) end`;

const versions = (tx: Transaction) =>
  tx.kysely
    .selectFrom('policy_version')
    .innerJoin('act', (join) =>
      join.onRef('act.body_id', '=', 'policy_version.body_id').onRef('act.act_id', '=', 'policy_version.act_id'),
    )
    .select(['version', 'policy_id', 'sha256', 'policy_version.act_id', 'takes_effect'])
    .select(['policy_version.created_at', 'adopted_by', 'parent_act_id', 'withdrawn_at', 'act.revoked_at'])
    .select([EFFECT.as('effect'), DRAFT.as('draft')])
    .where('policy_version.body_id', '=', tx.bodyId);

type Selected = Awaited<ReturnType<ReturnType<typeof versions>['executeTakeFirstOrThrow']>>;

const rowOf = (row: Selected): VersionRow => ({
  version: row.version,
  policyId: row.policy_id,
  sha256: row.sha256,
  actId: row.act_id,
  takesEffect: row.takes_effect,
  effectiveFrom: row.effect,
  createdAt: row.created_at,
  adoptedBy: row.adopted_by,
  parentActId: row.parent_act_id,
  withdrawnAt: row.withdrawn_at,
  act: { draft: row.draft, revokedAt: row.revoked_at },
});

/** The version that holds at an instant: the latest effect not after it, unless its act has been revoked by then. */
const versionAt = (tx: Transaction, at: Date) =>
  versions(tx)
    .where('withdrawn_at', 'is', null)
    .where(EFFECT, '<=', at)
    .where(({ or, eb }) => or([eb('act.revoked_at', 'is', null), eb('act.revoked_at', '>', EFFECT)]))
    .orderBy(EFFECT, 'desc')
    .orderBy('version', 'desc')
    .limit(1);

const unlessRevoked = (row: VersionRow | undefined, at: Date) =>
  row && row.act.revokedAt !== null && row.act.revokedAt <= at ? undefined : row;

export async function findVersionAt(tx: Transaction, at: Date): Promise<VersionRow | undefined> {
  const row = await versionAt(tx, at).executeTakeFirst();
  return unlessRevoked(row && rowOf(row), at);
}

/** The version that holds by its dates, as a person stands before it: one whose act was revoked holds until then. */
export type HeldVersion = { version: number; sha256: Buffer; revokedAt: Date | null; acknowledged: boolean };

/** The version that holds at an instant, and whether the person has acknowledged it. One statement. */
export async function findVersionToAcknowledge(
  tx: Transaction,
  personId: string,
  at: Date,
): Promise<HeldVersion | null> {
  // Its plan is kept by PostgreSQL: it runs at each request.
  const { rows } = await sql<Selected & { acknowledged_at: Date | null }>`
    select * from arengo_version_to_acknowledge(${personId}, ${at})`.execute(tx.kysely);
  const [found] = rows;
  if (!found) return null;
  const { version, sha256, revoked_at: revokedAt, acknowledged_at: acknowledgedAt } = found;
  return { version, sha256, revokedAt, acknowledged: acknowledgedAt !== null };
}

export async function findVersion(tx: Transaction, version: number): Promise<VersionRow | undefined> {
  const row = await versions(tx).where('version', '=', version).executeTakeFirst();
  return row && rowOf(row);
}

/** One at a time, so that two versions do not take the same number. */
export async function lockVersions(tx: Transaction): Promise<void> {
  const key = `policy versions ${tx.bodyId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx.kysely);
}

export async function withdraw(tx: Transaction, version: number, at: Date): Promise<void> {
  await tx.kysely
    .updateTable('policy_version')
    .set({ withdrawn_at: at })
    .where('body_id', '=', tx.bodyId)
    .where('version', '=', version)
    .execute();
}

/** Newest first; those that were withdrawn too. */
export async function listVersions(tx: Transaction): Promise<VersionRow[]> {
  return (await versions(tx).orderBy('version', 'desc').execute()).map(rowOf);
}

/** The text of a version, as it was written. */
export async function readSource(tx: Transaction, version: number): Promise<string> {
  const row = await tx.kysely
    .selectFrom('policy_version')
    .select('source')
    .where('body_id', '=', tx.bodyId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  return row.source;
}

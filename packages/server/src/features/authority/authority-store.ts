// SPDX-License-Identifier: EUPL-1.2
import type { PersonKind } from '@arengo/contract';
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import { ACT_COLUMNS, type Act, actOfRow, findActs } from '../acts/index.ts';
import type { Before } from './acquaintance.ts';
import type { Power } from './authority.ts';
import type { Authorisation } from './standing.ts';

const COLUMNS = [
  'authorisation.authorisation_id',
  'authorisation.person_id',
  'authorisation.all_accounts',
  'authorisation.networks',
  'authorisation.powers',
  'authorisation.role',
  'authorisation.from_at',
  'authorisation.to_at',
  'authorisation.temporary_reason',
  'authorisation.acceptance_needed',
  'authorisation.accepted_at',
  'authorisation.revoked_by',
  'authorisation.revoked_at',
  'authorisation.unless_confirmed_by',
  'authorisation.recorded_at',
] as const;

const accountIds = sql<string[]>`array(select account_id from authorisation_account named
  where named.body_id = authorisation.body_id and named.authorisation_id = authorisation.authorisation_id)`;

/** A row for each act that an authorisation rests on; those of one authorisation follow each other. */
const authorisations = (tx: Transaction) =>
  tx.kysely
    .selectFrom('authorisation')
    .innerJoin('authorisation_act', (join) =>
      join
        .onRef('authorisation_act.body_id', '=', 'authorisation.body_id')
        .onRef('authorisation_act.authorisation_id', '=', 'authorisation.authorisation_id'),
    )
    .innerJoin('act', (join) =>
      join.onRef('act.body_id', '=', 'authorisation_act.body_id').onRef('act.act_id', '=', 'authorisation_act.act_id'),
    )
    .select(COLUMNS)
    .select(ACT_COLUMNS)
    .select(accountIds.as('account_ids'))
    .where('authorisation.body_id', '=', tx.bodyId)
    .orderBy('authorisation.from_at')
    .orderBy('authorisation.authorisation_id')
    .orderBy('act.in_force_from')
    .orderBy('act.act_id');

type Row = Awaited<ReturnType<ReturnType<typeof authorisations>['execute']>>[number];

/** All authorisations of a person, past ones too, in the order of their beginning. */
export async function authorisationsOf(tx: Transaction, personId: string): Promise<Authorisation[]> {
  return gather(tx, await authorisations(tx).where('authorisation.person_id', '=', personId).execute());
}

/** The same, with what an acknowledgement asks of the person: all that decides what they hold. One statement: each request asks. */
export async function groundsOf(tx: Transaction, personId: string, at: Date): Promise<Grounds> {
  const { rows } = await sql<Row & Beside>`select * from arengo_grounds_of(${personId}, ${at})`.execute(tx.kysely);
  return groundsFrom(tx, rows);
}

export type Reach = { power: Power; accountId: string };

/** What each row of `arengo_authority_of` and `arengo_grounds_of` says beside the authorisation. */
type Beside = {
  network: string | null;
  policy_version: number | null;
  policy_sha256: Buffer;
  policy_revoked_at: Date | null;
  acknowledged_at: Date | null;
  person_kind: PersonKind;
};

const reaching = (tx: Transaction, { power, accountId }: Reach) =>
  authorisations(tx)
    .where(sql<boolean>`authorisation.powers @> array[${power}]::text[]`)
    .where(
      sql<boolean>`(authorisation.all_accounts or exists (select from authorisation_account reached
        where reached.body_id = authorisation.body_id and reached.authorisation_id = authorisation.authorisation_id
          and reached.account_id = ${accountId}))`,
    );

/** All that a decision rests on: the authorisations come with what `before` needs of the policy and of the person. */
export type Grounds = { found: Authorisation[]; before: Before | null };

/** Those of a person that may give a power on an account at an instant. One statement: it runs at each deed. */
export async function authorisationsReaching(
  tx: Transaction,
  personId: string,
  { power, accountId, at }: Reach & { at: Date },
): Promise<Grounds & { network: string | null }> {
  const { rows } = await sql<Row & Beside>`
    select * from arengo_authority_of(${personId}, ${power}, ${accountId}, ${at})`.execute(tx.kysely);
  return { ...(await groundsFrom(tx, rows)), network: rows[0]?.network ?? null };
}

async function groundsFrom(tx: Transaction, rows: readonly (Row & Beside)[]): Promise<Grounds> {
  const [first] = rows;
  return { found: await gather(tx, rows), before: first ? beforeOf(first) : null };
}

function beforeOf(row: Beside): Before {
  const { policy_version: version, policy_sha256: sha256, policy_revoked_at: revokedAt } = row;
  const held = version === null ? null : { version, sha256, revokedAt, acknowledged: row.acknowledged_at !== null };
  return { held, kind: row.person_kind };
}

/** Everybody's that may give a power on an account. */
export async function everybodysReaching(tx: Transaction, reach: Reach): Promise<Authorisation[]> {
  return gather(tx, await reaching(tx, reach).execute());
}

export type AuthorisationFilter = {
  personId?: string | undefined;
  accountId?: string | undefined;
  actId?: string | undefined;
  authorisationIds?: readonly string[];
};

/** Authorisations of the body, by whom, on what, by which act (that gives or revokes). */
export async function listAuthorisations(tx: Transaction, filter: AuthorisationFilter): Promise<Authorisation[]> {
  const { personId, accountId, actId, authorisationIds } = filter;
  const rows = await authorisations(tx)
    .$if(personId !== undefined, (query) => query.where('authorisation.person_id', '=', personId ?? ''))
    .$if(authorisationIds !== undefined, (query) =>
      query.where(sql<boolean>`authorisation.authorisation_id = any(${authorisationIds ?? []}::uuid[])`),
    )
    .$if(accountId !== undefined, (query) =>
      query.where(
        sql<boolean>`(authorisation.all_accounts or authorisation.authorisation_id in (select reached.authorisation_id
          from authorisation_account reached where reached.body_id = ${tx.bodyId} and reached.account_id = ${accountId ?? ''}))`,
      ),
    )
    .$if(actId !== undefined, (query) =>
      query.where(
        sql<boolean>`(authorisation.revoked_by = ${actId ?? ''} or authorisation.authorisation_id in (select rests.authorisation_id
          from authorisation_act rests where rests.body_id = ${tx.bodyId} and rests.act_id = ${actId ?? ''}))`,
      ),
    )
    .execute();
  return gather(tx, rows);
}

export async function findAuthorisation(tx: Transaction, authorisationId: string): Promise<Authorisation | null> {
  return (await listAuthorisations(tx, { authorisationIds: [authorisationId] }))[0] ?? null;
}

/** Ids of those that are not ended and begin to lapse, or are to be confirmed, before an instant; soonest first. */
export async function authorisationsLapsing(tx: Transaction, from: Date, until: Date): Promise<Authorisation[]> {
  const rows = await authorisations(tx)
    .where('authorisation.revoked_at', 'is', null)
    .where('authorisation.to_at', '>', from)
    .where('authorisation.to_at', '<=', until)
    .execute();
  return gather(tx, rows);
}

export type NewRow = Omit<Authorisation, 'acts' | 'acceptance' | 'revokedBy' | 'endedAt' | 'unlessConfirmedBy'> & {
  actIds: readonly string[];
  acceptanceNeeded: boolean;
};

export async function insertAuthorisation(tx: Transaction, grant: NewRow): Promise<void> {
  const key = { body_id: tx.bodyId, authorisation_id: grant.authorisationId };
  await tx.kysely
    .insertInto('authorisation')
    .values({
      ...key,
      person_id: grant.personId,
      all_accounts: grant.accountIds === null,
      networks: grant.networks === null ? null : [...grant.networks],
      powers: [...grant.powers],
      role: grant.role,
      from_at: grant.from,
      to_at: grant.to,
      temporary_reason: grant.temporaryReason,
      acceptance_needed: grant.acceptanceNeeded,
      recorded_at: grant.recordedAt,
    })
    .execute();
  await tx.kysely
    .insertInto('authorisation_act')
    .values([...new Set(grant.actIds)].map((act_id) => ({ ...key, act_id })))
    .execute();
  const named = [...new Set(grant.accountIds ?? [])];
  if (named.length === 0) return;
  await tx.kysely
    .insertInto('authorisation_account')
    .values(named.map((account_id) => ({ ...key, account_id })))
    .execute();
}

export async function addAct(tx: Transaction, authorisationId: string, actId: string): Promise<void> {
  await tx.kysely
    .insertInto('authorisation_act')
    .values({ body_id: tx.bodyId, authorisation_id: authorisationId, act_id: actId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Removes one that has never had effect, whole. Where a review speaks of it the database refuses (foreign key). */
export async function deleteAuthorisation(tx: Transaction, authorisationId: string): Promise<void> {
  for (const table of ['authorisation_account', 'authorisation_act', 'authorisation'] as const) {
    await tx.kysely
      .deleteFrom(table)
      .where('body_id', '=', tx.bodyId)
      .where('authorisation_id', '=', authorisationId)
      .execute();
  }
}

type Change = {
  accepted_at?: Date;
  accepted_version?: number | null;
  revoked_by?: string;
  revoked_at?: Date;
  ended_because?: 'revocation' | 'review' | 'silence' | 'leaving' | 'census' | 'change';
  end_recorded_at?: Date;
  unless_confirmed_by?: Date | null;
};

export async function updateAuthorisations(
  tx: Transaction,
  authorisationIds: readonly string[],
  change: Change,
): Promise<void> {
  await tx.kysely
    .updateTable('authorisation')
    .set(change)
    .where('body_id', '=', tx.bodyId)
    .where(sql<boolean>`authorisation_id = any(${[...authorisationIds]}::uuid[])`)
    .execute();
}

/** When an end was written down, and why: of those that have been ended. */
export function endsOf(tx: Transaction, authorisationIds: readonly string[]) {
  return tx.kysely
    .selectFrom('authorisation')
    .select(['authorisation_id', 'ended_because', 'end_recorded_at', 'accepted_version'])
    .where('body_id', '=', tx.bodyId)
    .where(sql<boolean>`authorisation_id = any(${[...authorisationIds]}::uuid[])`)
    .execute();
}

/** What is granted to a person is granted by one at a time, so that the same is never granted twice at once. */
export async function queueForPerson(tx: Transaction, personId: string): Promise<void> {
  const key = `authorisations ${tx.bodyId} ${personId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx.kysely);
}

/** The networks of accounts, by their ids. */
export async function networksOf(tx: Transaction, accountIds: readonly string[]): Promise<Map<string, string>> {
  const found = await namesOfAccounts(tx, accountIds);
  return new Map([...found].map(([accountId, { network }]) => [accountId, network]));
}

export type NamedAccount = { id: string; name: string; network: string };

/** Accounts by their ids: closed ones too, since what was granted on them stays on record. */
export async function namesOfAccounts(
  tx: Transaction,
  accountIds: readonly string[],
): Promise<Map<string, NamedAccount>> {
  if (accountIds.length === 0) return new Map();
  const rows = await tx.kysely
    .selectFrom('account')
    .select(['account_id as id', 'name', 'network'])
    .where('body_id', '=', tx.bodyId)
    .where(sql<boolean>`account_id = any(${[...accountIds]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Names of people by their ids: of those who have left too. */
export async function namesOfPeople(tx: Transaction, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx.kysely
    .selectFrom('person')
    .select(['person_id', 'name'])
    .where('body_id', '=', tx.bodyId)
    .where(sql<boolean>`person_id = any(${[...personIds]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.name]));
}

async function gather(tx: Transaction, rows: readonly Row[]): Promise<Authorisation[]> {
  const revoking = await revokingActs(tx, rows);
  const byId = new Map<string, Authorisation & { acts: Act[] }>();
  for (const row of rows) {
    const known = byId.get(row.authorisation_id);
    if (known) known.acts.push(actOfRow(row));
    else byId.set(row.authorisation_id, understand(row, revoking));
  }
  return [...byId.values()];
}

// Few are revoked by an act: theirs are read apart, so that the statement which runs at each deed stays small.
async function revokingActs(tx: Transaction, rows: readonly Row[]): Promise<Map<string, Act>> {
  const ids = new Set(rows.flatMap(({ revoked_by: actId }) => (actId ? [actId] : [])));
  return findActs(tx, [...ids]);
}

function understand(row: Row, revoking: ReadonlyMap<string, Act>): Authorisation & { acts: Act[] } {
  return {
    authorisationId: row.authorisation_id,
    personId: row.person_id,
    acts: [actOfRow(row)],
    powers: row.powers,
    accountIds: row.all_accounts ? null : row.account_ids,
    networks: row.networks,
    role: row.role,
    from: row.from_at,
    to: row.to_at,
    temporaryReason: row.temporary_reason,
    acceptance: row.acceptance_needed ? { at: row.accepted_at } : null,
    revokedBy: row.revoked_by === null ? null : (revoking.get(row.revoked_by) ?? null),
    endedAt: row.revoked_at,
    unlessConfirmedBy: row.unless_confirmed_by,
    recordedAt: row.recorded_at,
  };
}

// SPDX-License-Identifier: EUPL-1.2
import { ACT_KINDS, type ActState, ORGANS } from '@arengo/contract';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Tables } from '../../foundation/database/tables.ts';
import type { Act } from './act.ts';
import { ACT_COLUMNS, actOfRow } from './acts-store.ts';

type Sought = { word: string; organs: readonly string[]; kinds: readonly string[] };
type Filter = {
  state?: ActState | 'open' | undefined;
  organ?: string | undefined;
  kind?: string | undefined;
  sought: readonly Sought[];
  at: Date;
};
type Place = { after: { day: string; actId: string } | null; limit: number };
type Build = ExpressionBuilder<Tables, 'act'>;

const DAY = sql<string>`coalesce(act.date, '9999-12-31'::date)`;

export async function selectActs(tx: Transaction, filter: Filter, { after, limit }: Place): Promise<Act[]> {
  const rows = await tx.kysely
    .selectFrom('act')
    .select(ACT_COLUMNS)
    .where('act.body_id', '=', tx.bodyId)
    .where((build) => build.and(conditions(build, filter)))
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(${DAY}, act.act_id) < (${after?.day}::date, ${after?.actId}::uuid)`),
    )
    .orderBy(DAY, 'desc')
    .orderBy('act.act_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(actOfRow);
}

function conditions(build: Build, { state, organ, kind, sought, at }: Filter): Expression<SqlBool>[] {
  const all = sought.map((one) => mentions(build, one));
  if (organ) all.push(build('act.organ', '=', organ));
  if (kind) all.push(build('act.kind', '=', kind));
  if (state) all.push(STATES[state](at));
  return all;
}

function mentions(build: Build, { word, organs, kinds }: Sought): Expression<SqlBool> {
  const part = `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return build.or([
    build('act.subject', 'ilike', part),
    build('act.number', 'ilike', part),
    build.and([build('act.organ', 'ilike', part), build('act.organ', 'not in', Object.keys(ORGANS))]),
    build.and([build('act.kind', 'ilike', part), build('act.kind', 'not in', Object.keys(ACT_KINDS))]),
    ...(organs.length > 0 ? [build('act.organ', 'in', organs)] : []),
    ...(kinds.length > 0 ? [build('act.kind', 'in', kinds)] : []),
  ]);
}

// The same as stateOf.
const begun = (at: Date) => sql<SqlBool>`act.in_force_from <= ${at}`;
const revoked = (at: Date) => sql<SqlBool>`coalesce(act.revoked_at <= ${at}, false)`;
const superseded = (at: Date) => sql<SqlBool>`coalesce(act.superseded_at <= ${at}, false)`;
const ended = (at: Date) => sql<SqlBool>`(${revoked(at)} or ${superseded(at)})`;
const STATES: Readonly<Record<ActState | 'open', (at: Date) => Expression<SqlBool>>> = {
  draft: () => sql<SqlBool>`act.in_force_from is null`,
  'not-yet-in-force': (at) => sql<SqlBool>`act.in_force_from > ${at} and not ${ended(at)}`,
  'in-force': (at) => sql<SqlBool>`${begun(at)} and not ${ended(at)}`,
  revoked: (at) => revoked(at),
  superseded: (at) => sql<SqlBool>`${superseded(at)} and not ${revoked(at)}`,
  open: (at) => sql<SqlBool>`not ${ended(at)}`,
};

// SPDX-License-Identifier: EUPL-1.2
// What must hold once everything has come to rest: the network's own books against the server's.
import pg from 'pg';
import { percentile } from '../../benchmarks/set-up/seeded.ts';
import type { FoundedTown } from './found-town.ts';
import type { Moderator } from './moderator.ts';
import type { World } from './world.ts';

type MeasureRow = {
  measure_id: string;
  decision_id: string;
  action: string;
  state: string;
  text: string | null;
  item: string;
  author: string;
  page: string;
  late: number;
};

export type Reckoning = {
  items: number;
  measures: number;
  removals: number;
  notices: number;
  blocks: number;
  /** Seconds from a decision until its measure was confirmed: of nineteen in twenty, and the slowest. */
  p95Seconds: number;
  slowestSeconds: number;
  auditLinks: number;
  /** Each a sentence; none when every promise was kept. */
  faults: string[];
};

/** How many items wait to be assessed or decided, and how many measures are under way. */
export async function unrest(town: FoundedTown, world: World): Promise<number> {
  const [told] = await world.query<{ count: number }>('select count(*)::int as count from practice.items');
  const rows = await ask<{ count: number }>(
    town,
    `select (select count(*) from item) as items, (
       (select count(*) from item where assessed_version < version) + (select count(*) from moderation_case where state = 'open')
       + (select count(*) from measure where state in ('waiting', 'sending', 'unconfirmed')))::int as count`,
  );
  const [{ items, count } = { items: 0, count: 1 }] = rows as unknown as { items: string; count: number }[];
  return count + (told?.count ?? 0) - Number(items);
}

export async function reckon(town: FoundedTown, world: World, moderator: Moderator): Promise<Reckoning> {
  const faults: string[] = [];
  const items = await reckonItems(town, world, faults);
  const measures = await ask<MeasureRow>(
    town,
    `select measure_id, measure.decision_id, action, measure.state, measure.text, item.remote_id as item, author.remote_id as author,
       account.remote_id as page, extract(epoch from confirmed_at - decision.decided_at)::float as late
     from measure join decision using (body_id, decision_id) join item on item.item_id = measure.case_id
     join author on author.author_id = item.author_id join account on account.account_id = measure.account_id`,
  );
  for (const { measure_id: id, state, action } of measures) {
    if (state !== 'confirmed') faults.push(`measure ${id} (${action}) ended ${state}`);
  }
  reckonDecisions(measures, moderator, faults);
  reckonRemovals(measures, world, faults);
  reckonBlocks(measures, world, faults);
  const notices = await reckonNotices(measures, world, faults);
  const audit = await moderator.ask<{ whole: boolean; links: number; broken: unknown }>('GET', '/audit-verification');
  if (!audit?.whole) faults.push(`the chain is broken: ${JSON.stringify(audit)}`);
  const late = measures.map((measure) => measure.late);
  const of = (action: string) => measures.filter((measure) => measure.action === action).length;
  return {
    items,
    measures: measures.length,
    removals: of('remove'),
    notices,
    blocks: of('block'),
    p95Seconds: Math.round(percentile(late, 95) * 10) / 10,
    slowestSeconds: Math.round(percentile(late, 100) * 10) / 10,
    auditLinks: audit?.links ?? 0,
    faults,
  };
}

async function reckonItems(town: FoundedTown, world: World, faults: string[]): Promise<number> {
  const written = await world.query<{ id: string }>('select id from practice.items');
  const kept = await ask<{ id: string; items: number; cases: number }>(
    town,
    `select item.remote_id as id, count(distinct item.item_id)::int as items, count(moderation_case.case_id)::int as cases
     from item left join moderation_case on case_id = item_id group by item.remote_id`,
  );
  const byId = new Map(kept.map((row) => [row.id, row]));
  for (const { id } of written) {
    const row = byId.get(id);
    if (row?.items !== 1 || row.cases !== 1)
      faults.push(`comment ${id}: ${row?.items ?? 0} items, ${row?.cases ?? 0} cases`);
  }
  if (kept.length !== written.length)
    faults.push(`${written.length} comments were written and ${kept.length} are kept`);
  return written.length;
}

/** What the server acknowledged to the moderator is there. */
function reckonDecisions(measures: readonly MeasureRow[], { decided }: Moderator, faults: string[]): void {
  const known = new Set(measures.map((measure) => measure.measure_id));
  for (const { id, measures: acknowledged } of decided.values()) {
    for (const measure of acknowledged)
      if (!known.has(measure.id)) faults.push(`decision ${id} was acknowledged and is lost`);
  }
}

function reckonRemovals(measures: readonly MeasureRow[], world: World, faults: string[]): void {
  const ordered = measures.filter(({ action }) => action === 'remove').map(({ item }) => item);
  for (const item of ordered) {
    const times = world.removals.get(item) ?? 0;
    if (times !== 1) faults.push(`comment ${item} was removed ${times} times`);
  }
  for (const item of world.removals.keys())
    if (!ordered.includes(item)) faults.push(`nobody decided to remove comment ${item}`);
}

/** Two decisions may each block the same author; each order counts at most once. */
function reckonBlocks(measures: readonly MeasureRow[], world: World, faults: string[]): void {
  const ordered = Map.groupBy(
    measures.filter(({ action }) => action === 'block'),
    ({ page, author }) => `${page}:${author}`,
  );
  for (const [who, orders] of ordered) {
    const times = world.blocks.get(who) ?? 0;
    if (times < 1 || times > orders.length)
      faults.push(`${who} was blocked ${times} times by ${orders.length} decisions`);
  }
  for (const who of world.blocks.keys()) if (!ordered.has(who)) faults.push(`nobody decided to block ${who}`);
}

/** As the citizen sees it: one notice for each decision that has one, about their own comment. */
async function reckonNotices(measures: readonly MeasureRow[], world: World, faults: string[]): Promise<number> {
  const sent = await world.query<{ item: string; citizen: string }>(
    'select item_id as item, citizen_id as citizen from practice.notices',
  );
  const ordered = measures.filter(({ action }) => ['warn', 'notice'].includes(action));
  const seen = Map.groupBy(sent, ({ item, citizen }) => `${item}:${citizen}`);
  for (const { item, author } of ordered) {
    const times = seen.get(`${item}:${author}`)?.length ?? 0;
    if (times !== 1) faults.push(`the author of comment ${item} was told ${times} times`);
  }
  if (sent.length !== ordered.length)
    faults.push(`${ordered.length} notices were decided and ${sent.length} were sent`);
  return sent.length;
}

async function ask<T>({ connection, bodyId }: FoundedTown, text: string): Promise<T[]> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`select set_config('arengo.body', $1, false)`, [bodyId]);
    return (await client.query(text)).rows as T[];
  } finally {
    await client.end();
  }
}

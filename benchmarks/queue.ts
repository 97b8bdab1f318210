// SPDX-License-Identifier: EUPL-1.2
import { buildServer } from '../packages/server/src/app.ts';
import { type DeskSession, openSession } from './set-up/desk-session.ts';
import { fillQueue } from './set-up/fill-queue.ts';
import { percentile, pick, SEED, seeded } from './set-up/seeded.ts';
import { openTown } from './set-up/town.ts';

const FEW = 10_000;
const MANY = 1_000_000;
const VISITS = 300;
const WARM_UP = 60;
const CATEGORIES = ['insult', 'spam', 'threat', 'personal-data'];

/**
 * The 95th percentile of the time to a page of the queue, over real HTTP with a signed-in session: first pages, pages that
 * follow, and pages filtered by network and by category, as a moderator mixes them; one body, two accounts.
 */
export async function run(report: (line: string) => void): Promise<Record<string, unknown>> {
  await using town = await openTown(report, 2);
  const fastify = await buildServer(town.app);
  const origin = await fastify.listen({ host: '127.0.0.1', port: 0 });
  const session = await openSession(origin, town);
  try {
    report(`queue: one body, seed ${SEED}, ${VISITS} visits of one to four pages`);
    await fillQueue(town, 0, FEW, report);
    const few = await visit(session);
    report(`queue: at ${FEW}: ${JSON.stringify(few)}`);
    await fillQueue(town, FEW, MANY, report);
    const many = await visit(session);
    report(`queue: at ${MANY}: ${JSON.stringify(many)}`);
    const ratio = Math.round((many.p95 / few.p95) * 100) / 100;
    return { p95MsAt10k: few.p95, p95MsAt1m: many.p95, ratio, at10k: few, at1m: many, seed: SEED };
  } finally {
    session.close();
    await fastify.close();
  }
}

async function visit(session: DeskSession) {
  const random = seeded(SEED);
  for (let number = 0; number < WARM_UP; number++) await look(session, random);
  const times: Record<string, number[]> = { first: [], next: [], network: [], category: [] };
  for (let number = 0; number < VISITS; number++) {
    for (const [kind, ms] of await look(session, random)) times[kind]?.push(ms);
  }
  const all = Object.values(times).flat();
  const rounded = (of: readonly number[], at: number) => Math.round(percentile(of, at) * 10) / 10;
  const byKind = Object.fromEntries(Object.entries(times).map(([kind, of]) => [kind, rounded(of, 95)]));
  return { pages: all.length, p50: rounded(all, 50), p95: rounded(all, 95), p95ByKind: byKind };
}

/** One look at the queue: half of them unfiltered, and most go on to a further page or two. */
async function look(session: DeskSession, random: () => number): Promise<[string, number][]> {
  const kind = pick(random, ['first', 'first', 'network', 'category']);
  const filter =
    { first: '', network: '&network=practice', category: `&category=${pick(random, CATEGORIES)}` }[kind] ?? '';
  const times: [string, number][] = [];
  let cursor: string | null = null;
  const pages = 1 + Math.floor(random() * 4);
  for (let page = 0; page < pages; page++) {
    const { status, ms, body } = await session.get(
      `/api/v1/queue?limit=50${filter}${cursor ? `&cursor=${cursor}` : ''}`,
    );
    if (status !== 200) throw new Error(`The queue answered ${status}: ${body}`);
    times.push([page > 0 && kind === 'first' ? 'next' : kind, ms]);
    cursor = (JSON.parse(body) as { cursor: string | null }).cursor;
    if (cursor === null) break;
  }
  return times;
}

// SPDX-License-Identifier: EUPL-1.2
import { Agent } from 'node:http';
import { sql } from 'kysely';
import { buildServer, startWork } from '../packages/server/src/app.ts';
import { hearEvents } from '../packages/server/src/features/listening/index.ts';
import { signWebhook } from '../packages/server/src/networks/practice/site/deliver-webhooks.ts';
import { toEvent } from '../packages/server/src/networks/practice/wire.ts';
import { citizensSay, type SaidItem } from './set-up/citizens.ts';
import { ask } from './set-up/desk-session.ts';
import { SEED } from './set-up/seeded.ts';
import { openTown, type Town } from './set-up/town.ts';
import { writeBySql } from './set-up/write-by-sql.ts';

const BATCHED = 20_000;
const BATCH = 100;
const SINGLE = 4000;
const PARALLEL = 8;
const WARM_UP = 1000;

export const TARGETS = { batchPerSecond: 1500, singlePerSecond: 300 };

/**
 * Items per second, accepted, triaged, assessed, stored and audited, by one process and its PostgreSQL: the clock runs until
 * every item has its case. One body, one account. In batches as polling reads them, each one transaction; and one by one, as
 * signed webhooks over HTTP, eight at a time. The floor is the same rows written to the same tables by bare SQL, one commit per batch.
 */
export async function run(report: (line: string) => void): Promise<Record<string, unknown>> {
  await using town = await openTown(report);
  await using worker = await openWorker(town, report);
  const fastify = await buildServer(town.app);
  const origin = await fastify.listen({ host: '127.0.0.1', port: 0 });
  report(`ingest: one body, one account, private PostgreSQL with every commit on disk, seed ${SEED}`);
  await hearBatches(town, citizensSay(WARM_UP, SEED, 'warm'));
  await hearSingly(town, origin, citizensSay(WARM_UP, SEED, 'tepid'));
  await everyItemHasItsCase(town);

  const batchPerSecond = await rate(town, BATCHED, () => hearBatches(town, citizensSay(BATCHED, SEED + 1, 'batch')));
  report(`ingest: ${BATCHED} items in batches of ${BATCH}: ${batchPerSecond}/s`);
  const singlePerSecond = await rate(town, SINGLE, () =>
    hearSingly(town, origin, citizensSay(SINGLE, SEED + 2, 'single')),
  );
  report(`ingest: ${SINGLE} items singly, ${PARALLEL} deliveries at a time: ${singlePerSecond}/s`);
  await worker.stop();
  await fastify.close();
  const floorPerSecond = await floor(town);
  report(`ingest: the same rows by bare SQL: ${floorPerSecond}/s`);
  return { batchPerSecond, singlePerSecond, floorPerSecond, targets: TARGETS, seed: SEED };
}

async function openWorker({ app }: Town, report: (line: string) => void) {
  const worker = await startWork(app, report);
  let stopped: Promise<void> | null = null;
  const stop = () => {
    stopped ??= worker.stop();
    return stopped;
  };
  return { stop, [Symbol.asyncDispose]: stop };
}

async function rate(town: Town, items: number, say: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await say();
  await everyItemHasItsCase(town);
  return Math.round((items / (performance.now() - start)) * 1000);
}

async function hearBatches({ app, bodyId, accounts: [account] }: Town, said: readonly SaidItem[]): Promise<void> {
  if (!account) throw new Error('The town has no account');
  for (let from = 0; from < said.length; from += BATCH) {
    const events = said.slice(from, from + BATCH).map(toEvent);
    await app.database.inBody(bodyId, (tx) => hearEvents(tx, account, events, app.clock.now()));
  }
}

/** Over real HTTP, each event a delivery of its own, acknowledged once it is stored. */
async function hearSingly(
  { bodyId, accounts: [account], webhookSecret }: Town,
  origin: string,
  said: readonly SaidItem[],
) {
  const url = `${origin}/webhooks/${bodyId}/${account?.account_id}`;
  const agent = new Agent({ keepAlive: true, maxSockets: PARALLEL });
  const waiting = said.map((event) => JSON.stringify({ events: [event] })).values();
  const deliver = async () => {
    for (const sent of waiting) {
      const headers = {
        'content-type': 'application/json',
        'practice-signature-256': signWebhook(sent, webhookSecret),
      };
      const { status, body } = await ask(url, { method: 'POST', agent, headers }, sent);
      if (status !== 204) throw new Error(`A delivery was answered ${status}: ${body}`);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, deliver));
  agent.destroy();
}

async function everyItemHasItsCase({ app, bodyId }: Town): Promise<void> {
  for (;;) {
    const waits = await app.database.readInBody(bodyId, async (tx) => {
      const found = await sql<{ waits: boolean }>`
        select exists (select from item where body_id = ${bodyId} and assessed_version < version) as waits
      `.execute(tx.kysely);
      return found.rows[0]?.waits;
    });
    if (!waits) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function floor(town: Town): Promise<number> {
  const said = citizensSay(BATCHED, SEED + 3, 'floor');
  const start = performance.now();
  await writeBySql(town, said, BATCH);
  return Math.round((BATCHED / (performance.now() - start)) * 1000);
}

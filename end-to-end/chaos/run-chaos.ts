// SPDX-License-Identifier: EUPL-1.2
// kill -9 of the server and of PostgreSQL, many times, while citizens write and measures are applied.
import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pick, seeded } from '../../benchmarks/set-up/seeded.ts';
import { freePort } from '../../packages/server/src/networks/practice/testing/start-test-site.ts';
import { startCrowd } from './crowd.ts';
import { type FoundedTown, foundTown } from './found-town.ts';
import { startModerator } from './moderator.ts';
import { type Reckoning, reckon, unrest } from './reckon.ts';
import { createVictim, type Victim } from './victim.ts';
import { openWorld, type World } from './world.ts';

export type ChaosOptions = { kills: number; seed: number; report: (line: string) => void };

/** Orders that take effect between one kill and the next, at least: each strikes in the middle of the work. */
const ORDERS_BETWEEN = 4;
const LONGEST_PAUSE_MS = 800;
const BUSY_LIMIT_MS = 30_000;
const REST_LIMIT_MS = 180_000;
const KINDS = ['killServer', 'killPostgres', 'killServer', 'killPostgres', 'killBoth'] as const;

/** Does it all, and reckons at the end. The order of the kills and what is written follow from the seed; the moments do not. */
export async function runChaos({
  kills,
  seed,
  report,
}: ChaosOptions): Promise<Reckoning & { kills: number; seed: number }> {
  report(`chaos: ${kills} kills, seed ${seed}`);
  const dataFolder = join(tmpdir(), `arengo-chaos-${randomUUID().slice(0, 8)}`);
  await mkdir(dataFolder);
  const port = await freePort();
  await using world = await openWorld(`http://127.0.0.1:${port}`);
  try {
    const town = await foundTown(dataFolder, `http://127.0.0.1:${port}`, world);
    const victim = createVictim({ dataFolder, clusterHome: town.clusterHome, port, worldOrigin: world.origin, report });
    await victim.start();
    try {
      await using moderator = await startModerator(victim.origin, town);
      world.startTelling();
      await using crowd = startCrowd(world, seeded(seed));
      await killAgainAndAgain(world, victim, { kills, seed, report });
      await crowd[Symbol.asyncDispose]();
      report(
        `chaos: ${crowd.accepted()} comments written, ${moderator.decided.size} decisions acknowledged; waiting for rest`,
      );
      await rest(town, world);
      await moderator[Symbol.asyncDispose]();
      return { kills, seed, ...(await reckon(town, world, moderator)) };
    } finally {
      await victim.stop();
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function killAgainAndAgain(world: World, victim: Victim, { kills, seed, report }: ChaosOptions): Promise<void> {
  const random = seeded(seed + 1);
  for (let number = 1; number <= kills; number++) {
    // The network is slow to answer, and now and then carries out an order without answering at all.
    const fault = { scope: 'orders' as const, delayMs: 120, retryAfterSeconds: 1 };
    const [slow, lost] = world.pages;
    await world.store.pages.setFault(slow?.pageId ?? '', { ...fault, kind: 'slow', remaining: null });
    await world.store.pages.setFault(lost?.pageId ?? '', { ...fault, kind: 'lost', remaining: 1 });
    await untilBusy(world);
    await pause(random() * LONGEST_PAUSE_MS);
    const kind = KINDS[(number - 1) % KINDS.length] ?? pick(random, KINDS);
    const start = performance.now();
    await victim[kind]();
    report(`chaos: ${number}/${kills} ${kind}, back after ${Math.round(performance.now() - start)} ms`);
  }
  for (const { pageId } of world.pages) await world.store.pages.setFault(pageId, null);
}

async function untilBusy(world: World): Promise<void> {
  const orders = () => world.removals.size + world.blocks.size;
  const [before, start] = [orders(), performance.now()];
  while (orders() < before + ORDERS_BETWEEN) {
    if (performance.now() - start > BUSY_LIMIT_MS)
      throw new Error(`No measure was applied for ${BUSY_LIMIT_MS / 1000} s`);
    await pause(20);
  }
}

async function rest(town: FoundedTown, world: World): Promise<void> {
  const start = performance.now();
  let left = 1;
  while (left > 0) {
    if (performance.now() - start > REST_LIMIT_MS)
      throw new Error(`After ${REST_LIMIT_MS / 1000} s there is still work: ${left}`);
    await pause(200);
    left = await unrest(town, world);
  }
}

// SPDX-License-Identifier: EUPL-1.2
// Worker processes that are killed at any moment; another comes for each that is gone, as with a service manager.
import { startWorkerProcess, type WorkerProcess } from '../../benchmarks/set-up/start-workers.ts';
import type { WorkerPlace } from '../../benchmarks/set-up/worker-place.ts';

export type Crew = {
  kills(): number;
  /** Milliseconds that it took to start the first ones: what a machine under load needs for more. */
  readonly startMs: number;
  /** kill -9 of one that works now, or of all of them; of nobody where all are still starting. */
  strike(): Promise<void>;
  stop(): Promise<void>;
};

const ALL_SHARE = 0.2;

/** Starts so many; resolves when all work. `random` says whom it strikes. */
export async function hireCrew(place: WorkerPlace, size: number, random: () => number): Promise<Crew> {
  const atWork = new Set<WorkerProcess>();
  const coming = new Set<Promise<void>>();
  let kills = 0;
  const hire = () => {
    const arrival = startWorkerProcess(place)
      .then((worker) => void atWork.add(worker))
      .finally(() => coming.delete(arrival));
    coming.add(arrival);
  };
  const kill = async (worker: WorkerProcess) => {
    atWork.delete(worker);
    hire();
    kills += 1;
    await worker.kill();
  };
  const start = performance.now();
  for (let number = 0; number < size; number += 1) hire();
  await Promise.all(coming);
  return {
    startMs: Math.round(performance.now() - start),
    kills: () => kills,
    async strike() {
      const present = [...atWork];
      const one = Math.floor(random() * present.length);
      const struck = random() < ALL_SHARE ? present : present.slice(one, one + 1);
      await Promise.all(struck.map(kill));
    },
    async stop() {
      await Promise.all(coming);
      await Promise.all([...atWork].map((worker) => worker.stop()));
    },
  };
}

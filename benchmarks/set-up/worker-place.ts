// SPDX-License-Identifier: EUPL-1.2
import type { DatabaseConnection } from '../../packages/server/src/foundation/database/prepare-database.ts';

/** What a worker of a town is told. */
export type WorkerPlace = {
  connection: DatabaseConnection;
  secretKey: string;
  home: string;
  concurrency: number;
  /** How long it waits for an answer of the network, in milliseconds; absent = as any worker. */
  patienceMs?: number;
  /** Its looks on the network see nothing: what the chaos run counts then shows that it counts. */
  blind?: boolean;
};

const VARIABLE = 'ARENGO_BENCH_WORKER';

export const withPlace = (place: WorkerPlace): NodeJS.ProcessEnv => ({
  ...process.env,
  // As `npm start` has it.
  NODE_COMPILE_CACHE: 'node_modules/.cache/compile',
  [VARIABLE]: JSON.stringify(place),
});

export function readPlace(): WorkerPlace {
  const told = process.env[VARIABLE];
  if (!told) throw new Error(`${VARIABLE} is not set: only benchmarks and the chaos run start this`);
  return JSON.parse(told) as WorkerPlace;
}

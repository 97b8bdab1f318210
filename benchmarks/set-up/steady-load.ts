// SPDX-License-Identifier: EUPL-1.2
// Requests at a constant rate, whether or not the earlier ones were answered, each timed from when it was due: what has to
// wait behind a slow one is counted as slow (no coordinated omission).
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

export type Load = {
  origin: string;
  perSecond: number;
  seconds: number;
  /** The next path to ask for, with its headers. */
  next(): { path: string; headers: Record<string, string> };
};
export type Served = {
  /** Of each that was answered 200, in milliseconds from when it was due, and its end on the clock of the run. */
  times: { ms: number; endedAt: number }[];
  failed: number;
  bytes: number;
  seconds: number;
};

const MOST_SOCKETS = 200;
const DRAIN_MS = 20_000;

export async function loadSteadily({ origin, perSecond, seconds, next }: Load): Promise<Served> {
  const agent = new Agent({ keepAlive: true, maxSockets: MOST_SOCKETS });
  const { hostname: host, port } = new URL(origin);
  const served: Served = { times: [], failed: 0, bytes: 0, seconds };
  const start = performance.now();
  const many = perSecond * seconds;
  let open = 0;
  const send = (dueAt: number) => {
    open += 1;
    const asked = request({ agent, host, port, ...next() }, (answer) => {
      answer.on('data', (chunk: Buffer) => {
        served.bytes += chunk.length;
      });
      answer.on('end', () => {
        open -= 1;
        const endedAt = performance.now();
        if (answer.statusCode === 200) served.times.push({ ms: endedAt - dueAt, endedAt: endedAt - start });
        else served.failed += 1;
      });
    });
    asked.on('error', () => {
      open -= 1;
      served.failed += 1;
    });
    asked.end();
  };
  for (let number = 0; number < many; ) {
    const now = performance.now();
    while (number < many && start + (number * 1000) / perSecond <= now) {
      send(start + (number * 1000) / perSecond);
      number += 1;
    }
    await pause(1);
  }
  const waitedFrom = performance.now();
  while (open > 0 && performance.now() - waitedFrom < DRAIN_MS) await pause(5);
  served.failed += open;
  agent.destroy();
  return served;
}

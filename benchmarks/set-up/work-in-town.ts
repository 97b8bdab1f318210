// SPDX-License-Identifier: EUPL-1.2
// A process of its own that only works through the jobs of a town, as `processes/work.ts` does: started by start-workers.ts.
import { openApp, startWork } from '../../packages/server/src/app.ts';
import { readConfig } from '../../packages/server/src/foundation/config/config.ts';
import { atHome } from '../../packages/server/src/networks/practice/home-origin.ts';
import { createPracticeNetwork } from '../../packages/server/src/networks/practice/practice-network.ts';
import { readPlace } from './worker-place.ts';

const { connection, secretKey, home, concurrency, patienceMs, blind } = readPlace();
const config = { ...readConfig({ port: 0 }, { ARENGO_LOG_LEVEL: 'silent' }), workerConcurrency: concurrency };
const report = (problem: string) => process.stderr.write(`! ${problem}\n`);
const opened = await openApp({ config, connection, secretKey: Buffer.from(secretKey, 'hex'), report });
opened.setHome(home);
const app = { ...opened, networks: new Map([...opened.networks, ['practice', practiceNetwork()]]) };
const worker = await startWork(app, report);
process.send?.('working');

process.once('SIGTERM', async () => {
  await worker.stop();
  await app[Symbol.asyncDispose]();
  process.disconnect?.();
});

function practiceNetwork() {
  const reach = atHome(() => home);
  const network = createPracticeNetwork({ fetch: patienceMs === undefined ? reach : impatient(reach, patienceMs) });
  const { publishesPosts, ...rest } = network.capabilities;
  if (!blind || !publishesPosts) return network;
  return { ...network, capabilities: { ...rest, publishesPosts: { ...publishesPosts, find: async () => null } } };
}

function impatient(reach: typeof fetch, milliseconds: number): typeof fetch {
  return (input, init) => {
    const signals = [AbortSignal.timeout(milliseconds), init?.signal ?? []].flat();
    return reach(input, { ...init, signal: AbortSignal.any(signals) });
  };
}

// SPDX-License-Identifier: EUPL-1.2
// A process of its own that only works through the jobs of a town, as `processes/work.ts` does: started by start-workers.ts.
import { openApp, startWork } from '../../packages/server/src/app.ts';
import { readConfig } from '../../packages/server/src/foundation/config/config.ts';
import { readPlace } from './worker-place.ts';

const { connection, secretKey, home, concurrency } = readPlace();
const config = { ...readConfig({ port: 0 }, { ARENGO_LOG_LEVEL: 'silent' }), workerConcurrency: concurrency };
const report = (problem: string) => process.stderr.write(`! ${problem}\n`);
const app = await openApp({ config, connection, secretKey: Buffer.from(secretKey, 'hex'), report });
app.setHome(home);
const worker = await startWork(app, report);
process.send?.('working');

process.once('SIGTERM', async () => {
  await worker.stop();
  await app[Symbol.asyncDispose]();
  process.disconnect?.();
});

// SPDX-License-Identifier: EUPL-1.2
// A process that only works through jobs, beside any number of `serve` on the same PostgreSQL.
import { openApp, settleData, startWork } from '../app.ts';
import { readConfig } from '../foundation/config/config.ts';
import { readSecretKey } from '../foundation/config/secrets.ts';
import { migrate } from '../foundation/database/migrate.ts';
import { reachDatabase } from '../foundation/database/reach-database.ts';
import { endBySignal, say } from './process-life.ts';

const config = readConfig();
const report = (problem: string) => say(`! ${problem}`);
const reached = await reachDatabase({ ...config, report: say });
await migrate(reached.connection);
const app = await openApp({ config, connection: reached.connection, secretKey: await readSecretKey(config), report });
await settleData(app);
const worker = await startWork(app, report);
say('Arengo lavora · Arengo is working');

endBySignal(async () => {
  await worker.stop();
  await app[Symbol.asyncDispose]();
  await reached[Symbol.asyncDispose]();
});

// SPDX-License-Identifier: EUPL-1.2
// A process of its own that only serves a town over HTTP, as `processes/serve.ts` does: started by start-server.ts.
import { buildServer, openApp } from '../../packages/server/src/app.ts';
import { readConfig } from '../../packages/server/src/foundation/config/config.ts';
import { readPlace } from './worker-place.ts';

// All requests of the benchmark come from one address.
const REQUESTS_PER_MINUTE = 1_000_000_000;

const { connection, secretKey } = readPlace();
const config = { ...readConfig({ port: 0 }, { ARENGO_LOG_LEVEL: 'silent' }) };
const report = (problem: string) => process.stderr.write(`! ${problem}\n`);
const app = await openApp({ config, connection, secretKey: Buffer.from(secretKey, 'hex'), report });
const server = await buildServer(app, REQUESTS_PER_MINUTE);
process.send?.(await server.listen({ host: '127.0.0.1', port: 0 }));

process.once('SIGTERM', async () => {
  await server.close();
  await app[Symbol.asyncDispose]();
  process.disconnect?.();
});

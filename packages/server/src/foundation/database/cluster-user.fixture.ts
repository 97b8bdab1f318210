// SPDX-License-Identifier: EUPL-1.2
// A process that uses a private cluster until its standard input ends: what private-cluster.test.ts kills.
import { once } from 'node:events';
import { readConfig } from '../config/config.ts';
import { startPrivateCluster } from './private-cluster.ts';

const [folder = '', durability] = process.argv.slice(2);
const cluster = await startPrivateCluster({
  folder,
  binaries: readConfig().postgresBinaries,
  durability: durability === 'full' ? 'full' : 'none',
});
console.log(cluster.pid);
process.stdin.resume();
await once(process.stdin, 'end');
await cluster.stop();

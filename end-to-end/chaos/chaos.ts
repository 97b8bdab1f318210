// SPDX-License-Identifier: EUPL-1.2
// `npm run chaos -- [--kills 60] [--seed N]`: the long form of chaos.test.ts. Exit codes: 0 every promise was kept, 1 not.
import { parseArgs } from 'node:util';
import { runWithTestCluster } from '../../packages/server/src/testing/with-test-cluster.ts';
import { runChaos } from './run-chaos.ts';

const INSIDE = '--inside';
const words = process.argv.slice(2);

if (words.includes(INSIDE)) {
  const { values } = parseArgs({
    args: words.filter((word) => word !== INSIDE),
    options: { kills: { type: 'string', default: '60' }, seed: { type: 'string', default: String(Date.now() % 1e9) } },
  });
  const { faults, ...found } = await runChaos({
    kills: Number(values.kills),
    seed: Number(values.seed),
    report: (line) => process.stderr.write(`${line}\n`),
  });
  for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`);
  process.stdout.write(`${JSON.stringify({ ...found, faults: faults.length })}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} else {
  process.exitCode = await runWithTestCluster(process.execPath, [import.meta.filename, INSIDE, ...words]);
}

// SPDX-License-Identifier: EUPL-1.2
// `npm run chaos -- [--kills 60] [--seed N]`: the long form of chaos.test.ts; with `--posts 500`, of post-chaos.test.ts. `--blind`
// has the workers' looks on the network see nothing: the count must then be wrong, or it counts nothing.
// Exit codes: 0 every promise was kept, 1 not.
import { parseArgs } from 'node:util';
import { runWithTestCluster } from '../../packages/server/src/testing/with-test-cluster.ts';
import { runChaos } from './run-chaos.ts';
import { runPostChaos } from './run-post-chaos.ts';

const INSIDE = '--inside';
const words = process.argv.slice(2);

if (words.includes(INSIDE)) {
  const { values } = parseArgs({
    args: words.filter((word) => word !== INSIDE),
    options: {
      kills: { type: 'string', default: '60' },
      posts: { type: 'string' },
      blind: { type: 'boolean', default: false },
      seed: { type: 'string', default: String(Date.now() % 1e9) },
    },
  });
  const report = (line: string) => process.stderr.write(`${line}\n`);
  const seed = Number(values.seed);
  const kept =
    values.posts === undefined
      ? await ofMeasures({ kills: Number(values.kills), seed, report })
      : await ofPosts({ posts: Number(values.posts), seed, blind: values.blind, report });
  process.exitCode = kept ? 0 : 1;
} else {
  process.exitCode = await runWithTestCluster(process.execPath, [import.meta.filename, INSIDE, ...words]);
}

async function ofMeasures(options: Parameters<typeof runChaos>[0]): Promise<boolean> {
  const { faults, ...found } = await runChaos(options);
  for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`);
  process.stdout.write(`${JSON.stringify({ ...found, faults: faults.length })}\n`);
  return faults.length === 0;
}

async function ofPosts(options: Parameters<typeof runPostChaos>[0]): Promise<boolean> {
  const found = await runPostChaos(options);
  process.stdout.write(`${JSON.stringify(found)}\n`);
  return (
    found.doubled === 0 && found.missed === 0 && found.orderedAgain === 0 && found.unknown === 0 && found.chainWhole
  );
}

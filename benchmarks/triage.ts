// SPDX-License-Identifier: EUPL-1.2
import { inspect } from '../packages/triage/src/index.ts';
import { comments } from './comments.it.ts';

const TARGET = 20_000;
const SECONDS = 5;

type Speed = { perSecond: number; wallPerSecond: number };

/**
 * Comments that `work` gets through in a second of one core (the thread's own processor time, so that other work on
 * the machine does not count) and in a second by the clock, over whole passes of the corpus.
 */
function speedOf(work: (comment: string) => unknown): Speed {
  for (let pass = 0; pass < 5; pass++) for (const comment of comments) work(comment);
  const start = performance.now();
  const before = process.threadCpuUsage();
  let done = 0;
  while (performance.now() - start < SECONDS * 1000) {
    for (const comment of comments) work(comment);
    done += comments.length;
  }
  const used = process.threadCpuUsage(before);
  return {
    perSecond: Math.round(done / ((used.user + used.system) / 1_000_000)),
    wallPerSecond: Math.round((done / (performance.now() - start)) * 1000),
  };
}

/**
 * Comments triaged per second on one core, against the floor of merely normalising the same ones
 * with `String.normalize` and `toLowerCase`.
 */
export async function run(report: (line: string) => void): Promise<Record<string, unknown>> {
  const characters = Math.round(comments.reduce((sum, comment) => sum + comment.length, 0) / comments.length);
  report(`triage: ${comments.length} comments of ${characters} characters on average, ${SECONDS} s each way`);
  const floor = speedOf((comment) => comment.normalize('NFKC').toLowerCase());
  const triaged = speedOf((comment) => inspect(comment));
  const rssMb = Math.round(process.memoryUsage.rss() / 1_048_576);
  report(`triage: ${triaged.perSecond} comments/s of one core, ${triaged.wallPerSecond} by the clock`);
  report(`triage: target ${TARGET}, floor ${floor.perSecond}, ${rssMb} MB resident`);
  return {
    ...triaged,
    target: TARGET,
    floorPerSecond: floor.perSecond,
    rssMb,
    comments: comments.length,
    averageLength: characters,
  };
}

// SPDX-License-Identifier: EUPL-1.2
import { inspect } from '../packages/triage/src/index.ts';
import { comments } from './comments.it.ts';

const TARGET = 20_000;
const SECONDS = 5;

/** Comments per second that `work` gets through on this core, over whole passes of the corpus for some seconds. */
function perSecond(work: (comment: string) => unknown): number {
  for (let pass = 0; pass < 5; pass++) for (const comment of comments) work(comment);
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < SECONDS * 1000) {
    for (const comment of comments) work(comment);
    done += comments.length;
  }
  return Math.round((done / (performance.now() - start)) * 1000);
}

/**
 * Comments triaged per second on one core, against the floor of merely normalising the same ones
 * with `String.normalize` and `toLowerCase`.
 */
export async function run(report: (line: string) => void): Promise<Record<string, unknown>> {
  const characters = Math.round(comments.reduce((sum, comment) => sum + comment.length, 0) / comments.length);
  report(`triage: ${comments.length} comments of ${characters} characters on average, ${SECONDS} s each way`);
  const floorPerSecond = perSecond((comment) => comment.normalize('NFKC').toLowerCase());
  const triaged = perSecond((comment) => inspect(comment));
  const rssMb = Math.round(process.memoryUsage.rss() / 1_048_576);
  report(`triage: ${triaged} comments/s (target ${TARGET}, floor ${floorPerSecond}), ${rssMb} MB resident`);
  return {
    perSecond: triaged,
    target: TARGET,
    floorPerSecond,
    rssMb,
    comments: comments.length,
    averageLength: characters,
  };
}

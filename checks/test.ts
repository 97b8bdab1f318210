// SPDX-License-Identifier: EUPL-1.2
// `npm test`: every test of the repository; on PostgreSQL 15, the oldest that is supported, those that run every statement.
// Options: --only PATTERN (files whose path contains it), --one-postgres, --each-postgres (on both, whatever reaches a database).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildDesk } from './build-desk.ts';
import { root } from './run-command.ts';
import { findTestFiles } from './test-files.ts';

const DEBIAN_POSTGRES = '/usr/lib/postgresql/15/bin';
const LONGEST_TEST_MS = 10 * 60_000;
// Each file is a process that reads the whole server: read once, it starts in half the time.
const COMPILED = join(root, 'node_modules/.cache/compile');

type Tally = { passed: number; failed: number; skipped: number };
const total: Tally = { passed: 0, failed: 0, skipped: 0 };

type Run = {
  env?: NodeJS.ProcessEnv;
  /** Files at the same time. */
  atOnce?: number;
  /** Beside another run: what it says is printed when it ends. */
  beside?: boolean;
};

/** Runs the files with node's test runner under one test cluster, and counts what it says at its end. */
async function runTests(
  title: string,
  files: string[],
  { env = {}, atOnce = availableParallelism(), beside = false }: Run = {},
) {
  if (files.length === 0) return;
  const heading = `\n── ${title}: ${files.length} files\n`;
  if (!beside) process.stdout.write(heading);
  const runner = ['--test', `--test-concurrency=${atOnce}`, `--test-timeout=${LONGEST_TEST_MS}`, ...files];
  const cluster = ['packages/server/src/testing/with-test-cluster.ts', process.execPath];
  const child = spawn(process.execPath, [...cluster, ...runner], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { NODE_COMPILE_CACHE: COMPILED, ...process.env, ...env },
  });
  let tail = '';
  child.stdout.on('data', (chunk: Buffer) => {
    if (!beside) process.stdout.write(chunk);
    tail = (tail + chunk.toString()).slice(-2_000_000);
  });
  const [code] = await once(child, 'close');
  if (beside) process.stdout.write(heading + tail);
  const count = (what: string) =>
    Number([...tail.matchAll(new RegExp(`^(?:ℹ|#) ${what} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  total.passed += count('pass');
  total.skipped += count('skipped') + count('todo');
  // A run that ends badly without a failed test (it could not start, it was killed) has failed all the same.
  total.failed += code === 0 ? failed : Math.max(failed, 1);
}

const { values } = parseArgs({
  options: { only: { type: 'string' }, 'one-postgres': { type: 'boolean' }, 'each-postgres': { type: 'boolean' } },
});
const files = await findTestFiles(root, values.only);

if (files.browser.length > 0 && (await buildDesk()) !== 0) {
  console.log('The desk does not build');
  total.failed++;
}
await runTests('Tests', files.unit);
// A browser waits more than it works: the rest goes on beside it, one file at a time.
await Promise.all([runTests('In a browser', files.browser, { atOnce: 1 }), runTheRest()]);

async function runTheRest() {
  if (!values['one-postgres'] && !process.env.ARENGO_POSTGRES_BIN && existsSync(DEBIAN_POSTGRES)) {
    const again = values['each-postgres'] ? files.database : files.statements;
    const env = { ARENGO_POSTGRES_BIN: DEBIAN_POSTGRES };
    await runTests('Tests on PostgreSQL 15', again, { env, atOnce: 1, beside: true });
  }
  for (const { folder, file, installed } of files.conformance) {
    if (installed) await runTests(`Conformance: ${folder}`, [file], { atOnce: 1, beside: true });
    else {
      console.log(`\n── Conformance: ${folder} skipped: not installed. To install: node ${folder}/install.mjs`);
      total.skipped++;
    }
  }
}

if (total.passed + total.failed + total.skipped === 0) {
  console.log(`No test file has ${values.only} in its path`);
  total.failed++;
}
console.log(`\n${total.skipped > 0 ? `${total.skipped} skipped\n` : ''}${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

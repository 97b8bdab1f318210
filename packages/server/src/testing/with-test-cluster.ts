// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { environmentWithTestCluster } from '../foundation/config/environment.ts';
import { startTestCluster } from './test-cluster.ts';

/** Runs a command with one test cluster for all its processes, and ends with its exit code. */
export async function runWithTestCluster(command: string, args: string[]): Promise<number> {
  await using cluster = await startTestCluster();
  const child = spawn(command, args, { stdio: 'inherit', env: environmentWithTestCluster(cluster.home) });
  // Ctrl-C reaches the child by itself: we only have to outlive it.
  const wait = () => undefined;
  const pass = () => child.kill('SIGTERM');
  process.on('SIGINT', wait).on('SIGTERM', pass);
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
    });
  } finally {
    process.off('SIGINT', wait).off('SIGTERM', pass);
  }
}

const [command, ...args] = process.argv.slice(2);
if (import.meta.main) {
  if (command === undefined) {
    console.error('Usage: node with-test-cluster.ts COMMAND [ARGUMENTS]');
    process.exitCode = 2;
  } else {
    process.exitCode = await runWithTestCluster(command, args);
  }
}

// SPDX-License-Identifier: EUPL-1.2
// Installs what a test or a benchmark needs beside it, by the lockfile of its own folder, once for each state of that file.
// Packages only: nothing is compiled and no install script runs. Plain JavaScript, for the Node that the machine has.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `what`: as a sentence begins; `size`: what it takes, in words. Ends the process with 1 where it fails. */
export function installApart(folder, { what, size }) {
  const stamp = join(folder, 'node_modules', '.installed-from');
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    console.log(`Installing: ${what} (${size})...`);
    const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const { status, error } = spawnSync('npm', options, { cwd: folder, stdio: 'inherit' });
    if (error) console.error(error.message);
    if (status !== 0) process.exit(1);
    writeFileSync(stamp, wanted);
  }
  console.log(`Installed: ${what}.`);
}

// SPDX-License-Identifier: EUPL-1.2
// Installs Lighthouse beside the benchmark that needs it: `node benchmarks/lighthouse/install.mjs`. Packages only: nothing is
// compiled, no install script runs, no browser is fetched.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;
const stamp = join(folder, 'node_modules', '.installed-from');
const wanted = createHash('sha256')
  .update(readFileSync(join(folder, 'package-lock.json')))
  .digest('hex');

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
  console.log('Lighthouse is installed.');
} else {
  console.log('Installing Lighthouse (114 packages, half a minute)...');
  const { status, error } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: folder, stdio: 'inherit' },
  );
  if (error) console.error(error.message);
  if (status !== 0) process.exit(1);
  writeFileSync(stamp, wanted);
  console.log('Lighthouse is installed.');
}

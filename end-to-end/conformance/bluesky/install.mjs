// SPDX-License-Identifier: EUPL-1.2
// Installs Bluesky's own server beside the test that needs it: `node end-to-end/conformance/bluesky/install.mjs`.
// Packages only: nothing is compiled and no install script runs (see README.md).
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
  console.log("Bluesky's server is installed.");
} else {
  console.log("Installing Bluesky's server (640 packages, 450 MB, about a minute)...");
  const { status, error } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: folder,
      stdio: 'inherit',
    },
  );
  if (error) console.error(error.message);
  if (status !== 0) process.exit(1);
  writeFileSync(stamp, wanted);
  console.log("Bluesky's server is installed.");
}

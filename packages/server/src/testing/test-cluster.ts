// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../foundation/config/config.ts';
import { readTestCluster } from '../foundation/config/environment.ts';
import { type PrivateCluster, startPrivateCluster } from '../foundation/database/private-cluster.ts';

/**
 * Joins the test cluster of the surrounding run (with-test-cluster.ts), or starts one for this process. It keeps nothing
 * safe on disk, and its folder goes away with its last user, however that ends.
 */
export async function startTestCluster(): Promise<PrivateCluster> {
  const folder = readTestCluster() ?? join(tmpdir(), `arengo-test-${randomUUID().slice(0, 8)}`);
  await mkdir(folder, { recursive: true });
  return startPrivateCluster({
    folder,
    binaries: readConfig().postgresBinaries,
    durability: 'none',
    whenUnused: 'remove',
  });
}

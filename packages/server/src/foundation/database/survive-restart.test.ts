// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { readConfig } from '../config/config.ts';
import { openDatabase } from './database.ts';
import { CommitUnknownError } from './database-errors.ts';
import { startPrivateCluster } from './private-cluster.ts';

test('a PostgreSQL that is killed and restarted is survived, and what was acknowledged is kept once', async (t) => {
  // A cluster of its own: this one is killed.
  const folder = await mkdtemp(join(tmpdir(), 'arengo-killed-'));
  await chmod(folder, 0o711);
  await using cluster = await startPrivateCluster({
    folder,
    binaries: readConfig().postgresBinaries,
    whenUnused: 'remove',
  });
  await using survivor = openDatabase(cluster.connection, { reportProblem: () => undefined });
  await survivor.acrossBodies(({ kysely }) => sql`create table kept (n int primary key)`.execute(kysely));
  const acknowledged = new Set<number>();
  const unknown = new Set<number>();
  let longest = 0;
  for (let n = 0; n < 600; n++) {
    if (n % 200 === 100) process.kill(cluster.pid, 'SIGKILL');
    const started = performance.now();
    try {
      await survivor.acrossBodies(({ kysely }) => sql`insert into kept values (${n})`.execute(kysely));
      acknowledged.add(n);
    } catch (error) {
      if (!(error instanceof CommitUnknownError)) throw error;
      unknown.add(n);
    }
    longest = Math.max(longest, performance.now() - started);
  }
  t.diagnostic(`3 kills: longest transaction ${Math.round(longest)} ms, ${unknown.size} with unknown outcome`);
  const { rows } = await survivor.acrossBodies(({ kysely }) => sql<{ n: number }>`select n from kept`.execute(kysely));
  const kept = new Set(rows.map(({ n }) => n));
  assert.deepEqual(
    [...acknowledged].filter((n) => !kept.has(n)),
    [],
  );
  assert.deepEqual(
    [...kept].filter((n) => !acknowledged.has(n) && !unknown.has(n)),
    [],
  );
});

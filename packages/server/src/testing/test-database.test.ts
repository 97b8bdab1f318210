// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { readTestCluster } from '../foundation/config/environment.ts';
import { createTestDatabase } from './test-database.ts';

test('each test database is a migrated one of its own, and goes away', async () => {
  const first = await createTestDatabase();
  const second = await createTestDatabase();
  assert.notEqual(first.connection.database, second.connection.database);
  await first.database.acrossBodies(({ kysely }) => kysely.schema.createTable('mine').execute());
  const tables = await second.database.acrossBodies(({ kysely }) => kysely.introspection.getTables());
  const names = tables.map(({ name }) => name);
  assert.ok(names.includes('arengo_migrations') && !names.includes('mine'));
  await second[Symbol.asyncDispose]();
  await first[Symbol.asyncDispose]();
  assert.equal(existsSync(first.cluster.home), readTestCluster() !== null, "inside a run, the cluster is the run's");
});

test('a run has one cluster for all its processes, passes on the exit code, and leaves nothing', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'arengo-run-'));
  t.after(() => rm(folder, { recursive: true }));
  const child = join(folder, 'child.mjs');
  await writeFile(
    child,
    `import { createTestDatabase } from ${JSON.stringify(join(import.meta.dirname, 'test-database.ts'))};
     import { spawnSync } from 'node:child_process';
     await using tested = await createTestDatabase();
     console.log(tested.cluster.home);
     if (process.argv[2] === 'outer') {
       spawnSync(process.execPath, [process.argv[1], 'inner'], { stdio: 'inherit' });
       process.exitCode = 7;
     }`,
  );
  const run = spawn(
    process.execPath,
    [join(import.meta.dirname, 'with-test-cluster.ts'), process.execPath, child, 'outer'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [said, [code]] = await Promise.all([text(run.stdout), once(run, 'exit')]);
  const [outer, inner] = said.trim().split('\n');
  assert.ok(outer);
  assert.equal(inner, outer, 'the two processes used one cluster');
  assert.equal(code, 7);
  assert.equal(existsSync(outer), readTestCluster() === outer);
});

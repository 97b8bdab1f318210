// SPDX-License-Identifier: EUPL-1.2
// Which tests there are, and which of them need PostgreSQL.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Module, readModules } from './arrows/read-modules.ts';
import { filesOf } from './documents.ts';

export type TestFiles = {
  /** Beside the code. */
  unit: string[];
  /** Those of `unit` that reach the test cluster through their imports. */
  database: string[];
  /** Those of `database` that between them run the migrations, the foundation and every route's statements. */
  statements: string[];
  browser: string[];
  /** Tests against another project's own server, which has a lockfile of its own. */
  conformance: { folder: string; file: string; installed: boolean }[];
};

const STATEMENTS = /^packages\/server\/src\/(foundation|testing|commands)\//;
const CLUSTER = 'packages/server/src/testing/test-cluster.ts';

/** Every test file under `root` whose path contains `only`. */
export async function findTestFiles(root: string, only = ''): Promise<TestFiles> {
  const tests = (await filesOf(root)).filter((file) => /\.test\.tsx?$/.test(file) && file.includes(only));
  const unit = tests.filter((file) => !file.startsWith('end-to-end/'));
  const reaches = reachOf(await readModules(root), CLUSTER);
  const foreign = tests.filter((file) => file.startsWith('end-to-end/conformance/'));
  const database = unit.filter((file) => reaches.has(file));
  return {
    unit,
    database,
    statements: database.filter((file) => STATEMENTS.test(file)),
    browser: tests.filter((file) => file.startsWith('end-to-end/') && !foreign.includes(file)),
    conformance: foreign.map((file) => {
      const folder = file.split('/').slice(0, 3).join('/');
      return { folder, file, installed: existsSync(join(root, folder, 'node_modules')) };
    }),
  };
}

/** The files that import `target`, directly or through others. */
function reachOf(modules: readonly Module[], target: string): Set<string> {
  const reached = new Set([target]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const { file, arrows } of modules)
      if (arrows.some(({ to }) => to !== null && reached.has(to))) reached.add(file);
  }
  return reached;
}

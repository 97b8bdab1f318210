// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { checkArrows } from './arrows.ts';

const server = 'packages/server/src';
const desk = 'packages/desk/src';

/** A small tree in which every arrow is allowed, among them some that look forbidden. */
const sound: Record<string, string> = {
  'packages/policy/src/index.ts': "export { assess } from './assess.ts';",
  'packages/policy/src/assess.ts': "import { z } from 'zod';\nexport const assess = z;",
  'packages/triage/src/index.ts': 'const { stderr } = process;\nexport const inspect = stderr;',
  'packages/contract/src/index.ts': "import { assess } from '@arengo/policy';\nexport const routes = assess;",
  'packages/desk/src/main.tsx': "import { routes } from '@arengo/contract';\nexport const main = <p>{routes}</p>;",
  [`${desk}/shell/rooms.tsx`]: "import { today } from '../rooms/today/today-room.tsx';\nexport const rooms = [today];",
  [`${desk}/rooms/today/today-room.tsx`]:
    "import { list } from './list.ts';\nimport { query } from '../newsroom/posts-queries.ts';\nimport { ActChooser } from '../registers/acts/act-chooser.tsx';\nimport { Panel } from '../../elements/panel.tsx';\nexport const today = [list, query, ActChooser, Panel];",
  [`${desk}/rooms/today/list.ts`]: 'export const list = 1;',
  [`${desk}/rooms/newsroom/posts-queries.ts`]: 'export const query = 1;',
  [`${desk}/rooms/registers/acts/act-chooser.tsx`]: 'export const ActChooser = 1;',
  [`${desk}/elements/panel.tsx`]: 'export const Panel = 1;',
  [`${server}/processes/serve.ts`]: "import { app } from '../app.ts';\nexport const run = app;",
  [`${server}/app.ts`]:
    "import { auditRoutes } from './features/audit/audit-routes.ts';\nimport { bluesky } from './networks/bluesky/bluesky.ts';\nexport const app = [auditRoutes, bluesky];",
  [`${server}/commands/verify.ts`]:
    "import { record } from '../features/audit/index.ts';\nexport const verify = record;",
  [`${server}/demo/play.ts`]: "import { stage } from '../networks/practice/stage.ts';\nexport const play = stage;",
  [`${server}/features/audit/index.ts`]: "export { record } from './record.ts';",
  [`${server}/features/audit/record.ts`]:
    "import type { Link } from './link.ts';\nexport const record: Link | null = null;",
  // A type may look back: it is erased.
  [`${server}/features/audit/link.ts`]: "import type { record } from './record.ts';\nexport type Link = typeof record;",
  [`${server}/features/audit/audit-routes.ts`]:
    "import { record } from './record.ts';\nexport const auditRoutes = record;",
  [`${server}/features/audit/README.md`]: '# audit\n',
  [`${server}/features/people/sign-in.ts`]:
    "import { record } from '../audit/index.ts';\nimport { inspect } from '@arengo/triage';\nimport type { Network } from '../../networks/network.ts';\nexport const signIn = [record, inspect] as Network;",
  [`${server}/features/people/people-jobs.ts`]: "import { signIn } from './sign-in.ts';\nexport const jobs = signIn;",
  [`${server}/features/people/ask.ts`]: "import { jobs } from './people-jobs.ts';\nexport const ask = jobs;",
  [`${server}/features/people/ask.test.ts`]:
    "import { people } from '../../testing/people.ts';\nimport { app } from '../../app.ts';\nconsole.log(people, app, process.env.HOME);",
  [`${server}/features/people/README.md`]: '# people\n',
  [`${server}/networks/network.ts`]: 'export type Network = unknown;',
  [`${server}/networks/bluesky/bluesky.ts`]:
    "import type { Network } from '../network.ts';\nexport const bluesky: Network = 1;",
  [`${server}/networks/practice/stage.ts`]: 'export const stage = 1;',
  [`${server}/foundation/config/environment.ts`]: 'export const home = process.env.HOME;',
  [`${server}/testing/people.ts`]: 'export const people = 1;',
  'checks/test.ts':
    "import { people } from '../packages/server/src/testing/people.ts';\nconsole.log(process.env.HOME, people);",
};

const arrow = (to: string, name = 'x') => `import { ${name} } from '${to}';\nexport const taken = ${name};`;

const planted: { rule: string; file: string; source: string; line?: number; says: RegExp }[] = [
  {
    rule: 'the desk imports no server',
    file: 'packages/desk/src/a.tsx',
    source: arrow('../../server/src/app.ts', 'app'),
    says: /desk imports only policy, triage, composer, contract/,
  },
  {
    rule: 'policy imports nothing of ours',
    file: 'packages/policy/src/a.ts',
    source: arrow('@arengo/triage', 'inspect'),
    says: /policy imports no package of ours/,
  },
  {
    rule: 'triage imports nothing of ours',
    file: 'packages/triage/src/a.ts',
    source: arrow('@arengo/policy', 'assess'),
    says: /triage imports no package of ours/,
  },
  {
    rule: 'the contract imports only policy',
    file: 'packages/contract/src/a.ts',
    source: arrow('@arengo/triage', 'inspect'),
    says: /contract imports only policy/,
  },
  {
    rule: 'a package is imported by its name',
    file: `${server}/app2.ts`,
    source: arrow('../../policy/src/assess.ts', 'assess'),
    says: /by its name alone/,
  },
  {
    rule: 'packages import nothing beside them',
    file: 'packages/triage/src/b.ts',
    source: arrow('../../../checks/test.ts'),
    says: /stands beside them/,
  },
  {
    rule: 'a room of the desk imports no other room',
    file: `${desk}/rooms/newsroom/a.ts`,
    source: arrow('../today/list.ts', 'list'),
    says: /a room imports no other room/,
  },
  {
    rule: 'nor takes a type of it',
    file: `${desk}/rooms/newsroom/b.ts`,
    source: "import type { list } from '../today/list.ts';\nexport type B = typeof list;",
    says: /a room imports no other room/,
  },
  {
    rule: 'what the rooms of the desk share knows no room',
    file: `${desk}/elements/a.ts`,
    source: arrow('../rooms/newsroom/posts-queries.ts', 'query'),
    says: /what rooms share knows no room/,
  },
  {
    rule: 'an unknown room',
    file: `${server}/utils/a.ts`,
    source: arrow('../app.ts', 'app'),
    says: /utils is not in the layout/,
  },
  {
    rule: 'foundation knows no feature',
    file: `${server}/foundation/a.ts`,
    source: arrow('../features/audit/index.ts', 'record'),
    says: /foundation imports nothing outside itself only/,
  },
  {
    rule: 'features do not know the app',
    file: `${server}/features/people/a.ts`,
    source: arrow('../../app.ts', 'app'),
    says: /features imports networks, foundation only/,
  },
  {
    rule: 'features know no adapter',
    file: `${server}/features/people/b.ts`,
    source: arrow('../../networks/bluesky/bluesky.ts', 'bluesky'),
    says: /imported by app\.ts only/,
  },
  {
    rule: 'an earlier feature does not know a later one',
    file: `${server}/features/audit/a.ts`,
    source: arrow('../people/index.ts'),
    says: /people comes after audit/,
  },
  {
    rule: 'nor by a type',
    file: `${server}/features/audit/b.ts`,
    source: "import type { a } from '../people/sign-in.ts';\nexport type B = typeof a;",
    says: /people comes after audit/,
  },
  {
    rule: 'nor by a type within a line',
    file: `${server}/features/audit/c.ts`,
    source: "\nexport type C = import('../people/sign-in.ts').C;",
    line: 2,
    says: /people comes after audit/,
  },
  {
    rule: 'nor by a dynamic import',
    file: `${server}/features/audit/d.ts`,
    source: "export const d = () => import('../people/sign-in.ts');",
    says: /people comes after audit/,
  },
  {
    rule: 'nor by exporting again',
    file: `${server}/features/audit/e.ts`,
    source: "export * from '../people/sign-in.ts';",
    says: /people comes after audit/,
  },
  {
    rule: 'a feature is imported through its index',
    file: `${server}/features/people/c.ts`,
    source: arrow('../audit/record.ts', 'record'),
    says: /through its index\.ts/,
  },
  {
    rule: 'so do commands',
    file: `${server}/commands/a.ts`,
    source: arrow('../features/audit/record.ts', 'record'),
    says: /through its index\.ts/,
  },
  {
    rule: 'routes are imported by app.ts only',
    file: `${server}/features/people/d.ts`,
    source: arrow('../audit/audit-routes.ts', 'auditRoutes'),
    says: /routes and jobs are imported by app\.ts only/,
  },
  {
    rule: 'also within a feature',
    file: `${server}/features/audit/f.ts`,
    source: arrow('./audit-routes.ts', 'auditRoutes'),
    says: /routes are imported by app\.ts only/,
  },
  {
    rule: 'an index does not hand on jobs',
    file: `${server}/features/people/index.ts`,
    source: "export { jobs } from './people-jobs.ts';",
    says: /routes and jobs are imported by app\.ts only/,
  },
  {
    rule: 'a process imports no feature',
    file: `${server}/processes/a.ts`,
    source: arrow('../features/audit/index.ts', 'record'),
    says: /processes imports app, /,
  },
  {
    rule: 'commands import no network',
    file: `${server}/commands/b.ts`,
    source: arrow('../networks/bluesky/bluesky.ts', 'bluesky'),
    says: /commands imports founding, features, foundation only/,
  },
  {
    rule: 'the demonstration plays on practice only',
    file: `${server}/demo/a.ts`,
    source: arrow('../networks/bluesky/bluesky.ts', 'bluesky'),
    says: /imported by app\.ts only/,
  },
  {
    rule: 'nobody needs the demonstration',
    file: `${server}/features/people/e.ts`,
    source: arrow('../../demo/play.ts', 'play'),
    says: /features imports networks, foundation only/,
  },
  {
    rule: 'a network knows no other',
    file: `${server}/networks/bluesky/a.ts`,
    source: arrow('../practice/stage.ts', 'stage'),
    says: /does not know another/,
  },
  {
    rule: 'a network knows no feature',
    file: `${server}/networks/bluesky/b.ts`,
    source: arrow('../../features/audit/index.ts', 'record'),
    says: /networks imports foundation only/,
  },
  {
    rule: 'what is for tests stays with tests',
    file: `${server}/features/people/f.ts`,
    source: arrow('../../testing/people.ts', 'people'),
    says: /imported by tests only/,
  },
  {
    rule: 'the environment is read in one place',
    file: `${server}/features/people/g.ts`,
    source: '\n\nexport const g = process.env.HOME;',
    line: 3,
    says: /foundation\/config only/,
  },
  {
    rule: 'also taken apart',
    file: `${server}/features/people/h.ts`,
    source: 'const { env } = process;\nexport const h = env;',
    says: /foundation\/config only/,
  },
  {
    rule: 'also imported',
    file: 'packages/triage/src/c.ts',
    source: "import { env } from 'node:process';\nexport const c = env;",
    says: /foundation\/config only/,
  },
  {
    rule: 'an import leads somewhere',
    file: 'packages/triage/src/d.ts',
    source: arrow('./gone.ts'),
    says: /leads nowhere/,
  },
  { rule: 'a file parses', file: 'packages/triage/src/e.ts', source: 'export const = ;', says: /does not parse/ },
  {
    rule: 'a feature out of the order',
    file: `${server}/features/gossip/a.ts`,
    source: 'export const a = 1;',
    says: /gossip is not in the order/,
  },
  {
    rule: 'a feature without README',
    file: `${server}/features/rules/a.ts`,
    source: 'export const a = 1;',
    says: /rules\/README\.md: missing/,
  },
  {
    rule: 'a README too long',
    file: `${server}/features/people/README.md`,
    source: 'line\n'.repeat(21),
    says: /21 lines, at most 20/,
  },
  {
    rule: 'an index that exports nothing',
    file: `${server}/features/people/index.ts`,
    source: 'const a = 1;\nconsole.log(a);',
    says: /exists only where it exports/,
  },
  {
    rule: 'a cycle',
    file: `${server}/features/audit/record.ts`,
    source: "import { auditRoutes } from './audit-routes.ts';\nexport const record = auditRoutes;",
    says: /import cycle: .*record\.ts -> .*audit-routes\.ts -> .*record\.ts|import cycle: .*audit-routes\.ts -> .*record\.ts -> .*audit-routes\.ts/,
  },
  {
    rule: 'a cycle of itself',
    file: 'packages/triage/src/f.ts',
    source: arrow('./f.ts', 'taken as x'),
    says: /import cycle: packages\/triage\/src\/f\.ts -> packages\/triage\/src\/f\.ts/,
  },
];

async function tree(t: TestContext, files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'arengo-arrows-'));
  t.after(() => rm(root, { recursive: true }));
  for (const [file, source] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), source);
  }
  return root;
}

test('a tree that keeps the rules has no violation', async (t) => {
  const { modules, arrows, violations } = await checkArrows(await tree(t, sound));
  assert.deepEqual(violations, []);
  assert.equal(modules, Object.keys(sound).filter((file) => !file.endsWith('.md')).length);
  assert.ok(arrows > 20);
});

for (const { rule, file, source, line = 1, says } of planted) {
  test(`a planted violation is caught: ${rule}`, async (t) => {
    const { violations } = await checkArrows(await tree(t, { ...sound, [file]: source }));
    const caught = violations.filter((violation) => says.test(violation));
    assert.notEqual(caught.length, 0, violations.join('\n') || 'nothing was caught');
    if (!/README|cycle|order|exports/.test(caught[0] ?? ''))
      assert.match(caught[0] ?? '', new RegExp(`^${file}:${line} `));
  });
}

const run = (root: string) =>
  spawnSync(process.execPath, [resolve(import.meta.dirname, 'arrows.ts'), root], { encoding: 'utf8' });

test('the check ends with 0 on a sound tree, 1 on a violation, and 1 where it read nothing', async (t) => {
  assert.deepEqual([run(await tree(t, sound)).status], [0]);
  const broken = run(await tree(t, { ...sound, [`${server}/foundation/a.ts`]: arrow('../app.ts', 'app') }));
  assert.equal(broken.status, 1);
  assert.match(
    broken.stdout,
    /^packages\/server\/src\/foundation\/a\.ts:1 .*foundation\/a\.ts -> .*app\.ts: foundation imports/m,
  );
  const empty = run(await tree(t, {}));
  assert.equal(empty.status, 1);
  assert.match(empty.stdout, /no module was read/);
});

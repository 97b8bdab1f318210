// SPDX-License-Identifier: EUPL-1.2
// `npm run check`: everything that can be said of the code without running it. One line for each check.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkDecisions, checkLicences, checkLinks, filesOf } from './documents.ts';
import { hear, root, toolPath } from './run-command.ts';

type Result = { state: 'ok' | 'FAILED' | 'skipped'; said: string };
type Check = { name: string; run: () => Promise<Result> };

const AT_ONCE = 3;

const tool = (name: string, ...args: string[]) => command(toolPath(name), args);
const node = (...args: string[]) => command(process.execPath, args);

async function command(path: string, args: string[]): Promise<Result> {
  const { code, said } = await hear(path, args);
  return { state: code === 0 ? 'ok' : 'FAILED', said };
}

async function complaints(found: Promise<string[]>): Promise<Result> {
  const list = await found;
  return { state: list.length === 0 ? 'ok' : 'FAILED', said: list.join('\n') };
}

const files = await filesOf(root);
const openApi = 'packages/contract/src/openapi.test.ts';

const checks: Check[] = [
  { name: 'types', run: () => tool('tsc', '-p', 'tsconfig.json') },
  { name: 'dead code', run: () => tool('knip', '--no-progress', '--no-config-hints') },
  { name: 'types of the desk', run: () => tool('tsc', '-p', 'packages/desk/tsconfig.json') },
  { name: 'format and lint', run: () => tool('biome', 'check', '.') },
  { name: 'arrows', run: () => node('checks/arrows.ts') },
  { name: 'clause coverage', run: () => node('packages/server/src/processes/command.ts', 'policy', 'coverage') },
  { name: 'decision records', run: () => complaints(checkDecisions(root, files)) },
  { name: 'links', run: () => complaints(checkLinks(root, files)) },
  { name: 'licence headers', run: () => complaints(checkLicences(root, files)) },
  {
    name: 'OpenAPI',
    run: async () => {
      if (existsSync(join(root, openApi))) return node('--test', openApi);
      return { state: 'skipped', said: `no ${openApi}` };
    },
  },
];

async function perform({ name, run }: Check): Promise<boolean> {
  const started = performance.now();
  const { state, said } = await run();
  const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`.padStart(7);
  const note = state === 'FAILED' ? '' : lastLine(said);
  console.log(`${state.padEnd(7)} ${seconds}  ${name.padEnd(18)} ${note}`.trimEnd());
  if (state === 'FAILED') console.log(`${said.replace(/^/gm, '    ')}\n`);
  return state !== 'FAILED';
}

/** The count that a tool ends with; node's test runner ends with how long it took. */
function lastLine(said: string): string {
  const last = said.split('\n').at(-1) ?? '';
  return last.startsWith('ℹ') ? '' : last.slice(0, 100);
}

async function performAll(): Promise<boolean[]> {
  const queue = [...checks];
  const results: boolean[] = [];
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results.push(await perform(next));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return results;
}

const failed = (await performAll()).filter((sound) => !sound).length;
console.log(failed === 0 ? `${checks.length} checks, none failed` : `${failed} of ${checks.length} checks failed`);
process.exitCode = failed === 0 ? 0 : 1;

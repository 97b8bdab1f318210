// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BODY, PEOPLE } from '../packages/server/src/demo/valdoria.ts';
import { freePort } from '../packages/server/src/networks/practice/testing/start-test-site.ts';
import { openSession } from './set-up/desk-session.ts';
import { answers, residentMb, serve } from './set-up/served.ts';

const PAGES = ['/status', '/desk/'];
const STARTS = 3;
const VISITS = 200;
const QUIET_MS = 3000;

/**
 * The second start of `npm start`, on data that a first start left and with its PostgreSQL stopped: milliseconds from the
 * spawn of the server to its first pages, the slowest of three; then its memory after some hundred requests. The
 * floor is a Node process that does nothing.
 */
export async function run(report: (line: string) => void): Promise<Record<string, unknown>> {
  const folder = join(tmpdir(), `arengo-bench-${randomUUID().slice(0, 8)}`);
  await mkdir(folder);
  try {
    const port = await freePort();
    const first = serve(folder, port);
    const firstStartMs = Math.round(await answers(first, PAGES));
    report(`start: the first start, with a new PostgreSQL and the demonstration: ${firstStartMs} ms`);
    await pause(QUIET_MS);
    await first.stop();
    const seconds: number[] = [];
    for (let number = 1; number < STARTS; number++) {
      const again = serve(folder, port);
      seconds.push(await answers(again, PAGES));
      await again.stop();
    }
    const last = serve(folder, port);
    seconds.push(await answers(last, PAGES));
    const firstPageMs = Math.round(Math.max(...seconds));
    report(`start: the second start to the first page: ${seconds.map((ms) => Math.round(ms)).join(', ')} ms`);
    const rssMb = await use(last.origin, folder, last.process.pid);
    report(`start: ${rssMb} MB resident after ${VISITS} visits`);
    await last.stop();
    return { firstPageMs, rssMb, firstStartMs, floorMs: await floor() };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function use(origin: string, folder: string, pid: number | undefined): Promise<number> {
  const password = (await readFile(join(folder, 'demo-password'), 'utf8')).trim();
  const session = await openSession(origin, { body: BODY.slug, email: PEOPLE[0]?.email ?? '', password });
  for (let visit = 0; visit < VISITS; visit++) {
    const path = ['/api/v1/queue', '/api/v1/today', '/desk/', '/practice/', '/api/v1/queue?view=all'][visit % 5] ?? '/';
    const { status } = await session.get(path);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
  }
  session.close();
  await pause(QUIET_MS);
  return residentMb(pid);
}

async function floor(): Promise<number> {
  const start = performance.now();
  spawnSync(process.execPath, ['-e', '']);
  return Math.round(performance.now() - start);
}

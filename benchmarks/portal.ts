// SPDX-License-Identifier: EUPL-1.2

import { firstLoad, kilobytes } from '../end-to-end/support/first-load.ts';
import { openBrowser } from '../end-to-end/support/open-browser.ts';
import { fillPortal } from './set-up/fill-portal.ts';
import { family, pinToCore } from './set-up/pin-to-core.ts';
import { percentile, pick, SEED, seeded } from './set-up/seeded.ts';
import { type ServerProcess, startServer } from './set-up/start-server.ts';
import { loadSteadily } from './set-up/steady-load.ts';
import { openTown } from './set-up/town.ts';

const ACCOUNTS = 8;
const PUBLICATIONS = 2000;
const PER_SECOND = 500;
const WARM_UP_SECONDS = 5;
const SECONDS = 30;
/** Rates that are tried in turn, to know how far it goes. */
const FURTHER = [750, 1000, 1500, 2000, 3000];
const FURTHER_SECONDS = 8;
const LATE_MS = 20;
const HEAVY = ['', '/policy', '/account', '/pubblicazioni', '/verifica', '/policy/versioni'];

/** What citizens open, in hundredths: most the first page and the policy, many a publication, some a search. */
const MIX: [share: number, path: (random: () => number, publications: readonly string[]) => string][] = [
  [30, () => ''],
  [20, () => '/policy'],
  [5, () => '/policy?audience=external'],
  [10, () => '/account'],
  [3, (random) => `/verifica?account=comune.valdoria.${Math.floor(random() * 40)}`],
  [2, () => '/policy/versioni'],
  [10, () => '/pubblicazioni'],
  [3, (random) => `/pubblicazioni?pagina=${2 + Math.floor(random() * 20)}`],
  [2, (random) => `/pubblicazioni?cerca=${pick(random, ['biblioteca', 'piscina', 'mercato', 'strada', 'scuola'])}`],
  // The newest are read most.
  [15, (random, publications) => `/pubblicazioni/${publications[Math.floor(publications.length * random() ** 6)]}`],
];

/** Each path as often as its share. */
const DRAWN = MIX.flatMap(([share, path]) => Array<typeof path>(share).fill(path));

/**
 * The public pages of one comune with 2,000 publications, 500 requests a second at a constant rate for 30 s, after 5 s of warm-up:
 * the p95 of the time from when a request was due to the last byte of its answer. Server and PostgreSQL are held together to
 * one core, the readers to another. `perSecond`: the highest of the rates tried that was kept up with p95 under 20 ms.
 */
export async function run(report: (line: string) => void): Promise<Record<string, unknown>> {
  await using town = await openTown(report, ACCOUNTS);
  const random = seeded(SEED);
  const publications = await fillPortal(town, random, PUBLICATIONS);
  report(`portal: ${PUBLICATIONS} publications, ${ACCOUNTS} accounts, 3 versions of the policy, seed ${SEED}`);
  const server = await startServer({
    connection: town.cluster.connection,
    secretKey: town.secretKey.toString('hex'),
    home: '',
    concurrency: 1,
  });
  try {
    const pinned = pinToCore(0, [...family(server.pid), ...family(town.cluster.pid)]) && pinToCore(1, [process.pid]);
    report(pinned ? 'portal: server and PostgreSQL on core 0, the readers on core 1' : 'portal: not held to one core');
    const load = (perSecond: number, seconds: number) =>
      loadSteadily({ origin: server.origin, perSecond, seconds, next: () => nextOf(random, publications) });
    await load(PER_SECOND, WARM_UP_SECONDS);
    const found = figuresOf(await load(PER_SECOND, SECONDS), PER_SECOND, report);
    const perSecond = await howFar(load, found, report);
    const firstLoads = await weigh(server);
    report(`portal: first load in kB: ${JSON.stringify(firstLoads)}`);
    return {
      perSecond,
      ...found,
      firstLoadKb: Math.max(...Object.values(firstLoads)),
      firstLoads,
      pinned,
      publications: PUBLICATIONS,
      seed: SEED,
    };
  } finally {
    await server.stop();
  }
}

function nextOf(random: () => number, publications: readonly string[]) {
  const path = pick(random, DRAWN);
  const language = random() < 0.85 ? 'it-IT,it;q=0.9' : 'en-GB,en;q=0.9';
  const encoding = random() < 0.9 ? 'gzip, deflate, br, zstd' : 'gzip';
  return {
    path: `/enti/valdoria${path(random, publications)}`,
    headers: { 'accept-language': language, 'accept-encoding': encoding, accept: 'text/html' },
  };
}

type Found = { asked: number; answeredPerSecond: number; p50Ms: number; p95Ms: number; p99Ms: number; failed: number };

function figuresOf(
  { times, failed, seconds }: Awaited<ReturnType<typeof loadSteadily>>,
  asked: number,
  report: (line: string) => void,
): Found {
  const inTime = times.filter(({ endedAt }) => endedAt <= seconds * 1000 + LATE_MS).length;
  const at = (of: number) =>
    Math.round(
      percentile(
        times.map(({ ms }) => ms),
        of,
      ) * 10,
    ) / 10;
  const answeredPerSecond = Math.round(inTime / seconds);
  const found = { asked, answeredPerSecond, p50Ms: at(50), p95Ms: at(95), p99Ms: at(99), failed };
  report(`portal: ${JSON.stringify(found)}`);
  return found;
}

/** The highest rate that is kept up, beginning with the one that is promised. */
async function howFar(
  load: (perSecond: number, seconds: number) => ReturnType<typeof loadSteadily>,
  first: Found,
  report: (line: string) => void,
): Promise<number> {
  const keeps = ({ p95Ms, failed }: Found) => p95Ms < LATE_MS && failed === 0;
  if (!keeps(first)) return first.answeredPerSecond;
  let kept = first.answeredPerSecond;
  for (const rate of FURTHER) {
    const found = figuresOf(await load(rate, FURTHER_SECONDS), rate, report);
    if (!keeps(found)) break;
    kept = found.answeredPerSecond;
  }
  return kept;
}

async function weigh({ origin }: ServerProcess): Promise<Record<string, number>> {
  const browser = await openBrowser();
  try {
    const weights: Record<string, number> = {};
    for (const page of HEAVY)
      weights[page || '/'] = kilobytes(await firstLoad(browser, `${origin}/enti/valdoria${page}`));
    return weights;
  } finally {
    await browser.close();
  }
}

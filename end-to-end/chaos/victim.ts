// SPDX-License-Identifier: EUPL-1.2
// The real server process and its PostgreSQL, to be killed and started again as a service manager would.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withWorldOrigin } from './world-origin.ts';

const SERVE = resolve(import.meta.dirname, '../../packages/server/src/processes/serve.ts');
const PRELOAD = join(import.meta.dirname, 'lead-to-world.ts');
const READY_LIMIT_MS = 120_000;

export type Victim = {
  origin: string;
  start(): Promise<void>;
  /** kill -9 of the server process, and a new one. */
  killServer(): Promise<void>;
  /** kill -9 of the postmaster: its backends die of it, and the server has to bring it back. */
  killPostgres(): Promise<void>;
  killBoth(): Promise<void>;
  stop(): Promise<void>;
};

export type VictimOptions = {
  dataFolder: string;
  clusterHome: string;
  port: number;
  worldOrigin: string;
  report: (line: string) => void;
};

export function createVictim(options: VictimOptions): Victim {
  const origin = `http://127.0.0.1:${options.port}`;
  let child: ChildProcess | null = null;
  let lastWords = '';
  const ready = async () => {
    const start = performance.now();
    while (!(await isReady(origin))) {
      if (child?.exitCode !== null) throw new Error(`The server ended by itself with ${child?.exitCode}: ${lastWords}`);
      if (performance.now() - start > READY_LIMIT_MS) throw new Error('The server does not come back');
      await pause(20);
    }
  };
  const start = async () => {
    child = launch(options);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      lastWords = (lastWords + text).slice(-2000);
    });
    await ready();
  };
  const killServer = async (signal: NodeJS.Signals = 'SIGKILL') => {
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  const killPostgres = async () => {
    const file = await readFile(join(options.clusterHome, 'data', 'postmaster.pid'), 'utf8');
    process.kill(Number.parseInt(file, 10), 'SIGKILL');
  };
  return {
    origin,
    start,
    async killServer() {
      await killServer();
      await start();
    },
    async killPostgres() {
      await killPostgres();
      await ready();
    },
    async killBoth() {
      await killPostgres();
      await killServer();
      await start();
    },
    stop: () => killServer('SIGTERM'),
  };
}

function launch({ dataFolder, port, worldOrigin, report }: VictimOptions): ChildProcess {
  const child = spawn(process.execPath, ['--import', PRELOAD, SERVE, '--empty', '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...withWorldOrigin(worldOrigin),
      ARENGO_DATA_FOLDER: dataFolder,
      ARENGO_MEASURE_GRACE_SECONDS: '0',
      ARENGO_LOG_LEVEL: 'error',
      DATABASE_URL: '',
    },
  });
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n')) if (line.startsWith('!')) report(`server: ${line}`);
  });
  return child;
}

async function isReady(origin: string): Promise<boolean> {
  try {
    const answer = await fetch(`${origin}/status`, { signal: AbortSignal.timeout(5000) });
    await answer.body?.cancel();
    return answer.status === 200;
  } catch {
    // Nobody is there yet.
    return false;
  }
}

// SPDX-License-Identifier: EUPL-1.2
// Runs jobs with graphile-worker. It fails at start-up when a job has no handler, or two.
import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger, parseCronItems, type Runner, run, runOnce, type Task, type WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import type { DatabaseConnection } from '../database/prepare-database.ts';
import type { JobHandler } from './job.ts';
import { freeLostJobs } from './presence.ts';
import { createWorkerPool } from './worker-pool.ts';

export type WorkerOptions = {
  connection: DatabaseConnection;
  jobs: readonly { name: string }[];
  handlers: readonly JobHandler[];
  concurrency: number;
  /** The name under which this process is present. */
  name: string;
  /** Runs every minute. */
  everyMinute: { name: string };
  report: (problem: string) => void;
};

export class JobWiringError extends Error {
  override readonly name = 'JobWiringError';
}

/** Throws JobWiringError unless each job has exactly one handler. */
export function checkWiring(jobs: readonly { name: string }[], handlers: readonly JobHandler[]): void {
  const problems = jobs.flatMap(({ name }) => {
    const count = handlers.filter((handler) => handler.job.name === name).length;
    return count === 1 ? [] : [`job "${name}" has ${count} handlers: register exactly one in app.ts`];
  });
  const unknown = handlers.filter((handler) => !jobs.some((job) => job.name === handler.job.name));
  problems.push(...unknown.map((handler) => `handler of "${handler.job.name}": list the job in app.ts`));
  if (problems.length > 0) throw new JobWiringError(problems.join('\n'));
}

export type Worker = { stop(): Promise<void> };

const SWEEP_MS = 2000;
const AGAIN_MS = 1000;

/** Works until it is stopped, also through a PostgreSQL that is killed: should graphile-worker give up, it is started again. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  checkWiring(options.jobs, options.handlers);
  const pgPool = createWorkerPool({ ...options, size: options.concurrency + 2 });
  const atWork = new Set<string>();
  let stopped = false;
  let runner: Runner | null = await begin(options, pgPool, atWork);
  const report = (error: Error) => {
    options.report(error.message);
    return null;
  };
  const stopRunner = () => runner?.stop().catch(() => undefined);
  const keepWorking = async () => {
    while (!stopped) {
      await runner?.promise.catch(report);
      if (stopped) return;
      await pause(AGAIN_MS);
      runner = await begin(options, pgPool, atWork).catch(report);
    }
    await stopRunner();
  };
  const working = keepWorking();
  const sweepOnce = () =>
    freeLostJobs(pgPool, options.name, atWork).catch((error: Error) => options.report(error.message));
  // At once too: whoever starts again after a crash goes on with what it left.
  const swept = sweepOnce();
  const sweep = setInterval(sweepOnce, SWEEP_MS);
  return {
    async stop() {
      stopped = true;
      clearInterval(sweep);
      await swept;
      // It may have stopped by itself just now.
      await stopRunner();
      await working;
      await pgPool.end();
    },
  };
}

function begin(options: WorkerOptions, pgPool: pg.Pool, atWork: Set<string>): Promise<Runner> {
  atWork.clear();
  return run({
    pgPool,
    taskList: tasksOf(options.handlers),
    concurrency: options.concurrency,
    noHandleSignals: true,
    events: followJobs(options.name, atWork),
    // A job is announced when it is added; the poll is for those whose time comes.
    pollInterval: 500,
    parsedCronItems: parseCronItems([
      { task: options.everyMinute.name, match: '* * * * *', options: { backfillPeriod: 0 } },
    ]),
    logger: loggerOf(options.report),
  });
}

/** Jobs are taken under the name of the process, so that others can tell whether it still lives. */
function followJobs(name: string, atWork: Set<string>): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => {
    workerPool.id = name;
  });
  events.on('job:start', ({ job }) => atWork.add(job.id));
  events.on('job:complete', ({ job }) => atWork.delete(job.id));
  return events;
}

/** Runs what is due, once: for tests and commands. */
export async function runDueJobs({
  connection,
  handlers,
  report,
}: Pick<WorkerOptions, 'connection' | 'handlers' | 'report'>): Promise<void> {
  const pgPool = createWorkerPool({ connection, size: 4, report });
  try {
    await runOnce({
      pgPool,
      taskList: tasksOf(handlers),
      concurrency: 2,
      noHandleSignals: true,
      logger: loggerOf(report),
    });
  } finally {
    await pgPool.end();
  }
}

function tasksOf(handlers: readonly JobHandler[]): Record<string, Task> {
  return Object.fromEntries(handlers.map(({ job, run: runJob }) => [job.name, (payload: unknown) => runJob(payload)]));
}

// Its error lines name job and reason; payloads hold ids only.
function loggerOf(report: (problem: string) => void): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') report(message);
  });
}

// SPDX-License-Identifier: EUPL-1.2
// Runs everything that is due by the fake clock: webhooks of the practice network, then jobs, until nothing is left.
import pg from 'pg';
import type { DatabaseConnection } from '../foundation/database/prepare-database.ts';
import type { JobHandler } from '../foundation/jobs/job.ts';
import { runDueJobs } from '../foundation/jobs/worker.ts';

type Drain = {
  connection: DatabaseConnection;
  now: () => Date;
  handlers: readonly JobHandler[];
  deliverWebhooks: () => Promise<{ accepted: number }>;
  report: (problem: string) => void;
};

const MOST_ROUNDS = 100;

// The worker knows only PostgreSQL's own clock. A job with a time of its own therefore stands a thousand years later, out of
// its reach, until the fake clock gets there; one without (or with a moment's pause) is due at once.
const PARK_JOBS = `
  create function park_job() returns trigger language plpgsql as $$
  begin
    if new.run_at > now() - interval '1 second' and new.run_at < now() + interval '2 seconds' then return new; end if;
    if new.run_at < '2900-01-01' then new.run_at := new.run_at + interval '1000 years'; end if;
    return new;
  end $$;
  create trigger park_new_job before insert on graphile_worker._private_jobs
    for each row execute function park_job();
  create trigger park_moved_job before update of run_at on graphile_worker._private_jobs
    for each row when (new.run_at is distinct from old.run_at and new.run_at <> '-infinity') execute function park_job();
`;
const MAKE_DUE = `
  update graphile_worker._private_jobs set run_at = '-infinity'
  where locked_at is null and attempts < max_attempts
    and (run_at < '2900-01-01' or run_at - interval '1000 years' <= $1)`;

/** Puts the jobs of a test database under the fake clock; once, before anything is written. */
export async function parkJobs(connection: DatabaseConnection): Promise<void> {
  await withClient(connection, (client) => client.query(PARK_JOBS));
}

/** Throws when the work never ends. */
export async function drainWork(drain: Drain): Promise<void> {
  await withClient(drain.connection, async (client) => {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      while ((await drain.deliverWebhooks()).accepted > 0);
      const { rowCount } = await client.query(MAKE_DUE, [drain.now()]);
      if (rowCount === 0) return;
      await runDueJobs(drain);
    }
    throw new Error(`There is still work after ${MOST_ROUNDS} rounds: some job always leaves another that is due.`);
  });
}

async function withClient<T>(connection: DatabaseConnection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

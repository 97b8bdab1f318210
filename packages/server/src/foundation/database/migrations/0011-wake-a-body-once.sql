-- SPDX-License-Identifier: EUPL-1.2
-- A wake-up is a job that says "look at the data again". Any number of transactions may ask for the same one at once and none
-- waits for another, as it would on a shared job key. That a run begins after the last of them has committed is certain all
-- the same: who asks holds the key's advisory lock, shared, until the commit, and a run begins by passing it alone.

create function arengo_wake(job text, payload json, wake_key text) returns void
language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended(wake_key, 0));
  -- A new snapshot: a run that was waiting when this transaction began may have started since.
  if exists (select from graphile_worker.jobs where key = wake_key and locked_at is null and attempts < max_attempts) then
    return;
  end if;
  -- A fifth of a second gathers what comes in a crowd: one run for all of it, instead of one for each few.
  perform graphile_worker.add_job(job, payload, run_at => now() + interval '200 milliseconds', job_key => wake_key, job_key_mode => 'preserve_run_at');
end $$;

create function arengo_pass_wakers(wake_key text) returns void
language sql as $$ select pg_advisory_xact_lock(hashtextextended(wake_key, 0)) $$;

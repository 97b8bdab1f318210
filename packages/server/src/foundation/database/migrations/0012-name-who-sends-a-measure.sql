-- SPDX-License-Identifier: EUPL-1.2
-- Each process that works holds an advisory lock by its name on a connection of its own (foundation/jobs/presence.ts), which
-- PostgreSQL lets go of however the process ends. So what a killed process had in hand is taken up again at once.

-- Nobody is declared gone while PostgreSQL has just started: those who live are on their way back to it.
create function arengo_is_gone(process text) returns boolean
language sql volatile as $$
  select pg_postmaster_start_time() < clock_timestamp() - interval '5 seconds'
    and pg_try_advisory_xact_lock(hashtextextended(process, 0))
$$;

-- The process that is sending it.
alter table measure add column sender text;

// SPDX-License-Identifier: EUPL-1.2
// Every minute, and at start: what a killed process left behind is taken up again from the state of the data.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { Transaction } from '../database/database.ts';
import { declareJob, handleJob, type JobHandler } from './job.ts';

export const upkeepDue = declareJob('upkeep', z.looseObject({}));

/** One feature's part: enqueues what should be under way in a body. Doing it twice does no harm. */
export type UpkeepTask = (tx: Transaction, now: Date) => Promise<void>;

const MONTHS_AHEAD = 3;
const PARTITIONED = ['audit_record', 'item', 'item_version'];

export function upkeepJob(context: Context, tasks: readonly UpkeepTask[]): JobHandler {
  return handleJob(upkeepDue, () => keepUp(context, tasks));
}

export async function keepUp({ database, clock }: Context, tasks: readonly UpkeepTask[]): Promise<void> {
  const bodies = await database.acrossBodies(async (tx) => {
    for (const table of PARTITIONED)
      await sql`select arengo_month_partitions(${table}::regclass, ${MONTHS_AHEAD})`.execute(tx.kysely);
    return tx.kysely.selectFrom('body').select('body_id').execute();
  });
  for (const { body_id: bodyId } of bodies) {
    await database.inBody(bodyId, async (tx) => {
      for (const task of tasks) await task(tx, clock.now());
    });
  }
}

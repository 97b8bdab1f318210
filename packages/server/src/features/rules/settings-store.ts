// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Transaction } from '../../foundation/database/database.ts';

/** Lets one change of the settings follow another, also where there is no row yet. */
export async function lockSettings(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`settings ${tx.bodyId}`}, 0))`.execute(tx.kysely);
}

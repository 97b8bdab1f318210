// SPDX-License-Identifier: EUPL-1.2
// News for open screens. PostgreSQL carries it from any process to any other; it says where to look, and nothing more.
import { sql } from 'kysely';
import type { Transaction } from '../database/database.ts';

export const LIVE_CHANNEL = 'arengo_live';

/** `authority`: what somebody may do has changed; each open screen is asked again who sits at it. */
export type LiveNews = { kind: 'queue' } | { kind: 'case'; caseId: string } | { kind: 'authority' };

/** Told when the transaction commits, and only then. */
export async function announceLive(tx: Transaction, news: LiveNews): Promise<void> {
  await sql`select pg_notify(${LIVE_CHANNEL}, ${JSON.stringify({ bodyId: tx.bodyId, ...news })})`.execute(tx.kysely);
}

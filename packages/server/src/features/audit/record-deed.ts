// SPDX-License-Identifier: EUPL-1.2
// The record and the deed commit together: what is recorded in a transaction is sealed as its last statement.
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { appendLink } from './audit-store.ts';
import { canonical, digestOf, type RecordContent } from './chain.ts';

export type Deed = {
  at: Date;
  event: string;
  actor: RecordContent['actor'];
  subject: RecordContent['subject'];
  /** Acts and clauses that the deed rests on. */
  cites?: string[];
  /** Facts; ids and hashes, never the words or the name of a citizen. */
  data?: Record<string, unknown>;
};

const open = new WeakMap<Transaction['kysely'], RecordContent[]>();

/** Records a deed of this transaction. The chain is locked only at its end, so that bodies' work is not slowed. */
export function recordDeed(tx: Transaction, deed: Deed): void {
  const deeds = open.get(tx.kysely) ?? [];
  deeds.push({
    id: uuidv7(),
    at: deed.at.toISOString(),
    event: deed.event,
    actor: deed.actor,
    subject: deed.subject,
    cites: deed.cites ?? [],
    data: deed.data ?? {},
  });
  open.set(tx.kysely, deeds);
  tx.beforeCommit('audit', sealDeeds);
}

async function sealDeeds(tx: Transaction): Promise<void> {
  const deeds = open.get(tx.kysely) ?? [];
  const contents = deeds.map(canonical);
  const records = deeds.map((deed, place) => ({
    id: deed.id,
    at: deed.at,
    event: deed.event,
    actorId: deed.actor.kind === 'person' ? deed.actor.id : null,
    subjectId: deed.subject.id,
    content: contents[place] ?? '',
  }));
  await appendLink(tx, digestOf(contents), records);
}

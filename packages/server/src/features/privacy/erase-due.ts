// SPDX-License-Identifier: EUPL-1.2
// Erases what its term has ended for, in batches. Killed at any moment it goes on where it was: what is emptied is never found
// again, and the record of a class stays open until its run ends.
import type { DataClass } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { recordDeed } from '../audit/index.ts';
import { stopHearing } from '../listening/index.ts';
import { eraseFailures } from '../people/index.ts';
import { type Candidate, ERASERS, type Eraser } from './erasers.ts';
import { eraseIdleAuthors } from './idle-authors.ts';
import {
  addDestroyed,
  closeDestruction,
  type Destruction,
  heldAmong,
  insertDestruction,
  noteRun,
  openDestruction,
  openDestructions,
} from './privacy-store.ts';
import { cutOf, type Retention, retentionOf, type Term } from './retention.ts';
import { rulesOf } from './terms.ts';

const BATCH = 200;

type Run = { runId: string; askedBy: string | null };

/** Answers how many things were erased. */
export async function eraseDue(
  { database, clock }: Context,
  bodyId: string,
  askedBy: string | null = null,
): Promise<number> {
  const run = { runId: uuidv7(), askedBy };
  let erased = 0;
  for (const eraser of ERASERS) {
    let after: string | null = null;
    do {
      const from = after;
      const batch: Batch = await database.inBody(bodyId, (tx) =>
        eraseBatch(tx, eraser, { run, after: from }, clock.now()),
      );
      erased += batch.erased;
      after = batch.next;
    } while (after !== null);
  }
  await database.inBody(bodyId, (tx) => endRun(tx, clock.now()));
  return erased;
}

type Batch = { erased: number; next: string | null };

export async function eraseBatch(
  tx: Transaction,
  eraser: Eraser,
  { run, after }: { run: Run; after: string | null },
  at: Date,
): Promise<Batch> {
  await stopHearing(tx);
  const rules = await rulesOf(tx, at);
  const term = ruling(eraser, rules.termOf);
  const found = await eraser.candidates(tx, { before: cutOf(term, at), after, most: BATCH, lock: true });
  const due = await dueOf(tx, found, term, at);
  if (due.length > 0) {
    const ids = due.map(({ id }) => id);
    await eraser.erase(tx, ids, at);
    const recordOf = (dataClass: DataClass, by: Term) =>
      destructionOf(tx, dataClass, by, { run, at, version: rules.version });
    await addDestroyed(tx, await recordOf(eraser.dataClass, term), due);
    const authors = await eraseIdleAuthors(
      tx,
      found.flatMap(({ authorId }) => authorId ?? []),
      at,
    );
    if (authors.length > 0) {
      const things = authors.map((id) => ({ id, since: at }));
      await addDestroyed(tx, await recordOf('authors', rules.termOf('authors')), things);
    }
    await announceLive(tx, { kind: 'queue' });
  }
  return { erased: due.length, next: found.length < BATCH ? null : (found.at(-1)?.id ?? null) };
}

/** What a policy says of private messages holds for all that is kept of them; where it says nothing, each class has its own term. */
export function ruling({ dataClass, underTermOf }: Eraser, termOf: (dataClass: DataClass) => Term): Term {
  const other = underTermOf && termOf(underTermOf);
  return other?.source === 'clause' ? { ...other, dataClass } : termOf(dataClass);
}

type Judged = Candidate & { retention: Retention };

async function dueOf(tx: Transaction, found: readonly Candidate[], term: Term, at: Date) {
  return (await judge(tx, found, term, at)).flatMap(({ id, retention }) =>
    retention.erase ? [{ id, since: retention.since }] : [],
  );
}

/** Each with whether it is erased now, or what keeps it. */
export async function judge(tx: Transaction, found: readonly Candidate[], term: Term, at: Date): Promise<Judged[]> {
  const held = await heldAmong(
    tx,
    found.flatMap(({ id, authorId }) => (authorId === null ? [id] : [id, authorId])),
  );
  return found.map((one) => {
    const isHeld = held.has(one.id) || (one.authorId !== null && held.has(one.authorId));
    return { ...one, retention: retentionOf(term, { ...one, held: isHeld }, at) };
  });
}

/** The open record of the class, begun where there is none. Answers its id. */
async function destructionOf(
  tx: Transaction,
  dataClass: DataClass,
  { term, source, clause }: Term,
  { run, at, version }: { run: Run; at: Date; version: number | null },
): Promise<string> {
  const open = await openDestruction(tx, dataClass);
  if (open) return open.destruction_id;
  const destructionId = uuidv7();
  await insertDestruction(tx, {
    ...{ destruction_id: destructionId, run_id: run.runId, data_class: dataClass, cause: 'term' },
    ...{ term, source, clause, policy_version: clause === null ? null : version },
    ...{ begun_at: at, asked_by: run.askedBy },
  });
  return destructionId;
}

/** Each record is ended with the hash of what it names, and stands in the chain of the body. */
export async function endRun(tx: Transaction, at: Date): Promise<void> {
  for (const { destruction_id } of await openDestructions(tx)) {
    recordDestruction(tx, await closeDestruction(tx, destruction_id, at), at);
  }
  const { termOf } = await rulesOf(tx, at);
  await eraseFailures(tx, cutOf(termOf('sign-in'), at));
  await noteRun(tx, at);
}

export function recordDestruction(tx: Transaction, row: Destruction, at: Date): void {
  recordDeed(tx, {
    at,
    event: 'privacy.erased',
    actor: row.asked_by === null ? { kind: 'automatic' } : { kind: 'person', id: row.asked_by },
    subject: { kind: 'destruction', id: row.destruction_id },
    cites: row.clause === null ? [] : [row.clause],
    data: {
      class: row.data_class,
      cause: row.cause,
      erased: row.erased,
      sha256: row.sha256?.toString('hex') ?? null,
      ...(row.term === null ? {} : { term: row.term, source: row.source }),
      ...(row.request_id === null ? {} : { requestId: row.request_id }),
      from: row.from_at?.toISOString() ?? null,
      to: row.to_at?.toISOString() ?? null,
    },
  });
}

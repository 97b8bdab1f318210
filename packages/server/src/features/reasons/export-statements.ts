// SPDX-License-Identifier: EUPL-1.2
// Statements of a period as a file, made while it is sent: some decisions at a time, each in a short reading of its own.
import type { Statement, StreamedFile } from '@arengo/contract';
import { startOfDay } from '../../foundation/clock/rome.ts';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { requireAuthority } from '../authority/index.ts';
import { findBody } from '../people/index.ts';
import { type Reasons, readReasons, reasonsOf } from './read-reasons.ts';
import { listExplained } from './reasons-store.ts';
import { statementOf } from './statement.ts';

const BATCH = 100;
const DAY_MS = 24 * 60 * 60 * 1000;
type Days = { from: string; to: string };

/** The statement of one decision. Throws NotFoundError where nothing was decided or nothing took effect. */
export async function readStatement(
  tx: Transaction,
  { decisionId, publicUrl }: { decisionId: string; publicUrl: string },
  { personId, at }: { personId: string; at: Date },
): Promise<Statement> {
  const reasons = await readReasons(tx, decisionId);
  if (reasons) await requireAuthority(tx, personId, { power: 'see', accountId: reasons.accountId, at });
  const statement = reasons && statementOf(reasons, await policyUrl(tx, reasons, publicUrl));
  if (statement) return statement;
  throw new NotFoundError({ it: 'La motivazione', en: 'The statement of reasons' });
}

export function exportStatements(
  { database, publicUrl }: Pick<Context, 'database'> & { publicUrl: string },
  bodyId: string,
  days: Days,
): StreamedFile {
  const batches = batchesOf((read) => database.readInBody(bodyId, read), days, publicUrl);
  return {
    name: `motivazioni-${days.from}-${days.to}.jsonl`,
    mediaType: 'application/x-ndjson; charset=utf-8',
    pieces: linesOf(batches),
  };
}

type Reading = <T>(read: (tx: Transaction) => Promise<T>) => Promise<T>;

async function* batchesOf(reading: Reading, { from, to }: Days, publicUrl: string): AsyncGenerator<Statement[]> {
  // Both days whole: the period ends with the midnight after the last one.
  const period = { from: startOfDay(from), to: startOfDay(nextDay(to)) };
  let after: string | null = null;
  for (;;) {
    const place: string | null = after;
    const batch = await reading(async (tx) => {
      const found = await listExplained(tx, period, place, BATCH);
      return { statements: await statementsOf(tx, await reasonsOf(tx, found), publicUrl), found };
    });
    yield batch.statements;
    if (batch.found.length < BATCH) return;
    after = batch.found.at(-1)?.decision_id ?? null;
  }
}

async function statementsOf(tx: Transaction, all: readonly Reasons[], publicUrl: string): Promise<Statement[]> {
  const statements: Statement[] = [];
  for (const reasons of all) {
    const statement = statementOf(reasons, await policyUrl(tx, reasons, publicUrl));
    if (statement) statements.push(statement);
  }
  return statements;
}

async function policyUrl(tx: Transaction, { policyVersion }: Reasons, publicUrl: string): Promise<string> {
  const body = await findBody(tx, tx.bodyId);
  return `${publicUrl}/enti/${body?.slug ?? ''}/policy/versioni/${policyVersion}`;
}

async function* linesOf(batches: AsyncIterable<Statement[]>): AsyncGenerator<string> {
  for await (const statements of batches) yield statements.map((one) => `${JSON.stringify(one)}\n`).join('');
}

const nextDay = (day: string) => new Date(Date.parse(`${day}T12:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

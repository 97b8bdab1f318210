// SPDX-License-Identifier: EUPL-1.2
// What the page of reasons shows. An address that leads to none, or no longer, is missing like any other.
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { type Act, findAct } from '../acts/index.ts';
import { type Reasons, readReasonsByKey } from '../reasons/index.ts';
import { findOfDecision, type RightToAsk, rightToAsk, standingToAsk } from '../reconsideration/index.ts';
import { timeZoneOf } from './portal-pages/pieces.ts';
import { readInPortal } from './read-portal.ts';

type Outcome = 'upheld' | 'overturned' | 'overturned-in-part';
type AskedSeen = {
  askedAt: Date;
  dueAt: Date | null;
  decided: { outcome: Outcome; reason: string; at: Date; act: Act | null } | null;
};
export type DecisionSeen = {
  reasons: Reasons;
  right: RightToAsk | null;
  standing: ReturnType<typeof standingToAsk>;
  asked: AskedSeen | null;
  zone: string;
};

/** Throws NotFoundError for a body that is not there, and for a key that leads to nothing. */
export async function readDecision(context: Pick<Context, 'database' | 'clock'>, slug: unknown, key: unknown) {
  const at = context.clock.now();
  const { body, seen, found } = await readInPortal(context, slug, async (tx) => ({ found: await look(tx, key, at) }));
  if (!found) throw new NotFoundError({ it: 'Questa pagina', en: 'This page' });
  return { body, decision: { ...found, zone: timeZoneOf(body, seen) } };
}

async function look(tx: Transaction, key: unknown, at: Date): Promise<Omit<DecisionSeen, 'zone'> | null> {
  const reasons = await readReasonsByKey(tx, key, at);
  if (!reasons) return null;
  const row = await findOfDecision(tx, reasons.decisionId);
  const right = rightToAsk(reasons);
  return {
    reasons,
    right,
    standing: standingToAsk(right, row ?? null, at),
    asked: row ? await seeAsked(tx, row) : null,
  };
}

type Row = NonNullable<Awaited<ReturnType<typeof findOfDecision>>>;

async function seeAsked(tx: Transaction, row: Row): Promise<AskedSeen> {
  const { outcome, reason, decided_at: decidedAt, act_id: actId } = row;
  const decided =
    outcome && reason !== null && decidedAt && actId
      ? { outcome, reason, at: decidedAt, act: await findAct(tx, actId) }
      : null;
  return { askedAt: row.asked_at, dueAt: row.due_at, decided };
}

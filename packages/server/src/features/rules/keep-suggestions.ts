// SPDX-License-Identifier: EUPL-1.2
// Suggestions on the policy itself: what came, and what came of it. No name is kept.
import type { BodyOf, routes, SuggestionView } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import { isDay, romeDay, startOfDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { InvalidInputError, NotFoundError } from '../../foundation/errors.ts';
import { recordDeed } from '../audit/index.ts';
import type { Governing } from './governing-person.ts';
import { policyInForce } from './policy-in-force.ts';
import { findSuggestion, insertSuggestion, type SuggestionRow, settle } from './suggestion-store.ts';
import { findVersionAt } from './version-store.ts';

/** Throws InvalidInputError for a day to come, or a clause that the policy in force does not have. */
export async function addSuggestion(
  tx: Transaction,
  given: BodyOf<typeof routes.addSuggestion>,
  by: Governing,
): Promise<SuggestionView> {
  if (!isDay(given.receivedDay) || given.receivedDay > romeDay(by.at)) throw new InvalidInputError(NO_SUCH_DAY);
  const clause = given.clause || null;
  if (clause !== null) await refuseUnknownClause(tx, clause, by.at);
  const id = uuidv7();
  const { sender, summary } = given;
  const receivedAt = startOfDay(given.receivedDay);
  await insertSuggestion(tx, { id, sender, summary, clause, receivedAt, personId: by.personId });
  recordDeed(tx, {
    actor: { kind: 'person', id: by.personId },
    at: by.at,
    event: 'suggestion.received',
    subject: { kind: 'suggestion', id },
    cites: [by.act, ...(clause === null ? [] : [clause])],
    data: { sender },
  });
  return viewSuggestion(await get(tx, id));
}

export async function settleSuggestion(
  tx: Transaction,
  given: { suggestionId: string } & BodyOf<typeof routes.settleSuggestion>,
  by: Governing,
): Promise<SuggestionView> {
  await get(tx, given.suggestionId);
  const reason = given.reason || null;
  if (given.outcome === 'not-accepted' && reason === null) throw new InvalidInputError(REASON);
  await settle(tx, given.suggestionId, { outcome: given.outcome, reason, at: by.at });
  recordDeed(tx, {
    actor: { kind: 'person', id: by.personId },
    at: by.at,
    event: 'suggestion.settled',
    subject: { kind: 'suggestion', id: given.suggestionId },
    cites: [by.act],
    data: { outcome: given.outcome },
  });
  return viewSuggestion(await get(tx, given.suggestionId));
}

async function get(tx: Transaction, id: string): Promise<SuggestionRow> {
  const row = await findSuggestion(tx, id);
  if (row) return row;
  throw new NotFoundError({ it: 'Il suggerimento', en: 'The suggestion' });
}

async function refuseUnknownClause(tx: Transaction, clause: string, at: Date): Promise<void> {
  if (!(await findVersionAt(tx, at))) return;
  const { policy } = await policyInForce(tx, at);
  if (policy.clauses.some(({ id }) => id === clause)) return;
  throw new InvalidInputError({
    it: `La policy in vigore non ha la clausola ${clause}. Scegline una dell’elenco, o lascia vuoto se il suggerimento riguarda tutto il testo.`,
    en: `The policy in force has no clause ${clause}. Choose one of the list, or leave it empty if the suggestion is about the whole text.`,
  });
}

export function viewSuggestion(row: SuggestionRow): SuggestionView {
  return {
    id: row.suggestion_id,
    sender: row.sender,
    receivedAt: row.received_at.toISOString(),
    clause: row.clause,
    summary: row.summary,
    outcome: row.outcome,
    reason: row.outcome_reason,
    outcomeAt: row.outcome_at?.toISOString() ?? null,
  };
}

const NO_SUCH_DAY = {
  it: 'Il giorno in cui è arrivato il suggerimento non esiste o deve ancora venire. Scrivilo come 2026-03-10.',
  en: 'The day on which the suggestion came does not exist or is yet to come. Write it as 2026-03-10.',
};

const REASON = {
  it: 'Un suggerimento non accolto merita un perché. Scrivi il motivo.',
  en: 'A suggestion that is not accepted deserves a why. Write the reason.',
};

// SPDX-License-Identifier: EUPL-1.2
// From rows to what the desk shows: the only way out.
import type { EnquiryAnswer, EnquiryRow } from '@arengo/contract';
import type { AnswerState } from './answer.ts';
import { mayMove } from './answer.ts';
import type { Answer } from './answers-store.ts';
import type { EnquiryRowFound } from './enquiries-store.ts';
import { isOpen } from './enquiry.ts';

const ANSWER_STATES: readonly AnswerState[] = [
  'waiting',
  'sending',
  'confirmed',
  'unconfirmed',
  'refused',
  'by-hand',
  'withdrawn',
];

export const personOf = (id: string | null, name: string | null | undefined) =>
  id === null ? null : { id, name: name ?? '' };

type Shown = {
  at: Date;
  readable: boolean /** How many other accounts its author has connected. */;
  connected: number;
};

export function viewRow(row: EnquiryRowFound, { at, readable, connected }: Shown): EnquiryRow {
  return {
    id: row.enquiry_id,
    state: row.state,
    kind: row.kind,
    itemType: row.item_type,
    network: row.network,
    accountName: row.account_name,
    excerpt: readable ? row.excerpt : '',
    author: readable ? row.author_name : '',
    receivedAt: row.received_at.toISOString(),
    answerDue: row.answer_due,
    due: row.due_at && row.due_clause ? { at: row.due_at.toISOString(), clause: row.due_clause } : null,
    late: row.due_at !== null && isOpen(row.state) && row.due_at < at,
    takenBy: personOf(row.taken_by, row.taken_name),
    office: personOf(row.office_id, row.office_name),
    connected,
    answer: ANSWER_STATES.find((state) => state === row.answer_state) ?? null,
  };
}

export function viewAnswer(
  answer: Answer,
  { names, readable }: { names: ReadonlyMap<string, string>; readable: boolean },
): EnquiryAnswer {
  const undoable = mayMove(answer.state, 'undone') && answer.attempts === 0;
  return {
    id: answer.answer_id,
    outcome: answer.outcome,
    place: answer.place,
    text: readable ? answer.text : '',
    clause: answer.clause,
    state: answer.state,
    by: answer.written_by === null ? null : personOf(answer.written_by, names.get(answer.written_by)),
    writtenAt: answer.written_at.toISOString(),
    confirmedAt: answer.confirmed_at?.toISOString() ?? null,
    trouble: answer.trouble,
    advice: answer.advice,
    undoUntil: undoable ? answer.due_at.toISOString() : null,
  };
}

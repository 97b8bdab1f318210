// SPDX-License-Identifier: EUPL-1.2
import type { ProcessingActivity } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { registerNow } from '../data-protection/index.ts';
import type { DataRequest, Outcome } from './data-requests-store.ts';
import { gatherOn } from './kept-data.ts';

export type Copy = {
  format: 'arengo-access/1';
  body: string;
  requestId: string;
  receivedAt: string;
  madeAt: string;
  authors: Awaited<ReturnType<typeof gatherOn>>['authors'];
  data: Awaited<ReturnType<typeof gatherOn>>['data'];
  classes: Outcome;
  /** What art. 15(1) asks to be told with the data. */
  processing: Pick<ProcessingActivity, 'name' | 'purposes' | 'recipients' | 'terms'>[];
};

/** A copy of everything kept on those whom a request is about, with what art. 15(1) asks to be told. */
export async function handOver(
  tx: Transaction,
  request: DataRequest,
  at: Date,
): Promise<{ copy: Copy; outcome: Outcome }> {
  const { authors, data, outcome } = await gatherOn(tx, request.author_ids, at);
  const { body, activities } = await registerNow(tx, at);
  const copy: Copy = {
    ...{ format: 'arengo-access/1', body, requestId: request.request_id },
    ...{ receivedAt: request.received_at.toISOString(), madeAt: at.toISOString() },
    ...{ authors, data, classes: outcome },
    processing: activities
      .filter(({ id }) => ABOUT_WRITERS.includes(id))
      .map(({ name, purposes, recipients, terms }) => ({ name, purposes, recipients, terms })),
  };
  return { copy, outcome };
}

const ABOUT_WRITERS = ['moderation', 'enquiries', 'messages', 'data-requests'];

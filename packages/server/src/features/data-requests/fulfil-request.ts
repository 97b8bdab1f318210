// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import type { Transaction } from '../../foundation/database/database.ts';
import { refuseFaults } from '../../foundation/refuse-faults.ts';
import { canonical } from '../audit/index.ts';
import type { Governor } from '../authority/index.ts';
import { type DataRequest, type Outcome, sealCopy, updateRequest } from './data-requests-store.ts';
import { ending } from './end-request.ts';
import { handOver } from './hand-over.ts';
import { eraseAuthors } from './kept-data.ts';
import { articleOf, recordStep, requestAtHand } from './request-at-hand.ts';
import { COPY_DAYS, daysLater } from './request-terms.ts';

type Done = { outcome: Outcome | null; change: object; data: Record<string, unknown> };
type Fulfil = (tx: Transaction, request: DataRequest, by: Governor) => Promise<Done>;

/**
 * Does what was asked, once and only once identity is established: hands the data over, or erases them and says what stays and why;
 * the rest is done by people, who write what they did. Throws ConflictError when it is too early, or somebody did it already.
 */
export async function fulfilRequest(tx: Transaction, requestId: string, answer: string, by: Governor): Promise<void> {
  const request = await requestAtHand(tx, requestId, 'fulfil', by.at);
  const { outcome, change, data } = await FULFIL[request.kind](tx, request, by);
  if (outcome === null) refuseFaults(answer.length < SHORTEST ? [{ field: '/answer', because: NO_ANSWER }] : []);
  await updateRequest(tx, requestId, {
    ...ending(request, 'fulfilled', by.at),
    ...{ ended_by: by.personId, answer: answer === '' ? null : answer },
    ...{ outcome: outcome && JSON.stringify(outcome), ...change },
  });
  recordStep(tx, by, {
    ...{ requestId, event: 'data-request.fulfilled', cites: [articleOf(request.kind)] },
    data: { kind: request.kind, authorIds: request.author_ids, ...data },
  });
}

const SHORTEST = 20;
const byPeople: Fulfil = async () => ({ outcome: null, change: {}, data: {} });

const FULFIL: Record<DataRequest['kind'], Fulfil> = {
  async access(tx, request, { at }) {
    const { copy, outcome } = await handOver(tx, request, at);
    const text = canonical(copy);
    const sha256 = createHash('sha256').update(text).digest();
    const change = {
      copy: await sealCopy(tx, request.request_id, text),
      ...{ copy_sha256: sha256, copy_until: daysLater(at, COPY_DAYS) },
    };
    return { outcome, change, data: { sha256: sha256.toString('hex') } };
  },
  async erasure(tx, request, { at }) {
    const outcome = await eraseAuthors(tx, request.author_ids, { requestId: request.request_id, at });
    return { outcome, change: {}, data: { erased: sum(outcome, true), kept: sum(outcome, false) } };
  },
  rectification: byPeople,
  restriction: byPeople,
  objection: byPeople,
};

const sum = (outcome: Outcome, done: boolean) =>
  outcome.filter((one) => one.done === done).reduce((all, { count }) => all + count, 0);

const NO_ANSWER = {
  it: 'Scrivi che cosa è stato fatto: chi ha chiesto lo legge sulla sua pagina.',
  en: 'Write what was done: whoever asked reads it on their page.',
};

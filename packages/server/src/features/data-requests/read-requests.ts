// SPDX-License-Identifier: EUPL-1.2
import type { DataAuthor, DataRequestList, DataRequestsReply, DataRequestView } from '@arengo/contract';
import { romeDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { namesOf } from '../accounts/index.ts';
import { isOpen } from './data-request.ts';
import { countOpen, type DataRequest, findRequest, listEnded, listOpen, type Outcome } from './data-requests-store.ts';
import { viewRequest, viewRow } from './data-requests-views.ts';
import { authorsNamed, gatherOn } from './kept-data.ts';
import { networksOf } from './receive-request.ts';
import { dueOf, factsOf, noSuchRequest } from './request-at-hand.ts';

const MOST = 200;

/** Requests on personal data: those open by their last day, or those ended, the latest first. */
export async function listRequests(tx: Transaction, list: DataRequestList, at: Date): Promise<DataRequestsReply> {
  const found = list === 'open' ? await listOpen(tx, MOST + 1) : await listEnded(tx, MOST + 1);
  return {
    rows: found.slice(0, MOST).map((row) => viewRow(row, at)),
    more: found.length > MOST,
    counts: await countOpen(tx, romeDay(at)),
    networks: await networksOf(tx),
  };
}

/** One request. What is kept is counted only once identity is established. */
export async function readRequest(tx: Transaction, requestId: string, at: Date): Promise<DataRequestView> {
  const request = await findRequest(tx, requestId);
  if (!request) throw noSuchRequest();
  const { registered_by, extended_by, identified_by, ended_by } = request;
  return viewRequest(request, {
    at,
    facts: await factsOf(tx, request, at),
    names: await namesOf(tx, [registered_by, extended_by, identified_by, ended_by]),
    ...(await keptFor(tx, request, at)),
    extendedTo: await dueOf(tx, request.received_at, true, at),
  });
}

async function keptFor(
  tx: Transaction,
  request: DataRequest,
  at: Date,
): Promise<{ authors: DataAuthor[]; kept: Outcome }> {
  if (!isOpen(request.state)) return { authors: [], kept: [] };
  const { network, claim, author_ids } = request;
  if (request.state === 'identified') {
    const { authors, outcome } = await gatherOn(tx, author_ids, at);
    return { authors, kept: outcome };
  }
  const named = network === null || claim.handle === null ? [] : await authorsNamed(tx, network, claim.handle);
  return { authors: named, kept: [] };
}

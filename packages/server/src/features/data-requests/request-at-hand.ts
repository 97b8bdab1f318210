// SPDX-License-Identifier: EUPL-1.2
// The first beats of every write on a request: the request, locked; what may be done with it now.

import { romeDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError } from '../../foundation/errors.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import type { Governor } from '../authority/index.ts';
import { policyInForceIfAny, readBodySettings } from '../rules/index.ts';
import { type RequestFacts, type Step, whyNot } from './data-request.ts';
import { type DataRequest, lockRequest } from './data-requests-store.ts';
import { dueDay } from './request-terms.ts';

export const noSuchRequest = () => new NotFoundError({ it: 'Questa richiesta', en: 'This request' });

/** The request, locked, where the step can be taken. Throws NotFoundError and ConflictError. */
export async function requestAtHand(
  tx: Transaction,
  requestId: string,
  step: Step | 'extend',
  at: Date,
): Promise<DataRequest> {
  const request = await lockRequest(tx, requestId);
  if (!request) throw noSuchRequest();
  const because = whyNot(step, await factsOf(tx, request, at));
  if (because) throw new ConflictError(because, { code: 'data-request-not-now', cites: ['GDPR, art. 12'] });
  return request;
}

export async function factsOf(tx: Transaction, request: DataRequest, at: Date): Promise<RequestFacts> {
  const { state, kind } = request;
  const extended = request.extended_at !== null;
  const first = extended ? await dueOf(tx, request.received_at, false, at) : request.due_on;
  return { state, kind, extended, inTime: romeDay(at) <= first };
}

/** The last day to answer, on the calendar of the body. */
export async function dueOf(tx: Transaction, receivedAt: Date, extended: boolean, at: Date): Promise<string> {
  const own = (await readBodySettings(tx)).policy.patronSaint;
  const feast = own ?? (await policyInForceIfAny(tx, at))?.policy.settings?.patronSaint ?? null;
  return dueDay(romeDay(receivedAt), { extended, feast });
}

type Recorded = { requestId: string; event: string; cites?: string[]; data?: Deed['data'] };

/** Records a deed on a request: by a person under an act, or by nobody of the body. */
export function recordStep(
  tx: Transaction,
  by: Governor | { at: Date },
  { requestId, event, cites = [], data }: Recorded,
): void {
  const person = 'personId' in by ? by : null;
  recordDeed(tx, {
    at: by.at,
    event,
    actor: person ? { kind: 'person', id: person.personId } : { kind: 'automatic' },
    subject: { kind: 'data-request', id: requestId },
    cites: [...(person ? [person.act] : []), ...cites],
    ...(data ? { data } : {}),
  });
}

const ARTICLES = { access: 15, erasure: 17, rectification: 16, restriction: 18, objection: 21 } as const;
/** The article that gives the right. */
export const articleOf = (kind: DataRequest['kind']) => `GDPR, art. ${ARTICLES[kind]}`;

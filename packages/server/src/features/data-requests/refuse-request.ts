// SPDX-License-Identifier: EUPL-1.2

import type { BodyOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError } from '../../foundation/errors.ts';
import { refuseFaults } from '../../foundation/refuse-faults.ts';
import type { Governor } from '../authority/index.ts';
import { whyNotFor } from './data-request.ts';
import { updateRequest } from './data-requests-store.ts';
import { ending } from './end-request.ts';
import { articleOf, factsOf, recordStep, requestAtHand } from './request-at-hand.ts';

const SHORTEST = 20;
const ARTICLES = {
  'identity-not-shown': 'GDPR, art. 12(2)',
  unfounded: 'GDPR, art. 12(5)',
  excessive: 'GDPR, art. 12(5)',
  exempt: 'GDPR, art. 17(3)',
  'not-ours': 'GDPR, art. 12(4)',
} as const;

/** Refuses with a reason. The requester reads it on their page, with the right to complain (art. 12(4)). */
export async function refuseRequest(
  tx: Transaction,
  requestId: string,
  { refusal, answer }: BodyOf<typeof routes.refuseDataRequest>,
  by: Governor,
): Promise<void> {
  const request = await requestAtHand(tx, requestId, 'refuse', by.at);
  refuseFaults(answer.length < SHORTEST ? [{ field: '/answer', because: NO_ANSWER }] : []);
  const because = whyNotFor(refusal, await factsOf(tx, request, by.at));
  if (because) throw new ConflictError(because, { code: 'data-request-not-now', cites: [ARTICLES[refusal]] });
  await updateRequest(tx, requestId, {
    ...ending(request, 'refused', by.at),
    ...{ refusal, answer, ended_by: by.personId },
  });
  recordStep(tx, by, {
    ...{ requestId, event: 'data-request.refused', cites: [articleOf(request.kind), ARTICLES[refusal]] },
    data: { refusal },
  });
}

const NO_ANSWER = {
  it: 'Scrivi la motivazione per chi ha chiesto, in parole semplici: senza motivazione il rifiuto non vale (art. 12, par. 4).',
  en: 'Write the reason for whoever asked, in plain words: without it a refusal does not hold (art. 12(4)).',
};

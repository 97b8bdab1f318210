// SPDX-License-Identifier: EUPL-1.2
import { identifyRequester } from '../../features/data-requests/identify-requester.ts';
import { registerRequest } from '../../features/data-requests/receive-request.ts';
import { romeDay } from '../../foundation/clock/rome.ts';
import type { Scene } from '../scene.ts';
import type { TestApp } from '../test-app.ts';
import type { TestBody } from '../test-body.ts';
import type { Example } from './example.ts';

/** What somebody asked at the counter. */
export const ASKED = {
  kind: 'access' as const,
  channel: 'counter' as const,
  network: 'practice',
  handle: 'furio',
  requester: 'Furio Prova',
  replyTo: 'furio@example.org',
  words: '',
};
const NOTE = 'Carta d’identità vista allo sportello.';

/** A request that waits for identity, and one that is identified. */
export async function seedDataRequests(body: TestBody, at: Date): Promise<Record<string, string>> {
  const by = { personId: body.moderator.id, at, act: 'Decreto n. 1' };
  return body.inBody(async (tx) => {
    const asked = { ...ASKED, receivedOn: romeDay(at) };
    const { requestId: dataRequestId } = await registerRequest(tx, asked, by);
    const { requestId: knownRequestId } = await registerRequest(tx, asked, by);
    await identifyRequester(tx, knownRequestId, { how: 'document', note: NOTE, authorIds: [] }, by);
    return { dataRequestId, knownRequestId };
  });
}

const known = { params: ({ ids }: Scene) => ({ dataRequestId: ids.knownRequestId }) };
const today = ({ app }: TestApp) => romeDay(app.clock.now());
const LONG = 'Perché le richieste di questo mese sono molte.';

export const dataRequestsExamples = {
  listDataRequests: {},
  registerDataRequest: {
    body: () => ({ ...ASKED, receivedOn: '' }),
    before: async (_scene, tested) => ({ receivedOn: today(tested) }),
  },
  findDataAuthors: { body: () => ({ network: 'practice', handle: 'furio' }) },
  readDataRequest: {},
  identifyDataRequester: { body: () => ({ how: 'document', note: NOTE, authorIds: [] }) },
  extendDataRequest: { ...known, body: () => ({ reason: LONG }) },
  fulfilDataRequest: { ...known, body: () => ({ answer: '' }) },
  refuseDataRequest: { ...known, body: () => ({ refusal: 'excessive', answer: LONG }) },
  renewDataRequestAddress: {},
} satisfies Record<string, Example>;

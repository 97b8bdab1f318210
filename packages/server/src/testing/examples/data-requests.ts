// SPDX-License-Identifier: EUPL-1.2
import { identifyRequester } from '../../features/data-requests/identify-requester.ts';
import { registerRequest } from '../../features/data-requests/receive-request.ts';
import { renewRegister } from '../../features/data-requests/renew-register.ts';
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

/** A request that waits for identity, one that is identified, and the register. */
export async function seedDataRequests(body: TestBody, at: Date): Promise<Record<string, string>> {
  const by = { personId: body.moderator.id, at, act: 'Decreto n. 1' };
  return body.inBody(async (tx) => {
    const asked = { ...ASKED, receivedOn: romeDay(at) };
    const { requestId: dataRequestId } = await registerRequest(tx, asked, by);
    const { requestId: knownRequestId } = await registerRequest(tx, asked, by);
    await identifyRequester(tx, knownRequestId, { how: 'document', note: NOTE, authorIds: [] }, by);
    await renewRegister(tx, by);
    return { dataRequestId, knownRequestId };
  });
}

const known = { params: ({ ids }: Scene) => ({ dataRequestId: ids.knownRequestId }) };
const today = ({ app }: TestApp) => romeDay(app.clock.now());
const LONG = 'Perché le richieste di questo mese sono molte.';
const NOTHING = { address: '', email: '', certifiedEmail: '', phone: '' };

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
  readDataProtection: {},
  setDataProtectionContacts: {
    body: () => ({
      controller: { ...NOTHING, email: 'protocollo@comune.example' },
      officer: { title: 'Ufficio RPD', ...NOTHING },
    }),
  },
  addToProcessing: {
    body: () => ({ activity: 'moderation', addition: { measures: 'Formazione annuale del personale' } }),
  },
  downloadProcessingRegister: { query: () => ({ form: 'csv' }) },
} satisfies Record<string, Example>;

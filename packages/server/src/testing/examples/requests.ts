// SPDX-License-Identifier: EUPL-1.2
import type { Scene } from '../scene.ts';
import { PNG } from '../seed-accounts.ts';
import { ASKED, ASKER, FILE_FACTS } from '../seed-requests.ts';
import type { Example } from './example.ts';

const of = (name: string) => ({
  params: ({ ids }: Scene) => ({ requestId: ids[name] }),
});
const reason = () => ({ reason: 'Manca l’orario.' });

export const requestsExamples = {
  readRequestDesk: {},
  listRequests: { query: () => ({ list: 'to-sign', state: 'to-sign' }) },
  askPublication: { body: ({ ids }) => ({ ...ASKED, officeId: ids.sportOfficeId }) },
  readRequest: {},
  changeRequest: {
    ...of('toDecideId'),
    body: () => ({
      ...ASKED,
      ...{ version: 1, asker: ASKER, outsideTerritory: true, what: 'Sabato c’è la sagra.' },
      ...{ originatingBody: 'Pro loco di Prova', originatingGround: 'public-interest' },
    }),
  },
  sendRequest: {},
  signRequest: { ...of('toSignId'), body: ({ ids }) => ({ seal: ids.toSignSeal }) },
  returnRequest: { ...of('toSignId'), body: reason },
  acceptRequest: { ...of('toDecideId'), body: () => ({ publicInterest: 'Porta gente anche da noi.' }) },
  refuseRequest: { ...of('signedId'), body: reason },
  takeRequest: of('signedId'),
  withdrawRequest: { ...of('toSignId'), body: reason },
  tellAsker: { ...of('acceptedId'), body: () => ({ text: 'La richiesta è accolta.' }) },
  seeRequestNews: of('refusedId'),
  addRequestFile: { body: () => ({ name: 'vasca.png', bytes: Buffer.from(PNG, 'base64') }) },
  changeRequestFile: { body: () => ({ ...FILE_FACTS, people: 'adults', release: 'Liberatoria del 3 marzo' }) },
  removeRequestFile: {},
  readRequestFile: {},
  listReplacements: {},
  nameReplacement: {
    body: ({ ids, body }) => ({
      ...{ officeId: ids.sportOfficeId, personId: ids.personId, actId: body.actId },
      ...{ from: '2030-01-01T00:00:00Z', to: '2030-02-01T00:00:00Z' },
    }),
  },
  endReplacement: {},
} satisfies Record<string, Example>;

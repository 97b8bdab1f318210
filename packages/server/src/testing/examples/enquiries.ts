// SPDX-License-Identifier: EUPL-1.2
import { hear } from '../hear-and-decide.ts';
import type { TestApp, TestBody, TestClient } from '../test-app.ts';
import type { Example } from './example.ts';

export const TO_OFFICE = 'Buongiorno, si rivolga allo sportello dell’anagrafe: 050 000 3333.';
const answer = { itemVersion: 1, outcome: 'redirected', place: 'in-place', text: TO_OFFICE } as const;
const ready = { name: 'Carta d’identità', usedFor: 'redirect', text: 'Si rivolga a: {ufficio}, {telefono}.' } as const;

/** At Cascina: an enquiry that waits, one with an office, one closed; an answer that waits to leave, and one refused. */
export async function seedEnquiries(tested: TestApp, body: TestBody, desk: TestClient) {
  const { id: officeId } = await desk.ok('addOffice', {
    body: { name: 'Sportello anagrafe', slug: null, headId: null, email: null, phone: '050 000 3333', hours: null },
  });
  const ask = async (author: string) =>
    (await hear(tested, body, { author, text: 'A che ora apre l’ufficio anagrafe?' })).caseId;
  const [enquiryId, given, closed, answered, refused] = [
    await ask('Cinque'),
    await ask('Sei'),
    await ask('Sette'),
    await ask('Otto'),
    await ask('Nove'),
  ];
  const connected = await connectAccounts(tested, body, desk, await ask('Dieci'));
  await desk.ok('giveEnquiry', { params: { enquiryId: given }, body: { officeId } });
  await desk.ok('closeEnquiry', {
    params: { enquiryId: closed },
    body: { reason: 'met-elsewhere', note: 'Al telefono.' },
  });
  await body.page.setFault({ kind: 'forbidden', remaining: 1 });
  const failed = await desk.ok('answerEnquiry', { params: { enquiryId: refused }, body: answer });
  await tested.drain();
  const sent = await desk.ok('answerEnquiry', { params: { enquiryId: answered }, body: answer });
  const { id: readyId } = await desk.ok('addReadyAnswer', { body: { ...ready, name: 'Orari', officeId } });
  return {
    ...connected,
    ...{ enquiryId, givenEnquiryId: given, closedEnquiryId: closed, anagrafeId: officeId, readyId },
    ...{ answerId: sent.answers[0]?.id ?? '', refusedAnswerId: failed.answers[0]?.id ?? '' },
  };
}

/** In charge; its author sent a code from another account, and was given one more. */
async function connectAccounts(tested: TestApp, body: TestBody, desk: TestClient, enquiryId: string) {
  const params = { enquiryId };
  await desk.ok('takeEnquiry', { params });
  const { connection } = await desk.ok('giveConnectionCode', { params });
  await body.page.message('Undici', connection.given?.code ?? '');
  await tested.drain();
  await tested.upkeep();
  const { links } = (await desk.ok('giveConnectionCode', { params })).connection;
  return { connectedEnquiryId: enquiryId, connectionId: links[0]?.id ?? '' };
}

const ofConnected: Example['params'] = ({ ids }) => ({ enquiryId: ids.connectedEnquiryId });
const ofRefused: Example['params'] = ({ ids }) => ({ answerId: ids.refusedAnswerId });
const ofGiven: Example['params'] = ({ ids }) => ({ enquiryId: ids.givenEnquiryId });

export const enquiriesExamples = {
  listEnquiries: {},
  readEnquiry: {},
  recogniseEnquiry: { body: () => ({ kind: 'complaint' }) },
  takeEnquiry: {},
  giveEnquiry: { body: ({ ids }) => ({ officeId: ids.anagrafeId }) },
  returnEnquiry: { params: ofGiven },
  proposeAnswer: { params: ofGiven, body: () => ({ text: TO_OFFICE }) },
  answerEnquiry: { body: () => answer },
  closeEnquiry: { body: () => ({ reason: 'repeated' }) },
  reopenEnquiry: { params: ({ ids }) => ({ enquiryId: ids.closedEnquiryId }) },
  giveConnectionCode: { params: ofConnected },
  endConnection: {
    params: ({ ids }) => ({ enquiryId: ids.connectedEnquiryId, connectionId: ids.connectionId }),
    body: () => ({ reason: 'L’ha chiesto allo sportello.' }),
  },
  undoAnswer: {},
  retryAnswer: { params: ofRefused },
  confirmAnswerByHand: { params: ofRefused, body: () => ({ done: true, note: 'Risposto dalla pagina.' }) },
  listReadyAnswers: {},
  addReadyAnswer: { body: () => ready },
  changeReadyAnswer: { body: () => ({ ...ready, name: 'Orari dello sportello' }) },
  endReadyAnswer: {},
  setAnswerTimes: { body: () => ({ times: [{ kind: 'information', hours: null }] }) },
  switchAutomaticAnswer: { body: () => ({ usedFor: 'emergency', on: true }) },
} satisfies Record<string, Example>;

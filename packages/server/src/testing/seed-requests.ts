// SPDX-License-Identifier: EUPL-1.2

import { askPublication } from '../features/editorial/ask-publication.ts';
import { acceptRequest, refuseRequest } from '../features/editorial/decide-request.ts';
import { addRequestFile, changeRequestFile } from '../features/editorial/keep-request-files.ts';
import { seeRequest } from '../features/editorial/look-at-request.ts';
import { nameReplacement } from '../features/editorial/name-replacement.ts';
import { sendRequest, signRequest } from '../features/editorial/sign-request.ts';
import { addOffice } from '../features/people/index.ts';
import { outbox } from '../features/publishing/index.ts';
import type { TestBody } from './test-app.ts';

export const ASKED = {
  subject: 'Riapre la piscina',
  what: 'Lunedì riapre la piscina comunale, dalle 9 alle 20.',
  audience: 'Chi ha un abbonamento',
  wantedBy: '2030-01-07T09:00:00Z',
  sources: 'Determina n. 12, https://albo.comune.example/12',
  originatingBody: null,
  originatingGround: null,
  asker: null,
  outsideTerritory: false,
  publicInterest: 'Riguarda chi nuota.',
};
export const ASKER = { name: 'Pro loco di Prova', kind: 'private' as const, contact: 'proloco@prova.example' };
export const FILE_FACTS = {
  rights: 'Foto dell’ente',
  alt: 'La vasca vista dall’alto',
  people: 'nobody' as const,
  release: null,
  legalBasis: null,
};

/** Requests of an office that the moderator heads, and of somebody from outside: one in each state that routes ask for. */
export async function seedRequests(body: TestBody, at: Date, replacingId: string): Promise<Record<string, string>> {
  const by = { personId: body.moderator.id, at };
  return body.inBody(async (tx) => {
    const office = { name: 'Sport', slug: null, headId: by.personId, email: null, phone: null, hours: null };
    const sportOfficeId = await addOffice(tx, office, { actor: { kind: 'administrator' }, at });
    const ask = (content: object = {}) => askPublication(tx, { ...ASKED, officeId: sportOfficeId, ...content }, by);
    const send = async (requestId: string) => {
      await sendRequest(tx, outbox, requestId, by);
      return requestId;
    };
    const sealOf = async (requestId: string) => (await seeRequest(tx, requestId, by, outbox)).seal;
    const external = () => ask({ officeId: null, asker: ASKER, outsideTerritory: true });

    const requestId = await ask();
    const image = { name: 'vasca.png', mediaType: 'image/png', bytes: Buffer.from('immagine'), width: 4, height: 3 };
    const { fileId: requestFileId } = await addRequestFile(tx, outbox, requestId, image, by);
    await changeRequestFile(tx, outbox, { requestId, requestFileId }, FILE_FACTS, by);
    const toSignId = await send(await ask());
    const signedId = await send(await ask());
    await signRequest(tx, outbox, signedId, await sealOf(signedId), by);
    const refusedId = await send(await ask());
    await refuseRequest(tx, outbox, refusedId, 'Non è di interesse pubblico.', by);
    const toDecideId = await external();
    const acceptedId = await external();
    await acceptRequest(tx, outbox, acceptedId, 'La sagra porta gente anche da noi.', by);
    const entry = { officeId: sportOfficeId, personId: replacingId, actId: body.actId, to: null };
    const replacementId = await nameReplacement(tx, { ...entry, from: at.toISOString() }, by);
    return {
      ...{ sportOfficeId, requestId, requestFileId, toSignId, toSignSeal: await sealOf(toSignId), signedId },
      ...{ refusedId, toDecideId, acceptedId, replacementId },
    };
  });
}

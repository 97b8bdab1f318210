// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { InvalidInputError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { recordDeed } from '../audit/index.ts';
import { findOpenOffice } from '../people/index.ts';
import type { By } from './create-post.ts';
import { newsroomPartOf } from './look-at-request.ts';
import { officePartsOf } from './office-parts.ts';
import { type PublicationRequest, type RequestContent, sealOfRequest } from './request.ts';
import { insertRequest, insertStep } from './requests-store.ts';

type Asking = BodyOf<typeof routes.askPublication>;
export type WrittenContent = Omit<Asking, 'officeId'>;

/** Begins the request of an office, as a draft; or enters that of somebody from outside, to be decided on. Answers its id. */
export async function askPublication(tx: Transaction, { officeId, ...written }: Asking, by: By): Promise<string> {
  const content = contentOf(written);
  if ((officeId === null) === (content.asker === null)) throw new InvalidInputError(ONE_OF_TWO);
  if (officeId !== null) await requireOffice(tx, officeId, by);
  else if (!(await newsroomPartOf(tx, by)).writes) throw new RefusedError(NOT_NEWSROOM, { code: 'no-authority' });
  const request: PublicationRequest = {
    ...content,
    ...{ requestId: uuidv7(), officeId, version: 1 },
    origin: officeId === null ? 'external' : 'office',
    state: officeId === null ? 'to-decide' : 'draft',
    ...{ signedSeal: null, signedBy: null, signedAt: null, decidedBy: null, decidedAt: null },
    ...{ outcome: null, communication: null, communicatedAt: null, newsAt: null },
    ...{ createdBy: by.personId, createdAt: by.at, changedAt: by.at },
  };
  const { requestId, state } = request;
  const seal = sealOfRequest(request, []);
  await insertRequest(tx, request);
  const step = { event: 'begun', state, personId: by.personId, at: by.at, detail: null, seal, postId: null };
  await insertStep(tx, requestId, step);
  recordDeed(tx, {
    ...{ at: by.at, event: 'request.begun', actor: { kind: 'person', id: by.personId } },
    subject: { kind: 'request', id: requestId },
    data: { origin: request.origin, officeId, seal },
  });
  await announceLive(tx, { kind: 'queue' });
  return requestId;
}

/** What a person wrote, as it is kept. */
export function contentOf({ wantedBy, originatingBody, publicInterest, ...content }: WrittenContent): RequestContent {
  return {
    ...content,
    wantedBy: wantedBy === null ? null : new Date(wantedBy),
    originatingBody: originatingBody || null,
    publicInterest: publicInterest || null,
  };
}

async function requireOffice(tx: Transaction, officeId: string, by: By): Promise<void> {
  if (!(await findOpenOffice(tx, officeId))) throw new NotFoundError({ it: 'L’ufficio', en: 'The office' });
  const part = (await officePartsOf(tx, by)).find((one) => one.officeId === officeId);
  if (!part) throw new RefusedError(NOT_OF_OFFICE, { code: 'no-authority' });
}

const ONE_OF_TWO = {
  it: 'Una richiesta è di un ufficio, oppure di qualcuno di esterno: indica l’uno o l’altro.',
  en: 'A request is an office’s, or somebody’s from outside: state one of the two.',
};
const NOT_OF_OFFICE = {
  it: 'Per un ufficio chiede chi ci lavora, o ne è responsabile. Se ci lavori, chiedi che il registro delle persone lo dica.',
  en: 'Whoever works in an office asks for it, or heads it. If you work there, ask that the register of people says so.',
};
const NOT_NEWSROOM = {
  it: 'Le richieste esterne le registra chi scrive per gli account: nessun atto in vigore te lo affida.',
  en: 'Requests from outside are entered by whoever writes for the accounts: no act in force entrusts it to you.',
};

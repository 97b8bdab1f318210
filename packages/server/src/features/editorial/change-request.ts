// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, InvalidInputError } from '../../foundation/errors.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { contentOf } from './ask-publication.ts';
import type { By } from './create-post.ts';
import { nextState, requestInHand, type SeenRequest, settleRequest } from './look-at-request.ts';
import type { Outbox } from './outbox.ts';
import { type PublicationRequest, sealOfRequest } from './request.ts';
import { filesOfRequest } from './request-files-store.ts';
import { tellVariantsOf } from './request-posts.ts';

type Change = BodyOf<typeof routes.changeRequest>;

/**
 * Writes a request over. What was signed or decided of another content is void: it is signed, or decided on, again; the
 * posts that came of it are looked at again. Throws ConflictError when somebody else wrote meanwhile.
 */
export async function changeRequest(
  tx: Transaction,
  outbox: Outbox,
  requestId: string,
  { version, ...written }: Change,
  by: By,
): Promise<void> {
  const seen = await requestInHand(tx, outbox, requestId, 'change', by);
  if (seen.request.version !== version) throw new ConflictError(OVERTAKEN, { code: 'request-changed' });
  const content = contentOf(written);
  if ((seen.request.origin === 'external') !== (content.asker !== null)) throw new InvalidInputError(ORIGIN_STAYS);
  await settleChange(tx, seen, content, { event: 'changed', by });
}

type Changing = { event: string; by: By; detail?: string; data?: Record<string, unknown> };

/** Saves a change of the request or of its files, and what it makes void. */
export async function settleChange(
  tx: Transaction,
  { request, seal: before }: SeenRequest,
  content: Partial<PublicationRequest>,
  { event, by, detail, data }: Changing,
): Promise<void> {
  const seal = sealOfRequest({ ...request, ...content }, await filesOfRequest(tx, request.requestId));
  const same = seal === before && request.state !== 'refused';
  const state = same ? request.state : nextState(request, 'change');
  const change = same ? content : { ...content, ...UNSETTLED };
  await settleRequest(tx, { request, seal }, { event, state, change, detail }, by, { data: { ...data } });
  if (!same) await tellVariantsOf(tx, request.requestId);
  await announceLive(tx, { kind: 'queue' });
}

const UNSETTLED = {
  ...{ signedSeal: null, signedBy: null, signedAt: null, decidedBy: null, decidedAt: null },
  ...{ outcome: null, communication: null, communicatedAt: null, newsAt: null },
};

const OVERTAKEN = {
  it: 'Qualcun altro ha cambiato questa richiesta mentre la scrivevi. Rileggila: il tuo testo resta in questa pagina finché non la chiudi.',
  en: 'Somebody else changed this request while you were writing. Read it again: your text stays on this page until you close it.',
};
const ORIGIN_STAYS = {
  it: 'La richiesta di un ufficio non diventa esterna, né il contrario: fanne un’altra.',
  en: 'The request of an office does not become one from outside, nor the reverse: make another one.',
};

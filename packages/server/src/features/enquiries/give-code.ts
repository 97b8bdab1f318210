// SPDX-License-Identifier: EUPL-1.2
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, RefusedError } from '../../foundation/errors.ts';
import { bodySecret } from '../../foundation/sealing/body-secret.ts';
import { recordDeed } from '../audit/index.ts';
import { codeFrom, codeUntil, hashCode } from './connection.ts';
import { insertCode, lockAuthor } from './connections-store.ts';
import { mayConnect } from './contact.ts';
import { type By, heed, requireHandler, takeInHand } from './enquiry-at-hand.ts';

/** A code for whoever asks, to be sent from their other account. Only who has the enquiry in charge gives one. */
export async function giveConnectionCode(tx: Transaction, enquiryId: string, by: By): Promise<void> {
  const { personId, at } = by;
  const { enquiry, asked } = await takeInHand(tx, enquiryId, at);
  const acts = await requireHandler(tx, enquiry, by);
  heed(mayConnect(asked));
  if (enquiry.taken_by !== personId) throw new RefusedError(NOT_IN_CHARGE);
  const authorId = await lockAuthor(tx, enquiry.author_id);
  if (!authorId) throw new ConflictError(ERASED);
  const connectionId = uuidv7();
  await insertCode(tx, {
    ...{ connection_id: connectionId, enquiry_id: enquiryId, author_id: authorId },
    ...{ given_by: personId, given_at: at, code_until: codeUntil(at), looked_until: at },
    code_sha256: hashCode(connectionId, await codeOfConnection(tx, connectionId)),
  });
  recordDeed(tx, {
    at,
    event: 'connection.code-given',
    actor: { kind: 'person', id: personId },
    subject: { kind: 'enquiry', id: enquiryId },
    cites: acts,
    data: { connectionId },
  });
}

/** It follows from the secret of the body, so that it can be shown again while only its hash is kept. */
export const codeOfConnection = async (tx: Transaction, connectionId: string): Promise<string> =>
  codeFrom((await bodySecret(tx)).hash('connection', connectionId));

export const NOT_IN_CHARGE = {
  it: 'Il codice lo dà chi ha in carico la richiesta. Prendila in carico, poi dallo.',
  en: 'Who has the enquiry in charge gives the code. Take it in charge, then give it.',
};
const ERASED = {
  it: 'I dati di chi ha scritto sono stati cancellati: non c’è più un account da unire.',
  en: 'The data of whoever wrote it have been erased: there is no account left to connect.',
};

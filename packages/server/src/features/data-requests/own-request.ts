// SPDX-License-Identifier: EUPL-1.2
// What the requester does with their private address. Whoever has it is let in; it opens only their request.
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError } from '../../foundation/errors.ts';
import { whyNot } from './data-request.ts';
import { type DataRequest, findByKey, lockRequest, openCopy, updateRequest } from './data-requests-store.ts';
import { ending } from './end-request.ts';
import type { Copy } from './hand-over.ts';
import { codeOf } from './identity-code.ts';
import { newCode } from './receive-request.ts';
import { requestKeys } from './request-address.ts';
import { factsOf, recordStep } from './request-at-hand.ts';

// One answer for an address that never was, that is over and that was guessed.
const noPage = () => new NotFoundError({ it: 'Questa pagina', en: 'This page' });

export type OwnRequest = { request: DataRequest /** Null where none can be sent now. */; code: string | null };

/** The request of a key. Throws NotFoundError, the same whatever is wrong with the key. */
export async function readOwn(tx: Transaction, key: unknown, at: Date): Promise<OwnRequest> {
  const named = requestKeys.read(key);
  const request = named && (await findByKey(tx, named.sha256, at));
  if (!request) throw noPage();
  const live = request.code_until !== null && request.code_until > at;
  return { request, code: live ? codeOf(named.key, request.code_round) : null };
}

/** The copy of an access that was handed over. Throws NotFoundError as `readOwn` does, and where there is none. */
export async function readOwnCopy(tx: Transaction, key: unknown, at: Date): Promise<{ copy: Copy; text: string }> {
  const { request } = await readOwn(tx, key, at);
  const text = request.copy_until !== null && request.copy_until > at ? await openCopy(tx, request) : null;
  if (text === null) throw noPage();
  return { copy: JSON.parse(text) as Copy, text };
}

/** Another code, in place of the one before it. */
export async function renewCode(tx: Transaction, key: unknown, at: Date): Promise<void> {
  const { request_id: requestId } = (await readOwn(tx, key, at)).request;
  const [named, request] = [requestKeys.read(key), await lockRequest(tx, requestId)];
  if (request?.state !== 'awaiting-identity' || request.network === null || !named)
    throw new ConflictError(NO_CODE_NOW);
  const code = newCode(requestId, named.key, { round: request.code_round + 1, at });
  await updateRequest(tx, requestId, code);
  recordStep(tx, { at }, { requestId, event: 'data-request.code-renewed', data: { round: code.code_round } });
}

/** The requester no longer asks. */
export async function withdrawOwn(tx: Transaction, key: unknown, at: Date): Promise<void> {
  const { request_id: requestId } = (await readOwn(tx, key, at)).request;
  const request = await lockRequest(tx, requestId);
  if (!request) throw noPage();
  const because = whyNot('withdraw', await factsOf(tx, request, at));
  if (because) throw new ConflictError(because);
  await updateRequest(tx, requestId, ending(request, 'withdrawn', at));
  recordStep(tx, { at }, { requestId, event: 'data-request.withdrawn' });
}

const NO_CODE_NOW = {
  it: 'Per questa richiesta ora non serve un codice. Ricarica la pagina per vedere a che punto è.',
  en: 'This request needs no code now. Reload the page to see how far it is.',
};

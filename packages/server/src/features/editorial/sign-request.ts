// SPDX-License-Identifier: EUPL-1.2
// From the drawer of whoever writes to the head of the office, who signs for correctness or gives it back.
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError } from '../../foundation/errors.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import type { By } from './create-post.ts';
import { nextState, requestInHand, settleRequest } from './look-at-request.ts';
import type { Outbox } from './outbox.ts';
import { tellVariantsOf } from './request-posts.ts';

/** Whoever wrote it sends it to be signed. */
export async function sendRequest(tx: Transaction, outbox: Outbox, requestId: string, by: By): Promise<void> {
  const seen = await requestInHand(tx, outbox, requestId, 'send', by);
  await settleRequest(
    tx,
    seen,
    { event: 'sent', state: nextState(seen.request, 'send'), change: { outcome: null } },
    by,
  );
  await announceLive(tx, { kind: 'queue' });
}

/** The head signs exactly what they saw. Throws ConflictError when it is another content by now. */
export async function signRequest(
  tx: Transaction,
  outbox: Outbox,
  requestId: string,
  sealSeen: string,
  by: By,
): Promise<void> {
  const seen = await requestInHand(tx, outbox, requestId, 'sign', by);
  if (seen.seal !== sealSeen) throw new ConflictError(CHANGED, { code: 'request-changed' });
  const { signature } = seen.asked;
  const { signsBy } = seen.parties;
  const change = { signedSeal: seen.seal, signedBy: by.personId, signedAt: by.at };
  const settled = { event: 'signed', state: nextState(seen.request, 'sign'), change, detail: signsBy ?? null };
  await settleRequest(tx, seen, settled, by, { cites: [signature, signsBy].filter((one) => typeof one === 'string') });
  await tellVariantsOf(tx, requestId);
  await announceLive(tx, { kind: 'queue' });
}

/** The head does not sign it so, and says why. */
export async function returnRequest(
  tx: Transaction,
  outbox: Outbox,
  requestId: string,
  reason: string,
  by: By,
): Promise<void> {
  const seen = await requestInHand(tx, outbox, requestId, 'return', by);
  const state = nextState(seen.request, 'return');
  await settleRequest(tx, seen, { event: 'returned', state, change: { outcome: reason }, detail: reason }, by);
  await announceLive(tx, { kind: 'queue' });
}

const CHANGED = {
  it: 'La richiesta è cambiata dopo che l’hai letta. Rileggila e firma di nuovo.',
  en: 'The request changed after you read it. Read it again and sign again.',
};

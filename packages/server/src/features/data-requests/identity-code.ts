// SPDX-License-Identifier: EUPL-1.2
// The code that shows whose account it is: pure. It follows from the requester's private key, so that only its hash is kept.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { spokenCodeOf, spokenCodesIn } from '../../foundation/spoken-code.ts';

/** The code of a key: another for every round. */
export const codeOf = (key: string, round: number): string =>
  spokenCodeOf(createHmac('sha256', key).update(`code ${round}`).digest());

/** What is kept of a code: it says nothing of another request's. */
export const hashCode = (requestId: string, code: string): Buffer =>
  createHash('sha256').update(`${requestId} ${code}`).digest();

/** Whether one of the codes in the text is the one kept. It takes as long whichever it is. */
export function carriesCode(text: string, requestId: string, kept: Buffer): boolean {
  const found = spokenCodesIn(text).map((code) => timingSafeEqual(hashCode(requestId, code), kept));
  return found.some((same) => same);
}

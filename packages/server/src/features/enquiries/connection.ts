// SPDX-License-Identifier: EUPL-1.2
// When two accounts are one citizen's: pure. A code given on the one and sent from the other says so, and nothing else does.
import { createHash, timingSafeEqual } from 'node:crypto';
import { spokenCodeOf, spokenCodesIn } from '../../foundation/spoken-code.ts';

const CODE_MS = 7 * 24 * 60 * 60 * 1000;
/** An account that sends more codes than this, right or wrong, is trying them out. */
export const MOST_TRIES = 5;

/** A code that waits to be sent. */
export type Code = { connectionId: string; authorId: string; sha256: Buffer; givenAt: Date; until: Date };
/** Something that was written to the body. */
export type Sent = { itemId: string; authorId: string; receivedAt: Date; text: string };

export const codeUntil = (givenAt: Date): Date => new Date(givenAt.getTime() + CODE_MS);

/** The code that follows from 32 bytes drawn under the secret of the body. */
export const codeFrom = (drawn: string): string => spokenCodeOf(Buffer.from(drawn, 'base64url'));

/** What is kept of a code: it says nothing of another connection's. */
export const hashCode = (connectionId: string, code: string): Buffer =>
  createHash('sha256').update(`${connectionId} ${code}`).digest();

/** It takes as long whether the code is the right one or not. */
const isCode = ({ connectionId, sha256 }: Pick<Code, 'connectionId' | 'sha256'>, said: string): boolean =>
  timingSafeEqual(hashCode(connectionId, said), sha256);

/** Whether a text says one of these codes. */
export const saysCode = (text: string, codes: readonly Pick<Code, 'connectionId' | 'sha256'>[]): boolean =>
  spokenCodesIn(text).some((said) => codes.some((code) => isCode(code, said)));

/** The first, in the order given, to send the code in its days, from another account, and without having tried out too many. */
export function carrierOf(code: Code, sent: readonly Sent[]): Sent | null {
  const tries = new Map<string, number>();
  for (const one of sent) {
    if (one.authorId === code.authorId || one.receivedAt < code.givenAt || one.receivedAt >= code.until) continue;
    for (const said of spokenCodesIn(one.text)) {
      const tried = (tries.get(one.authorId) ?? 0) + 1;
      tries.set(one.authorId, tried);
      if (tried <= MOST_TRIES && isCode(code, said)) return one;
    }
  }
  return null;
}

// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { RefusedError } from '../../foundation/errors.ts';
import type { Act } from '../acts/index.ts';
import { type Answer, decideAuthority, type Power, type Request } from './authority.ts';
import { authorisationsOf } from './authority-store.ts';

/** The second beat of every write: the act by which the person may. Throws RefusedError with the reason. */
export async function requireAuthority(tx: Transaction, personId: string, request: Request): Promise<Act> {
  const answer = await askAuthority(tx, personId, request);
  if (answer.granted) return answer.act;
  throw new RefusedError(answer.because, { code: 'no-authority' });
}

export async function askAuthority(tx: Transaction, personId: string, request: Request): Promise<Answer> {
  return decideAuthority(await authorisationsOf(tx, personId), request);
}

/** Accounts, among these, on which the person holds the power now. */
export async function accountsWithPower(
  tx: Transaction,
  personId: string,
  asked: { power: Power; at: Date; accountIds: readonly string[] },
): Promise<string[]> {
  const authorisations = await authorisationsOf(tx, personId);
  const { power, at } = asked;
  return asked.accountIds.filter((accountId) => decideAuthority(authorisations, { power, accountId, at }).granted);
}

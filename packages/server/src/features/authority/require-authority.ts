// SPDX-License-Identifier: EUPL-1.2
import type { Permission } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { RefusedError } from '../../foundation/errors.ts';
import { type Act, citeAct } from '../acts/index.ts';
import { type Answer, decideAuthority, governs, type Power, powersHeld, type Request } from './authority.ts';
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

/** Answers the citation of the act by which the person governs the body. Throws RefusedError when none does. */
export async function requireGovernment(tx: Transaction, personId: string, at: Date): Promise<string> {
  const act = governs(await authorisationsOf(tx, personId), at);
  if (act) return citeAct(act);
  const because = {
    it: 'Nessun atto in vigore ti affida il governo degli account dell’ente. Può farlo un atto di nomina che non si limiti a un account.',
    en: 'No act in force gives you the government of the body’s accounts. An act of appointment that names no single account can.',
  };
  throw new RefusedError(because, { code: 'no-authority' });
}

/** What the doors of the API let the person through for: each power held on some account, and `govern`. */
export async function permissionsOf(tx: Transaction, personId: string, at: Date): Promise<Set<Permission>> {
  const authorisations = await authorisationsOf(tx, personId);
  const permissions = new Set<Permission>(powersHeld(authorisations, at));
  return governs(authorisations, at) ? permissions.add('govern') : permissions;
}

// SPDX-License-Identifier: EUPL-1.2
import type { Permission } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { RefusedError } from '../../foundation/errors.ts';
import { type Act, citeAct } from '../acts/index.ts';
import { acquaintanceOf } from './acquaintance.ts';
import {
  ACQUAINTED,
  type Answer,
  decideAuthority,
  decideGovernment,
  decidePower,
  type Power,
  powersHeld,
  type Request,
} from './authority.ts';
import { authorisationsReaching, groundsOf, networksOf } from './authority-store.ts';

export type AccountRequest = Omit<Request, 'network'>;

/** The second beat of every write: the act by which the person may. Throws RefusedError with the reason. */
export async function requireAuthority(tx: Transaction, personId: string, request: AccountRequest): Promise<Act> {
  const answer = await askAuthority(tx, personId, request);
  if (answer.granted) return answer.act;
  throw new RefusedError(answer.because, { code: 'no-authority', cites: answer.cites });
}

/** May the person, on this account, at this moment. One statement for the acts and for what the policy in force asks. */
export async function askAuthority(tx: Transaction, personId: string, request: AccountRequest): Promise<Answer> {
  const { found, network, before } = await authorisationsReaching(tx, personId, request);
  const answer = decideAuthority(found, { ...request, network });
  // Only a power that acts give can wait for an acknowledgement.
  if (!answer.granted || before === null) return answer;
  return decideAuthority(found, { ...request, network }, await acquaintanceOf(tx, before, request.at));
}

/** Accounts, among these, on which the person holds the power now. */
export async function accountsWithPower(
  tx: Transaction,
  personId: string,
  { power, ...asked }: { power: Power; at: Date; accountIds: readonly string[] },
): Promise<string[]> {
  return (await accountsByPower(tx, personId, { ...asked, powers: [power] }))[power];
}

/** The same for several powers, from one reading. */
export async function accountsByPower<Asked extends Power>(
  tx: Transaction,
  personId: string,
  { powers, at, accountIds }: { powers: readonly Asked[]; at: Date; accountIds: readonly string[] },
): Promise<Record<Asked, string[]>> {
  const { authorisations, acquaintance } = await holdings(tx, personId, at);
  const networks = await networksOf(tx, accountIds);
  const holds = (power: Power) => (accountId: string) => {
    const network = networks.get(accountId) ?? null;
    return decideAuthority(authorisations, { power, accountId, network, at }, acquaintance).granted;
  };
  return Object.fromEntries(powers.map((power) => [power, accountIds.filter(holds(power))])) as Record<Asked, string[]>;
}

/** Answers the citation of the act by which the person governs the body. Throws RefusedError when none does. */
export async function requireGovernment(tx: Transaction, personId: string, at: Date): Promise<string> {
  const { authorisations, acquaintance } = await holdings(tx, personId, at);
  const answer = decideGovernment(authorisations, at, acquaintance);
  if (answer.granted) return citeAct(answer.act);
  const because = answer.authorisation === null ? NO_GOVERNMENT : answer.because;
  throw new RefusedError(because, { code: 'no-authority', cites: answer.cites });
}

const NO_GOVERNMENT = {
  it: 'Nessun atto in vigore ti affida il governo degli account dell’ente. Può farlo un atto di nomina che non si limiti a un account.',
  en: 'No act in force gives you the government of the body’s accounts. An act of appointment that names no single account can.',
};

/** Answers the citation of the act by which the person holds the power on some account. Throws RefusedError when none does. */
export async function requirePower(
  tx: Transaction,
  personId: string,
  asked: Pick<AccountRequest, 'power' | 'at'>,
): Promise<string> {
  const { authorisations, acquaintance } = await holdings(tx, personId, asked.at);
  const answer = decidePower(authorisations, asked, acquaintance);
  if (answer.granted) return citeAct(answer.act);
  throw new RefusedError(answer.because, { code: 'no-authority', cites: answer.cites });
}

/** What the doors of the API let the person through for: each power held on some account, and `govern`. */
export async function permissionsOf(tx: Transaction, personId: string, at: Date): Promise<Set<Permission>> {
  const { authorisations, acquaintance } = await holdings(tx, personId, at);
  const permissions = new Set<Permission>(powersHeld(authorisations, at, acquaintance));
  return decideGovernment(authorisations, at, acquaintance).granted ? permissions.add('govern') : permissions;
}

/** All that a person was ever given, and what it waits for: who was given nothing waits for nothing. */
async function holdings(tx: Transaction, personId: string, at: Date) {
  const { found: authorisations, before } = await groundsOf(tx, personId, at);
  return { authorisations, acquaintance: before === null ? ACQUAINTED : await acquaintanceOf(tx, before, at) };
}

// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { isDay, startOfDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { InvalidInputError, NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { findAct } from '../acts/index.ts';
import { findOpenOffice, findPerson } from '../people/index.ts';
import { type AccountDemands, checkFacts, checkOpening, demandsFor } from './account-demands.ts';
import { byGovernment, type RegisterNeeds } from './by-government.ts';
import { missingChecks } from './identity-check.ts';
import { openAccount } from './open-account.ts';
import { readGivenAddress } from './read-given-address.ts';
import { insertChecks } from './register-store.ts';

type NewAccount = BodyOf<typeof routes.openAccount>;

/**
 * Opens an account as the policy in force asks: by its act, on its networks, with its checklist. Answers the id.
 * Throws InvalidInputError, RefusedError with the clause, ConflictError when it is in the register already.
 */
export function registerAccount(needs: RegisterNeeds, caller: Caller, asked: NewAccount): Promise<string> {
  return byGovernment(needs, caller, async (tx, by) => {
    const demands = await needs.accountDemands(tx, by.at);
    const { network, handle, url } = readGivenAddress(asked.address, asked.network, needs.publicUrl);
    const { kind, actId, name, officeId, responsibleId, managedBy, contract } = asked;
    const ends = endOf(asked.endsOn);
    checkFacts({ kind, endsAt: ends, managedBy, contract }, by.at);
    await findNamed(tx, asked);
    const act = await findAct(tx, actId);
    if (act) checkOpening(demands, { kind, network, act });
    const accountId = await openAccount(
      tx,
      needs.sealer,
      {
        ...{ kind, network, handle, url, name, actId, officeId, responsibleId, managedBy, contract },
        ...{ remoteId: null, origin: null, credentials: null, webhookSecret: null },
        ends: ends && { at: ends, byAct: closesByAct(demands, kind) },
      },
      by,
      [by.act, ...demandsFor(demands.opening, kind).map(({ clause }) => clause)],
    );
    await insertChecks(tx, accountId, missingChecks(demands, [], by.at));
    return accountId;
  });
}

const closesByAct = (demands: AccountDemands, kind: NewAccount['kind']) => demandsFor(demands.closing, kind).length > 0;

/** The instant after the last day. Throws InvalidInputError when the day is not one of the calendar. */
export function endOf(lastDay: string | null): Date | null {
  if (lastDay === null) return null;
  if (!isDay(lastDay)) {
    throw new InvalidInputError(
      {
        it: 'L’ultimo giorno non è una data del calendario. Scrivila di nuovo.',
        en: 'The last day is no day of the calendar. Write it again.',
      },
      { errors: [{ pointer: '/endsOn', detail: 'not a day' }] },
    );
  }
  const next = new Date(`${lastDay}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return startOfDay(next.toISOString().slice(0, 10));
}

/** Throws NotFoundError when the office or the person is not there, or no longer. */
export async function findNamed(
  tx: Transaction,
  { officeId, responsibleId }: { officeId: string | null; responsibleId: string | null },
): Promise<void> {
  if (officeId !== null && !(await findOpenOffice(tx, officeId))) {
    throw new NotFoundError({ it: 'L’ufficio indicato', en: 'The office named' });
  }
  if (responsibleId !== null && !(await findPerson(tx, responsibleId))) {
    throw new NotFoundError({ it: 'La persona indicata', en: 'The person named' });
  }
}

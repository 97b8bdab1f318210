// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { isDay, startOfDay } from '../../foundation/clock/rome.ts';
import { ConflictError, InvalidInputError, RefusedError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { citeAct, findAct } from '../acts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { standingOf } from './account.ts';
import { checkClosing } from './account-demands.ts';
import { type Account, stateOfAccount, updateAccount } from './accounts-store.ts';
import { byGovernment, type RegisterNeeds, takeAccount } from './by-government.ts';
import { refuseTwice } from './open-account.ts';

type Closing = BodyOf<typeof routes.closeAccount>;

/**
 * Closes an account from a day on, by an act where the policy asks for one; a draft closes it when it is numbered. One
 * that is out of scope is only taken off the list. Throws RefusedError with the clause, ConflictError when it is closed.
 */
export function closeAccount(needs: RegisterNeeds, caller: Caller, accountId: string, asked: Closing): Promise<void> {
  return byGovernment(needs, caller, async (tx, by) => {
    const account = await takeAccount(tx, accountId);
    if (await hasClosed(tx, account, by.at)) throw new ConflictError(CLOSED);
    const from = dayFrom(asked.on, account);
    const outside = account.kind === 'out-of-scope';
    const act = asked.actId === null || outside ? null : await findAct(tx, asked.actId);
    if (asked.actId !== null && !outside && (!act || standingOf(act, by.at) === 'over')) throw new RefusedError(NO_ACT);
    const demands = await needs.accountDemands(tx, by.at);
    if (!outside) checkClosing(demands, { kind: account.kind, act });
    await updateAccount(tx, accountId, {
      closes_at: from,
      closed_by: act?.actId ?? null,
      closing_reason: asked.reason,
    });
    recordDeed(tx, {
      ...{ at: by.at, actor: by.actor, cites: act ? [citeAct(act), by.act] : [by.act] },
      event: 'account.closing-set',
      subject: { kind: 'account', id: accountId },
      data: { on: asked.on },
    });
  });
}

/** Takes a closing back while it has had no effect. */
export function keepAccountOpen(needs: RegisterNeeds, caller: Caller, accountId: string): Promise<void> {
  return byGovernment(needs, caller, async (tx, by) => {
    const account = await takeAccount(tx, accountId);
    if (await hasClosed(tx, account, by.at)) throw new ConflictError(CLOSED);
    if (account.closes_at === null) {
      throw new ConflictError({
        it: 'Di questo account non è prevista la chiusura: non c’è nulla da ritirare.',
        en: 'No closing of this account is planned: there is nothing to take back.',
      });
    }
    await refuseTwice(tx, account.network, account.address_key);
    await updateAccount(tx, accountId, { closes_at: null, closed_by: null, closing_reason: null });
    recordDeed(tx, {
      ...{ at: by.at, actor: by.actor, cites: [by.act] },
      event: 'account.closing-withdrawn',
      subject: { kind: 'account', id: accountId },
    });
  });
}

async function hasClosed(tx: Parameters<typeof stateOfAccount>[0], account: Account, at: Date): Promise<boolean> {
  if (account.kind === 'out-of-scope') return account.closes_at !== null && account.closes_at <= at;
  return (await stateOfAccount(tx, account, at)) === 'closed';
}

function dayFrom(day: string, account: Account): Date {
  const from = isDay(day) ? startOfDay(day) : null;
  if (from !== null && from.getTime() + DAY_MS > account.created_at.getTime()) return from;
  const because = from
    ? {
        it: 'La fine viene prima dell’inizio: in quel giorno l’account non era ancora nel registro. Scrivi un giorno successivo.',
        en: 'The end comes before the beginning: on that day the account was not in the register yet. Write a later day.',
      }
    : {
        it: 'Il giorno della chiusura non è una data del calendario. Scrivila di nuovo.',
        en: 'The day of the closing is no day of the calendar. Write it again.',
      };
  throw new InvalidInputError(because, { errors: [{ pointer: '/on', detail: because.it }] });
}

const DAY_MS = 24 * 60 * 60 * 1000;
const CLOSED = {
  it: 'L’account è già chiuso. Per usarlo ancora, aprilo di nuovo con un atto.',
  en: 'The account is closed already. To use it again, open it anew by an act.',
};
const NO_ACT = {
  it: 'L’account resta aperto: l’atto manca, è revocato o è stato sostituito. Scegli un atto in vigore o in bozza.',
  en: 'The account stays open: the act is missing, revoked or superseded. Choose an act in force or in draft.',
};

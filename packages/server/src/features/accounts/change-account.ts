// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { RefusedError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Act, citeAct, findAct } from '../acts/index.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import { standingOf } from './account.ts';
import { checkFacts, checkOpening, demandsFor } from './account-demands.ts';
import { insertConfirmation, updateAccount } from './accounts-store.ts';
import { byGovernment, type RegisterNeeds, takeOwnAccount } from './by-government.ts';
import { endOf, findNamed } from './register-account.ts';

type Change = BodyOf<typeof routes.changeAccount>;

/** Changes what the register says of an account; its kind and address stay: for others, another account is opened. */
export function changeAccount(needs: RegisterNeeds, caller: Caller, accountId: string, asked: Change): Promise<void> {
  return byGovernment(needs, caller, async (tx, by) => {
    const account = await takeOwnAccount(tx, accountId);
    const { name, officeId, responsibleId, managedBy, contract } = asked;
    const endsAt = endOf(asked.endsOn);
    const moved = endsAt?.getTime() !== account.ends_at?.getTime();
    // An end that has passed already and stays where it was is not a new one.
    checkFacts({ kind: account.kind, endsAt, managedBy, contract }, moved ? by.at : new Date(0));
    await findNamed(tx, asked);
    const demands = await needs.accountDemands(tx, by.at);
    await updateAccount(tx, accountId, {
      ...{ name, office_id: officeId, responsible_id: responsibleId, managed_by: managedBy, contract },
      ends_at: endsAt,
      ends_by_act: endsAt !== null && demandsFor(demands.closing, account.kind).length > 0,
    });
    recordDeed(tx, {
      ...{ at: by.at, actor: by.actor, cites: [by.act] },
      event: 'account.changed',
      subject: { kind: 'account', id: accountId },
      data: { officeId, responsibleId, endsOn: asked.endsOn },
    });
  });
}

/** Rests the account on a further act: a new list takes the place of the act that opened it. */
export function confirmAccount(needs: RegisterNeeds, caller: Caller, accountId: string, actId: string): Promise<void> {
  return byGovernment(needs, caller, async (tx, by) => {
    const { kind, network } = await takeOwnAccount(tx, accountId);
    const act = await findAct(tx, actId);
    if (!act || standingOf(act, by.at) === 'over') {
      throw new RefusedError({
        it: 'L’account non è stato confermato: l’atto manca, è revocato o è stato sostituito. Scegli un atto in vigore o in bozza.',
        en: 'The account was not confirmed: the act is missing, revoked or superseded. Choose an act in force or in draft.',
      });
    }
    const demands = await needs.accountDemands(tx, by.at);
    checkOpening(demands, { kind, network, act });
    await confirmByAct(tx, accountId, act, { at: by.at, actor: by.actor, cites: [by.act] });
  });
}

/** The same where everything has been looked at: the account is locked, the act may confirm it. */
export async function confirmByAct(
  tx: Transaction,
  accountId: string,
  act: Act,
  by: Pick<Deed, 'at' | 'actor' | 'cites'>,
): Promise<void> {
  await insertConfirmation(tx, accountId, act.actId, by.at);
  recordDeed(tx, {
    ...by,
    event: 'account.confirmed',
    subject: { kind: 'account', id: accountId },
    cites: [citeAct(act), ...(by.cites ?? [])],
  });
}

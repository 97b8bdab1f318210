// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { InvalidInputError, NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { recordDeed } from '../audit/index.ts';
import { byGovernment, type RegisterNeeds, takeOwnAccount } from './by-government.ts';
import { dueAfter, missingChecks } from './identity-check.ts';
import { keepProof } from './keep-proof.ts';
import { insertChecks, lockCheck, updateCheck } from './register-store.ts';

type Result = BodyOf<typeof routes.recordCheck>;

/** Says how a check went, with what shows it. Throws NotFoundError when neither the policy nor the register has this check. */
export function recordCheck(needs: RegisterNeeds, caller: Caller, accountId: string, result: Result): Promise<void> {
  const { check } = result;
  return byGovernment(needs, caller, async (tx, by) => {
    await takeOwnAccount(tx, accountId);
    const demands = await needs.accountDemands(tx, by.at);
    await insertChecks(tx, accountId, missingChecks(demands, [], by.at));
    const known = await lockCheck(tx, accountId, check);
    if (!known) throw new NotFoundError({ it: 'Questa verifica', en: 'This check' });
    requireReason(result);
    const days = demands.checkDays;
    await updateCheck(tx, accountId, check, {
      ...{ state: result.state, checked_by: by.personId, checked_at: by.at },
      ...{ note: result.note || null, url: result.url, file_id: await keepProof(tx, result, by.at) },
      due_at: dueAfter(result.state, { dueAt: known.due_at, at: by.at, days }),
    });
    const clauses = demands.checks.filter((one) => one.check === check).map(({ clause }) => clause);
    recordDeed(tx, {
      ...{ at: by.at, actor: by.actor, cites: [...clauses, by.act] },
      event: 'account.identity-checked',
      subject: { kind: 'account', id: accountId },
      data: { check, state: result.state },
    });
  });
}

// "It cannot be done there" is a statement about the network: it says why.
function requireReason({ state, note }: Result): void {
  if (state !== 'not-possible' || note !== '') return;
  const because = {
    it: 'Per segnare che su questa rete non è possibile, scrivi perché nella nota.',
    en: 'To mark that it is not possible on this network, write why in the note.',
  };
  throw new InvalidInputError(because, { errors: [{ pointer: '/note', detail: because.it }] });
}

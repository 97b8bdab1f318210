// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import { InvalidInputError, NotFoundError } from '../../foundation/errors.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { findAccount } from '../accounts/index.ts';
import { citeAct } from '../acts/index.ts';
import { POWERS } from './authority.ts';
import { askAuthority } from './require-authority.ts';

export function authorityRoutes(door: Doorway, { database, clock }: Context): void {
  mountRoute(door, routes.explainAuthority, async ({ caller, query }) => {
    const power = POWERS.find((known) => known === query.power);
    if (!power) throw new InvalidInputError({ it: 'Questo potere non esiste.', en: 'This is not a power.' });
    const request = { power, accountId: query.accountId, at: clock.now() };
    const answer = await database.readInBody(caller.bodyId, async (tx) => {
      if (!(await findAccount(tx, query.accountId))) {
        throw new NotFoundError({ it: 'L’account', en: 'The account' });
      }
      return askAuthority(tx, caller.personId, request);
    });
    if (!answer.granted) return { granted: false, act: null, because: answer.because };
    const act = citeAct(answer.act);
    return { granted: true, act, because: { it: `Lo consente: ${act}.`, en: `Allowed by: ${act}.` } };
  });
}

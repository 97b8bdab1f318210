// SPDX-License-Identifier: EUPL-1.2
import type { QueryOf, ReplyOf, routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import { InvalidInputError, NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { findAccount } from '../accounts/index.ts';
import { citeAct } from '../acts/index.ts';
import { personAtHand } from './appointee-of.ts';
import { POWERS, type Power } from './authority.ts';
import { viewCited } from './authority-views.ts';
import { askAuthority, requireGovernment } from './require-authority.ts';

type Query = QueryOf<typeof routes.explainAuthority>;
type Reply = ReplyOf<typeof routes.explainAuthority>;

/** Why one can, or cannot: one oneself, or anybody for whoever governs. */
export function explainAuthority({ database, clock }: Context, caller: Caller, query: Query): Promise<Reply> {
  const power = powerOf(query.power);
  const now = clock.now();
  const at = query.at === undefined ? now : new Date(query.at);
  return database.readInBody(caller.bodyId, async (tx) => {
    const { accountId, personId = caller.personId } = query;
    if (!(await findAccount(tx, accountId))) throw new NotFoundError({ it: 'L’account', en: 'The account' });
    if (personId !== caller.personId) {
      await requireGovernment(tx, caller.personId, now);
      await personAtHand(tx, personId);
    }
    const answer = await askAuthority(tx, personId, { power, accountId, at });
    if (!answer.granted) {
      const { because, missing, cites, authorisation } = answer;
      return {
        ...{ granted: false, act: null, because, missing, cites },
        acts: authorisation?.acts.map((act) => viewCited(act, at)) ?? [],
      };
    }
    const acts = answer.acts.map((act) => citeAct(act)).join('; ');
    return {
      granted: true,
      act: citeAct(answer.act),
      acts: answer.acts.map((act) => viewCited(act, at)),
      because: { it: `Lo consente: ${acts}.`, en: `Allowed by: ${acts}.` },
      missing: null,
      cites: [],
    };
  });
}

/** Throws InvalidInputError for a permission that is no power. */
export function powerOf(word: string): Power {
  const power = POWERS.find((known) => known === word);
  if (power) return power;
  throw new InvalidInputError({
    it: `«${word}» non è un potere su un account. I poteri sono: ${POWERS.join(', ')}.`,
    en: `“${word}” is no power on an account. The powers are: ${POWERS.join(', ')}.`,
  });
}

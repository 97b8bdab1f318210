// SPDX-License-Identifier: EUPL-1.2
// Time travel: who could do this then, what could somebody do then. Answered from the rows and their acts, with what was written
// down only afterwards marked as such.
import type { QueryOf, ReplyOf, routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { InvalidInputError, NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { findAccount } from '../accounts/index.ts';
import { personAtHand } from './appointee-of.ts';
import { reaches } from './authority.ts';
import { authorisationsOf, endsOf, everybodysReaching, namesOfAccounts, namesOfPeople } from './authority-store.ts';
import { viewCited } from './authority-views.ts';
import { powerOf } from './explain-authority.ts';
import { type Authorisation, worksAt } from './standing.ts';

type WhoReply = ReplyOf<typeof routes.whoCould>;
type WhatReply = ReplyOf<typeof routes.whatCould>;

export function whoCould(
  { database, clock }: Context,
  caller: Caller,
  query: QueryOf<typeof routes.whoCould>,
): Promise<WhoReply> {
  const power = powerOf(query.power);
  const at = instantOf(query.at, clock.now());
  return database.readInBody(caller.bodyId, async (tx) => {
    const account = await findAccount(tx, query.accountId);
    if (!account) throw new NotFoundError({ it: 'L’account', en: 'The account' });
    const request = { power, accountId: query.accountId, network: account.network };
    const all = await everybodysReaching(tx, request);
    const then = await worked(
      tx,
      all.filter((one) => reaches(one, request)),
      at,
    );
    const names = await namesOfPeople(tx, [...new Set(then.map(({ one }) => one.personId))]);
    const holders = then.map(({ one, late }) => ({
      ...viewThen(one, at, late),
      person: { id: one.personId, name: names.get(one.personId) ?? '' },
    }));
    return {
      at: at.toISOString(),
      holders: holders.toSorted((a, b) => a.person.name.localeCompare(b.person.name, 'it')),
    };
  });
}

export function whatCould(
  { database, clock }: Context,
  caller: Caller,
  { personId, ...query }: QueryOf<typeof routes.whatCould> & { personId: string },
): Promise<WhatReply> {
  const at = instantOf(query.at, clock.now());
  return database.readInBody(caller.bodyId, async (tx) => {
    const person = await personAtHand(tx, personId);
    const then = await worked(tx, await authorisationsOf(tx, personId), at);
    const accounts = await namesOfAccounts(tx, [...new Set(then.flatMap(({ one }) => one.accountIds ?? []))]);
    return {
      at: at.toISOString(),
      person: { id: personId, name: person.name },
      powers: then.map(({ one, late }) => ({
        ...viewThen(one, at, late),
        powers: [...one.powers],
        accounts: one.accountIds?.flatMap((accountId) => accounts.get(accountId) ?? []) ?? null,
      })),
    };
  });
}

type Then = { one: Authorisation; late: boolean };

/**
 * Those that worked at an instant by their acts, and those that had been ended by then although it was written down only
 * afterwards: the desk did not know, and would have let them.
 */
async function worked(tx: Transaction, all: readonly Authorisation[], at: Date): Promise<Then[]> {
  const ended = all.filter((one) => one.revokedBy !== null || one.endedAt !== null);
  const rows = await endsOf(
    tx,
    ended.map((one) => one.authorisationId),
  );
  const written = new Map(rows.map((row) => [row.authorisation_id, row.end_recorded_at]));
  return all.flatMap((one): Then[] => {
    if (worksAt(one, at)) return [{ one, late: false }];
    const recorded = written.get(one.authorisationId) ?? null;
    const unended = { ...one, revokedBy: null, endedAt: null };
    return recorded !== null && recorded > at && worksAt(unended, at) ? [{ one, late: true }] : [];
  });
}

const viewThen = (one: Authorisation, at: Date, endRecordedLater: boolean) => ({
  authorisationId: one.authorisationId,
  acts: one.acts.map((act) => viewCited(act, at)),
  from: one.from.toISOString(),
  to: one.to?.toISOString() ?? null,
  recordedAt: one.recordedAt.toISOString(),
  recordedLater: one.recordedAt > at,
  endRecordedLater,
});

/** Throws InvalidInputError for an instant to come: what could be then is not known. */
function instantOf(asked: string | undefined, now: Date): Date {
  const at = asked === undefined ? now : new Date(asked);
  if (at <= now) return at;
  throw new InvalidInputError(
    {
      it: 'L’istante è nel futuro: che cosa potrà chi, allora, non si sa ancora. Scegli un istante passato.',
      en: 'The instant is in the future: who will be able to do what is not known yet. Choose one in the past.',
    },
    { errors: [{ pointer: '/at', detail: 'in the future' }] },
  );
}

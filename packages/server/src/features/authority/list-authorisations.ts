// SPDX-License-Identifier: EUPL-1.2
import type { QueryOf, ReplyOf, routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import { InvalidInputError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { authorisationsOf, listAuthorisations } from './authority-store.ts';
import { viewAuthorisations } from './authority-views.ts';
import { policyAt } from './policy-at.ts';
import { type Authorisation, type Standing, standingOf } from './standing.ts';

type Query = QueryOf<typeof routes.listAuthorisations>;
type Reply = ReplyOf<typeof routes.listAuthorisations>;

const GROUPS: Record<Exclude<Query['state'], 'all'>, readonly Standing['state'][]> = {
  working: ['in-force'],
  waiting: ['awaiting-act', 'awaiting-acceptance', 'not-yet'],
  ended: ['lapsed', 'unconfirmed', 'revoked', 'act-ended', 'no-act'],
};

/** A page of authorisations, those granted last first. How each stands follows from its acts, so it is asked of the core. */
export function readAuthorisations({ database, clock }: Context, caller: Caller, query: Query): Promise<Reply> {
  const at = clock.now();
  return database.readInBody(caller.bodyId, async (tx) => {
    const { personId, accountId, actId, state } = query;
    const all = await listAuthorisations(tx, { personId, accountId, actId });
    const group = state === 'all' ? null : GROUPS[state];
    const shown = all
      .filter((one) => group === null || group.includes(standingOf(one, at).state))
      .toSorted(byRecording);
    const start = query.cursor === undefined ? 0 : readPlace(query.cursor);
    const page = shown.slice(start, start + query.limit);
    const next = start + page.length;
    return {
      authorisations: await viewAuthorisations(tx, page, at),
      total: shown.length,
      cursor: next < shown.length ? String(next) : null,
    };
  });
}

/** The caller's own, whatever they are for. */
export function readOwnAuthorisations(
  { database, clock }: Context,
  caller: Caller,
): Promise<ReplyOf<typeof routes.readOwnAuthorisations>> {
  const at = clock.now();
  return database.readInBody(caller.bodyId, async (tx) => {
    const own = (await authorisationsOf(tx, caller.personId)).toSorted(byRecording);
    const version = await policyAt(tx, at);
    const policy = version && {
      version: version.version,
      sha256: version.sha256.toString('hex'),
      title: version.policy.title,
    };
    return { authorisations: await viewAuthorisations(tx, own, at), total: own.length, cursor: null, policy };
  });
}

function byRecording(one: Authorisation, other: Authorisation): number {
  const apart = other.recordedAt.getTime() - one.recordedAt.getTime();
  return apart === 0 ? (one.authorisationId < other.authorisationId ? 1 : -1) : apart;
}

function readPlace(cursor: string): number {
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw new InvalidInputError({
    it: 'Non si sa da dove continuare l’elenco: ricarica la pagina.',
    en: 'This place in the list is not valid: reload the page.',
  });
}

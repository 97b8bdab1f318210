// SPDX-License-Identifier: EUPL-1.2
import type { QueryOf, ReplyOf, routes } from '@arengo/contract';
import { z } from 'zod';
import type { Transaction } from '../../foundation/database/database.ts';
import { InvalidInputError } from '../../foundation/errors.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import type { By } from './create-post.ts';
import { newsroomPartOf } from './look-at-request.ts';
import { type OfficePart, officePartsOf } from './office-parts.ts';
import { type ListPlace, listPlaceOf, type PublicationRequest, type RequestState, signatureAsked } from './request.ts';
import { viewRows } from './request-views.ts';
import { findRequests, type RequestFilter, type Visible } from './requests-store.ts';

type Query = QueryOf<typeof routes.listRequests>;

/** Requests that the person may see, the open ones by their day, a page at a time. */
export async function listRequests(
  tx: Transaction,
  { list, state, cursor, limit }: Query,
  by: By,
): Promise<ReplyOf<typeof routes.listRequests>> {
  const parts = await officePartsOf(tx, by);
  const { newsroom } = await newsroomPartOf(tx, by);
  const asked = signatureAsked((await policyInForceIfAny(tx, by.at))?.policy ?? null);
  const visible = { personId: by.personId, officeIds: parts.map(({ officeId }) => officeId), newsroom };
  const filter = filterOf(list, { parts, visible, signed: asked !== null });
  const states = state === undefined ? filter.states : (filter.states ?? [state]).filter((one) => one === state);
  const after = cursor === undefined ? null : readCursor(cursor);
  const found = await findRequests(tx, {
    ...visible,
    ...filter,
    ...(states ? { states } : {}),
    after,
    limit: limit + 1,
  });
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows: await viewRows(tx, rows), cursor: last ? writeCursor(last) : null };
}

type About = { parts: readonly OfficePart[]; visible: Visible; signed: boolean };

function filterOf(
  list: Query['list'],
  { parts, visible, signed }: About,
): Pick<RequestFilter, 'authorId' | 'ofOffices' | 'states'> {
  switch (list) {
    case 'mine':
      return { authorId: visible.personId };
    case 'office':
      return { ofOffices: visible.officeIds };
    case 'to-sign': {
      const signing = parts.filter(({ signsBy }) => signsBy !== undefined);
      return { ofOffices: signing.map(({ officeId }) => officeId), states: ['to-sign'] };
    }
    case 'newsroom':
      return { states: visible.newsroom ? waitingForNewsroom(signed) : [] };
    case 'all':
      return {};
  }
}

/** States in which the newsroom has something to do; `signed`: only what is signed, where the policy demands it. */
export function waitingForNewsroom(signed: boolean): RequestState[] {
  return ['signed', 'to-decide', 'accepted', 'taken', ...(signed ? [] : (['to-sign'] as const))];
}

const place = z.tuple([z.boolean(), z.iso.datetime().nullable(), z.iso.datetime(), z.uuid()]);

function writeCursor(request: PublicationRequest): string {
  const { settled, due, changedAt, requestId } = listPlaceOf(request);
  const said = [settled, due?.toISOString() ?? null, changedAt.toISOString(), requestId];
  return Buffer.from(JSON.stringify(said)).toString('base64url');
}

function readCursor(cursor: string): ListPlace {
  const read = place.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (read.success) {
    const [settled, due, changedAt, requestId] = read.data;
    return { settled, due: due === null ? null : new Date(due), changedAt: new Date(changedAt), requestId };
  }
  throw new InvalidInputError({
    it: 'Non si sa da dove continuare l’elenco: ricarica la pagina.',
    en: 'This place in the list is not valid: load the page again.',
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: not a cursor of ours either.
    return null;
  }
}

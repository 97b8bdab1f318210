// SPDX-License-Identifier: EUPL-1.2
// Requests for publication and their history.
import { type Selectable, sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import type { PublicationRequestTable } from '../../foundation/database/tables/editorial.ts';
import { type ListPlace, type PublicationRequest, type RequestContent, type RequestState, SETTLED } from './request.ts';

export async function insertRequest(tx: Transaction, request: PublicationRequest): Promise<void> {
  await tx.kysely
    .insertInto('publication_request')
    .values({
      body_id: tx.bodyId,
      request_id: request.requestId,
      origin: request.origin,
      office_id: request.officeId,
      created_by: request.createdBy,
      created_at: request.createdAt,
      ...columnsOf(request),
    })
    .execute();
}

/** Writes all of it but where it comes from. */
export async function rewriteRequest(tx: Transaction, request: PublicationRequest): Promise<void> {
  await tx.kysely
    .updateTable('publication_request')
    .set(columnsOf(request))
    .where('body_id', '=', tx.bodyId)
    .where('request_id', '=', request.requestId)
    .execute();
}

function columnsOf(request: PublicationRequest) {
  return {
    ...contentColumnsOf(request),
    state: request.state,
    version: request.version,
    seal: request.signedSeal,
    signed_by: request.signedBy,
    signed_at: request.signedAt,
    decided_by: request.decidedBy,
    decided_at: request.decidedAt,
    outcome: request.outcome,
    communication: request.communication,
    communicated_at: request.communicatedAt,
    news_at: request.newsAt,
    changed_at: request.changedAt,
  };
}

function contentColumnsOf(content: RequestContent) {
  return {
    subject: content.subject,
    what: content.what,
    audience: content.audience,
    wanted_by: content.wantedBy,
    sources: content.sources,
    originating_body: content.originatingBody,
    originating_ground: content.originatingGround,
    asker: content.asker?.name ?? null,
    asker_kind: content.asker?.kind ?? null,
    asker_contact: content.asker?.contact ?? null,
    outside_territory: content.outsideTerritory,
    public_interest: content.publicInterest,
  };
}

const requests = (tx: Transaction) =>
  tx.kysely.selectFrom('publication_request').selectAll().where('body_id', '=', tx.bodyId);

export async function findRequest(tx: Transaction, requestId: string): Promise<PublicationRequest | null> {
  const row = await requests(tx).where('request_id', '=', requestId).executeTakeFirst();
  return row ? requestOf(row) : null;
}

/** The same, locked. Whoever also locks its posts locks it first. */
export async function lockRequest(tx: Transaction, requestId: string): Promise<PublicationRequest | null> {
  const row = await requests(tx).where('request_id', '=', requestId).forUpdate().executeTakeFirst();
  return row ? requestOf(row) : null;
}

/** Whose requests somebody sees: their own, those of their offices and, of the newsroom, all that left a drawer. */
export type Visible = { personId: string; officeIds: readonly string[]; newsroom: boolean };
export type RequestFilter = Visible & {
  authorId?: string;
  /** Of these offices alone. */
  ofOffices?: readonly string[];
  states?: readonly RequestState[];
  /** The place of the last one that was listed. */
  after: ListPlace | null;
  limit: number;
};

const SETTLED_ROW = sql<boolean>`state = any(${[...SETTLED]}::text[])`;
// Every part ascends, so that a place is compared as one row.
const PLACE = sql`(
  ${SETTLED_ROW}, case when ${SETTLED_ROW} then 'infinity' else coalesce(wanted_by, 'infinity') end,
  -extract(epoch from changed_at), request_id
)`;

/** What is open by its day, the soonest first and without a day after; then what is settled; each the last changed first. */
export async function findRequests(tx: Transaction, filter: RequestFilter): Promise<PublicationRequest[]> {
  const { after, limit, authorId, ofOffices, states } = filter;
  if (ofOffices?.length === 0 || states?.length === 0) return [];
  let found = visible(tx, filter).orderBy(PLACE).limit(limit);
  if (authorId) found = found.where('created_by', '=', authorId);
  if (ofOffices) found = found.where('office_id', 'in', [...ofOffices]);
  if (states) found = found.where('state', 'in', [...states]);
  if (after) found = found.where(sql<boolean>`${PLACE} > ${placeOf(after)}`);
  return (await found.execute()).map(requestOf);
}

const placeOf = ({ settled, due, changedAt, requestId }: ListPlace) => sql`(
  ${settled}::boolean, ${due?.toISOString() ?? 'infinity'}::timestamptz,
  -extract(epoch from ${changedAt}::timestamptz), ${requestId}::uuid
)`;

const visible = (tx: Transaction, { personId, officeIds, newsroom }: Visible) =>
  requests(tx).where((where) =>
    where.or([
      where('created_by', '=', personId),
      ...(officeIds.length > 0 ? [where('office_id', 'in', [...officeIds])] : []),
      ...(newsroom ? [where('state', '<>', 'draft')] : []),
    ]),
  );

/** What somebody may have to see to, the most urgent first: in these states, or with news that nobody saw. */
export async function findPressing(
  tx: Transaction,
  of: Visible,
  { states, limit }: { states: readonly RequestState[]; limit: number },
): Promise<PublicationRequest[]> {
  const rows = await visible(tx, of)
    .where((where) =>
      where.or([
        where('state', 'in', [...states]),
        where('news_at', 'is not', null),
        where.and([where('communication', 'is not', null), where('communicated_at', 'is', null)]),
      ]),
    )
    .orderBy(sql`wanted_by asc nulls last`)
    .orderBy('changed_at')
    .limit(limit)
    .execute();
  return rows.map(requestOf);
}

function requestOf(row: Selectable<PublicationRequestTable>): PublicationRequest {
  const { asker: name, asker_kind: kind, asker_contact: contact } = row;
  return {
    requestId: row.request_id,
    origin: row.origin,
    officeId: row.office_id,
    state: row.state,
    version: row.version,
    subject: row.subject,
    what: row.what,
    audience: row.audience,
    wantedBy: row.wanted_by,
    sources: row.sources,
    originatingBody: row.originating_body,
    originatingGround: row.originating_ground,
    asker: name === null || kind === null ? null : { name, kind, contact: contact ?? '' },
    outsideTerritory: row.outside_territory,
    publicInterest: row.public_interest,
    signedSeal: row.seal,
    signedBy: row.signed_by,
    signedAt: row.signed_at,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    outcome: row.outcome,
    communication: row.communication,
    communicatedAt: row.communicated_at,
    newsAt: row.news_at,
    createdBy: row.created_by,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
}

export type RequestStep = {
  event: string;
  state: RequestState;
  personId: string | null;
  at: Date;
  detail: string | null;
  seal: string | null;
  postId: string | null;
};

export async function insertStep(tx: Transaction, requestId: string, step: RequestStep): Promise<void> {
  await tx.kysely
    .insertInto('request_step')
    .values({
      body_id: tx.bodyId,
      step_id: uuidv7(),
      request_id: requestId,
      event: step.event,
      state: step.state,
      person_id: step.personId,
      at: step.at,
      detail: step.detail,
      seal: step.seal,
      post_id: step.postId,
    })
    .execute();
}

/** Its history, from the first step. */
export async function stepsOfRequest(tx: Transaction, requestId: string): Promise<(RequestStep & { id: string })[]> {
  const rows = await tx.kysely
    .selectFrom('request_step')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('request_id', '=', requestId)
    .orderBy('at')
    .orderBy('step_id')
    .execute();
  return rows.map((row) => ({
    id: row.step_id,
    event: row.event,
    state: row.state,
    personId: row.person_id,
    at: row.at,
    detail: row.detail,
    seal: row.seal,
    postId: row.post_id,
  }));
}

/** Ids of the posts that came of a request and were not discarded, the oldest first. */
export async function postIdsOfRequest(tx: Transaction, requestId: string): Promise<string[]> {
  const rows = await tx.kysely
    .selectFrom('post')
    .select('post_id')
    .where('body_id', '=', tx.bodyId)
    .where('request_id', '=', requestId)
    .where('discarded_at', 'is', null)
    .orderBy('post_id')
    .execute();
  return rows.map((row) => row.post_id);
}

/** Names of offices, also of those that were closed. */
export async function officeNames(tx: Transaction, officeIds: readonly string[]): Promise<Map<string, string>> {
  if (officeIds.length === 0) return new Map();
  const rows = await tx.kysely
    .selectFrom('office')
    .select(['office_id', 'name'])
    .where('body_id', '=', tx.bodyId)
    .where('office_id', 'in', [...new Set(officeIds)])
    .execute();
  return new Map(rows.map((row) => [row.office_id, row.name]));
}

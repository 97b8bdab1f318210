// SPDX-License-Identifier: EUPL-1.2
// A request whole, with who looks at it and what they may do: for screens and for every deed on it.
import type { Policy } from '@arengo/policy';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import { permissionsOf } from '../authority/index.ts';
import { findPerson } from '../people/index.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import type { By } from './create-post.ts';
import { officePartsOf } from './office-parts.ts';
import type { Outbox } from './outbox.ts';
import {
  deciderOf,
  isSigned,
  moveRequest,
  type PublicationRequest,
  type RequestEvent,
  type RequestFile,
  sealOfRequest,
  signatureAsked,
} from './request.ts';
import { type Parties, type RequestDeed, refusalOfDeed } from './request-deeds.ts';
import { filesOfRequest } from './request-files-store.ts';
import { findRequest, insertStep, lockRequest, postIdsOfRequest, rewriteRequest } from './requests-store.ts';
import { variantsOf } from './variants-store.ts';

export type SeenRequest = {
  request: PublicationRequest;
  files: RequestFile[];
  /** Of the content as it stands. */
  seal: string;
  signed: boolean;
  posts: { postId: string; left: boolean }[];
  parties: Parties;
  asked: { signature: string | null; decider: { role: string | null; clause: string | null } };
  policy: Policy | null;
};

/** What part the person has in the body's requests, whatever the request. */
export async function newsroomPartOf(tx: Transaction, { personId, at }: By) {
  const permissions = await permissionsOf(tx, personId, at);
  const writes = permissions.has('draft');
  const decides = permissions.has('publish') || permissions.has('approve');
  return { writes, decides, newsroom: writes || decides };
}

/** The request as this person sees it. Throws NotFoundError where it is not theirs to see. */
export async function seeRequest(tx: Transaction, requestId: string, by: By, outbox: Outbox): Promise<SeenRequest> {
  return lookAtRequest(tx, await findRequest(tx, requestId), by, outbox);
}

/** The same, locked, for a deed that this person may do on it now. Throws NotFoundError, RefusedError or ConflictError. */
export async function requestInHand(
  tx: Transaction,
  outbox: Outbox,
  requestId: string,
  deed: RequestDeed,
  by: By,
): Promise<SeenRequest> {
  const seen = await lookAtRequest(tx, await lockRequest(tx, requestId), by, outbox);
  const refusal = refusalOfDeed(deed, seen);
  if (refusal === null) return seen;
  if (refusal.why === 'state') throw new ConflictError(refusal.because, { code: 'wrong-state', cites: refusal.cites });
  throw new RefusedError(refusal.because, { code: 'no-authority', cites: refusal.cites });
}

async function lookAtRequest(
  tx: Transaction,
  request: PublicationRequest | null,
  by: By,
  outbox: Outbox,
): Promise<SeenRequest> {
  if (request === null) throw NOT_FOUND();
  const policy = (await policyInForceIfAny(tx, by.at))?.policy ?? null;
  const asked = { signature: signatureAsked(policy), decider: deciderOf(policy) };
  const parties = await partiesOf(tx, request, asked.decider.role, by);
  if (!parties.sees) throw NOT_FOUND();
  const files = await filesOfRequest(tx, request.requestId);
  const seal = sealOfRequest(request, files);
  const posts = [];
  for (const postId of await postIdsOfRequest(tx, request.requestId)) {
    const ids = (await variantsOf(tx, [postId])).map(({ variantId }) => variantId);
    posts.push({ postId, left: (await outbox.leftAmong(tx, ids)).size > 0 });
  }
  return { request, files, seal, signed: isSigned(request, seal), posts, parties, asked, policy };
}

async function partiesOf(
  tx: Transaction,
  { officeId, origin, createdBy, state }: PublicationRequest,
  deciderRole: string | null,
  by: By,
): Promise<Parties> {
  const office = (await officePartsOf(tx, by)).find((part) => part.officeId === officeId);
  const { writes, decides, newsroom } = await newsroomPartOf(tx, by);
  const inRole = deciderRole === null || (await findPerson(tx, by.personId))?.role === deciderRole;
  return {
    belongs: office !== undefined,
    signsBy: office?.signsBy,
    writes,
    decides: decides && (origin === 'office' || inRole),
    sees: createdBy === by.personId || office !== undefined || (newsroom && state !== 'draft'),
  };
}

const NOT_FOUND = () => new NotFoundError({ it: 'La richiesta di pubblicazione', en: 'The request for publication' });

type Settled = {
  event: string;
  state: PublicationRequest['state'];
  change?: Partial<PublicationRequest>;
  detail?: string | null;
  postId?: string | null;
};

/** Saves what a deed made of a request, its step in the history and the deed itself. */
export async function settleRequest(
  tx: Transaction,
  { request, seal }: Pick<SeenRequest, 'request' | 'seal'>,
  { event, state, change = {}, detail = null, postId = null }: Settled,
  by: By,
  deed: Pick<Deed, 'cites' | 'data'> = {},
): Promise<void> {
  const { requestId, version } = request;
  // The version guards what is written; a signature or a file does not take the page from whoever writes.
  const written = event === 'changed' ? version + 1 : version;
  await rewriteRequest(tx, { ...request, ...change, state, version: written, changedAt: by.at });
  await insertStep(tx, requestId, { event, state, personId: by.personId, at: by.at, detail, seal, postId });
  recordDeed(tx, {
    ...deed,
    ...{ at: by.at, event: `request.${event}`, actor: { kind: 'person', id: by.personId } },
    subject: { kind: 'request', id: requestId },
    data: { seal, ...deed.data },
  });
}

/** Where the deed leads; whether it may was asked before. */
export function nextState({ origin, state }: PublicationRequest, event: RequestEvent): PublicationRequest['state'] {
  const next = moveRequest(origin, state, event);
  if (next === null) throw new Error(`a request that is ${state} has no ${event}`);
  return next;
}

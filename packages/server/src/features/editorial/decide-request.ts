// SPDX-License-Identifier: EUPL-1.2
// The newsroom's answer to a request; of one from outside, with what whoever asked is told.
import type { Transaction } from '../../foundation/database/database.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import type { By } from './create-post.ts';
import { nextState, requestInHand, type SeenRequest, settleRequest } from './look-at-request.ts';
import type { Outbox } from './outbox.ts';
import { sealOfRequest } from './request.ts';
import { letterOfNo, letterOfYes } from './request-letter.ts';

/** Accepts a request from outside, saying why it is of public interest. */
export async function acceptRequest(
  tx: Transaction,
  outbox: Outbox,
  requestId: string,
  publicInterest: string,
  by: By,
): Promise<void> {
  const seen = await requestInHand(tx, outbox, requestId, 'accept', by);
  const { request, files } = seen;
  const { clause } = seen.asked.decider;
  const change = {
    ...{ publicInterest, decidedBy: by.personId, decidedAt: by.at, outcome: null },
    communication: letterOfYes(request, publicInterest, clause),
    communicatedAt: null,
  };
  const seal = sealOfRequest({ ...request, publicInterest }, files);
  const settled = { event: 'accepted', state: nextState(request, 'accept'), change, detail: publicInterest };
  await settleRequest(tx, { request, seal }, settled, by, { cites: clausesOf(seen) });
  await announceLive(tx, { kind: 'queue' });
}

/** Decides not to publish. Where an earlier form of it is out, that one stays out. */
export async function refuseRequest(
  tx: Transaction,
  outbox: Outbox,
  requestId: string,
  reason: string,
  by: By,
): Promise<void> {
  const seen = await requestInHand(tx, outbox, requestId, 'refuse', by);
  const { request, posts } = seen;
  const state = posts.some(({ left }) => left) ? 'published' : nextState(request, 'refuse');
  const letter =
    request.origin === 'external' ? letterOfNo(request, reason, seen.asked.decider.clause) : request.communication;
  const change = {
    ...{ decidedBy: by.personId, decidedAt: by.at, outcome: reason, communication: letter },
    communicatedAt: null,
    newsAt: request.origin === 'office' ? by.at : null,
  };
  await settleRequest(tx, seen, { event: 'refused', state, change, detail: reason }, by, { cites: clausesOf(seen) });
  await announceLive(tx, { kind: 'queue' });
}

/** Says that whoever asked from outside was told, and in which words. */
export async function tellAsker(
  tx: Transaction,
  outbox: Outbox,
  requestId: string,
  text: string,
  by: By,
): Promise<void> {
  const seen = await requestInHand(tx, outbox, requestId, 'tell', by);
  const change = { communication: text, communicatedAt: by.at };
  await settleRequest(tx, seen, { event: 'asker-told', state: seen.request.state, change }, by);
}

const clausesOf = ({ request, asked }: SeenRequest) =>
  request.origin === 'external' && asked.decider.clause !== null ? [asked.decider.clause] : [];

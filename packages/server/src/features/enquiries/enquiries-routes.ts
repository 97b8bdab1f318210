// SPDX-License-Identifier: EUPL-1.2
import { type EnquiryView, routes } from '@arengo/contract';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { answerEnquiry, type Sending } from './answer-enquiry.ts';
import { setAnswerTimes } from './answer-times.ts';
import { closeEnquiry, reopenEnquiry } from './close-enquiry.ts';
import { endConnection } from './end-connection.ts';
import type { By } from './enquiry-at-hand.ts';
import { giveConnectionCode } from './give-code.ts';
import { giveEnquiry, proposeAnswer, returnEnquiry } from './give-enquiry.ts';
import { dropReady, keepReady, switchAutomatic } from './keep-ready.ts';
import { listEnquiries } from './list-enquiries.ts';
import { listReady } from './list-ready.ts';
import { readEnquiry } from './read-enquiry.ts';
import { recogniseEnquiry } from './recognise-enquiry.ts';
import { confirmAnswerByHand, retryAnswer, undoAnswer } from './see-to-answer.ts';
import { takeEnquiry } from './take-enquiry.ts';

type Routed = Context & Sending;

export function enquiriesRoutes(door: Doorway, context: Routed): void {
  mountRoute(door, routes.listEnquiries, ({ caller, query }) =>
    reading(context, caller, (tx, by) => listEnquiries(tx, query, by)),
  );
  mountRoute(door, routes.readEnquiry, ({ caller, params }) => view(context, caller, params.enquiryId));
  mountRoute(door, routes.recogniseEnquiry, async ({ caller, params, body }) => {
    await writing(context, caller, (tx, by) => recogniseEnquiry(tx, params.caseId, body.kind, by));
    return view(context, caller, params.caseId);
  });
  handlingRoutes(door, context);
  answerRoutes(door, context);
  readyRoutes(door, context);
}

function handlingRoutes(door: Doorway, context: Routed): void {
  mountRoute(door, routes.takeEnquiry, ({ caller, params }) =>
    deed(context, caller, params, (tx, by, id) => takeEnquiry(tx, id, by)),
  );
  mountRoute(door, routes.giveEnquiry, ({ caller, params, body }) =>
    deed(context, caller, params, (tx, by, id) => giveEnquiry(tx, id, body.officeId, by)),
  );
  mountRoute(door, routes.returnEnquiry, async ({ caller, params }) => {
    // Whoever gives it back may not see it any more.
    await writing(context, caller, (tx, by) => returnEnquiry(tx, params.enquiryId, by));
    return undefined;
  });
  mountRoute(door, routes.proposeAnswer, ({ caller, params, body }) =>
    deed(context, caller, params, (tx, by, id) => proposeAnswer(tx, id, body.text, by)),
  );
  mountRoute(door, routes.closeEnquiry, ({ caller, params, body }) =>
    deed(context, caller, params, (tx, by, id) => closeEnquiry(tx, id, body, by)),
  );
  connectionRoutes(door, context);
  mountRoute(door, routes.reopenEnquiry, ({ caller, params }) =>
    deed(context, caller, params, (tx, by, id) => reopenEnquiry(tx, id, by)),
  );
}

function connectionRoutes(door: Doorway, context: Routed): void {
  mountRoute(door, routes.giveConnectionCode, ({ caller, params }) =>
    deed(context, caller, params, (tx, by, id) => giveConnectionCode(tx, id, by)),
  );
  mountRoute(door, routes.endConnection, ({ caller, params, body }) =>
    deed(context, caller, params, (tx, by) => endConnection(tx, { ...params, ...body }, by)),
  );
}

function answerRoutes(door: Doorway, context: Routed): void {
  mountRoute(door, routes.answerEnquiry, ({ caller, params, body }) =>
    deed(context, caller, params, (tx, by, enquiryId) => answerEnquiry(tx, context, { enquiryId, answer: body, by })),
  );
  mountRoute(door, routes.undoAnswer, ({ caller, params }) =>
    onAnswer(context, caller, (tx, by) => undoAnswer(tx, params.answerId, by)),
  );
  mountRoute(door, routes.retryAnswer, ({ caller, params }) =>
    onAnswer(context, caller, (tx, by) => retryAnswer(tx, params.answerId, by)),
  );
  mountRoute(door, routes.confirmAnswerByHand, ({ caller, params, body }) =>
    onAnswer(context, caller, (tx, by) => confirmAnswerByHand(tx, params.answerId, body, by)),
  );
}

function readyRoutes(door: Doorway, context: Routed): void {
  mountRoute(door, routes.listReadyAnswers, ({ caller }) => reading(context, caller, listReady));
  mountRoute(door, routes.addReadyAnswer, async ({ caller, body }) => ({
    id: await writing(context, caller, (tx, by) => keepReady(tx, { readyId: null, words: body }, by)),
  }));
  mountRoute(door, routes.changeReadyAnswer, async ({ caller, params, body }) => {
    await writing(context, caller, (tx, by) => keepReady(tx, { readyId: params.readyId, words: body }, by));
    return undefined;
  });
  mountRoute(door, routes.endReadyAnswer, async ({ caller, params }) => {
    await writing(context, caller, (tx, by) => dropReady(tx, params.readyId, by));
    return undefined;
  });
  mountRoute(door, routes.switchAutomaticAnswer, async ({ caller, body }) => {
    await writing(context, caller, (tx, by) => switchAutomatic(tx, body, by));
    return undefined;
  });
  mountRoute(door, routes.setAnswerTimes, async ({ caller, body }) => {
    await writing(context, caller, (tx, by) => setAnswerTimes(tx, body, by));
    return undefined;
  });
}

const view = (context: Routed, caller: Caller, enquiryId: string): Promise<EnquiryView> =>
  reading(context, caller, (tx, by) => readEnquiry(tx, context.networks, enquiryId, by));

async function deed(
  context: Routed,
  caller: Caller,
  { enquiryId }: { enquiryId: string },
  write: (tx: Transaction, by: By, enquiryId: string) => Promise<void>,
): Promise<EnquiryView> {
  await writing(context, caller, (tx, by) => write(tx, by, enquiryId));
  return view(context, caller, enquiryId);
}

async function onAnswer(
  context: Routed,
  caller: Caller,
  write: (tx: Transaction, by: By) => Promise<string>,
): Promise<EnquiryView> {
  return view(context, caller, await writing(context, caller, write));
}

function writing<T>(
  { database, clock }: Context,
  { bodyId, personId }: Caller,
  write: (tx: Transaction, by: By) => Promise<T>,
): Promise<T> {
  const at = clock.now();
  return database.inBody(bodyId, (tx) => write(tx, { personId, at }));
}

function reading<T>(
  { database, clock }: Context,
  { bodyId, personId }: Caller,
  read: (tx: Transaction, by: By) => Promise<T>,
): Promise<T> {
  const at = clock.now();
  return database.readInBody(bodyId, (tx) => read(tx, { personId, at }));
}

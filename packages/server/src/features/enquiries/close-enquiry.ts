// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError } from '../../foundation/errors.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { recordDeed } from '../audit/index.ts';
import { leaveToEnquiry } from '../moderation/index.ts';
import { mayClose } from './contact.ts';
import { updateEnquiry } from './enquiries-store.ts';
import { type By, heed, move, requireAnswerer, takeInHand } from './enquiry-at-hand.ts';

type Closing = BodyOf<typeof routes.closeEnquiry>;

/** Closes an enquiry without an answer, for a reason that the policy admits. */
export async function closeEnquiry(tx: Transaction, enquiryId: string, closing: Closing, by: By): Promise<void> {
  const { personId, at } = by;
  const hand = await takeInHand(tx, enquiryId, at);
  const act = await requireAnswerer(tx, hand.enquiry, by);
  const clauses = heed(mayClose(hand.asked, closing.reason));
  await updateEnquiry(tx, enquiryId, {
    ...{ state: move(hand.enquiry, 'closed'), ended_at: at },
    ...{ closing_reason: closing.reason, closing_note: closing.note, closed_by: personId },
  });
  await leaveToEnquiry(tx, enquiryId);
  recordDeed(tx, {
    at,
    event: 'enquiry.closed',
    actor: { kind: 'person', id: personId },
    subject: { kind: 'enquiry', id: enquiryId },
    cites: [act, ...clauses],
    data: { reason: closing.reason },
  });
  await announceLive(tx, { kind: 'queue' });
}

/** Takes up again what was answered or closed: the citizen asks on, or the closing was a mistake. */
export async function reopenEnquiry(tx: Transaction, enquiryId: string, by: By): Promise<void> {
  const { personId, at } = by;
  const { enquiry, held } = await takeInHand(tx, enquiryId, at);
  const act = await requireAnswerer(tx, enquiry, by);
  const state = move({ ...enquiry, taken_by: personId }, 'reopened');
  if (held.deleted_at !== null) throw gone();
  await updateEnquiry(tx, enquiryId, {
    ...{ state, ended_at: null, closing_reason: null, closing_note: null, closed_by: null },
    ...{ taken_by: personId, taken_at: at },
  });
  recordDeed(tx, {
    at,
    event: 'enquiry.reopened',
    actor: { kind: 'person', id: personId },
    subject: { kind: 'enquiry', id: enquiryId },
    cites: [act],
    data: { from: enquiry.state },
  });
  await announceLive(tx, { kind: 'queue' });
}

const gone = () =>
  new ConflictError({
    it: 'Chi ha scritto ha tolto questo contenuto: la richiesta resta chiusa.',
    en: 'Whoever wrote it took this item away: the enquiry stays closed.',
  });

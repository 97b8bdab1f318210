// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { recordDeed } from '../audit/index.ts';
import { leaveToEnquiry } from '../moderation/index.ts';
import { updateEnquiry } from './enquiries-store.ts';
import { type By, citeRule, move, requireHandler, takeInHand } from './enquiry-at-hand.ts';

/**
 * Takes an enquiry in charge, also from somebody else (CAS-4.9, NOV-6.13). Where nothing was found in the item, its case no
 * longer waits in the queue of moderation.
 */
export async function takeEnquiry(tx: Transaction, enquiryId: string, by: By): Promise<void> {
  const { personId, at } = by;
  const hand = await takeInHand(tx, enquiryId, at);
  const acts = await requireHandler(tx, hand.enquiry, by);
  const state = move(hand.enquiry, 'taken');
  await updateEnquiry(tx, enquiryId, { state, taken_by: personId, taken_at: at });
  await leaveToEnquiry(tx, enquiryId);
  recordDeed(tx, {
    at,
    event: 'enquiry.taken',
    actor: { kind: 'person', id: personId },
    subject: { kind: 'enquiry', id: enquiryId },
    cites: [...acts, ...citeRule(hand, 'take-charge')],
    data: { from: hand.enquiry.taken_by },
  });
  await announceLive(tx, { kind: 'queue' });
}

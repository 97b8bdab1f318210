// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { recordDeed } from '../audit/index.ts';
import { leaveToEnquiry } from '../moderation/index.ts';
import { findOpenOffice } from '../people/index.ts';
import { mayGive } from './contact.ts';
import { keepProposal, updateEnquiry } from './enquiries-store.ts';
import {
  type By,
  citeRule,
  heed,
  isOfOffice,
  move,
  requireAnswerer,
  requireHandler,
  takeInHand,
} from './enquiry-at-hand.ts';

/** Gives an enquiry to the office that is competent for it, whose people then see it (CAS-2.3). */
export async function giveEnquiry(tx: Transaction, enquiryId: string, officeId: string, by: By): Promise<void> {
  const { personId, at } = by;
  const hand = await takeInHand(tx, enquiryId, at);
  const act = await requireAnswerer(tx, hand.enquiry, by);
  const clauses = heed(mayGive(hand.asked));
  const office = await findOpenOffice(tx, officeId);
  if (!office) throw new NotFoundError({ it: 'L’ufficio', en: 'The office' });
  const state = move(hand.enquiry, 'given');
  await updateEnquiry(tx, enquiryId, {
    ...{ state, office_id: officeId, given_by: personId, given_at: at },
    // Another office proposes anew.
    ...{ proposal: null, proposed_by: null, proposed_at: null },
  });
  await leaveToEnquiry(tx, enquiryId);
  const routed = citeRule(hand, 'route-to-office');
  recordDeed(tx, {
    at,
    event: 'enquiry.given',
    actor: { kind: 'person', id: personId },
    subject: { kind: 'enquiry', id: enquiryId },
    cites: [act, ...(routed.length > 0 ? routed : clauses)],
    data: { officeId, from: hand.enquiry.office_id },
  });
  await announceLive(tx, { kind: 'queue' });
}

/** The office says that it is not for them: it goes back to whoever attends the account. */
export async function returnEnquiry(tx: Transaction, enquiryId: string, by: By): Promise<void> {
  const { personId, at } = by;
  const hand = await takeInHand(tx, enquiryId, at);
  const acts = await requireHandler(tx, hand.enquiry, by);
  // Whoever of the office had it in charge has it no longer; nobody else has it either.
  const ofOffice = await isOfOffice(tx, hand.enquiry, by);
  const kept = ofOffice && hand.enquiry.taken_by === personId ? null : hand.enquiry.taken_by;
  await updateEnquiry(tx, enquiryId, {
    state: move({ ...hand.enquiry, office_id: null, taken_by: kept }, 'returned'),
    ...{ office_id: null, given_by: null, given_at: null },
    ...{ taken_by: kept, taken_at: kept === null ? null : hand.enquiry.taken_at },
  });
  recordDeed(tx, {
    at,
    event: 'enquiry.returned',
    actor: { kind: 'person', id: personId },
    subject: { kind: 'enquiry', id: enquiryId },
    cites: acts,
    data: { officeId: hand.enquiry.office_id },
  });
  await announceLive(tx, { kind: 'queue' });
}

/** What the office would answer. Whoever may answer sends it; the office alone speaks on no account. */
export async function proposeAnswer(tx: Transaction, enquiryId: string, text: string, by: By): Promise<void> {
  const { personId, at } = by;
  const hand = await takeInHand(tx, enquiryId, at);
  const acts = await requireHandler(tx, hand.enquiry, by);
  if (hand.enquiry.state !== 'given') throw notGiven();
  await keepProposal(tx, hand.enquiry, { text, personId, at });
  recordDeed(tx, {
    at,
    event: 'enquiry.answer-proposed',
    actor: { kind: 'person', id: personId },
    subject: { kind: 'enquiry', id: enquiryId },
    cites: acts,
    data: { officeId: hand.enquiry.office_id },
  });
  await announceLive(tx, { kind: 'queue' });
}

const notGiven = () =>
  new RefusedError({
    it: 'La richiesta non è affidata a un ufficio: una proposta serve solo quando lo è. Affidala, oppure rispondi.',
    en: 'The enquiry is not with an office: a proposal is of use only when it is. Give it to one, or answer it.',
  });

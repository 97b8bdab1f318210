// SPDX-License-Identifier: EUPL-1.2
// What triage found to ask something becomes an enquiry, once; what its author took away waits no longer.
import type { EnquiryKind } from '@arengo/policy';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { recordDeed } from '../audit/index.ts';
import { enquiryOf, lockCase } from '../moderation/index.ts';
import { answerByItself } from './answer-by-itself.ts';
import { dueOf } from './answer-times.ts';
import { casesThatAsk, enquiriesGone, type Heard, insertEnquiry, updateEnquiry } from './enquiries-store.ts';
import { nextEnquiryState } from './enquiry.ts';
import { askPolicy, type HeldCase, handsOf, type Ruled } from './enquiry-at-hand.ts';

const BATCH = 50;

export async function openEnquiries(context: Context, bodyId: string): Promise<void> {
  for (;;) {
    const opened = await context.database.inBody(bodyId, (tx) => openNext(tx, context.clock.now()));
    if (opened < BATCH) return;
  }
}

/** A batch of them. Answers how many were opened. */
export async function openNext(tx: Transaction, at: Date): Promise<number> {
  const heard = await casesThatAsk(tx, BATCH);
  for (const one of heard) await openHeard(tx, one, at);
  const gone = await closeGone(tx, at);
  if (heard.length > 0 || gone > 0) await announceLive(tx, { kind: 'queue' });
  return heard.length;
}

async function openHeard(tx: Transaction, one: Heard, at: Date): Promise<void> {
  const held = await lockCase(tx, one.case_id);
  const kind = enquiryOf(one.enquiry);
  if (!held || !kind) return;
  const ruled = await openEnquiry(tx, held, { kind, recognisedBy: null, at });
  recordDeed(tx, {
    at,
    event: 'enquiry.opened',
    actor: { kind: 'automatic' },
    subject: { kind: 'enquiry', id: one.case_id },
    cites: ruled.asked.ruling ? [ruled.asked.ruling.clause] : [],
    data: { kind, mode: ruled.asked.ruling?.mode ?? null, dueAt: ruled.ruling?.enquiry?.by ?? null },
  });
  await answerByItself(tx, { held, ruled, at });
}

type Opening = { kind: EnquiryKind; recognisedBy: string | null; at: Date };

/** Saves the enquiry of a case as the policy had it when the item arrived. Answers what that said. */
export async function openEnquiry(
  tx: Transaction,
  held: HeldCase,
  { kind, recognisedBy, at }: Opening,
): Promise<Ruled> {
  const ruled = await askPolicy(tx, held, kind, held.received_at);
  const { ruling } = ruled.asked;
  await insertEnquiry(tx, {
    enquiry_id: held.case_id,
    account_id: held.account_id,
    author_id: held.author_id,
    item_type: held.item_type,
    kind,
    state: 'new',
    mode: ruling?.mode ?? null,
    clause: ruling?.clause ?? null,
    answer_due: ruling?.answerDue ?? false,
    ...(await dueOf(tx, ruled, held.received_at)),
    policy_version: ruled.version?.version ?? held.policy_version,
    received_at: held.received_at,
    opened_at: at,
    recognised_by: recognisedBy,
  });
  return ruled;
}

async function closeGone(tx: Transaction, at: Date): Promise<number> {
  const gone = await enquiriesGone(tx);
  for (const enquiry of gone) {
    const state = nextEnquiryState(enquiry.state, 'gone', handsOf(enquiry));
    await updateEnquiry(tx, enquiry.enquiry_id, {
      ...{ state, closing_reason: 'gone', ended_at: at },
      // What was proposed may repeat words that their author wanted gone.
      ...{ proposal: null, proposed_by: null, proposed_at: null },
    });
    recordDeed(tx, {
      at,
      event: 'enquiry.gone',
      actor: { kind: 'automatic' },
      subject: { kind: 'enquiry', id: enquiry.enquiry_id },
      cites: [],
    });
  }
  return gone.length;
}

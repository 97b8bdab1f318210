// SPDX-License-Identifier: EUPL-1.2
import type { EnquiryKind } from '@arengo/policy';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError } from '../../foundation/errors.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { recordDeed } from '../audit/index.ts';
import { lockCase } from '../moderation/index.ts';
import { dueOf } from './answer-times.ts';
import { correctKind, lockEnquiry, updateEnquiry } from './enquiries-store.ts';
import { isOpen } from './enquiry.ts';
import { askPolicy, type By, requireAnswerer } from './enquiry-at-hand.ts';
import { openEnquiry } from './open-enquiries.ts';

/** A person says that an item asks something, or that it asks something else than triage understood. */
export async function recogniseEnquiry(tx: Transaction, caseId: string, kind: EnquiryKind, by: By): Promise<void> {
  const { personId, at } = by;
  const held = await lockCase(tx, caseId);
  if (!held) throw new NotFoundError({ it: 'Il contenuto', en: 'The item' });
  const act = await requireAnswerer(tx, held, by);
  if (held.deleted_at !== null) throw takenAway();
  const known = await lockEnquiry(tx, caseId);
  if (known && !isOpen(known.state)) throw ended();
  await correctKind(tx, caseId, kind);
  const ruled = known
    ? await askPolicy(tx, held, kind, held.received_at)
    : await openEnquiry(tx, held, { kind, recognisedBy: personId, at });
  const { asked } = ruled;
  if (known) {
    await updateEnquiry(tx, caseId, {
      ...{ kind, recognised_by: personId, mode: asked.ruling?.mode ?? null, clause: asked.ruling?.clause ?? null },
      answer_due: asked.ruling?.answerDue ?? false,
      ...(await dueOf(tx, ruled, held.received_at)),
    });
  }
  recordDeed(tx, {
    at,
    event: 'enquiry.recognised',
    actor: { kind: 'person', id: personId },
    subject: { kind: 'enquiry', id: caseId },
    cites: [act, ...(asked.ruling ? [asked.ruling.clause] : [])],
    data: { kind, before: known?.kind ?? null },
  });
  await announceLive(tx, { kind: 'queue' });
}

const takenAway = () =>
  new ConflictError({
    it: 'Chi ha scritto ha tolto questo contenuto: non c’è più nulla a cui rispondere.',
    en: 'Whoever wrote it took this item away: there is nothing left to answer.',
  });
const ended = () =>
  new ConflictError({
    it: 'Questa richiesta è già conclusa. Riprendila, poi cambiane il tipo.',
    en: 'This enquiry has ended already. Take it up again, then change its kind.',
  });

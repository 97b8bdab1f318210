// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { enqueue } from '../../foundation/jobs/job.ts';
import { recordDeed } from '../audit/index.ts';
import { requireGovernment } from '../authority/index.ts';
import { erasureDue } from './privacy-news.ts';
import type { By } from './set-term.ts';

/** Somebody who governs does not wait for the daily run. */
export async function askErasure(tx: Transaction, { personId, at }: By): Promise<void> {
  const act = await requireGovernment(tx, personId, at);
  const { bodyId } = tx;
  recordDeed(tx, {
    at,
    event: 'privacy.erasure-asked',
    actor: { kind: 'person', id: personId },
    subject: { kind: 'body', id: bodyId },
    cites: [act],
    data: {},
  });
  await enqueue(tx, erasureDue, { bodyId, askedBy: personId }, { key: `erase-due:${bodyId}` });
}

// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { enqueue } from '../../foundation/jobs/job.ts';
import { recordDeed } from '../audit/index.ts';
import { type Act, citeAct } from './act.ts';
import { actNumbered } from './acts-news.ts';
import { lockEndedBy, updateEnding, updateNumber } from './acts-store.ts';
import type { By } from './by.ts';
import { endedAt, recordEnding, refuseEarlier } from './end-act.ts';
import { lockDraft } from './lock-act.ts';
import { checkNumbering, type Numbering } from './numbering.ts';
import { saveNumbered } from './refuse-same-number.ts';

/**
 * Gives number and date to a draft: from its instant it is in force, with what rests on it, and the acts that it
 * revokes or supersedes end. Throws as `registerAct` does, and RefusedError where it is no draft.
 */
export async function numberAct(tx: Transaction, actId: string, given: Numbering, by: By): Promise<Act> {
  const draft = await lockDraft(tx, actId);
  const act = { ...draft, ...checkNumbering(given, by.at) };
  const ended = await lockEndedBy(tx, actId);
  for (const one of ended) refuseEarlier(act, one);
  await saveNumbered(tx, act, () => updateNumber(tx, act));
  recordDeed(tx, {
    ...by,
    event: 'act.numbered',
    subject: { kind: 'act', id: actId },
    cites: [...(by.cites ?? []), citeAct(act)],
    data: { number: act.number, date: act.date, inForceFrom: act.inForceFrom.toISOString() },
  });
  for (const one of ended) {
    const after = endedAt(one, act.inForceFrom);
    await updateEnding(tx, after);
    recordEnding(tx, after, act, by);
  }
  await enqueue(tx, actNumbered, { bodyId: tx.bodyId, actId });
  return act;
}

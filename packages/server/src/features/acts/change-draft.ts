// SPDX-License-Identifier: EUPL-1.2
import type { NamedActs } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { RefusedError } from '../../foundation/errors.ts';
import { dropFile } from '../../foundation/files/files-store.ts';
import { recordDeed } from '../audit/index.ts';
import { citeAct } from './act.ts';
import { deleteAct, lockEndedBy, updateDraft, updateEnding } from './acts-store.ts';
import type { By } from './by.ts';
import { lockDraft } from './lock-act.ts';
import { checkKindred, type Kindred, NO_NAMED_ACTS } from './numbering.ts';

const FOREIGN_KEY_VIOLATION = '23503';

/** Throws NotFoundError, RefusedError where it is no draft any more, InvalidInputError as `draftAct` does. */
export async function changeDraft(
  tx: Transaction,
  actId: string,
  given: Kindred,
  by: By,
  named: NamedActs = NO_NAMED_ACTS,
): Promise<void> {
  const draft = await lockDraft(tx, actId);
  // What it is already stays, also where no policy names it any more.
  const known = { organs: [...named.organs, draft.organ], kinds: [...named.kinds, draft.kind] };
  const act = { ...draft, ...checkKindred(given, known) };
  await updateDraft(tx, act);
  recordDeed(tx, {
    ...by,
    event: 'act.changed',
    subject: { kind: 'act', id: actId },
    cites: [...(by.cites ?? []), citeAct(act)],
  });
}

/** Drops a draft, and the ends that it prepared. Throws RefusedError where something of another register rests on it. */
export async function discardDraft(tx: Transaction, actId: string, by: By): Promise<void> {
  const draft = await lockDraft(tx, actId);
  for (const act of await lockEndedBy(tx, actId)) {
    await updateEnding(tx, { ...act, revokedBy: null, supersededBy: null });
  }
  try {
    await deleteAct(tx, actId);
  } catch (error) {
    if ((error as { code?: unknown }).code !== FOREIGN_KEY_VIOLATION) throw error;
    throw new RefusedError({
      it: `${citeAct(draft)}: su questa bozza si fondano già account, autorizzazioni o altro, e non si può scartare. Togli prima quelli, o dai all’atto numero e data.`,
      en: `${citeAct(draft)}: accounts, authorisations or other things already rest on this draft, and it cannot be discarded. Remove them first, or give the act number and date.`,
    });
  }
  if (draft.fileId !== null) await dropFile(tx, draft.fileId);
  recordDeed(tx, {
    ...by,
    event: 'act.discarded',
    subject: { kind: 'act', id: actId },
    cites: [...(by.cites ?? []), citeAct(draft)],
  });
}

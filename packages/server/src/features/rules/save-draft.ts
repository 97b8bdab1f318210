// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError } from '../../foundation/errors.ts';
import { recordDeed } from '../audit/index.ts';
import { lockDraft, updateDraft } from './draft-store.ts';
import type { Governing } from './governing-person.ts';
import { sha256Of } from './validate-policy.ts';

export type Saving = { draftId: string; name: string; source: string; revision: number };

/** Keeps what was written, sound or not. Throws ConflictError when somebody else has saved it since, or it is a version. */
export async function saveDraft(tx: Transaction, saving: Saving, by: Governing): Promise<void> {
  const draft = await lockDraft(tx, saving.draftId);
  refuseClosed(draft);
  if (draft.revision !== saving.revision) throw new ConflictError(SAVED_SINCE(draft.saved_by_name));
  const sha256 = sha256Of(saving.source);
  const revision = draft.revision + 1;
  await updateDraft(tx, saving.draftId, {
    name: saving.name,
    source: saving.source,
    sha256,
    revision,
    saved_by: by.personId,
    saved_at: by.at,
  });
  recordDeed(tx, {
    actor: { kind: 'person', id: by.personId },
    at: by.at,
    event: 'policy.draft-saved',
    subject: { kind: 'policy-draft', id: saving.draftId },
    cites: [by.act],
    data: { revision, sha256: sha256.toString('hex') },
  });
}

/** Puts a text aside, or takes it up again. */
export async function discardDraft(
  tx: Transaction,
  { draftId, discarded }: { draftId: string; discarded: boolean },
  by: Governing,
): Promise<void> {
  const draft = await lockDraft(tx, draftId);
  refuseClosed(draft, !discarded);
  await updateDraft(tx, draftId, { discarded_at: discarded ? by.at : null });
  recordDeed(tx, {
    actor: { kind: 'person', id: by.personId },
    at: by.at,
    event: discarded ? 'policy.draft-discarded' : 'policy.draft-restored',
    subject: { kind: 'policy-draft', id: draftId },
    cites: [by.act],
  });
}

/** A text that became a version is changed no more; nor one that was put aside, until it is taken up again. */
export function refuseClosed(
  draft: { version: number | null; discarded_at: Date | null },
  evenDiscarded = false,
): void {
  if (draft.version !== null) throw new ConflictError(IS_VERSION(draft.version));
  if (draft.discarded_at !== null && !evenDiscarded) throw new ConflictError(DISCARDED);
}

const SAVED_SINCE = (who: string) => ({
  it: `${who} ha salvato questo testo dopo che l’hai aperto: il tuo non è stato salvato, per non coprire il suo. Copia ciò che hai scritto, riapri il testo e riportalo.`,
  en: `${who} has saved this text since you opened it: yours was not saved, so as not to overwrite it. Copy what you wrote, open the text again and put it there.`,
});

const IS_VERSION = (version: number) => ({
  it: `Questo testo è diventato la versione ${version}, e una versione non si modifica. Comincia un nuovo testo da quella versione.`,
  en: `This text has become version ${version}, and a version is not edited. Begin a new text from that version.`,
});

const DISCARDED = {
  it: 'Questo testo è stato messo da parte. Riprendilo prima di modificarlo.',
  en: 'This text was put aside. Take it up again before you change it.',
};

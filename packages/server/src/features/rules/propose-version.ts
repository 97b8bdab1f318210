// SPDX-License-Identifier: EUPL-1.2

import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, RefusedError } from '../../foundation/errors.ts';
import { type Act, citeAct, findAct } from '../acts/index.ts';
import { storeVersion } from './adopt-policy.ts';
import { lockDraft, updateDraft } from './draft-store.ts';
import type { Governing } from './governing-person.ts';
import { refuseClosed } from './save-draft.ts';
import { refuseUnfitAct, takingEffect } from './taking-effect.ts';
import { validatePolicy } from './validate-policy.ts';
import { placeVersions } from './version-history.ts';
import { listVersions, lockVersions, type VersionRow } from './version-store.ts';

export type Proposal = {
  draftId: string;
  actId: string;
  /** Hex, of the text that was read. */
  sha256: string;
  effectiveDay: string | null;
  parentActId: string | null;
};

/**
 * The text of a draft becomes the next version, resting on its act. Answers the version's number.
 * Throws InvalidInputError for a text with errors or reversed dates, RefusedError when the act or the policy says no,
 * ConflictError when the text has changed since it was read, or is a version already.
 */
export async function proposeVersion(tx: Transaction, proposal: Proposal, by: Governing): Promise<number> {
  const draft = await lockDraft(tx, proposal.draftId);
  refuseClosed(draft);
  if (draft.sha256.toString('hex') !== proposal.sha256) throw new ConflictError(CHANGED);
  const policy = validatePolicy(draft.source);
  const act = await findAct(tx, proposal.actId);
  if (!act) throw new RefusedError(NO_ACT);
  refuseUnfitAct(policy, act);
  await refuseTwice(tx, draft.sha256, act, by.at);
  const parent = await parentAct(tx, proposal.parentActId);
  const effect = takingEffect(policy, act, proposal.effectiveDay);
  const cites = parent ? [citeAct(parent), by.act] : [by.act];
  const version = await storeVersion(
    tx,
    { policy, source: draft.source, act, effect, parentActId: proposal.parentActId, cites },
    { actor: { kind: 'person', id: by.personId }, at: by.at },
  );
  await updateDraft(tx, proposal.draftId, { version });
  return version;
}

async function refuseTwice(tx: Transaction, sha256: Buffer, act: Act, at: Date): Promise<void> {
  await lockVersions(tx);
  const standing = placeVersions(await listVersions(tx), at).filter(({ state }) => STANDING.has(state));
  const same = standing.find((one) => one.sha256.equals(sha256));
  if (same) throw new ConflictError(sameText(same));
  const onAct = standing.find(({ actId }) => actId === act.actId);
  if (onAct) throw new ConflictError(sameAct(onAct, act));
}

const STANDING: ReadonlySet<string> = new Set(['proposed', 'awaiting-publication', 'to-come', 'in-force']);

async function parentAct(tx: Transaction, actId: string | null): Promise<Act | null> {
  if (actId === null) return null;
  const act = await findAct(tx, actId);
  if (act && act.number !== null) return act;
  throw new RefusedError({
    it: 'Il documento a cui la policy è allegata deve poggiare su un atto con numero e data. Scegline un altro, o lascia vuoto.',
    en: 'The document to which the policy is annexed must rest on an act with number and date. Choose another, or leave it empty.',
  });
}

const NO_ACT = {
  it: 'Una policy si adotta con un atto, e questo non è nel registro. Registralo, anche solo come bozza, e sceglilo di nuovo.',
  en: 'A policy is adopted by an act, and this one is not in the register. Enter it, be it as a draft, and choose it again.',
};

const CHANGED = {
  it: 'Il testo è cambiato dopo che l’hai letto. Rileggilo e adottalo di nuovo.',
  en: 'The text has changed since you read it. Read it again and adopt it again.',
};

const sameText = ({ version }: VersionRow) => ({
  it: `Questo testo è già la versione ${version}, parola per parola: non serve adottarlo due volte. Cambia il testo, o tieni quella versione.`,
  en: `This text is version ${version} already, word by word: it need not be adopted twice. Change the text, or keep that version.`,
});

const sameAct = ({ version }: VersionRow, act: Act) => ({
  it: `${citeAct(act)} adotta già la versione ${version}. Ogni versione ha il suo atto: scegline un altro.`,
  en: `${citeAct(act)} adopts version ${version} already. Each version has an act of its own: choose another.`,
});

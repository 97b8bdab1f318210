// SPDX-License-Identifier: EUPL-1.2
import { emptyPolicyText, policyTextFor } from '@arengo/policy';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { recordDeed } from '../audit/index.ts';
import { insertDraft } from './draft-store.ts';
import type { Governing } from './governing-person.ts';
import type { Pack } from './packs.ts';
import { sha256Of } from './validate-policy.ts';
import { findVersion, readSource } from './version-store.ts';

export type Beginning = {
  name: string;
  pack: string | null;
  version: number | null;
  /** The text of a file, sound or not. */
  source: string | null;
};

/** A text of the body's own, begun from a pack, a version, a file or nothing. Answers its id. */
export async function beginDraft(
  tx: Transaction,
  packs: readonly Pack[],
  beginning: Beginning,
  by: Governing & { body: { name: string } },
): Promise<string> {
  const { origin, source } = await firstText(tx, packs, beginning, by.body);
  const draftId = uuidv7();
  const sha256 = sha256Of(source);
  await insertDraft(tx, { draftId, name: beginning.name, origin, source, sha256, personId: by.personId, at: by.at });
  recordDeed(tx, {
    actor: { kind: 'person', id: by.personId },
    at: by.at,
    event: 'policy.draft-begun',
    subject: { kind: 'policy-draft', id: draftId },
    cites: [by.act],
    data: { origin, sha256: sha256.toString('hex') },
  });
  return draftId;
}

async function firstText(
  tx: Transaction,
  packs: readonly Pack[],
  { pack, version, source }: Beginning,
  body: { name: string },
): Promise<{ origin: string; source: string }> {
  if (source !== null) return { origin: 'file', source };
  if (pack !== null) {
    const chosen = packs.find(({ name }) => name === pack);
    if (!chosen) throw new NotFoundError({ it: 'Il pacchetto', en: 'The pack' });
    return { origin: `pack:${pack}`, source: policyTextFor(chosen.source, body) };
  }
  if (version === null) return { origin: 'nothing', source: emptyPolicyText(body) };
  if (!(await findVersion(tx, version))) throw new NotFoundError({ it: 'La versione', en: 'The version' });
  return { origin: `version:${version}`, source: await readSource(tx, version) };
}

// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { recordDeed } from '../audit/index.ts';
import { reopenDraftOf } from './draft-store.ts';
import type { Governing } from './governing-person.ts';
import { findVersion, lockVersions, withdraw } from './version-store.ts';

/** A version, and the hash of the text that one has before one's eyes. */
type Seen = { version: number; sha256: string };

/** Takes back a proposal; its text may be changed again. Throws RefusedError once the act has number and date. */
export async function withdrawVersion(tx: Transaction, { version, sha256 }: Seen, by: Governing): Promise<void> {
  await lockVersions(tx);
  const row = await findVersion(tx, version);
  if (!row || row.withdrawnAt !== null) throw new NotFoundError({ it: 'Questa proposta', en: 'This proposal' });
  if (row.sha256.toString('hex') !== sha256) throw new NotFoundError({ it: 'Questa proposta', en: 'This proposal' });
  if (!row.act.draft) throw new RefusedError(ADOPTED(version));
  await withdraw(tx, version, by.at);
  await reopenDraftOf(tx, version);
  recordDeed(tx, {
    actor: { kind: 'person', id: by.personId },
    at: by.at,
    event: 'policy.withdrawn',
    subject: { kind: 'policy', id: row.actId },
    cites: [by.act],
    data: { version },
  });
}

const ADOPTED = (version: number) => ({
  it: `La versione ${version} è adottata: il suo atto ha numero e data. Una versione adottata non si ritira né si modifica; se ne adotta un’altra, o si revoca l’atto.`,
  en: `Version ${version} is adopted: its act has number and date. An adopted version is neither withdrawn nor edited; adopt another, or revoke the act.`,
});

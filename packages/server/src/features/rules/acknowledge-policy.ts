// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, RefusedError } from '../../foundation/errors.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import { askedBy } from './acknowledgement.ts';
import { insertAcknowledgement } from './acknowledgement-store.ts';
import { policyVersion } from './policy-in-force.ts';
import { placeVersions } from './version-history.ts';
import { listVersions } from './version-store.ts';

/**
 * A person says to have read a version, bound to the very text by its hash. Once said it stays said: again writes nothing.
 * Throws RefusedError for a version that is no longer, or not yet, anybody's; ConflictError when the text is another.
 */
export async function acknowledge(
  tx: Transaction,
  reading: { personId: string; version: number; sha256: string },
  by: Pick<Deed, 'actor' | 'at'>,
): Promise<void> {
  const { version, policy, sha256 } = await policyVersion(tx, reading.version);
  const placed = placeVersions(await listVersions(tx), by.at).find((one) => one.version === version);
  if (placed?.state !== 'in-force' && placed?.state !== 'to-come') throw new RefusedError(notNow(version));
  if (sha256.toString('hex') !== reading.sha256) throw new ConflictError(OTHER_TEXT);
  const { clauses } = askedBy(policy);
  if (clauses.length === 0) throw new RefusedError(NOT_ASKED);
  const fresh = await insertAcknowledgement(tx, { personId: reading.personId, version, sha256, at: by.at });
  if (!fresh) return;
  recordDeed(tx, {
    ...by,
    event: 'policy.acknowledged',
    subject: { kind: 'person', id: reading.personId },
    cites: clauses,
    data: { version, sha256: reading.sha256 },
  });
}

const notNow = (version: number) => ({
  it: `La versione ${version} non è in vigore e non sta per entrarci. Apri la presa visione e leggi quella in vigore.`,
  en: `Version ${version} is not in force, nor about to be. Open the acknowledgement and read the one in force.`,
});

const OTHER_TEXT = {
  it: 'Il testo che hai letto non è quello di questa versione. Apri di nuovo la presa visione e leggilo.',
  en: 'The text that you read is not that of this version. Open the acknowledgement again and read it.',
};

const NOT_ASKED = {
  it: 'Questa policy non chiede al personale una presa visione: non c’è nulla da confermare.',
  en: 'This policy asks its staff for no acknowledgement: there is nothing to confirm.',
};

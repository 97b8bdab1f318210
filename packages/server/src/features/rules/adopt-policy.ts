// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { readPolicy } from '@arengo/policy';
import type { Transaction } from '../../foundation/database/database.ts';
import { InvalidInputError, RefusedError } from '../../foundation/errors.ts';
import { citeAct, findAct } from '../acts/index.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import { insertVersion, listVersions } from './version-store.ts';

export type Adoption = { source: string; actId: string; effectiveFrom: Date };

/**
 * Stores a new version of the body's policy. Answers its number.
 * Throws InvalidInputError that lists every problem with its line, RefusedError without an act.
 */
export async function adoptPolicy(
  tx: Transaction,
  adoption: Adoption,
  by: Pick<Deed, 'actor' | 'at'>,
): Promise<number> {
  const policy = validated(adoption.source);
  const act = await findAct(tx, adoption.actId);
  if (!act) throw new RefusedError({ it: 'Una policy si adotta con un atto.', en: 'A policy is adopted by an act.' });
  const [latest] = await listVersions(tx);
  const version = (latest?.version ?? 0) + 1;
  const sha256 = createHash('sha256').update(adoption.source).digest();
  await insertVersion(tx, {
    ...adoption,
    version,
    policyId: policy.id,
    sha256,
    takesEffect: 'explicit',
    createdAt: by.at,
    adoptedBy: by.actor.kind === 'person' ? by.actor.id : null,
    parentActId: null,
  });
  recordDeed(tx, {
    ...by,
    event: 'policy.adopted',
    subject: { kind: 'policy', id: adoption.actId },
    cites: [citeAct(act)],
    data: {
      policy: policy.id,
      version,
      sha256: sha256.toString('hex'),
      effectiveFrom: adoption.effectiveFrom.toISOString(),
    },
  });
  return version;
}

function validated(source: string) {
  const reading = readPolicy(source);
  if (reading.ok) return reading.policy;
  throw new InvalidInputError(
    {
      it: `La policy non è stata adottata: ha errori (${reading.problems.length}). Correggi le righe indicate.`,
      en: `The policy was not adopted: it has errors (${reading.problems.length}). Mend the lines named.`,
    },
    {
      errors: reading.problems.map(({ line, column, message }) => ({
        pointer: `line ${line}, column ${column}`,
        detail: message,
      })),
    },
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { Policy } from '@arengo/policy';
import type { Transaction } from '../../foundation/database/database.ts';
import { RefusedError } from '../../foundation/errors.ts';
import { type Act, citeAct, findAct } from '../acts/index.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import type { TakingEffect } from './taking-effect.ts';
import { sha256Of, validatePolicy } from './validate-policy.ts';
import { insertVersion, listVersions, lockVersions } from './version-store.ts';

export type Adoption = { source: string; actId: string; effectiveFrom: Date };

/**
 * Stores a version of which both act and effect are known, as when a body is founded. Answers its number.
 * Throws InvalidInputError that lists every problem with its line, RefusedError without an act.
 */
export async function adoptPolicy(
  tx: Transaction,
  { source, actId, effectiveFrom }: Adoption,
  by: Pick<Deed, 'actor' | 'at'>,
): Promise<number> {
  const policy = validatePolicy(source);
  const act = await findAct(tx, actId);
  if (!act) throw new RefusedError({ it: 'Una policy si adotta con un atto.', en: 'A policy is adopted by an act.' });
  const effect: TakingEffect = { takesEffect: 'explicit', effectiveFrom, clause: null };
  return storeVersion(tx, { policy, source, act, effect, parentActId: null, cites: [] }, by);
}

export type NewVersion = {
  policy: Policy;
  source: string;
  act: Act;
  effect: TakingEffect;
  parentActId: string | null;
  cites: string[];
};

/** The text becomes the next version. While its act is a draft it is a proposal, and the record says so. */
export async function storeVersion(
  tx: Transaction,
  { policy, source, act, effect, parentActId, cites }: NewVersion,
  by: Pick<Deed, 'actor' | 'at'>,
): Promise<number> {
  await lockVersions(tx);
  const [latest] = await listVersions(tx);
  const version = (latest?.version ?? 0) + 1;
  const sha256 = sha256Of(source);
  await insertVersion(tx, {
    version,
    policyId: policy.id,
    source,
    sha256,
    actId: act.actId,
    takesEffect: effect.takesEffect,
    effectiveFrom: effect.effectiveFrom,
    createdAt: by.at,
    adoptedBy: by.actor.kind === 'person' ? by.actor.id : null,
    parentActId,
  });
  recordDeed(tx, {
    ...by,
    event: act.number === null ? 'policy.proposed' : 'policy.adopted',
    subject: { kind: 'policy', id: act.actId },
    cites: [citeAct(act), ...(effect.clause === null ? [] : [effect.clause]), ...cites],
    data: {
      policy: policy.id,
      version,
      sha256: sha256.toString('hex'),
      takesEffect: effect.takesEffect,
      effectiveFrom: effect.effectiveFrom?.toISOString() ?? null,
      ...(parentActId === null ? {} : { parentActId }),
    },
  });
  return version;
}

// SPDX-License-Identifier: EUPL-1.2
// Organs and kinds of act that policies name: a body whose policy names others than the usual ones works all the same.
import { type Policy, readPolicy } from '@arengo/policy';
import type { NamedActs } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { textsInPreparation } from './draft-store.ts';
import type { Pack } from './packs.ts';
import { understand } from './policy-in-force.ts';
import { listVersions } from './version-store.ts';

/** Those of the body's versions, of its texts in preparation that read, and of the policies that ship with Arengo. */
export async function namedActs(tx: Transaction, packs: readonly Pack[]): Promise<NamedActs> {
  const policies = packs.map(({ policy }) => policy);
  for (const row of await listVersions(tx)) policies.push((await understand(tx, row)).policy);
  for (const source of await textsInPreparation(tx)) {
    const reading = readPolicy(source);
    if (reading.ok) policies.push(reading.policy);
  }
  return namedIn(policies);
}

/** Wherever a policy has an organ, and the kind beside it: pure. */
export function namedIn(policies: readonly Policy[]): NamedActs {
  const [organs, kinds] = [new Set<string>(), new Set<string>()];
  for (const { adoption, clauses } of policies) {
    for (const { organ, kind } of namings([adoption, clauses.map(({ effects }) => effects)])) {
      organs.add(organ);
      if (kind !== null) kinds.add(kind);
    }
  }
  return { organs: [...organs].sort(), kinds: [...kinds].sort() };
}

function namings(part: unknown): { organ: string; kind: string | null }[] {
  if (typeof part !== 'object' || part === null) return [];
  const own =
    'organ' in part && typeof part.organ === 'string'
      ? [{ organ: part.organ, kind: 'kind' in part && typeof part.kind === 'string' ? part.kind : null }]
      : [];
  return [...own, ...Object.values(part).flatMap(namings)];
}

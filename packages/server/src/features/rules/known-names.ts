// SPDX-License-Identifier: EUPL-1.2
import type { KnownNames } from '@arengo/policy';
import type { Transaction } from '../../foundation/database/database.ts';
import { readBodySettings, rolesHeld } from './rules-store.ts';

/** What the body knows by name: offices with hours, roles that somebody has, periods with dates, its own domains. */
export async function knownNames(tx: Transaction): Promise<KnownNames> {
  const { policy, domains, publicFace } = await readBodySettings(tx);
  const site = publicFace?.site === undefined ? [] : [new URL(publicFace.site).hostname.replace(/^www\./, '')];
  return {
    offices: Object.keys(policy.offices ?? {}),
    roles: await rolesHeld(tx),
    periods: [...new Set((policy.reducedPeriods ?? []).map(({ period }) => period))],
    domains: [...new Set([...domains, ...site])],
  };
}

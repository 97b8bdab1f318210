// SPDX-License-Identifier: EUPL-1.2
// What a sound policy still leaves open: points not stated, names that nobody bears, clauses that do nothing.
import { type Dimension, notStated } from './dimensions.ts';
import type { Clause, Policy } from './schema.ts';

/** What the body knows by name. */
export interface KnownNames {
  /** Offices whose hours are a setting. */
  offices: readonly string[];
  /** Roles that somebody has. */
  roles: readonly string[];
  /** Reduced periods that have dates. */
  periods: readonly string[];
  /** Domains of the body's own addresses: `comune.example.it`. */
  domains: readonly string[];
}

export interface Reference {
  kind: 'office' | 'role' | 'period' | 'address';
  name: string;
  clauses: string[];
}

export interface Completeness {
  /** Points of the 47 on which the policy is silent. */
  silent: Dimension[];
  /** Names that the policy refers to and that the body does not know. */
  unknown: Reference[];
  /** Clauses that are shown and do nothing. */
  informational: string[];
}

export function completeness(policy: Policy, known: KnownNames): Completeness {
  const offices = new Set([...known.offices, ...Object.keys(policy.settings?.offices ?? {})]);
  const periods = new Set([...known.periods, ...(policy.settings?.reducedPeriods?.map(({ period }) => period) ?? [])]);
  const roles = new Set(known.roles);
  return {
    silent: notStated(policy).filter(({ state }) => state === 'not-stated'),
    unknown: [
      ...missing(policy, 'office', officesOf, (name) => offices.has(name)),
      ...missing(policy, 'role', rolesOf, (name) => roles.has(name)),
      ...missing(policy, 'period', periodsOf, (name) => periods.has(name)),
      ...missing(policy, 'address', addressesOf, (name) => isOwn(name, known.domains)),
    ],
    informational: policy.clauses
      .filter(({ effects }) => effects.every(({ effect }) => effect === 'informational'))
      .map(({ id }) => id),
  };
}

function missing(
  policy: Policy,
  kind: Reference['kind'],
  namesOf: (clause: Clause) => string[],
  isKnown: (name: string) => boolean,
): Reference[] {
  const byName = new Map<string, string[]>();
  for (const clause of policy.clauses) {
    for (const name of new Set(namesOf(clause))) {
      if (!isKnown(name)) byName.set(name, [...(byName.get(name) ?? []), clause.id]);
    }
  }
  return [...byName].map(([name, clauses]) => ({ kind, name, clauses }));
}

function officesOf({ effects }: Clause): string[] {
  return effects.flatMap((effect) => (effect.effect === 'duty-hours' && effect.office ? [effect.office] : []));
}

/** Roles whose agreement a measure needs: without anybody in the role the measure can't be taken. */
function rolesOf({ effects }: Clause): string[] {
  return effects
    .flatMap((effect) =>
      effect.effect === 'allow' || effect.effect === 'require' || effect.effect === 'impersonation-case'
        ? (effect.requires ?? [])
        : [],
    )
    .flatMap((one) => (one.startsWith('co-approval:') ? [one.slice('co-approval:'.length)] : []));
}

function periodsOf({ effects }: Clause): string[] {
  return effects.flatMap((effect) => (effect.effect === 'reduced-periods' ? effect.periods : []));
}

// Web and e-mail addresses as they stand in a text; the last label has letters only, so that dates and numbers pass.
const ADDRESS = /(?:[\w.+-]+@)?(?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\w@])/gi;

function addressesOf({ text }: Clause): string[] {
  return (text.it.match(ADDRESS) ?? []).map((address) => address.toLowerCase());
}

function isOwn(address: string, domains: readonly string[]): boolean {
  const host = address.replace(/^https?:\/\//, '').replace(/^.*@/, '');
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

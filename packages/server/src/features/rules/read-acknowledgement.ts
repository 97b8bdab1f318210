// SPDX-License-Identifier: EUPL-1.2
import type { AcknowledgementView } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { askedBy, NEVER_MONITORED, readingOrder } from './acknowledgement.ts';
import { acknowledgementsOf } from './acknowledgement-store.ts';
import { understand } from './policy-in-force.ts';
import { viewClause } from './rules-views.ts';
import { placeVersions } from './version-history.ts';
import { listVersions } from './version-store.ts';

/** What a person is asked to read: the version in force, or another that is about to be. Throws NotFoundError for any other. */
export async function readAcknowledgement(
  tx: Transaction,
  asked: { personId: string; version?: number | undefined; at: Date },
): Promise<AcknowledgementView> {
  const placed = placeVersions(await listVersions(tx), asked.at);
  const readable = placed.filter(({ state }) => state === 'in-force' || state === 'to-come');
  const wanted = readable.find((one) =>
    asked.version === undefined ? one.state === 'in-force' : one.version === asked.version,
  );
  if (!wanted && asked.version !== undefined) {
    throw new NotFoundError({ it: 'Questa versione in vigore', en: 'This version in force' });
  }
  const said = await acknowledgementsOf(tx, asked.personId);
  const toCome = readable.findLast(({ state }) => state === 'to-come');
  return {
    reading: wanted ? await readingOf(tx, wanted, said) : null,
    earlier: said
      .filter(({ version }) => version !== wanted?.version)
      .map(({ version, at }) => ({ version, at: at.toISOString() })),
    toCome: toCome?.effectiveFrom
      ? { version: toCome.version, effectiveFrom: toCome.effectiveFrom.toISOString() }
      : null,
    promise: NEVER_MONITORED,
  };
}

type Wanted = ReturnType<typeof placeVersions<Awaited<ReturnType<typeof listVersions>>[number]>>[number];

async function readingOf(
  tx: Transaction,
  wanted: Wanted,
  said: { version: number; at: Date }[],
): Promise<AcknowledgementView['reading']> {
  const { policy } = await understand(tx, wanted);
  const { clauses, beforePower, clauseFor } = askedBy(policy);
  const asking = new Set(clauses);
  return {
    version: wanted.version,
    title: policy.title,
    sha256: wanted.sha256.toString('hex'),
    effectiveFrom: wanted.effectiveFrom?.toISOString() ?? null,
    inForce: wanted.state === 'in-force',
    clauses: readingOrder(policy).map((clause) => ({ ...viewClause(clause), asks: asking.has(clause.id) })),
    asked: clauses.length > 0,
    beforePower: beforePower.map((who) => ({ who, clause: clauseFor[who] ?? '' })),
    acknowledgedAt: said.find(({ version }) => version === wanted.version)?.at.toISOString() ?? null,
  };
}

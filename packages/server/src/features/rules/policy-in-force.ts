// SPDX-License-Identifier: EUPL-1.2
import { type CompiledPolicy, compilePolicy, type Policy, readPolicy } from '@arengo/policy';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { circumstancesAt } from './circumstances.ts';
import { readBodySettings } from './rules-store.ts';
import { findVersion, findVersionAt, readSource, type VersionRow } from './version-store.ts';

export type PolicyVersion = {
  version: number;
  actId: string;
  sha256: Buffer;
  /** Null: its act gives it no effect yet. */
  effectiveFrom: Date | null;
  policy: Policy;
  compiled: CompiledPolicy;
};

/** The version that holds at an instant. Throws NotFoundError when the body has adopted none yet. */
export async function policyInForce(tx: Transaction, at: Date): Promise<PolicyVersion> {
  const row = await findVersionAt(tx, at);
  if (row) return understand(tx, row);
  throw new NotFoundError({ it: 'Una policy in vigore', en: 'A policy in force' });
}

/** The same; null where the body has adopted none that holds yet, as every new body. */
export async function policyInForceIfAny(tx: Transaction, at: Date): Promise<PolicyVersion | null> {
  const row = await findVersionAt(tx, at);
  return row ? understand(tx, row) : null;
}

export async function policyVersion(tx: Transaction, version: number): Promise<PolicyVersion> {
  const row = await findVersion(tx, version);
  if (row) return understand(tx, row);
  throw new NotFoundError({ it: 'Questa versione della policy', en: 'This version of the policy' });
}

export async function circumstances(tx: Transaction, at: Date) {
  return circumstancesAt(await readBodySettings(tx), at);
}

// Reading and compiling is pure: what the same bytes gave once, they give again.
const understood = new Map<string, { policy: Policy; compiled: CompiledPolicy }>();
const MOST_UNDERSTOOD = 500;

/** The text is read from the database only where these bytes were not understood before. */
export async function understand(tx: Transaction, row: VersionRow): Promise<PolicyVersion> {
  const known = await understandText(tx, row);
  return { version: row.version, actId: row.actId, sha256: row.sha256, effectiveFrom: row.effectiveFrom, ...known };
}

export async function understandText(tx: Transaction, { sha256, version }: Pick<VersionRow, 'sha256' | 'version'>) {
  const key = sha256.toString('hex');
  return understood.get(key) ?? remember(key, await readSource(tx, version));
}

function remember(key: string, source: string) {
  const reading = readPolicy(source);
  if (!reading.ok) throw new Error(`A stored policy no longer reads: line ${reading.problems[0]?.line}`);
  const entry = { policy: reading.policy, compiled: compilePolicy(reading.policy) };
  if (understood.size >= MOST_UNDERSTOOD) understood.clear();
  understood.set(key, entry);
  return entry;
}

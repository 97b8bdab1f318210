// SPDX-License-Identifier: EUPL-1.2
import type { AcknowledgementRegister, KeptFile } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { writeCsv } from '../people/index.ts';
import { askedBy, NEVER_MONITORED } from './acknowledgement.ts';
import { listAcknowledgements } from './acknowledgement-store.ts';
import { policyVersion } from './policy-in-force.ts';

/** Who has acknowledged a version and who has not. Throws NotFoundError. */
export async function readRegister(tx: Transaction, version: number): Promise<AcknowledgementRegister> {
  const { policy } = await policyVersion(tx, version);
  const { clauses } = askedBy(policy);
  const people = await listAcknowledgements(tx, version);
  return {
    version,
    asked: clauses.length > 0,
    clauses,
    people: people.map(({ person_id, name, role, at }) => ({
      id: person_id,
      name,
      role,
      acknowledgedAt: at?.toISOString() ?? null,
    })),
    promise: NEVER_MONITORED,
  };
}

const MOMENT = new Intl.DateTimeFormat('it-IT', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Rome' });

/** The same for a spreadsheet; no cell can be run as a formula. */
export async function exportRegister(tx: Transaction, version: number): Promise<KeptFile> {
  const { people } = await readRegister(tx, version);
  const rows = people.map(({ name, role, acknowledgedAt }) => [
    name,
    role,
    acknowledgedAt === null ? 'no' : 'sì',
    acknowledgedAt === null ? '' : MOMENT.format(new Date(acknowledgedAt)),
  ]);
  const text = writeCsv([['Persona', 'Ruolo', `Presa visione della versione ${version}`, 'Quando'], ...rows]);
  return { name: `prese-visione-versione-${version}.csv`, mediaType: 'text/csv', bytes: Buffer.from(text, 'utf8') };
}

// SPDX-License-Identifier: EUPL-1.2
import { romeDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { HEADER, KIND_NAMES } from './import-columns.ts';
import { findOffices } from './office-store.ts';
import { readRegister } from './people-store.ts';
import { writeCsv } from './write-csv.ts';

/** The register as a file that spreadsheets open and that can be imported again. */
export async function exportPeople(tx: Transaction, now: Date): Promise<{ fileName: string; csv: string }> {
  const offices = new Map((await findOffices(tx, 'all')).map((office) => [office.office_id, office.name]));
  const rows = (await readRegister(tx)).map((person) => [
    person.name,
    person.email ?? '',
    KIND_NAMES[person.kind],
    person.role,
    person.officeId ? (offices.get(person.officeId) ?? '') : '',
    person.contractEnd ?? '',
    person.competence,
    person.signsIn ? 'sì' : 'no',
  ]);
  return { fileName: `persone-${romeDay(now)}.csv`, csv: writeCsv([HEADER, ...rows]) };
}

// SPDX-License-Identifier: EUPL-1.2
// What importing a file would do to the register, line by line. Pure: the dry run and the real one ask the same question.
import { createHash } from 'node:crypto';
import type { ImportPlan } from '@arengo/contract';
import { z } from 'zod';
import { InvalidInputError } from '../../foundation/errors.ts';
import { type Column, KIND_NAMES, readDay, readHeader, readKind, readRole, readYes } from './import-columns.ts';
import type { PersonRow } from './people-store.ts';
import { gapsOf } from './person.ts';
import { gapOfPosition, type Position } from './position.ts';
import { type CsvFile, readCsv } from './read-csv.ts';
import { looksLikeFormula, unguardCell } from './write-csv.ts';

export type Register = {
  people: readonly PersonRow[];
  offices: readonly { officeId: string; name: string; slug: string | null; headId: string | null }[];
  /** What the policy says of roles and offices. */
  positions: readonly Position[];
};
type Said = ImportPlan['lines'][number]['said'][number];
export type PlannedLine = ImportPlan['lines'][number] & { person: PersonRow | null };

const LONGEST = { name: 200, email: 320, competence: 2000, role: 100 } as const;
const DEFAULT_ROLE = 'staff';
const COLUMN_NAMES: Record<Column, string> = {
  name: 'nominativo',
  firstName: 'nome',
  lastName: 'cognome',
  email: 'e-mail',
  kind: 'tipo',
  role: 'ruolo',
  office: 'ufficio',
  contractEnd: 'fine contratto',
  competence: 'competenze',
  signsIn: 'accede',
};

/** Throws InvalidInputError for a file that cannot be read as people at all. */
export function planImport(bytes: Buffer, register: Register): Omit<ImportPlan, 'lines'> & { lines: PlannedLine[] } {
  const file = readCsv(bytes);
  const { places } = requireColumns(file);
  const seen = new Map<string, number>();
  const lines = file.lines.map(({ line, cells }) => {
    const cell = (column: Column) => unguardCell(cells[places.get(column) ?? -1]?.trim() ?? '');
    return planLine({ line, cell, has: (column) => places.has(column), register, seen });
  });
  const count = (outcome: PlannedLine['outcome']) => lines.filter((one) => one.outcome === outcome).length;
  return {
    encoding: file.encoding,
    separator: file.separator,
    fileSha256: createHash('sha256').update(bytes).digest('hex'),
    registerSha256: digestOf(register),
    lines,
    counts: { add: count('add'), change: count('change'), skip: count('skip'), bad: count('bad') },
  };
}

/** Changes whenever anything that a plan was compared with changes. */
export function digestOf({ people, offices }: Omit<Register, 'positions'>): string {
  const ordered = [
    people
      .toSorted((one, other) => one.personId.localeCompare(other.personId))
      .map((one) => Object.entries(one).sort()),
    offices
      .toSorted((one, other) => one.officeId.localeCompare(other.officeId))
      .map((one) => Object.entries(one).sort()),
  ];
  return createHash('sha256').update(JSON.stringify(ordered)).digest('hex');
}

function requireColumns({ header }: CsvFile) {
  const read = readHeader(header);
  const { places } = read;
  const named = places.has('name') || (places.has('firstName') && places.has('lastName'));
  const missing = [...(named ? [] : ['nominativo']), ...(places.has('kind') ? [] : ['tipo'])];
  if (missing.length === 0) return read;
  const list = missing.map((one) => `«${one}»`).join(' e ');
  throw new InvalidInputError(
    {
      it: `Nella prima riga manca la colonna ${list}. Le colonne sono: nominativo (oppure nome e cognome), e-mail, tipo, ruolo, ufficio, fine contratto, competenze, accede.`,
      en: `The first line has no column ${list}. The columns are: name (or first name and last name), e-mail, kind, role, office, contract end, competence, signs in.`,
    },
    { code: 'csv', errors: [{ pointer: '/file', detail: `missing: ${missing.join(', ')}` }] },
  );
}

type Reading = {
  line: number;
  cell: (column: Column) => string;
  has: (column: Column) => boolean;
  register: Register;
  seen: Map<string, number>;
};

function planLine(reading: Reading): PlannedLine {
  const { line, cell, register, seen } = reading;
  const said: Said[] = [];
  const bad = (column: Column | null, it: string, en: string) => {
    said.push({ column: column && COLUMN_NAMES[column], because: { it, en } });
  };
  const name = nameIn(reading);
  const email = cell('email').toLowerCase();
  readName(name, bad);
  readEmail(email, bad);
  const known = name === '' ? undefined : findKnown(register, name, email);
  const person = readPerson(reading, { name, email, known, bad });
  const key = email || name.toLowerCase();
  const before = seen.get(key);
  if (before !== undefined && key !== '') {
    bad(
      email ? 'email' : 'name',
      `La stessa persona è già alla riga ${before}.`,
      `The same person is at line ${before} already.`,
    );
  } else if (key !== '') seen.set(key, line);
  const shown = { line, name, email: email || null };
  if (said.length > 0) return { ...shown, outcome: 'bad', said, person: null };
  const notes = notesOf(reading);
  if (!known) return { ...shown, outcome: 'add', said: notes, person };
  const changes = changesOf(known, person, register);
  if (changes.length === 0) return { ...shown, outcome: 'skip', said: [ALREADY], person: null };
  return { ...shown, outcome: 'change', said: [...changes, ...notes], person };
}

type Bad = (column: Column | null, it: string, en: string) => void;

const nameIn = ({ cell, has }: Reading) =>
  (has('firstName') && has('lastName') && !has('name') ? `${cell('firstName')} ${cell('lastName')}` : cell('name'))
    .replaceAll(/\s+/g, ' ')
    .trim();

function readName(name: string, bad: Bad): void {
  if (name === '') bad('name', 'Manca il nome.', 'The name is missing.');
  if (name.length > LONGEST.name) tooLong('name', LONGEST.name, bad);
}

function readEmail(email: string, bad: Bad): void {
  if (email.length > LONGEST.email) tooLong('email', LONGEST.email, bad);
  else if (email !== '' && !z.email().safeParse(email).success) {
    bad('email', `«${email}» non è un indirizzo e-mail.`, `“${email}” is not an e-mail address.`);
  }
}

function tooLong(column: Column, most: number, bad: Bad): void {
  bad(
    column,
    `Il testo è troppo lungo: al massimo ${most} caratteri.`,
    `The text is too long: ${most} characters at most.`,
  );
}

/** By address; without one, by name among those who have none either. */
function findKnown({ people }: Register, name: string, email: string): PersonRow | undefined {
  if (email !== '') return people.find((one) => one.email === email);
  return people.find((one) => one.email === null && one.name.toLowerCase() === name.toLowerCase());
}

type Begun = { name: string; email: string; known: PersonRow | undefined; bad: Bad };

/** The person as the line says; a column that the file does not have leaves what the register says. */
function readPerson(reading: Reading, { name, email, known, bad }: Begun): PersonRow {
  const { cell, has } = reading;
  const kind = readKind(cell('kind'));
  if (!kind) {
    const what = cell('kind') === '' ? 'Il tipo manca' : `Il tipo «${cell('kind')}» non esiste`;
    bad(
      'kind',
      `${what}: scrivi dipendente, amministratore, collaboratore, volontario, fornitore o esterno.`,
      'There is no such kind: write employee, elected, collaborator, volunteer, supplier or external.',
    );
  }
  const competence = has('competence') ? cell('competence') : (known?.competence ?? '');
  if (competence.length > LONGEST.competence) tooLong('competence', LONGEST.competence, bad);
  const person: PersonRow = {
    personId: known?.personId ?? '',
    name,
    email: email || null,
    kind: kind ?? 'external',
    role: roleIn(reading, known, bad),
    officeId: officeIn(reading, known, bad),
    contractEnd: contractEndIn(reading, known, bad),
    competence,
    signsIn: signsInIn(reading, { email, known, bad }),
  };
  if (kind) for (const { field, because } of gapsOf(person)) bad(field, because.it, because.en);
  const { offices, positions } = reading.register;
  const office = offices.find(({ officeId }) => officeId === person.officeId)?.slug ?? null;
  const heads = offices.filter(({ headId }) => headId !== null && headId === known?.personId).map(({ slug }) => slug);
  const position = gapOfPosition({ role: person.role, office, heads }, positions);
  if (position) bad('role', position.because.it, position.because.en);
  return person;
}

function roleIn({ cell, has }: Reading, known: PersonRow | undefined, bad: Bad): string {
  if (!has('role') || cell('role') === '') return known?.role ?? DEFAULT_ROLE;
  const role = readRole(cell('role'));
  if (role === null) bad('role', `«${cell('role')}» non è un ruolo.`, `“${cell('role')}” is no role.`);
  else if (role.length > LONGEST.role) tooLong('role', LONGEST.role, bad);
  return role ?? DEFAULT_ROLE;
}

function officeIn({ cell, has, register }: Reading, known: PersonRow | undefined, bad: Bad): string | null {
  if (!has('office')) return known?.officeId ?? null;
  const name = cell('office').toLowerCase();
  if (name === '') return null;
  const office = register.offices.find((one) => one.name.toLowerCase() === name || one.slug === name);
  if (!office) {
    bad(
      'office',
      `L’ufficio «${cell('office')}» non è nel registro: aggiungilo prima, oppure correggi il nome.`,
      `The office “${cell('office')}” is not in the register: add it first, or correct its name.`,
    );
  }
  return office?.officeId ?? null;
}

function contractEndIn({ cell, has }: Reading, known: PersonRow | undefined, bad: Bad): string | null {
  if (!has('contractEnd')) return known?.contractEnd ?? null;
  if (cell('contractEnd') === '') return null;
  const day = readDay(cell('contractEnd'));
  if (day === null) {
    bad(
      'contractEnd',
      `«${cell('contractEnd')}» non è una data: scrivila come 31/12/2026.`,
      `“${cell('contractEnd')}” is no date: write it as 2026-12-31.`,
    );
  }
  return day;
}

function signsInIn({ cell, has }: Reading, { email, known, bad }: Omit<Begun, 'name'>): boolean {
  if (!has('signsIn') || cell('signsIn') === '') return known?.signsIn ?? email !== '';
  const answer = readYes(cell('signsIn'));
  if (answer === null) {
    bad(
      'signsIn',
      `«${cell('signsIn')}» non è una risposta: scrivi sì o no.`,
      `“${cell('signsIn')}” is no answer: write yes or no.`,
    );
  }
  return answer ?? false;
}

const ALREADY: Said = {
  column: null,
  because: { it: 'È già nel registro, con gli stessi dati.', en: 'Is in the register already, with the same data.' },
};

/** What spreadsheets would run is kept as the text that it is, and said. */
function notesOf({ cell, has }: Reading): Said[] {
  const columns = (Object.keys(COLUMN_NAMES) as Column[]).filter((one) => has(one) && looksLikeFormula(cell(one)));
  return columns.map((column) => ({
    column: COLUMN_NAMES[column],
    because: {
      it: 'Somiglia a una formula: resta un testo, così com’è scritto.',
      en: 'Looks like a formula: it stays a text, as it is written.',
    },
  }));
}

function changesOf(known: PersonRow, person: PersonRow, { offices }: Register): Said[] {
  const office = (id: string | null) => offices.find((one) => one.officeId === id)?.name ?? null;
  const yes = (is: boolean) => (is ? { it: 'sì', en: 'yes' } : { it: 'no', en: 'no' });
  const kind = (one: PersonRow) => ({ it: KIND_NAMES[one.kind], en: one.kind });
  const pairs: [column: Column, before: Shown, after: Shown][] = [
    ['name', plain(known.name), plain(person.name)],
    ['kind', kind(known), kind(person)],
    ['role', plain(known.role), plain(person.role)],
    ['office', plain(office(known.officeId)), plain(office(person.officeId))],
    ['contractEnd', plain(known.contractEnd), plain(person.contractEnd)],
    ['competence', plain(known.competence), plain(person.competence)],
    ['signsIn', yes(known.signsIn), yes(person.signsIn)],
  ];
  return pairs.flatMap(([column, before, after]) => {
    if (before.en === after.en) return [];
    const because = { it: `da «${before.it}» a «${after.it}»`, en: `from “${before.en}” to “${after.en}”` };
    return [{ column: COLUMN_NAMES[column], because }];
  });
}

type Shown = Said['because'];
const plain = (text: string | null): Shown => ({ it: text || '–', en: text || '–' });

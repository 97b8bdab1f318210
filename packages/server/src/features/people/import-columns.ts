// SPDX-License-Identifier: EUPL-1.2
// What the columns of a file of people are called, and what their cells may say.
import type { PersonKind } from '@arengo/contract';

export type Column =
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'kind'
  | 'role'
  | 'office'
  | 'contractEnd'
  | 'competence'
  | 'signsIn';

const NAMES: Record<Column, readonly string[]> = {
  name: ['nominativo', 'nomeecognome', 'cognomeenome', 'name', 'fullname', 'persona', 'person'],
  firstName: ['nome', 'firstname', 'givenname'],
  lastName: ['cognome', 'lastname', 'surname', 'familyname'],
  email: ['email', 'mail', 'postaelettronica', 'indirizzoemail', 'indirizzodiposta', 'emailaddress'],
  kind: ['tipo', 'tipologia', 'rapporto', 'kind', 'type'],
  role: ['ruolo', 'role'],
  office: ['ufficio', 'servizio', 'settore', 'office', 'service'],
  contractEnd: ['finecontratto', 'finedelcontratto', 'scadenzacontratto', 'contractend', 'endofcontract'],
  competence: ['competenze', 'competenza', 'competence', 'competences'],
  signsIn: ['accede', 'accesso', 'signsin', 'signin'],
};

/** How our own export calls them, in its order. */
export const HEADER = [
  'Nominativo',
  'E-mail',
  'Tipo',
  'Ruolo',
  'Ufficio',
  'Fine contratto',
  'Competenze',
  'Accede',
] as const;

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '');

/** Which column of the file is what; names that say nothing to us are answered apart. */
export function readHeader(header: readonly string[]): { places: Map<Column, number>; ignored: string[] } {
  const places = new Map<Column, number>();
  const ignored: string[] = [];
  for (const [at, cell] of header.entries()) {
    const found = (Object.keys(NAMES) as Column[]).find((column) => NAMES[column].includes(plain(cell)));
    if (found && !places.has(found)) places.set(found, at);
    else if (cell !== '') ignored.push(cell);
  }
  // A lone «Nome» is the whole name.
  const first = places.get('firstName');
  if (first !== undefined && !places.has('lastName') && !places.has('name')) {
    places.delete('firstName');
    places.set('name', first);
  }
  return { places, ignored };
}

const KINDS: Record<string, PersonKind> = {
  dipendente: 'employee',
  impiegato: 'employee',
  impiegata: 'employee',
  employee: 'employee',
  eletto: 'elected',
  eletta: 'elected',
  amministratore: 'elected',
  amministratrice: 'elected',
  elected: 'elected',
  collaboratore: 'collaborator',
  collaboratrice: 'collaborator',
  consulente: 'collaborator',
  collaborator: 'collaborator',
  consultant: 'collaborator',
  volontario: 'volunteer',
  volontaria: 'volunteer',
  volunteer: 'volunteer',
  fornitore: 'supplier',
  fornitrice: 'supplier',
  supplier: 'supplier',
  esterno: 'external',
  esterna: 'external',
  soggettoesterno: 'external',
  external: 'external',
};

export const KIND_NAMES: Record<PersonKind, string> = {
  employee: 'dipendente',
  elected: 'amministratore',
  collaborator: 'collaboratore',
  volunteer: 'volontario',
  supplier: 'fornitore',
  external: 'esterno',
};

export const readKind = (cell: string): PersonKind | null => KINDS[plain(cell)] ?? null;

/** `Responsabile social` → `responsabile-social`, as policies name roles. Null for what has no letter. */
export function readRole(cell: string): string | null {
  const slug = cell
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return slug === '' ? null : slug;
}

/** `2026-12-31` or `31/12/2026`, as `2026-12-31`. Null for what is no day of the calendar. */
export function readDay(cell: string): string | null {
  const italian = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell);
  const day = italian
    ? `${italian[3]}-${(italian[2] ?? '').padStart(2, '0')}-${(italian[1] ?? '').padStart(2, '0')}`
    : cell;
  const at = new Date(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
    ? day
    : null;
}

export function readYes(cell: string): boolean | null {
  if (['si', 'yes', 'true', '1', 'x'].includes(plain(cell))) return true;
  return ['no', 'false', '0'].includes(plain(cell)) ? false : null;
}

// SPDX-License-Identifier: EUPL-1.2
import type { KeptFile, ProcessingActivity, QueryOf, RegisterForm, routes } from '@arengo/contract';
import { romeDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Block, Document } from '../../foundation/documents/document.ts';
import { DOCX_TYPE, renderDocx } from '../../foundation/documents/render-docx.ts';
import { PDF_TYPE, renderPdf } from '../../foundation/documents/render-pdf.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { writeCsv } from '../people/index.ts';
import type { Register } from './processing-register.ts';
import { findVersion } from './processing-store.ts';

type Version = { version: number; content: Register; sha256: Buffer; made_at: Date };

/** A version of the register as a file. Throws NotFoundError where there is none. */
export async function exportRegister(
  tx: Transaction,
  { form, version }: QueryOf<typeof routes.downloadProcessingRegister>,
): Promise<KeptFile> {
  const found = await findVersion(tx, version ?? null);
  if (!found) throw new NotFoundError({ it: 'Questa versione del registro', en: 'This version of the register' });
  const { mediaType, write } = WRITERS[form];
  const name = `registro-trattamenti-v${found.version}-${romeDay(found.made_at)}.${form}`;
  return { name, mediaType, bytes: await write(found) };
}

const WRITERS: Record<RegisterForm, { mediaType: string; write: (version: Version) => Promise<Buffer> }> = {
  docx: { mediaType: DOCX_TYPE, write: (version) => renderDocx(documentOf(version)) },
  pdf: { mediaType: PDF_TYPE, write: (version) => renderPdf(documentOf(version)) },
  csv: { mediaType: 'text/csv; charset=utf-8', write: async ({ content }) => Buffer.from(csvOf(content)) },
  json: {
    mediaType: 'application/json',
    write: async ({ version, content, sha256, made_at }) =>
      Buffer.from(
        JSON.stringify({ version, madeAt: made_at.toISOString(), sha256: sha256.toString('hex'), ...content }, null, 2),
      ),
  },
};

type Field = Exclude<keyof ProcessingActivity, 'id' | 'own' | 'name' | 'clauses'>;
const FIELDS: readonly [field: Field, name: string][] = [
  ['purposes', 'Finalità'],
  ['legalBasis', 'Base giuridica'],
  ['subjects', 'Categorie di interessati'],
  ['data', 'Categorie di dati'],
  ['recipients', 'Destinatari'],
  ['transfers', 'Trasferimenti verso Paesi terzi'],
  ['terms', 'Termini di cancellazione'],
  ['measures', 'Misure di sicurezza'],
];

function csvOf({ activities }: Register): string {
  const header = ['Trattamento', ...FIELDS.map(([, name]) => name), 'Articoli della policy'];
  const rows = activities.map((one) => [one.name.it, ...FIELDS.map(([field]) => one[field].it), one.clauses.join(' ')]);
  return writeCsv([header, ...rows]);
}

const DAY = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'Europe/Rome' });

function documentOf({ version, content, sha256, made_at }: Version): Document {
  const title = 'Registro delle attività di trattamento';
  return {
    ...{ title, subject: 'Registro ai sensi dell’art. 30 del regolamento (UE) 2016/679', madeOn: made_at },
    issuer: { name: content.body, coatOfArms: null },
    running: `${content.body}: ${title}, versione ${version}`,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      {
        kind: 'paragraph',
        words: `Versione ${version} del ${DAY.format(made_at)}, ai sensi dell’art. 30 del regolamento (UE) 2016/679. Riguarda la presenza dell’ente sulle reti sociali.`,
      },
      { kind: 'heading', level: 2, text: 'Titolare e responsabile della protezione dei dati' },
      { kind: 'list', ordered: false, items: whoOf(content) },
      ...content.activities.flatMap(blocksOf),
      { kind: 'heading', level: 2, text: 'Impronta' },
      { kind: 'paragraph', words: `SHA-256 del contenuto: ${sha256.toString('hex')}` },
    ],
  };
}

function whoOf({ body, controller, officer }: Register): string[] {
  const said = ({ address, email, certifiedEmail, phone }: Register['controller']) =>
    [address, email, certifiedEmail && `PEC ${certifiedEmail}`, phone].filter(Boolean).join(', ');
  const officerSaid = [officer.title, said(officer)].filter(Boolean).join(', ');
  return [
    `Titolare: ${[body, said(controller)].filter(Boolean).join(', ')}`,
    `Responsabile della protezione dei dati: ${officerSaid === '' ? 'non ancora indicato' : officerSaid}`,
  ];
}

function blocksOf(activity: ProcessingActivity): Block[] {
  const rows = FIELDS.filter(([field]) => activity[field].it !== '').map(([field, name]) => [name, activity[field].it]);
  const clauses = activity.clauses.length > 0 ? [['Articoli della policy', activity.clauses.join(', ')]] : [];
  return [
    { kind: 'heading', level: 2, text: activity.name.it },
    {
      kind: 'table',
      caption: activity.name.it,
      columns: [
        { title: 'Voce', share: 1 },
        { title: 'Contenuto', share: 3 },
      ],
      rows: [...rows, ...clauses],
    },
  ];
}

// SPDX-License-Identifier: EUPL-1.2
// What a body publishes as open data, and its catalogue in DCAT-AP_IT (https://www.dati.gov.it/onto/dcatapit, release 1.1). Pure.
import { romeDay } from '../../foundation/clock/rome.ts';
import { type Said, SECTION_TITLES } from '../statistics/index.ts';
import type { YearSeen } from './published-statistics.ts';
import { type Prefixes, type Term, type Thing, writeJsonLd, writeTurtle } from './rdf.ts';
import type { BodySeen } from './read-portal.ts';

const FORMATS = { CSV: 'CSV', JSON: 'JSON', 'JSON-LD': 'JSON_LD', Atom: 'ATOM' } as const;
type Format = keyof typeof FORMATS;
export type Distribution = { title: string; format: Format; path: string };
export type Dataset = {
  id: string;
  title: Said;
  description: Said;
  /** Of the European vocabulary of frequencies. */
  often: 'MONTHLY' | 'IRREG' | 'CONT';
  modified: string;
  /** First and last day; null where it goes back to no day in particular. */
  span: { from: string; to: string } | null;
  page: string;
  distributions: Distribution[];
};

export function datasetsOf(known: YearSeen): Dataset[] {
  return [statisticsOf(known), accountsOf(known), publicationsOf(known)];
}

function statisticsOf({ body, year, sections, span, countedAt }: YearSeen): Dataset {
  const base = `/enti/${body.slug}/dati/statistiche/${year}`;
  const tables = sections.flatMap((section) => section.tables);
  return {
    id: `statistiche-${year}`,
    title: {
      it: `Statistiche sulla moderazione degli account istituzionali, ${year}`,
      en: `Statistics on the moderation of institutional accounts, ${year}`,
    },
    description: {
      it: `Per mese, rete, articolo e misura: ${list(sections.map(({ id }) => SECTION_TITLES[id].it))}. I numeri da 1 a 4 non sono indicati.`,
      en: `By month, network, article and measure: ${list(sections.map(({ id }) => SECTION_TITLES[id].en))}. Numbers from 1 to 4 are not shown.`,
    },
    often: 'MONTHLY',
    modified: romeDay(countedAt),
    span: { from: `${span.from}-01`, to: lastDay(span.to) },
    page: `/enti/${body.slug}/trasparenza?anno=${year}`,
    distributions: tables.flatMap(({ id, title }) => [
      { title: title.it, format: 'CSV' as const, path: `${base}/${id}.csv` },
      { title: title.it, format: 'JSON' as const, path: `${base}/${id}.json` },
    ]),
  };
}

const list = (titles: readonly string[]) => titles.map((title) => title.toLowerCase()).join('; ');

function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

function accountsOf({ body, countedAt }: YearSeen): Dataset {
  const page = `/enti/${body.slug}/account`;
  const title = 'Registro degli account istituzionali';
  return {
    id: 'account',
    title: { it: title, en: 'Register of institutional accounts' },
    description: {
      it: 'Gli account ufficiali dell’ente sulle reti sociali, con l’atto che li ha aperti, e quelli che non sono suoi.',
      en: 'The official accounts of the body on social networks, with the act that opened each, and those that are not its own.',
    },
    ...{ often: 'IRREG' as const, modified: romeDay(countedAt), span: null, page },
    distributions: [
      { title, format: 'CSV', path: `${page}/elenco.csv` },
      { title, format: 'JSON', path: `${page}/elenco.json` },
      { title, format: 'JSON-LD', path: `${page}/elenco.jsonld` },
    ],
  };
}

function publicationsOf({ body, countedAt }: YearSeen): Dataset {
  const page = `/enti/${body.slug}/pubblicazioni`;
  const title = 'Pubblicazioni sugli account istituzionali';
  return {
    id: 'pubblicazioni',
    title: { it: title, en: 'Publications on institutional accounts' },
    description: {
      it: 'Che cosa l’ente ha pubblicato sui suoi account, le ultime cinquanta pubblicazioni.',
      en: 'What the body published on its accounts, the last fifty publications.',
    },
    ...{ often: 'CONT' as const, modified: romeDay(countedAt), span: null, page },
    distributions: [
      { title, format: 'JSON', path: `${page}/feed.json` },
      { title, format: 'Atom', path: `${page}/feed.atom` },
    ],
  };
}

const PREFIXES: Prefixes = {
  dcatapit: 'http://dati.gov.it/onto/dcatapit#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
};
const AUTHORITY = 'http://publications.europa.eu/resource/authority';
const LICENCE = 'https://w3id.org/italia/controlled-vocabulary/licences/A21_CCBY40';

type Catalogue = { body: BodySeen; datasets: readonly Dataset[]; modified: string; publicUrl: string };

export const catalogueJsonLd = (catalogue: Catalogue) => writeJsonLd(PREFIXES, thingsOf(catalogue));
export const catalogueTurtle = (catalogue: Catalogue) => writeTurtle(PREFIXES, thingsOf(catalogue));

const said = ({ it, en }: Said): Term[] => [
  { text: it, language: 'it' },
  { text: en, language: 'en' },
];

function thingsOf(catalogue: Catalogue): Thing[] {
  const { body, datasets, modified, publicUrl } = catalogue;
  const home = `${publicUrl}/enti/${body.slug}`;
  const agent = `${home}#ente`;
  const title = { it: `Dati aperti di ${body.name}`, en: `Open data of ${body.name}` };
  const description = {
    it: `Account, pubblicazioni e statistiche di ${body.name} sulle reti sociali.`,
    en: `Accounts, publications and statistics of ${body.name} on social networks.`,
  };
  return [
    {
      iri: `${home}/dati`,
      types: ['dcatapit:Catalog', 'dcat:Catalog'],
      says: [
        ['dct:title', ...said(title)],
        ['dct:description', ...said(description)],
        ['dct:publisher', { iri: agent }],
        ['dct:modified', { day: modified }],
        ['dct:language', { iri: `${AUTHORITY}/language/ITA` }, { iri: `${AUTHORITY}/language/ENG` }],
        ['dcat:themeTaxonomy', { iri: `${AUTHORITY}/data-theme` }],
        ['foaf:homepage', { iri: `${home}/dati` }],
        ['dcat:dataset', ...datasets.map(({ id }): Term => ({ iri: `${home}/dati#${id}` }))],
      ],
    },
    agentOf(body, agent),
    ...datasets.flatMap((dataset) => datasetThings(catalogue, dataset, { home, agent })),
    {
      iri: LICENCE,
      types: ['dcatapit:LicenseDocument', 'dct:LicenseDocument'],
      says: [
        ['dct:type', { iri: 'http://purl.org/adms/licencetype/Attribution' }],
        ['foaf:name', { text: 'Creative Commons Attribuzione 4.0 Internazionale (CC BY 4.0)', language: 'it' }],
      ],
    },
  ];
}

/** The code of the index of public administrations where the body has given it; else its name here. */
const codeOf = ({ face, slug }: BodySeen) => face.ipaCode ?? slug;

function agentOf(body: BodySeen, iri: string): Thing {
  return {
    iri,
    types: ['dcatapit:Agent', 'foaf:Agent'],
    says: [
      ['dct:identifier', { text: codeOf(body) }],
      ['foaf:name', { text: body.name, language: 'it' }],
    ],
  };
}

function datasetThings(
  { body, publicUrl }: Catalogue,
  { id, title, description, often, modified, span, page, distributions }: Dataset,
  { home, agent }: { home: string; agent: string },
): Thing[] {
  const iri = `${home}/dati#${id}`;
  const period = `${iri}-periodo`;
  const files = distributions.map((one) => ({ ...one, address: `${publicUrl}${one.path}` }));
  return [
    {
      iri,
      types: ['dcatapit:Dataset', 'dcat:Dataset'],
      says: [
        ['dct:identifier', { text: `${codeOf(body)}:${id}` }],
        ['dct:title', ...said(title)],
        ['dct:description', ...said(description)],
        ['dct:modified', { day: modified }],
        ['dcat:theme', { iri: `${AUTHORITY}/data-theme/GOVE` }],
        ['dct:rightsHolder', { iri: agent }],
        ['dct:publisher', { iri: agent }],
        ['dct:accrualPeriodicity', { iri: `${AUTHORITY}/frequency/${often}` }],
        ['dct:language', { iri: `${AUTHORITY}/language/ITA` }],
        ['dcat:landingPage', { iri: `${publicUrl}${page}` }],
        ...(span ? [['dct:temporal', { iri: period }] as const] : []),
        ['dcat:distribution', ...files.map(({ address }): Term => ({ iri: `${address}#distribuzione` }))],
      ],
    },
    ...(span ? [periodOf(period, span)] : []),
    ...files.map(({ address, title: name, format }) => distributionOf(address, name, format)),
  ];
}

function periodOf(iri: string, { from, to }: { from: string; to: string }): Thing {
  return {
    iri,
    types: ['dct:PeriodOfTime'],
    says: [
      ['dcatapit:startDate', { day: from }],
      ['dcatapit:endDate', { day: to }],
    ],
  };
}

function distributionOf(address: string, title: string, format: Format): Thing {
  return {
    iri: `${address}#distribuzione`,
    types: ['dcatapit:Distribution', 'dcat:Distribution'],
    says: [
      ['dct:title', { text: `${title} (${format})`, language: 'it' }],
      ['dct:format', { iri: `${AUTHORITY}/file-type/${FORMATS[format]}` }],
      ['dcat:accessURL', { iri: address }],
      ['dcat:downloadURL', { iri: address }],
      ['dct:license', { iri: LICENCE }],
    ],
  };
}

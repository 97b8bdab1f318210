// SPDX-License-Identifier: EUPL-1.2
import type { statistics as italian } from './statistics-it.ts';

export const statistics: typeof italian = {
  title: 'Statistics',
  facts: 'Record of facts',
  intro: 'How much is received, what is decided, under which articles, how fast, and how often triage is wrong.',
  nobody:
    'Figures here are true; on the portal those from 1 to 4 are hidden. There are no statistics on single persons of the body: the activity of those who work is not monitored (art. 4 of law 300 of 20 May 1970).',
  from: 'From month',
  to: 'To month',
  account: 'Account',
  allAccounts: 'All accounts',
  counted: (moment: string) => `Counted on ${moment}.`,
  none: 'There is nothing to count in this period',
  noneHelp: 'Items received, decisions, measures, answers and their times appear here. Choose a longer period.',
  total: 'Total',
  tableOf: (title: string) => `Table: ${title}`,
  chartOf: (title: string) => `Chart: ${title}`,
  highest: (label: string, value: string) =>
    `The highest is ${label}: ${value}. The numbers are in the table that follows.`,
  csv: 'Download the CSV',
  csvOf: (title: string) => `Download the CSV: ${title}`,
  report: 'Report of the period',
  reportHelp:
    'Text and tables of all accounts, with small numbers hidden as on the portal: to be handed to the council or attached to an act. Reports of periods that overlap may reveal small numbers when compared: publish only periods that do not.',
  reportPdf: 'Download the report as PDF',
  reportDocx: 'Download the report as DOCX',
};

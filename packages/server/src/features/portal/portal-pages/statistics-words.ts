// SPDX-License-Identifier: EUPL-1.2
// Words of the transparency page and of the page of open data.

export const STATISTICS_WORDS = {
  it: {
    title: 'Trasparenza',
    lead: (body: string) =>
      `Come ${body} applica la sua Social Media Policy: quanto riceve, che cosa decide, per quali articoli, in quanto tempo e quanto sbaglia.`,
    years: 'Scegli l’anno',
    year: (year: number) => `Anno ${year}`,
    soFar: (moment: string) => `Conteggio del ${moment}. L’anno è in corso: i numeri cambieranno ancora.`,
    counted: (moment: string) => `Conteggio del ${moment}.`,
    how: 'Come leggere i numeri',
    small: [
      'Un numero da 1 a 4 è indicato con «meno di 5», per non far riconoscere nessuno. Dove da un altro numero lo si potrebbe ricavare, anche quello è «non indicato».',
      'I mesi cominciano e finiscono alla mezzanotte di Roma. Una decisione conta nel mese in cui è stata presa.',
      'Qui non c’è nulla che riguardi un singolo cittadino, né il lavoro di una singola persona dell’ente.',
    ],
    nothing: 'Nulla in questo periodo.',
    chartOf: (title: string) => `Grafico: ${title}`,
    table: (title: string) => `Tabella: ${title}`,
    highest: (label: string, value: string) =>
      `Il valore più alto è ${label}: ${value}. I numeri sono nella tabella che segue.`,
    download: 'Scarica questa tabella:',
    versions: 'Versioni della policy in vigore nel periodo',
    version: 'Versione',
    from: 'Dal',
    until: 'Fino al',
    still: 'in vigore',
    open: 'Dati aperti',
    openWhy: 'Ogni tabella si può scaricare e riusare, citando l’ente, con la licenza',
    allData: 'Tutti i dati aperti e il catalogo',
    licence: 'CC BY 4.0',
    data: {
      title: 'Dati aperti',
      lead: (body: string) =>
        `I dati che ${body} pubblica sui suoi account: si possono riusare, anche a fini commerciali, citando l’ente.`,
      catalogue: 'Il catalogo per i programmi (DCAT-AP_IT)',
      updated: 'Aggiornamento',
      formats: 'Formati',
      page: 'Pagina',
      often: { MONTHLY: 'mensile', IRREG: 'quando cambia', CONT: 'continuo' },
    },
  },
  en: {
    title: 'Transparency',
    lead: (body: string) =>
      `How ${body} applies its Social Media Policy: how much it receives, what it decides, under which articles, how long it takes and how often it is wrong.`,
    years: 'Choose the year',
    year: (year: number) => `Year ${year}`,
    soFar: (moment: string) => `Counted on ${moment}. The year is still going on: the figures will change.`,
    counted: (moment: string) => `Counted on ${moment}.`,
    how: 'How to read the figures',
    small: [
      'A number from 1 to 4 is shown as “fewer than 5”, so that nobody can be recognised. Where another number would give it away, that one is “not shown” either.',
      'Months begin and end at midnight in Rome. A decision counts in the month in which it was taken.',
      'Nothing here concerns a single citizen, nor the work of a single person of the body.',
    ],
    nothing: 'Nothing in this period.',
    chartOf: (title: string) => `Chart: ${title}`,
    table: (title: string) => `Table: ${title}`,
    highest: (label: string, value: string) =>
      `The highest is ${label}: ${value}. The numbers are in the table that follows.`,
    download: 'Download this table:',
    versions: 'Versions of the policy in force in the period',
    version: 'Version',
    from: 'From',
    until: 'To',
    still: 'in force',
    open: 'Open data',
    openWhy: 'Each table may be downloaded and used again, naming the body, under the licence',
    allData: 'All open data and the catalogue',
    licence: 'CC BY 4.0',
    data: {
      title: 'Open data',
      lead: (body: string) =>
        `The data that ${body} publishes about its accounts: they may be used again, for profit too, naming the body.`,
      catalogue: 'The catalogue for programs (DCAT-AP_IT)',
      updated: 'Updated',
      formats: 'Formats',
      page: 'Page',
      often: { MONTHLY: 'monthly', IRREG: 'when it changes', CONT: 'continuously' },
    },
  },
} as const;

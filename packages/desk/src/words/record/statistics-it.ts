// SPDX-License-Identifier: EUPL-1.2

export const statistics = {
  title: 'Statistiche',
  facts: 'Registro dei fatti',
  intro: 'Quanto si riceve, che cosa si decide, per quali articoli, in quanto tempo, e quanto sbaglia il triage.',
  nobody:
    'Qui i numeri sono veri; sul portale quelli da 1 a 4 sono nascosti. Non ci sono statistiche su singole persone dell’ente: non si controlla a distanza l’attività di chi lavora (art. 4 della legge 20 maggio 1970, n. 300).',
  from: 'Dal mese',
  to: 'Al mese',
  account: 'Account',
  allAccounts: 'Tutti gli account',
  counted: (moment: string) => `Conteggio del ${moment}.`,
  none: 'In questo periodo non c’è nulla da contare',
  noneHelp:
    'Qui compaiono i contenuti ricevuti, le decisioni, le misure, le risposte e i loro tempi. Scegli un periodo più lungo.',
  total: 'Totale',
  tableOf: (title: string) => `Tabella: ${title}`,
  chartOf: (title: string) => `Grafico: ${title}`,
  highest: (label: string, value: string) =>
    `Il valore più alto è ${label}: ${value}. I numeri sono nella tabella che segue.`,
  csv: 'Scarica il CSV',
  csvOf: (title: string) => `Scarica il CSV: ${title}`,
  report: 'Relazione del periodo',
  reportHelp:
    'Testo e tabelle di tutti gli account, con i numeri piccoli nascosti come sul portale: si può consegnare al Consiglio o allegare a un atto. Relazioni di periodi che si sovrappongono, confrontate, possono rivelare numeri piccoli: pubblica solo periodi distinti.',
  reportPdf: 'Scarica la relazione in PDF',
  reportDocx: 'Scarica la relazione in DOCX',
};

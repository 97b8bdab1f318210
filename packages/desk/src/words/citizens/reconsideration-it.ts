// SPDX-License-Identifier: EUPL-1.2
import type { ReconsiderationList, ReconsiderationOutcome } from '@arengo/contract';

const lists: Record<ReconsiderationList, string> = { open: 'Da decidere', done: 'Decisi' };
const none: Record<ReconsiderationList, string> = {
  open: 'Nessun riesame da decidere',
  done: 'Nessun riesame deciso, ancora',
};
const noneHelp: Record<ReconsiderationList, string> = {
  open: 'Qui compaiono le decisioni che un cittadino chiede di rivedere, dalla pagina dei motivi o per scritto. Si può solo dove la policy lo prevede.',
  done: 'Qui resta l’esito di ogni riesame, con chi l’ha deciso e perché.',
};
const outcomes: Record<ReconsiderationOutcome, string> = {
  upheld: 'La decisione resta com’è',
  overturned: 'La decisione è annullata',
  'overturned-in-part': 'La decisione è annullata in parte',
};
const choices: Record<ReconsiderationOutcome, string> = {
  upheld: 'Confermo la decisione',
  overturned: 'Annullo la decisione',
  'overturned-in-part': 'Annullo la decisione in parte',
};
const choiceHelp: Record<ReconsiderationOutcome, string> = {
  upheld: 'Le misure restano.',
  overturned:
    'Tutte le misure si tolgono, dove la rete lo consente; le altre diventano un compito a mano. La violazione non conta più.',
  'overturned-in-part': 'Si tolgono le misure che scegli. La violazione conta ancora.',
};

/** Riesami: list, page, decision. */
export const reconsideration = {
  title: 'Riesami',
  intro: 'Decisioni che un cittadino chiede di rivedere. Le rivede chi non le ha prese e non vi ha consentito.',
  views: 'Riesami per stato',
  lists,
  none,
  noneHelp,
  more: 'Ce ne sono altri: decidine alcuni per vederli.',
  listName: 'Elenco dei riesami',
  on: (account: string, network: string) => `${account}, ${network}`,
  one: 'Riesame di una decisione',
  back: 'Torna ai riesami',
  asked: (when: string) => `Chiesto il ${when}`.replace(/ il (8|11) /, ' l’$1 '),
  due: (when: string) => `Risposta entro il ${when}`.replace(/ il (8|11) /, ' l’$1 '),
  late: (when: string) => `In ritardo: la risposta andava data entro il ${when}`.replace(/ il (8|11) /, ' l’$1 '),
  noDue: 'La policy non indica entro quando si risponde.',
  grantedBy: 'Lo prevede',
  says: 'Che cosa dice chi chiede il riesame',
  registeredBy: (name: string) => `Arrivato per altra via e registrato da ${name}.`,
  fromPage: 'Scritto sulla pagina dei motivi.',
  unreadable: 'Non c’è: è stato cancellato, o non puoi leggerlo.',
  evidence: 'Che cosa era stato scritto',
  stored: (when: string) => `Prova salvata il ${when}`.replace(/ il (8|11) /, ' l’$1 '),
  noEvidence: 'La prova non c’è: è stata cancellata, o non puoi leggerla.',
  decision: 'La decisione da rivedere',
  openCase: 'Apri il caso con il suo contesto',
  decide: 'Decidi il riesame',
  outcome: 'Esito',
  choices,
  choiceHelp,
  which: 'Misure da togliere',
  reason: 'Motivo dell’esito',
  reasonHint:
    'Lo legge chiunque abbia l’indirizzo della pagina dei motivi: non scrivere nomi, né ciò che il cittadino ha scritto.',
  needReason: 'Scrivi il motivo: chi ha chiesto il riesame ne ha diritto.',
  needMeasure: 'Scegli almeno una misura da togliere.',
  submit: 'Decidi il riesame',
  cannot: 'Non puoi decidere questo riesame.',
  done: 'Il riesame è deciso. La pagina dei motivi mostra l’esito.',
  outcomes,
  decidedBy: (name: string, when: string, act: string) => `${name}, ${when}. ${act}`,
  overturned: { whole: 'annullata dal riesame', part: 'annullata in parte dal riesame' },
};

/** The page of reasons, beside the decision. */
export const reasons = {
  title: 'Pagina dei motivi',
  none: 'Questa decisione non ha ancora una pagina dei motivi.',
  madeAt: (when: string) => `C’è dal ${when}`.replace(/ dal (8|11) /, ' dall’$1 '),
  renewedBy: (name: string) => `indirizzo rifatto da ${name}`,
  until: (when: string) => `si legge fino al ${when}`.replace(/ al (8|11) /, ' all’$1 '),
  expired: (when: string) => `scaduta il ${when}`.replace(/ il (8|11) /, ' l’$1 '),
  onItsWay: 'L’avviso che ne porta l’indirizzo non è ancora partito.',
  kept: 'Arengo non conserva l’indirizzo: è nell’avviso che l’autore ha ricevuto.',
  make: 'Crea l’indirizzo',
  renew: 'Crea un nuovo indirizzo',
  renewHelp: 'Per chi chiama e lo ha perso. Il vecchio indirizzo smette di funzionare.',
  made: 'Ecco il nuovo indirizzo. Si vede solo ora: copialo e dettalo o invialo a chi lo chiede.',
  copy: 'Copia l’indirizzo',
  copyNotice: 'Copia l’avviso con l’indirizzo',
  copied: 'Copiato.',
  statement: 'Scarica la motivazione (JSON)',
  blankHelp: (blank: string) =>
    `Al posto di ${blank} l’autore leggerà l’indirizzo della pagina dei motivi: il conteggio ne tiene conto.`,
  blankShown: '[indirizzo della pagina dei motivi]',
  right: (until: string) => `Il riesame si può chiedere fino al ${until}`.replace(/ al (8|11) /, ' all’$1 '),
  rightNoUntil: 'Il riesame si può chiedere, senza termine',
  noRight: 'La policy in vigore quando è stata presa la decisione non prevede un riesame.',
  openAgain: 'Apri il riesame',
  register: 'Registra una richiesta di riesame arrivata per altra via',
  registerSave: 'Registra la richiesta',
  arrivedOn: 'Arrivata il giorno',
  said: 'Che cosa dice chi chiede il riesame',
  needSaid: 'Scrivi che cosa dice chi chiede il riesame.',
  needDay: 'Indica il giorno in cui è arrivata.',
  registered: 'La richiesta è registrata.',
  exportTitle: 'Motivazioni delle decisioni',
  exportHelp:
    'Una riga JSON per decisione, nella forma della banca dati europea per la trasparenza (DSA). Non contiene dati personali.',
  from: 'Dal giorno',
  to: 'Al giorno',
  exportButton: 'Scarica le motivazioni',
};

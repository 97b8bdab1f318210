// SPDX-License-Identifier: EUPL-1.2
// What tables and figures are called, in Italian and English.
import { ACTIONS, CATEGORIES, sayAction, sayCategory } from '@arengo/policy';
import { nameNetwork } from '../accounts/index.ts';
import type { Said } from './table.ts';

type Names = Readonly<Record<string, Said>>;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const both = (say: (language: 'it' | 'en') => string): Said => ({ it: capital(say('it')), en: capital(say('en')) });
const named = <T extends string>(keys: readonly T[], say: (key: T, language: 'it' | 'en') => string): Names =>
  Object.fromEntries(keys.map((key) => [key, both((language) => say(key, language))]));

export const ACTION_NAMES: Names = {
  ...named(ACTIONS, sayAction),
  notice: { it: 'Avvisare l’autore della misura', en: 'Tell the author of the measure' },
};
export const CATEGORY_NAMES: Names = {
  ...named(CATEGORIES, sayCategory),
  other: { it: 'Altro motivo di legge', en: 'Another ground in law' },
};
export const TYPE_NAMES: Names = {
  comment: { it: 'Commenti', en: 'Comments' },
  'visitor-post': { it: 'Post dei visitatori', en: 'Visitor posts' },
  message: { it: 'Messaggi privati', en: 'Private messages' },
};
export const OUTCOME_NAMES: Names = {
  violation: { it: 'Violazione', en: 'Violation' },
  'no-violation': { it: 'Nessuna violazione', en: 'No violation' },
};
export const BECAME_NAMES: Names = {
  confirmed: { it: 'Confermata dalla rete', en: 'Confirmed by the network' },
  refused: { it: 'Rifiutata dalla rete', en: 'Refused by the network' },
  reversed: { it: 'Tolta in seguito', en: 'Taken back later' },
  'by-hand': { it: 'Da eseguire a mano', en: 'To be done by hand' },
  withdrawn: { it: 'Ritirata prima di partire', en: 'Withdrawn before it left' },
  'under-way': { it: 'In corso', en: 'Under way' },
};
export const TRIAGE_NAMES: Names = {
  found: { it: 'Violazioni che il triage aveva trovato', en: 'Violations that triage had found' },
  missed: { it: 'Violazioni che il triage non aveva trovato', en: 'Violations that triage had not found' },
  'false-alarm': {
    it: 'Falsi allarmi: segnalato, ma non era una violazione',
    en: 'False alarms: raised, but no violation',
  },
  'rightly-quiet': { it: 'Non segnalato, e non era una violazione', en: 'Not raised, and no violation' },
};
export const UNDONE_NAMES: Names = {
  undone: { it: 'Annullate prima che partissero', en: 'Undone before they left' },
  'not-approved': { it: 'Non approvate da chi doveva concordare', en: 'Not agreed to by whoever had to' },
};
export const RECONSIDERED_NAMES: Names = {
  upheld: { it: 'Decisione confermata', en: 'Decision upheld' },
  overturned: { it: 'Decisione cambiata', en: 'Decision overturned' },
  'overturned-in-part': { it: 'Decisione cambiata in parte', en: 'Decision overturned in part' },
};
export const ENQUIRY_NAMES: Names = {
  information: { it: 'Informazioni', en: 'Information' },
  report: { it: 'Segnalazioni', en: 'Reports' },
  complaint: { it: 'Reclami', en: 'Complaints' },
  personal: { it: 'Questioni personali', en: 'Personal matters' },
  emergency: { it: 'Emergenze', en: 'Emergencies' },
};
export const ENDING_NAMES: Names = {
  answered: { it: 'Risposta data', en: 'Answered' },
  signposted: { it: 'Indicato a chi rivolgersi', en: 'Signposted' },
  redirected: { it: 'Rinviata al canale giusto', en: 'Redirected' },
  closed: { it: 'Chiusa senza risposta', en: 'Closed without an answer' },
  open: { it: 'Ancora aperta', en: 'Still open' },
};
export const CLOCK_NAMES: Names = {
  'in-time': { it: 'Nei tempi', en: 'In time' },
  late: { it: 'In ritardo', en: 'Late' },
  running: { it: 'Il tempo non è ancora scaduto', en: 'Time has not run out yet' },
};
export const ANSWERER_NAMES: Names = {
  person: { it: 'Da una persona', en: 'By a person' },
  itself: { it: 'Da sole, come l’ente ha disposto', en: 'By themselves, as the body ordered' },
};
export const KIND_NAMES: Names = {
  fake: { it: 'Falsi', en: 'Fake' },
  unauthorised: { it: 'Non autorizzati', en: 'Unauthorised' },
};
export const RESULT_NAMES: Names = {
  removed: { it: 'Tolto dalla rete', en: 'Taken down' },
  'not-removed': { it: 'Non tolto', en: 'Not taken down' },
  authorised: { it: 'Autorizzato con atto', en: 'Authorised by an act' },
  dismissed: { it: 'Infondato', en: 'Unfounded' },
  open: { it: 'Ancora aperto', en: 'Still open' },
};
export const SORT_NAMES: Names = {
  published: { it: 'Pubblicati', en: 'Published' },
  corrected: { it: 'Corretti in seguito', en: 'Corrected later' },
  withdrawn: { it: 'Ritirati', en: 'Withdrawn' },
  emergency: { it: 'In emergenza', en: 'In an emergency' },
};
export const NEWSROOM_NAMES: Names = {
  approved: { it: 'Assensi a pubblicare', en: 'Agreements to publish' },
  'not-approved': { it: 'Dinieghi', en: 'Refusals' },
  alert: { it: 'Allerte diffuse', en: 'Alerts raised' },
  emergency: { it: 'Stati di emergenza aperti', en: 'Emergencies declared' },
};

/** The name of a key, or the key itself where only this policy or network knows it. */
export const sayKey = (names: Names, key: string): Said => names[key] ?? { it: key, en: key };

export function sayNetworkName(network: string): Said {
  return network === 'practice'
    ? { it: 'Rete di prova', en: 'Practice network' }
    : { it: nameNetwork(network), en: nameNetwork(network) };
}

const MONTH = { it: monthIn('it-IT'), en: monthIn('en-GB') };
function monthIn(locale: string) {
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** `marzo 2026`. */
export function sayMonth(month: string): Said {
  const at = new Date(`${month}-01T00:00:00Z`);
  return { it: MONTH.it.format(at), en: MONTH.en.format(at) };
}

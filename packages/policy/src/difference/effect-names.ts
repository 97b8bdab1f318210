// SPDX-License-Identifier: EUPL-1.2
// What each kind of effect is called on a screen.
import type { Effect } from '../schema.ts';
import type { Bilingual } from '../shapes.ts';

const NAMES: Record<Effect['effect'], readonly [it: string, en: string]> = {
  ground: ['motivo di intervento', 'ground for a measure'],
  allow: ['provvedimento ammesso', 'allowed measure'],
  forbid: ['provvedimento escluso', 'excluded measure'],
  require: ['che cosa accompagna un provvedimento', 'what must accompany a measure'],
  'no-notice': ['avviso non dovuto', 'no notice due'],
  ladder: ['gradualità dei provvedimenti', 'steps of measures'],
  automatic: ['provvedimento automatico', 'automatic measure'],
  timing: ['pubblicazione subito o dopo verifica', 'publication at once or held'],
  targets: ['contenuti moderati', 'items moderated'],
  list: ['elenco dei motivi chiuso o aperto', 'closed or open list of grounds'],
  protect: ['tutela', 'protection'],
  'one-way': ['canale a una via', 'one-way channel'],
  reconsideration: ['riesame', 'reconsideration'],
  'duty-hours': ['orario di presidio', 'duty hours'],
  'reduced-periods': ['periodi ridotti', 'reduced periods'],
  'off-hours-publishing': ['pubblicazione fuori orario', 'publishing outside hours'],
  enquiry: ['come si accolgono le richieste', 'how enquiries are met'],
  'enquiry-rule': ['regola per le risposte', 'rule for answers'],
  'emergency-numbers': ['numeri di emergenza', 'emergency numbers'],
  appointment: ['nomina', 'appointment'],
  role: ['ruolo', 'role'],
  'access-review': ['verifica degli accessi', 'access review'],
  census: ['ricognizione', 'census'],
  custody: ['custodia delle credenziali', 'custody of credentials'],
  'account-lifecycle': ['apertura e chiusura degli account', 'opening and closing of accounts'],
  accounts: ['account nominati', 'accounts named'],
  'out-of-scope': ['fuori dall’ambito', 'out of scope'],
  'identity-check': ['riconoscibilità dell’account', 'identity of the account'],
  costs: ['costi', 'costs'],
  'staff-duty': ['dovere del personale', 'duty of staff'],
  'conduct-case': ['caso di comportamento', 'conduct case'],
  'impersonation-case': ['caso di falso account', 'impersonation case'],
  scope: ['ambito e destinatari', 'scope and audiences'],
  reference: ['norma citata', 'norm cited'],
  definition: ['definizione', 'definition'],
  'entry-into-force': ['entrata in vigore', 'entry into force'],
  adoption: ['adozione', 'adoption'],
  versioning: ['revisioni e versioni', 'reviews and versions'],
  'feedback-contact': ['contatto per osservazioni', 'feedback contact'],
  inheritance: ['account futuri', 'future accounts'],
  oversight: ['vigilanza', 'oversight'],
  'content-categories': ['tipi di contenuto', 'kinds of content'],
  'post-check': ['controllo sui post', 'check on posts'],
  embargo: ['divieto di anticipazioni', 'embargo'],
  'sign-off': ['visto sui contenuti', 'content sign-off'],
  'third-party-content': ['contenuti di terzi', 'third-party content'],
  'editorial-plan': ['piano editoriale', 'editorial plan'],
  licence: ['licenza dei contenuti', 'licence of content'],
  purpose: ['finalità', 'purpose'],
  'external-request': ['richieste di pubblicazione', 'requests to publish'],
  display: ['da mostrare nelle pagine pubbliche', 'shown on the public pages'],
  'site-link': ['collegamento dal sito', 'link from the site'],
  privacy: ['protezione dei dati', 'data protection'],
  'evidence-file': ['fascicolo di prova', 'evidence file'],
  informational: ['solo informativa', 'informational'],
};

/** The name of a kind of effect, without article and in lower case. */
export function nameEffect(kind: Effect['effect']): Bilingual {
  const [it, en] = NAMES[kind];
  return { it, en };
}

/** Every kind of effect, in the order of the schema. */
export const EFFECT_KINDS = Object.keys(NAMES) as readonly Effect['effect'][];

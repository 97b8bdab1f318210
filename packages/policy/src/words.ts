// SPDX-License-Identifier: EUPL-1.2
// What screens and notices say about a ruling, in Italian and English. The only place with such sentences.
import type { Exemption, Refusal, RefusedMeasure } from './ruling.ts';
import type { Requirement } from './shapes.ts';
import type { Action, Category, EnquiryMode, ItemType } from './vocabulary.ts';

export type Language = 'it' | 'en';
type Words<Key extends string> = Record<Key, Record<Language, string>>;

const ACTION_NAMES: Words<Action> = {
  warn: { it: 'avvertire l’autore', en: 'warn the author' },
  hide: { it: 'nascondere il contenuto', en: 'hide the item' },
  remove: { it: 'rimuovere il contenuto', en: 'remove the item' },
  block: { it: 'bloccare l’autore', en: 'block the author' },
  'report-to-network': { it: 'segnalare il contenuto alla rete sociale', en: 'report the item to the network' },
  'report-user-to-network': { it: 'segnalare l’autore alla rete sociale', en: 'report the author to the network' },
  'refer-to-authority': { it: 'segnalare all’autorità competente', en: 'refer the item to the authority' },
};

const DOING: Words<Action> = {
  warn: { it: 'nell’avvertimento', en: 'warning' },
  hide: { it: 'nel nascondere', en: 'hiding' },
  remove: { it: 'nella rimozione', en: 'removing' },
  block: { it: 'nel blocco', en: 'blocking' },
  'report-to-network': { it: 'nella segnalazione alla rete sociale', en: 'reporting to the network' },
  'report-user-to-network': { it: 'nella segnalazione dell’autore alla rete sociale', en: 'reporting the author' },
  'refer-to-authority': { it: 'nella segnalazione all’autorità', en: 'referring to the authority' },
};

const CATEGORY_NAMES: Words<Category> = {
  insult: { it: 'insulti e offese', en: 'insults' },
  profanity: { it: 'turpiloquio e volgarità', en: 'profanity' },
  threat: { it: 'minacce', en: 'threats' },
  defamation: { it: 'diffamazione', en: 'defamation' },
  denigration: { it: 'denigrazione', en: 'denigration' },
  'personal-attack': { it: 'attacchi personali', en: 'personal attacks' },
  provocation: { it: 'provocazioni', en: 'provocation' },
  hate: { it: 'odio e discriminazione', en: 'hate and discrimination' },
  violence: { it: 'violenza', en: 'violence' },
  dignity: { it: 'lesione della dignità', en: 'harm to dignity' },
  'political-promotion': { it: 'propaganda politica', en: 'political promotion' },
  electoral: { it: 'propaganda elettorale', en: 'electoral propaganda' },
  commercial: { it: 'pubblicità commerciale', en: 'commercial advertising' },
  'unpatronised-promotion': { it: 'promozione di iniziative senza patrocinio', en: 'promotion without patronage' },
  spam: { it: 'spam', en: 'spam' },
  flood: { it: 'messaggi ripetuti', en: 'flooding' },
  'off-topic': { it: 'contenuto fuori tema', en: 'off-topic content' },
  'off-topic-link': { it: 'collegamenti fuori tema', en: 'off-topic links' },
  'personal-case': { it: 'casi personali', en: 'personal cases' },
  'personal-data': { it: 'dati personali', en: 'personal data' },
  'special-data': { it: 'dati particolari o giudiziari', en: 'special or judicial data' },
  'intellectual-property': { it: 'violazione del diritto d’autore o di marchi', en: 'intellectual property' },
  illegal: { it: 'contenuto illecito', en: 'illegal content' },
  misleading: { it: 'contenuto ingannevole', en: 'misleading content' },
  alarmist: { it: 'contenuto allarmistico', en: 'alarmist content' },
  obscene: { it: 'contenuto osceno', en: 'obscene content' },
  'malware-link': { it: 'collegamenti a siti dannosi', en: 'links to malware' },
};

const ITEM_NAMES: Words<ItemType> = {
  comment: { it: 'commenti', en: 'comments' },
  'visitor-post': { it: 'post dei visitatori', en: 'visitor posts' },
  message: { it: 'messaggi privati', en: 'private messages' },
};

const MODE_NAMES: Words<EnquiryMode> = {
  contact: { it: 'canale di contatto', en: 'contact channel' },
  'signpost-only': { it: 'solo indicazioni su dove rivolgersi', en: 'signposting only' },
  'redirect-must-answer': {
    it: 'non è un canale ufficiale, ma si risponde indicando procedura e uffici',
    en: 'not an official channel, but an answer names procedure and offices',
  },
  'not-a-contact-channel': { it: 'non è un canale di contatto', en: 'not a contact channel' },
};

const REQUIREMENT_NAMES: Words<Exclude<Requirement, `co-approval:${string}`>> = {
  notice: { it: 'avviso all’autore', en: 'notice to the author' },
  'notice-where-possible': { it: 'avviso all’autore, dove possibile', en: 'notice to the author, where possible' },
  reason: { it: 'motivazione scritta', en: 'a written reason' },
  'second-person': { it: 'conferma di una seconda persona', en: 'a second person’s confirmation' },
};

const EXEMPTIONS: Record<string, Record<Language, string>> = {
  sponsor: { it: 'contratto di sponsorizzazione in vigore', en: 'sponsorship contract in force' },
  patronised: { it: 'iniziativa con il patrocinio dell’ente', en: 'initiative under the body’s patronage' },
  electionPeriod: { it: 'periodo elettorale', en: 'election period' },
  profiles: { it: 'stato particolare attivo', en: 'a named state is on' },
};

/** Name of a measure, as an infinitive. */
export function sayAction(action: Action, language: Language): string {
  return ACTION_NAMES[action][language];
}

export function sayCategory(category: Category, language: Language): string {
  return CATEGORY_NAMES[category][language];
}

export function sayEnquiryMode(mode: EnquiryMode, language: Language): string {
  return MODE_NAMES[mode][language];
}

/** What must accompany a measure; `roleName` gives the title of a role where the caller knows it. */
export function sayRequirement(requirement: Requirement, language: Language, roleName?: string): string {
  if (!isCoApproval(requirement)) return REQUIREMENT_NAMES[requirement][language];
  const role = roleName ?? requirement.slice('co-approval:'.length).replaceAll('-', ' ');
  return language === 'it' ? `accordo di un’altra figura: ${role}` : `agreement of: ${role}`;
}

function isCoApproval(requirement: Requirement): requirement is `co-approval:${string}` {
  return requirement.startsWith('co-approval:');
}

/** Why a measure can't be taken, with its clause: a sentence for the screen. */
export function explainRefusal(measure: RefusedMeasure, language: Language): string {
  const why = sayRefusal(measure.refusal, language);
  const sentence = why.charAt(0).toUpperCase() + why.slice(1);
  return measure.clause === null ? `${sentence}.` : `${sentence} (${measure.clause}).`;
}

/** Why a finding is not a ground although the policy names its category. */
export function explainExemption(exemption: Exemption, language: Language): string {
  return `${sayCategory(exemption.category, language)}: ${sayExemption(exemption.fields, language)} (${exemption.clause}).`;
}

/** The conditions that excuse, joined. */
export function sayExemption(fields: readonly string[], language: Language): string {
  const other = { it: 'eccezione prevista', en: 'an exception of the clause' };
  return [...new Set(fields.map((field) => (EXEMPTIONS[field] ?? other)[language]))].join(', ');
}

/** The refusal alone, without its clause; the English one is the ruling's `because`. */
export function sayRefusal(refusal: Refusal, language: Language): string {
  const it = language === 'it';
  switch (refusal.code) {
    case 'no-ground':
      return it ? 'prima serve un motivo' : 'no ground in force';
    case 'not-stated':
      return it ? 'non prevista dalla policy' : 'not stated';
    case 'forbidden':
      return it ? 'la policy la esclude' : 'the policy excludes it';
    case 'suspended':
      return it ? 'vale un’eccezione della norma' : 'an exception of the clause holds';
    case 'only-these':
      return sayOnly(refusal.actions, language);
    case 'out-of-target': {
      const items = refusal.itemTypes.map((one) => ITEM_NAMES[one][language]).join(', ');
      return it ? `la moderazione riguarda solo: ${items}` : `moderation reaches only: ${items}`;
    }
    case 'ladder': {
      const steps = refusal.missing.map((one) => sayAction(one, language)).join(', ');
      return it ? `misure graduali: prima occorre ${steps}` : `measures go by steps: first ${steps}`;
    }
    default:
      return sayCondition(refusal, language);
  }
}

function sayOnly(actions: readonly Action[], language: Language): string {
  const doings = actions.map((one) => DOING[one][language]).join(language === 'it' ? ' e ' : ' and ');
  return language === 'it' ? `la moderazione consiste solo ${doings}` : `moderation consists only in ${doings}`;
}

type ConditionRefusal = Extract<Refusal, { code: `needs-${string}` }>;

function sayCondition(refusal: ConditionRefusal, language: Language): string {
  const it = language === 'it';
  switch (refusal.code) {
    case 'needs-repetition':
      return sayRepetition(refusal, language);
    case 'needs-gravity':
      if (refusal.gravity === 'serious') return it ? 'ammessa solo nei casi gravi' : 'only in serious cases';
      return it ? 'ammessa solo nei casi ordinari' : 'only in ordinary cases';
    case 'needs-network':
      return `${it ? 'ammessa solo su' : 'only on'} ${refusal.networks.join(', ')}`;
    case 'needs-item-type': {
      const items = refusal.itemTypes.map((one) => ITEM_NAMES[one][language]).join(', ');
      return `${it ? 'ammessa solo per' : 'only for'} ${items}`;
    }
    case 'needs-category': {
      const categories = refusal.categories.map((one) => sayCategory(one, language)).join(', ');
      return `${it ? 'ammessa solo per' : 'only for'} ${categories}`;
    }
    case 'needs-profile':
      return `${it ? 'ammessa solo nello stato' : 'only in the state'} ${refusal.profiles.join(', ')}`;
    default:
      return FLAGS[refusal.code][refusal.value ? 'yes' : 'no'][language];
  }
}

function sayRepetition(refusal: Extract<Refusal, { code: 'needs-repetition' }>, language: Language): string {
  const { prior, atLeast, within } = refusal;
  const it = language === 'it';
  if (prior === 0 && atLeast === 1) {
    return it ? 'prima violazione: occorre la ripetizione' : 'first violation: needs repetition';
  }
  const duration = within === undefined ? '' : sayDuration(within, language);
  const period = duration && (it ? ` (periodo: ${duration})` : ` within ${duration}`);
  return it
    ? `violazioni precedenti${period}: ${prior}; ne occorrono ${atLeast}`
    : `earlier violations${period}: ${prior}; needs ${atLeast}`;
}

const UNITS: Record<string, Record<Language, [one: string, many: string]>> = {
  Y: { it: ['anno', 'anni'], en: ['year', 'years'] },
  M: { it: ['mese', 'mesi'], en: ['month', 'months'] },
  W: { it: ['settimana', 'settimane'], en: ['week', 'weeks'] },
  D: { it: ['giorno', 'giorni'], en: ['day', 'days'] },
  TH: { it: ['ora', 'ore'], en: ['hour', 'hours'] },
  TM: { it: ['minuto', 'minuti'], en: ['minute', 'minutes'] },
};

/** An ISO 8601 duration in words: `P1Y6M` is "1 anno e 6 mesi"; `permanent` is said as such. */
export function sayDuration(duration: string, language: Language): string {
  if (duration === 'permanent') return language === 'it' ? 'in modo definitivo' : 'for good';
  const [days = '', time = ''] = duration.slice(1).split('T');
  const parts = [...partsOf(days, ''), ...partsOf(time, 'T')].map(([count, unit]) => {
    const words = UNITS[unit]?.[language];
    return `${count} ${words?.[count === 1 ? 0 : 1] ?? unit}`;
  });
  return parts.join(language === 'it' ? ' e ' : ' and ');
}

function partsOf(text: string, prefix: string): [count: number, unit: string][] {
  return [...text.matchAll(/(\d+)([A-Z])/g)].map(([, count, unit]) => [Number(count), `${prefix}${unit}`]);
}

type Flag = Extract<ConditionRefusal, { value: boolean }>['code'];

const FLAGS: Record<Flag, Record<'yes' | 'no', Record<Language, string>>> = {
  'needs-election-period': {
    yes: { it: 'ammessa solo in periodo elettorale', en: 'only in an election period' },
    no: { it: 'ammessa solo fuori dal periodo elettorale', en: 'only outside an election period' },
  },
  'needs-warning': {
    yes: { it: 'l’autore non è ancora stato avvertito', en: 'the author has not been warned' },
    no: { it: 'l’autore è già stato avvertito', en: 'the author has already been warned' },
  },
  'needs-sponsor': {
    yes: { it: 'ammessa solo per gli sponsor', en: 'only for sponsors' },
    no: { it: 'non ammessa per gli sponsor', en: 'not for sponsors' },
  },
  'needs-patronage': {
    yes: { it: 'ammessa solo per iniziative con patrocinio', en: 'only for patronised initiatives' },
    no: { it: 'non ammessa per iniziative con patrocinio', en: 'not for patronised initiatives' },
  },
  'needs-duty': {
    yes: { it: 'ammessa solo in orario di presidio', en: 'only in duty hours' },
    no: { it: 'ammessa solo fuori dall’orario di presidio', en: 'only outside duty hours' },
  },
};

// SPDX-License-Identifier: EUPL-1.2
// What the effects on hours, enquiries, accounts and content mean to a citizen, one phrase each.
import {
  type Effect,
  type EffectOf,
  type Language,
  type Policy,
  type Settings,
  sayDuration,
  sayEnquiryMode,
  type Weekday,
  type Weekly,
} from '@arengo/policy';
import { sayCases } from './say-condition.ts';
import { sayList, sayNetwork } from './say-names.ts';

type Said = { policy: Policy; settings: Settings; language: Language };

/** A phrase that begins a sentence, without its full stop; null for effects that say nothing beyond their text. */
export function sayAttendance(effect: Effect, said: Said): string | null {
  const { language, policy } = said;
  const it = language === 'it';
  switch (effect.effect) {
    case 'duty-hours':
      return `${sayHours(effect, said)}${sayCases(effect, language, policy)}`;
    case 'enquiry':
      return `${sayEnquiry(effect, language)}${sayCases(effect, language, policy)}`;
    case 'reduced-periods':
      return `${sayPeriods(effect, said)}${sayCases(effect, language, policy)}`;
    case 'enquiry-rule':
      return RULES[effect.rule][language];
    case 'feedback-contact':
      return it ? 'Si possono mandare osservazioni sulla policy' : 'One may send remarks on the policy';
    case 'emergency-numbers':
      return `${it ? 'Per le emergenze chiama' : 'In an emergency call'} ${sayList(effect.numbers, language)}`;
    case 'accounts':
      return `${it ? 'Reti nominate' : 'Networks named'}: ${sayList(
        effect.networks.map((one) => sayNetwork(one, language)),
        language,
      )}`;
    case 'identity-check':
      return `${it ? 'Un account ufficiale si riconosce da' : 'An official account is known by'} ${sayList(
        effect.checks.map((one) => CHECKS[one][language]),
        language,
      )}`;
    case 'versioning':
      return sayVersioning(effect, language);
    case 'definition':
      return `${it ? 'Definisce' : 'Defines'} «${effect.term[language]}»`;
    case 'reference':
      return `${it ? 'Norme e documenti citati' : 'Norms and documents cited'}: ${effect.norms.join('; ')}`;
    default:
      return null;
  }
}

const DAYS: Record<Language, Record<Weekday, string>> = {
  it: {
    mon: 'lunedì',
    tue: 'martedì',
    wed: 'mercoledì',
    thu: 'giovedì',
    fri: 'venerdì',
    sat: 'sabato',
    sun: 'domenica',
  },
  en: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
};
const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function sayDays(days: readonly Weekday[], language: Language): string {
  const at = days.map((day) => WEEK.indexOf(day)).sort();
  const first = WEEK[at[0] ?? 0] ?? 'mon';
  const last = WEEK[at.at(-1) ?? 0] ?? 'mon';
  const names = DAYS[language];
  const inARow = at.length > 2 && at.every((day, place) => place === 0 || day === (at[place - 1] ?? 0) + 1);
  if (inARow)
    return language === 'it'
      ? `dal ${names[first]} al ${names[last]}`
          .replace('dal domenica', 'dalla domenica')
          .replace('al domenica', 'alla domenica')
      : `${names[first]} to ${names[last]}`;
  return sayList(
    at.map((day) => names[WEEK[day] ?? 'mon']),
    language,
  );
}

function sayWeekly(weekly: Weekly, language: Language): string {
  return weekly
    .map(
      ({ days, from, to }) =>
        `${sayDays(days, language)}, ${language === 'it' ? `dalle ${from} alle ${to}` : `${from} to ${to}`}`,
    )
    .join('; ');
}

/** The hours that are stated or known from the body's settings; those of an office that nobody gave stay unknown. */
function sayHours(effect: EffectOf<'duty-hours'>, { language, settings }: Said): string {
  const it = language === 'it';
  const opening = it ? 'Qualcuno legge' : 'Somebody reads';
  if (effect.weekly) return `${opening}: ${sayWeekly(effect.weekly, language)}`;
  const days = effect.days ? ` ${sayDays(effect.days, language)},` : '';
  const hours = effect.office === undefined ? undefined : settings.offices?.[effect.office];
  if (hours)
    return `${opening}${days} ${it ? 'negli orari dell’ufficio' : 'in the office’s hours'}: ${sayWeekly(hours, language)}`;
  if (effect.office === undefined) return `${opening} ${sayDays(effect.days ?? WEEK, language)}`;
  return `${opening}${days} ${it ? 'negli orari dell’ufficio, che qui non sono indicati' : 'in the office’s hours, which are not given here'}`;
}

const sayDate = (date: string, language: Language) =>
  new Intl.DateTimeFormat(language === 'it' ? 'it-IT' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  );

function sayVersioning({ firstPublished, lastUpdated, review }: EffectOf<'versioning'>, language: Language) {
  const it = language === 'it';
  const said = [
    firstPublished && `${it ? 'Prima pubblicazione' : 'First published'}: ${sayDate(firstPublished, language)}`,
    lastUpdated && `${it ? 'Ultimo aggiornamento' : 'Last updated'}: ${sayDate(lastUpdated, language)}`,
    review && `${it ? 'Revisione ogni' : 'Reviewed every'} ${sayDuration(review, language)}`,
  ].filter(Boolean);
  return said.length > 0 ? said.join('; ') : null;
}

const PERIODS: Readonly<Record<string, Record<Language, string>>> = {
  summer: { it: 'l’estate', en: 'summer' },
  christmas: { it: 'le feste di Natale', en: 'Christmas' },
  easter: { it: 'le feste di Pasqua', en: 'Easter' },
};

/** The breaks by name; their dates only where the body's settings give them. */
function sayPeriods(effect: EffectOf<'reduced-periods'>, { language, settings }: Said): string {
  const it = language === 'it';
  const names = effect.periods.map((period) => {
    const dates = (settings.reducedPeriods ?? []).filter((one) => one.period === period);
    const known = dates.map(({ from, to }) => `${sayDate(from, language)} – ${sayDate(to, language)}`).join('; ');
    return `${PERIODS[period]?.[language] ?? period.replaceAll('-', ' ')}${known && ` (${known})`}`;
  });
  return `${it ? 'La presenza può ridursi in questi periodi' : 'Attendance may be reduced in these periods'}: ${sayList(names, language)}`;
}

function sayEnquiry(effect: EffectOf<'enquiry'>, language: Language): string {
  const it = language === 'it';
  const mode = sayEnquiryMode(effect.mode, language);
  const due = effect.answerDue
    ? it
      ? 'la risposta è dovuta'
      : 'an answer is due'
    : it
      ? 'la risposta non è dovuta'
      : 'no answer is due';
  const { workingDays, within, attendedHours } = effect.by ?? {};
  const days =
    workingDays === undefined
      ? ''
      : it
        ? ` entro ${workingDays} ${workingDays === 1 ? 'giorno lavorativo' : 'giorni lavorativi'}`
        : ` within ${workingDays} working ${workingDays === 1 ? 'day' : 'days'}`;
  const hours =
    attendedHours === undefined
      ? days
      : it
        ? ` entro ${attendedHours} ${attendedHours === 1 ? 'ora' : 'ore'} di presidio`
        : ` within ${attendedHours} ${attendedHours === 1 ? 'hour' : 'hours'} of attendance`;
  const time = within === undefined ? hours : ` ${it ? 'entro' : 'within'} ${sayDuration(within, language)}`;
  return `${mode.charAt(0).toUpperCase()}${mode.slice(1)}; ${due}${time}`;
}

const RULES: Record<EffectOf<'enquiry-rule'>['rule'], Record<Language, string>> = {
  'take-charge': {
    it: 'Ogni domanda è presa in carico da una persona',
    en: 'Each question is taken in charge by a person',
  },
  'varies-by-kind': {
    it: 'I tempi di risposta cambiano con il tipo di richiesta',
    en: 'Answer times vary with the kind of request',
  },
  'move-to-private': {
    it: 'Le questioni personali si trattano in privato',
    en: 'Personal matters are dealt with in private',
  },
  'never-opens-a-procedure': {
    it: 'Scrivere sulle reti sociali non avvia un procedimento',
    en: 'Writing on social networks opens no procedure',
  },
  'use-dedicated-services': {
    it: 'Per le richieste formali ci sono servizi dedicati',
    en: 'Formal requests have services of their own',
  },
  'route-to-office': {
    it: 'La richiesta passa all’ufficio competente',
    en: 'The request goes to the office in charge',
  },
  'discourage-anonymous': { it: 'Le segnalazioni anonime sono sconsigliate', en: 'Anonymous reports are discouraged' },
  'discourage-personal-data': { it: 'Meglio non scrivere dati personali', en: 'Better not to write personal data' },
  'best-effort': { it: 'I tempi non sono garantiti', en: 'Times are not guaranteed' },
  'competence-only': {
    it: 'Si risponde solo su ciò che spetta all’ente',
    en: 'Answers are given only on the body’s own matters',
  },
  'be-polite': { it: 'Si risponde con cortesia', en: 'Answers are polite' },
};

const CHECKS: Record<EffectOf<'identity-check'>['checks'][number], Record<Language, string>> = {
  'coat-of-arms': { it: 'lo stemma', en: 'the coat of arms' },
  logo: { it: 'il logo', en: 'the logo' },
  badge: { it: 'il contrassegno della rete', en: 'the network’s badge' },
  'link-from-site': { it: 'il collegamento dal sito istituzionale', en: 'the link from the institutional site' },
  'policy-on-account': { it: 'la policy pubblicata sull’account', en: 'the policy published on the account' },
};

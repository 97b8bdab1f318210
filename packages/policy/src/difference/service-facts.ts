// SPDX-License-Identifier: EUPL-1.2
// When the accounts are attended and how enquiries are met.
import type { EffectOf, Policy } from '../schema.ts';
import type { Bilingual, Weekly } from '../shapes.ts';
import type { Weekday } from '../vocabulary.ts';
import { sayDuration, sayEnquiryMode } from '../words.ts';
import { type Fact, idsOf, listed, spoken, stated } from './fact.ts';

export function serviceFacts(policy: Policy): Fact[] {
  return [...hours(policy), ...enquiries(policy), ...emergency(policy)];
}

const DAYS: Record<Weekday, readonly [it: string, en: string]> = {
  mon: ['lunedì', 'Monday'],
  tue: ['martedì', 'Tuesday'],
  wed: ['mercoledì', 'Wednesday'],
  thu: ['giovedì', 'Thursday'],
  fri: ['venerdì', 'Friday'],
  sat: ['sabato', 'Saturday'],
  sun: ['domenica', 'Sunday'],
};

const sayDays = (days: readonly Weekday[], language: 'it' | 'en') =>
  listed(
    days.map((day) => DAYS[day][language === 'it' ? 0 : 1]),
    language,
  );

function sayWeekly(weekly: Weekly, language: 'it' | 'en'): string {
  const [from, to] = language === 'it' ? ['dalle', 'alle'] : ['from', 'to'];
  return weekly.map((row) => `${sayDays(row.days, language)} ${from} ${row.from} ${to} ${row.to}`).join('; ');
}

function sayHours({ weekly, days, office }: EffectOf<'duty-hours'>): Bilingual {
  if (weekly) return { it: sayWeekly(weekly, 'it'), en: sayWeekly(weekly, 'en') };
  const place = office === undefined ? '' : spoken(office);
  if (days) {
    return {
      it: `${sayDays(days, 'it')}${place && `, nell’orario di: ${place}`}`,
      en: `${sayDays(days, 'en')}${place && `, in the hours of: ${place}`}`,
    };
  }
  return { it: `quello dell’ufficio (${place})`, en: `that of the office (${place})` };
}

function hours(policy: Policy): Fact[] {
  const saying = stated(policy, 'duty-hours');
  if (saying.length === 0) return [];
  const words = saying.map(({ effect }) => sayHours(effect));
  const said = { it: words.map(({ it }) => it).join('; '), en: words.map(({ en }) => en).join('; ') };
  return [
    {
      key: 'duty-hours',
      value: JSON.stringify(saying.map(({ effect }) => effect)),
      clauses: idsOf(saying),
      said,
      added: { it: `Ora c’è un orario di presidio: ${said.it}`, en: `There are now duty hours: ${said.en}` },
      removed: { it: 'La policy non dà più un orario di presidio', en: 'The policy no longer gives duty hours' },
      changed: (before) => ({
        it: `L’orario di presidio cambia: ora ${said.it}; prima ${before.said?.it}`,
        en: `Duty hours change: now ${said.en}; before, ${before.said?.en}`,
      }),
    },
  ];
}

type Enquiry = EffectOf<'enquiry'>;

function enquiries(policy: Policy): Fact[] {
  const saying = stated(policy, 'enquiry').filter(({ effect }) => effect.supporting !== true);
  const keyOf = ({ kinds, when, unless }: Enquiry) => JSON.stringify([kinds ?? null, when ?? null, unless ?? null]);
  return saying.flatMap((entry, at) => {
    const key = keyOf(entry.effect);
    if (saying.findIndex(({ effect }) => keyOf(effect) === key) !== at) return [];
    return [modeFact(entry.effect, key, entry.clause.id), answerFact(entry.effect, key, entry.clause.id)].flat();
  });
}

const KINDS = {
  information: ['le informazioni', 'information'],
  report: ['le segnalazioni', 'reports'],
  complaint: ['i reclami', 'complaints'],
  personal: ['le questioni personali', 'personal matters'],
  emergency: ['le emergenze', 'emergencies'],
} as const;

function about({ kinds }: Enquiry): Bilingual {
  if (!kinds) return { it: 'Per le richieste dei cittadini', en: 'For enquiries' };
  const words = (place: 0 | 1) =>
    listed(
      kinds.map((kind) => KINDS[kind][place]),
      place === 0 ? 'it' : 'en',
    );
  return { it: `Per ${words(0)}`, en: `For ${words(1)}` };
}

function modeFact(effect: Enquiry, key: string, clause: string): Fact[] {
  const who = about(effect);
  const [it, en] = [sayEnquiryMode(effect.mode, 'it'), sayEnquiryMode(effect.mode, 'en')];
  return [
    {
      key: `enquiry/${key}`,
      value: effect.mode,
      clauses: [clause],
      said: { it, en },
      added: { it: `${who.it} l’account ora è così: ${it}`, en: `${who.en} the account is now: ${en}` },
      removed: {
        it: `${who.it} la policy non dice più come si accolgono`,
        en: `${who.en} the policy no longer says how they are met`,
      },
      changed: (before) => ({
        it: `${who.it} cambia la natura dell’account: ora «${it}», prima «${before.said?.it}»`,
        en: `${who.en} the nature of the account changes: now “${en}”, before “${before.said?.en}”`,
      }),
    },
  ];
}

function answerFact(effect: Enquiry, key: string, clause: string): Fact[] {
  const who = about(effect);
  const due: Fact[] = effect.answerDue
    ? [
        {
          key: `answer-due/${key}`,
          value: 'yes',
          clauses: [clause],
          added: { it: `${who.it} una risposta ora è dovuta`, en: `${who.en} an answer is now due` },
          removed: { it: `${who.it} una risposta non è più dovuta`, en: `${who.en} an answer is no longer due` },
        },
      ]
    : [];
  const { by } = effect;
  if (!by) return due;
  const said = sayBy(by);
  return [
    ...due,
    {
      key: `answer-by/${key}`,
      value: JSON.stringify(by),
      clauses: [clause],
      said,
      added: {
        it: `${who.it} si risponde ora entro ${said.it}`,
        en: `${who.en} an answer now comes within ${said.en}`,
      },
      removed: {
        it: `${who.it} la policy non dà più un tempo di risposta`,
        en: `${who.en} the policy no longer gives a time for answers`,
      },
      changed: (before) => ({
        it: `${who.it} si risponde ora entro ${said.it} invece di ${before.said?.it}`,
        en: `${who.en} an answer now comes within ${said.en} instead of ${before.said?.en}`,
      }),
    },
  ];
}

function sayBy({ workingDays, within, attendedHours }: NonNullable<Enquiry['by']>): Bilingual {
  if (attendedHours !== undefined && workingDays === undefined && within === undefined) {
    return {
      it: attendedHours === 1 ? 'un’ora di presidio' : `${attendedHours} ore di presidio`,
      en: attendedHours === 1 ? 'one hour of attendance' : `${attendedHours} hours of attendance`,
    };
  }
  if (workingDays === undefined) {
    return { it: sayDuration(within ?? 'P0D', 'it'), en: sayDuration(within ?? 'P0D', 'en') };
  }
  if (workingDays === 0) return { it: 'la giornata', en: 'the day' };
  return {
    it: workingDays === 1 ? 'un giorno lavorativo' : `${workingDays} giorni lavorativi`,
    en: workingDays === 1 ? 'one working day' : `${workingDays} working days`,
  };
}

function emergency(policy: Policy): Fact[] {
  const saying = stated(policy, 'emergency-numbers');
  const numbers = [...new Set(saying.flatMap(({ effect }) => effect.numbers))];
  if (numbers.length === 0) return [];
  const said = { it: listed(numbers, 'it'), en: listed(numbers, 'en') };
  return [
    {
      key: 'emergency-numbers',
      value: numbers.join(' '),
      clauses: idsOf(saying),
      said,
      added: {
        it: `La policy ora dà i numeri di emergenza: ${said.it}`,
        en: `Emergency numbers are now given: ${said.en}`,
      },
      removed: { it: 'La policy non dà più numeri di emergenza', en: 'Emergency numbers are no longer given' },
      changed: (before) => ({
        it: `I numeri di emergenza ora sono ${said.it} invece di ${before.said?.it}`,
        en: `Emergency numbers are now ${said.en} instead of ${before.said?.en}`,
      }),
    },
  ];
}

// SPDX-License-Identifier: EUPL-1.2
// What an act needs to be one: a known organ and kind, a subject, a number and a day. Pure; each refusal says what is
// wrong and what to write.
import { ACT_KINDS, ORGANS, sayActKind, sayOrgan } from '@arengo/contract';
import { isDay, romeDay, startOfDay } from '../../foundation/clock/rome.ts';
import type { NamedActs } from '../../foundation/context.ts';
import { type Because, InvalidInputError } from '../../foundation/errors.ts';

export const NO_NAMED_ACTS: NamedActs = { organs: [], kinds: [] };
export type Kindred = { organ: string; kind: string; subject: string; note?: string | null };
/** `inForceFrom` absent or null: from the beginning of its day in Rome. */
export type Numbering = { number: string | null; date: string | null; inForceFrom?: Date | null };

/** `named`: organs and kinds that policies name beside the vocabulary. */
export function checkKindred(
  { organ, kind, subject, note }: Kindred,
  named: NamedActs = NO_NAMED_ACTS,
): Required<Kindred> {
  const { organs, kinds } = vocabularyWith(named);
  if (!organs.includes(organ)) {
    throw wrong('organ', {
      it: `«${organ}» non è un organo conosciuto, e l’atto non è stato registrato. Scegli fra: ${known(organs, sayOrgan, 'it')}.`,
      en: `“${organ}” is not a known organ, and the act was not registered. Choose among: ${known(organs, sayOrgan, 'en')}.`,
    });
  }
  if (!kinds.includes(kind)) {
    throw wrong('kind', {
      it: `«${kind}» non è un tipo di atto conosciuto, e l’atto non è stato registrato. Scegli fra: ${known(kinds, sayActKind, 'it')}.`,
      en: `“${kind}” is not a known kind of act, and the act was not registered. Choose among: ${known(kinds, sayActKind, 'en')}.`,
    });
  }
  if (subject.trim() === '') {
    throw wrong('subject', {
      it: 'Manca l’oggetto dell’atto. Scrivilo come sta nell’atto.',
      en: 'The subject of the act is missing. Write it as the act has it.',
    });
  }
  return { organ, kind, subject: subject.trim(), note: note?.trim() || null };
}

export function checkNumbering(given: Numbering, now: Date): { number: string; date: string; inForceFrom: Date } {
  const [number, date] = [given.number?.trim() ?? '', given.date?.trim() ?? ''];
  if (number === '') {
    throw wrong('number', {
      it: 'Manca il numero dell’atto. Scrivilo; se non c’è ancora, tieni l’atto in bozza: avrà effetto quando avrà numero e data.',
      en: 'The number of the act is missing. Write it; if there is none yet, keep a draft: it takes effect when it has number and date.',
    });
  }
  if (date === '') {
    throw wrong('date', {
      it: 'Manca la data dell’atto. Scrivila; se non c’è ancora, tieni l’atto in bozza: avrà effetto quando avrà numero e data.',
      en: 'The date of the act is missing. Write it; if there is none yet, keep a draft: it takes effect when it has number and date.',
    });
  }
  checkDay('date', date);
  if (date > romeDay(now)) {
    throw wrong('date', {
      it: `La data dell’atto, ${sayDay(date)}, non è ancora arrivata: un atto non può essere di un giorno futuro. Correggila, o lascia la bozza fino a quel giorno.`,
      en: `The date of the act, ${date}, is in the future, and an act cannot be. Correct it, or leave the draft until then.`,
    });
  }
  const inForceFrom = given.inForceFrom ?? startOfDay(date);
  if (inForceFrom < startOfDay(date)) {
    throw wrong('inForceFrom', {
      it: `Le date sono rovesciate: l’atto avrebbe effetto dal ${sayDay(romeDay(inForceFrom))}, prima della sua data (${sayDay(date)}). Correggi una delle due.`,
      en: `The dates are reversed: the act would take effect on ${romeDay(inForceFrom)}, before its own date (${date}). Correct one of them.`,
    });
  }
  return { number, date, inForceFrom };
}

/** Throws InvalidInputError unless the text is a day of the calendar. */
export function checkDay(field: string, text: string): void {
  if (isDay(text)) return;
  throw wrong(field, {
    it: `«${text}» non è una data del calendario. Scrivila come anno-mese-giorno, per esempio 2026-03-01.`,
    en: `“${text}” is not a day of the calendar. Write it as year-month-day, such as 2026-03-01.`,
  });
}

export const wrong = (field: string, because: Because) =>
  new InvalidInputError(because, { errors: [{ pointer: `/${field}`, detail: because.en }] });

/** `1 marzo 2026`. */
export function sayDay(day: string): string {
  return DAY.format(new Date(`${day}T00:00:00Z`));
}
const DAY = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'UTC' });

const known = (slugs: readonly string[], say: (slug: string, language: 'it' | 'en') => string, language: 'it' | 'en') =>
  slugs.map((slug) => `${say(slug, language)} (${slug})`).join(', ');

/** The usual organs and kinds, then those that policies name. */
export function vocabularyWith({ organs, kinds }: NamedActs): NamedActs {
  return {
    organs: [...new Set([...Object.keys(ORGANS), ...organs])],
    kinds: [...new Set([...Object.keys(ACT_KINDS), ...kinds])],
  };
}

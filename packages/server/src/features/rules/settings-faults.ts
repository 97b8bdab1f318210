// SPDX-License-Identifier: EUPL-1.2
// What is wrong with a part of the settings: pure. Every fault is named with its place in the form.
import type { OfficeHours, SettingsPart } from '@arengo/contract';
import type { Policy } from '@arengo/policy';
import { z } from 'zod';
import { isDay } from '../../foundation/clock/rome.ts';
import type { Because } from '../../foundation/errors.ts';
import type { Fault } from '../../foundation/refuse-faults.ts';

type Span = { from: string; to: string };

/** Faults of a part; `policy` is the one in force, or null. */
export function faultsOfPart(change: SettingsPart, policy: Policy | null): Fault[] {
  switch (change.part) {
    case 'hours':
      return change.offices.flatMap(({ office, weekly }, at) => [
        ...(isSlug(office) ? [] : [{ field: `/offices/${at}`, because: NO_OFFICE }]),
        ...(weekly.length === 0 ? [{ field: `/offices/${at}`, because: NO_HOURS }] : []),
        ...faultsOfHours(weekly, `/offices/${at}`),
      ]);
    case 'calendar':
      return faultsOfCalendar(change);
    case 'elections':
      return change.periods.flatMap((one, at) => [
        ...faultsOfSpan(one, `/periods/${at}`),
        ...(one.what === '' ? [{ field: `/periods/${at}`, because: NO_ELECTION }] : []),
        ...faultsOfSource(one, `/periods/${at}`),
        ...faultsOfOverlap(change.periods, at, '/periods', (a, b) => a.what === b.what),
      ]);
    case 'profiles':
      return change.periods.flatMap((one, at) => [
        ...faultsOfSpan(one, `/periods/${at}`),
        ...(policy?.profiles?.some(({ id }) => id === one.profile) ? [] : [unknownProfile(one.profile, at)]),
        ...faultsOfSource(one, `/periods/${at}`),
        ...faultsOfOverlap(change.periods, at, '/periods', (a, b) => a.profile === b.profile),
      ]);
    case 'sponsors':
      return change.contracts.flatMap((one, at) => [
        ...faultsOfSpan(one, `/contracts/${at}`),
        ...(one.network === '' || one.authorRemoteId === '' ? [{ field: `/contracts/${at}`, because: NO_AUTHOR }] : []),
        ...faultsOfSource(one, `/contracts/${at}`),
      ]);
    case 'domains':
      return change.domains.flatMap((domain, at) =>
        /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i.test(domain)
          ? []
          : [{ field: `/domains/${at}`, because: noDomain(domain) }],
      );
    case 'organs':
      return change.organs.flatMap(({ organ, name }, at) => [
        ...(isSlug(organ) ? [] : [{ field: `/organs/${at}`, because: NO_ORGAN }]),
        ...(change.organs.findIndex((one) => one.organ === organ) < at
          ? [{ field: `/organs/${at}`, because: ORGAN_TWICE }]
          : []),
        ...(name === '' ? [{ field: `/organs/${at}/name`, because: NO_ORGAN_NAME }] : []),
      ]);
    case 'face':
      return faultsOfFace(change);
  }
}

const isSlug = (text: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
const isHour = (text: string) => /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text);

function faultsOfHours(weekly: readonly OfficeHours[], field: string): Fault[] {
  return weekly.flatMap((row, at): Fault[] => {
    if (row.days.length === 0) return [{ field, because: NO_DAYS }];
    if (!isHour(row.from) || !isHour(row.to)) return [{ field, because: NO_HOUR }];
    if (row.from >= row.to) return [{ field, because: REVERSED_HOURS }];
    const clash = weekly.some(
      (other, place) =>
        place < at && other.days.some((day) => row.days.includes(day)) && other.from < row.to && row.from < other.to,
    );
    return clash ? [{ field, because: OVERLAPPING_HOURS }] : [];
  });
}

function faultsOfCalendar(change: Extract<SettingsPart, { part: 'calendar' }>): Fault[] {
  const saint = change.patronSaint;
  return [
    ...(saint === '' || isDay(`2024-${saint}`) ? [] : [{ field: '/patronSaint', because: NO_SAINT }]),
    ...change.closedDays.flatMap((day, at) =>
      isDay(day) || isDay(`2024-${day}`) ? [] : [{ field: `/closedDays/${at}`, because: NO_DAY }],
    ),
    ...change.reducedPeriods.flatMap((one, at) => [
      ...(isSlug(one.period) ? [] : [{ field: `/reducedPeriods/${at}`, because: NO_PERIOD }]),
      ...faultsOfSpan(one, `/reducedPeriods/${at}`),
      ...faultsOfHours(one.weekly, `/reducedPeriods/${at}`),
      ...faultsOfOverlap(change.reducedPeriods, at, '/reducedPeriods', () => true),
    ]),
  ];
}

function faultsOfSpan({ from, to }: Span, field: string): Fault[] {
  if (!isDay(from) || !isDay(to)) return [{ field, because: NO_DAY }];
  return to < from ? [{ field, because: REVERSED }] : [];
}

const faultsOfSource = (one: { source: string; actId: string | null }, field: string): Fault[] =>
  one.source === '' && one.actId === null ? [{ field, because: NO_SOURCE }] : [];

/** The later of two that meet is the one to mend. */
function faultsOfOverlap<T extends Span>(
  all: readonly T[],
  at: number,
  field: string,
  alike: (one: T, other: T) => boolean,
): Fault[] {
  const one = all[at];
  if (!one || !isDay(one.from) || !isDay(one.to)) return [];
  const meets = all.some(
    (other, place) => place < at && alike(one, other) && other.from <= one.to && one.from <= other.to,
  );
  return meets ? [{ field: `${field}/${at}`, because: OVERLAPPING }] : [];
}

function faultsOfFace(change: Extract<SettingsPart, { part: 'face' }>): Fault[] {
  const addresses = ['site', 'privacy', 'legalNotes', 'accessibility'] as const;
  const mails = ['email', 'certifiedEmail', 'urpEmail', 'accessibilityContact'] as const;
  const phones = ['phone', 'urpPhone', 'tollFree', 'emergencyPhone'] as const;
  return [
    ...addresses.flatMap((name) =>
      change[name] === '' || isWebAddress(change[name]) ? [] : [{ field: `/${name}`, because: NO_ADDRESS }],
    ),
    ...mails.flatMap((name) =>
      change[name] === '' || z.email().safeParse(change[name]).success ? [] : [{ field: `/${name}`, because: NO_MAIL }],
    ),
    ...phones.flatMap((name) =>
      /^$|^\+?[\d\s./-]{3,30}$/.test(change[name]) ? [] : [{ field: `/${name}`, because: NO_PHONE }],
    ),
    ...(/^\w*$/.test(change.ipaCode) ? [] : [{ field: '/ipaCode', because: NO_IPA_CODE }]),
    ...(change.accessibilityDay === '' || isDay(change.accessibilityDay)
      ? []
      : [{ field: '/accessibilityDay', because: NO_DAY }]),
  ];
}

const isWebAddress = (text: string) => /^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : '');

const say = (it: string, en: string): Because => ({ it, en });
const NO_IPA_CODE = say(
  'Il codice IPA ha solo lettere, cifre e trattini bassi: copialo da indicepa.gov.it.',
  'An IPA code has only letters, digits and underscores: copy it from indicepa.gov.it.',
);
const NO_OFFICE = say('Scegli o scrivi l’ufficio.', 'Choose or write the office.');
const NO_ORGAN = say('Scegli l’organo.', 'Choose the organ.');
const ORGAN_TWICE = say(
  'Questo organo c’è già più sopra. Togline uno dei due.',
  'This organ is there already. Remove one of the two.',
);
const NO_ORGAN_NAME = say(
  'Scrivi come lo chiamano i vostri atti, per esempio «La Sindaca», oppure togli la riga.',
  'Write how your acts call it, such as “La Sindaca”, or remove the line.',
);
const NO_HOURS = say(
  'Aggiungi almeno una fascia oraria, oppure togli l’ufficio.',
  'Add at least one span of hours, or remove the office.',
);
const NO_DAYS = say('Scegli almeno un giorno della settimana.', 'Choose at least one day of the week.');
const NO_HOUR = say('Scrivi le ore come 09:00.', 'Write hours as 09:00.');
const REVERSED_HOURS = say(
  'La fascia oraria finisce prima di cominciare. Scambia le due ore.',
  'The hours end before they begin. Swap them.',
);
const OVERLAPPING_HOURS = say(
  'Due fasce dello stesso giorno si sovrappongono. Uniscile o correggine una.',
  'Two spans of the same day overlap. Join them, or mend one.',
);
const NO_SAINT = say(
  'Il santo patrono si scrive con mese e giorno, per esempio 09-29.',
  'The patron saint’s day is written as month and day, such as 09-29.',
);
const NO_DAY = say('Scrivi un giorno che esiste nel calendario.', 'Write a day that is on the calendar.');
const NO_PERIOD = say('Scegli quale periodo è: per esempio «estate».', 'Choose which period it is, such as “summer”.');
const REVERSED = say(
  'Il periodo finisce prima di cominciare. Scambia i due giorni.',
  'The period ends before it begins. Swap the two days.',
);
const OVERLAPPING = say(
  'Questo periodo si sovrappone a un altro. Uniscili o correggi i giorni.',
  'This period overlaps another. Join them, or mend the days.',
);
const NO_ELECTION = say('Scrivi di quali elezioni si tratta.', 'Write which elections they are.');
const NO_SOURCE = say(
  'Scrivi su che cosa si fonda, per esempio «Decreto del Prefetto n. 12 del 3 aprile 2026», oppure scegli l’atto.',
  'Write what it rests on, such as “Decree of the Prefect no. 12 of 3 April 2026”, or choose the act.',
);
const NO_AUTHOR = say('Scrivi la rete e l’account dello sponsor.', 'Write the network and the account of the sponsor.');
const NO_ADDRESS = say(
  'L’indirizzo deve essere intero e cominciare con https://.',
  'The address has to be whole and begin with https://.',
);
const NO_MAIL = say('L’indirizzo e-mail non è valido.', 'The e-mail address is not valid.');
const NO_PHONE = say('Il numero di telefono si scrive con le sole cifre.', 'A phone number is written in digits.');

const noDomain = (domain: string) =>
  say(
    `«${domain}» non è un dominio: si scrive senza https:// e senza barre, per esempio comune.valdoria.it.`,
    `“${domain}” is no domain: it is written without https:// and slashes, such as comune.valdoria.it.`,
  );

const unknownProfile = (profile: string, at: number): Fault => ({
  field: `/periods/${at}`,
  because: say(
    `La policy in vigore non prevede lo stato «${profile}». Scegline uno tra quelli del testo.`,
    `The policy in force has no state “${profile}”. Choose one of those in the text.`,
  ),
});

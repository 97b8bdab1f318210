// SPDX-License-Identifier: EUPL-1.2
// What a body is founded with, and what is wrong with it: pure. Every fault is named at once, with its field.
import { BODY_KINDS, type FoundingPlan, isActKind, isOrgan } from '@arengo/contract';
import { z } from 'zod';
import { gapOfPassword } from '../features/people/index.ts';
import { isDay } from '../foundation/clock/rome.ts';
import type { Because } from '../foundation/errors.ts';
import type { Fault } from '../foundation/refuse-faults.ts';

type Rule = { field: string; breaks: (plan: FoundingPlan, today: string) => boolean; because: Because };

const isOneOf = (list: readonly string[], text: string) => list.includes(text);

const RULES: readonly Rule[] = [
  {
    field: '/plan/name',
    breaks: ({ name }) => name === '',
    because: { it: 'Scrivi il nome dell’ente.', en: 'Write the name of the body.' },
  },
  {
    field: '/plan/slug',
    breaks: ({ slug }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug),
    because: {
      it: 'L’indirizzo dell’ente si scrive con lettere minuscole senza accenti, cifre e trattini: per esempio «valdoria».',
      en: 'The address of the body is written with lower-case letters without accents, digits and hyphens: “valdoria”.',
    },
  },
  {
    field: '/plan/kind',
    breaks: ({ kind }) => !isOneOf(BODY_KINDS, kind),
    because: { it: 'Scegli di quale ente si tratta.', en: 'Choose what kind of body it is.' },
  },
  {
    field: '/plan/organ',
    breaks: ({ organ }) => !isOrgan(organ),
    because: { it: 'Scegli l’organo che ha adottato l’atto.', en: 'Choose the organ that adopted the act.' },
  },
  {
    field: '/plan/actKind',
    breaks: ({ actKind }) => !isActKind(actKind),
    because: { it: 'Scegli il tipo di atto.', en: 'Choose the kind of act.' },
  },
  {
    field: '/plan/number',
    breaks: ({ number }) => number === '',
    because: {
      it: 'Manca il numero dell’atto. Un atto senza numero non è ancora un atto: salva, e torna quando è protocollato.',
      en: 'The number of the act is missing. Without one it is no act yet: save, and come back when it has one.',
    },
  },
  {
    field: '/plan/date',
    breaks: ({ date }) => !isDay(date),
    because: { it: 'Scrivi la data dell’atto.', en: 'Write the date of the act.' },
  },
  {
    field: '/plan/date',
    breaks: ({ date }, today) => isDay(date) && date > today,
    because: {
      it: 'La data dell’atto è nel futuro: un atto ha effetto dalla sua data. Controllala, o torna quel giorno.',
      en: 'The date of the act is in the future: an act has effect from its date. Check it, or come back that day.',
    },
  },
  {
    field: '/plan/subject',
    breaks: ({ subject }) => subject === '',
    because: { it: 'Scrivi l’oggetto dell’atto.', en: 'Write the subject of the act.' },
  },
  {
    field: '/plan/personName',
    breaks: ({ personName }) => personName === '',
    because: {
      it: 'Scrivi nome e cognome della persona che l’atto incarica.',
      en: 'Write the name of the person whom the act charges.',
    },
  },
  {
    field: '/plan/email',
    breaks: ({ email }) => !z.email().safeParse(email).success,
    because: {
      it: 'Scrivi un’e-mail di lavoro valida, per esempio nome.cognome@comune.it.',
      en: 'Write a valid work e-mail, such as name.surname@comune.it.',
    },
  },
  {
    field: '/plan/role',
    breaks: ({ role }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(role),
    because: { it: 'Scegli il ruolo della persona.', en: 'Choose the role of the person.' },
  },
];

/** Everything that is wrong. `today`: the day in Rome, `YYYY-MM-DD`. */
export function faultsOfPlan(plan: FoundingPlan, password: string, today: string): Fault[] {
  const faults = RULES.filter((rule) => rule.breaks(plan, today)).map(({ field, because }) => ({ field, because }));
  const weak = gapOfPassword(password, {
    email: plan.email,
    name: plan.personName,
    bodyName: plan.name,
    bodySlug: plan.slug,
  });
  return weak ? [...faults, { field: '/password', because: weak }] : faults;
}

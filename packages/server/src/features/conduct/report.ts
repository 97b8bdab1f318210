// SPDX-License-Identifier: EUPL-1.2
// What a report must be before a case is opened on it: pure.
import type { BodyOf, routes } from '@arengo/contract';
import { isDay } from '../../foundation/clock/rome.ts';
import type { Because } from '../../foundation/errors.ts';

export type Report = BodyOf<typeof routes.openConductCase>;
type Rule = { field: string; breaks: (report: Report, today: string) => boolean; because: Because };

const SHORTEST_FACT = 20;

const RULES: readonly Rule[] = [
  {
    field: '/wasPublic',
    breaks: ({ wasPublic }) => !wasPublic,
    because: {
      it: 'Si apre un caso solo su un fatto che chiunque poteva vedere. Ciò che sta in un profilo o in un gruppo chiuso resta privato, e nessuno lo va a cercare.',
      en: 'A case is opened only on a fact that anybody could see. What is in a closed profile or group stays private, and nobody goes looking for it.',
    },
  },
  {
    field: '/broughtBy',
    breaks: ({ broughtBy }) => broughtBy === '',
    because: {
      it: 'Scrivi chi ha portato la segnalazione: senza chi la firma non si apre un caso.',
      en: 'Write who brought the report: without an author no case is opened.',
    },
  },
  {
    field: '/fact',
    breaks: ({ fact }) => fact.length < SHORTEST_FACT,
    because: {
      it: 'Racconta il fatto: che cosa è stato pubblicato e dove. Bastano due righe.',
      en: 'Tell the fact: what was published and where. Two lines will do.',
    },
  },
  {
    field: '/link',
    breaks: ({ link, file }) => link === null && file === null,
    because: {
      it: 'Aggiungi il collegamento al contenuto pubblico, oppure il file che è stato consegnato.',
      en: 'Add the link to the public content, or the file that was handed in.',
    },
  },
  {
    field: '/link',
    breaks: ({ link }) => link !== null && !/^https?:\/\/[^\s/]+\.[^\s/]+/.test(link),
    because: {
      it: 'Il collegamento deve cominciare con https:// ed essere intero.',
      en: 'The link must begin with https:// and be whole.',
    },
  },
  {
    field: '/factOn',
    breaks: ({ factOn }) => !isDay(factOn),
    because: { it: 'Scrivi il giorno del fatto.', en: 'Write the day of the fact.' },
  },
  {
    field: '/reportedOn',
    breaks: ({ reportedOn }) => !isDay(reportedOn),
    because: { it: 'Scrivi il giorno della segnalazione.', en: 'Write the day of the report.' },
  },
  {
    field: '/reportedOn',
    breaks: ({ reportedOn }, today) => isDay(reportedOn) && reportedOn > today,
    because: { it: 'Il giorno della segnalazione è nel futuro.', en: 'The day of the report is in the future.' },
  },
  {
    field: '/factOn',
    breaks: ({ factOn, reportedOn }) => isDay(factOn) && isDay(reportedOn) && factOn > reportedOn,
    because: {
      it: 'Il fatto risulta successivo alla segnalazione. Controlla i due giorni.',
      en: 'The fact comes after the report. Check the two days.',
    },
  },
];

/** Everything that is wrong. `today`: the day in Rome. */
export function faultsOfReport(report: Report, today: string): { field: string; because: Because }[] {
  return RULES.filter((rule) => rule.breaks(report, today)).map(({ field, because }) => ({ field, because }));
}

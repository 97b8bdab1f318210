// SPDX-License-Identifier: EUPL-1.2
// A calendar as other programs read it (RFC 5545). Pure.
import type { CalendarEntry } from '@arengo/contract';
import ical from 'ical-generator';

const SHOWN_MINUTES = 15;
/** How often programs are asked to look again. */
const AGAIN_SECONDS = 15 * 60;

const WORDS = {
  it: {
    calendar: (body: string) => `Calendario editoriale – ${body}`,
    meeting: 'Riunione editoriale',
    stages: {
      draft: 'bozza',
      'to-approve': 'da approvare',
      refused: 'non approvato',
      approved: 'approvato',
      out: 'pubblicato',
      trouble: 'fermo o da verificare',
      withdrawn: 'ritirato',
    },
  },
  en: {
    calendar: (body: string) => `Editorial calendar – ${body}`,
    meeting: 'Editorial meeting',
    stages: {
      draft: 'draft',
      'to-approve': 'to approve',
      refused: 'not approved',
      approved: 'approved',
      out: 'published',
      trouble: 'stuck',
      withdrawn: 'withdrawn',
    },
  },
} satisfies Record<
  string,
  { calendar: (body: string) => string; meeting: string; stages: Record<CalendarEntry['stage'], string> }
>;

type Written = {
  body: { slug: string; name: string };
  entries: readonly Pick<CalendarEntry, 'variantId' | 'postId' | 'workingTitle' | 'accountName' | 'at' | 'stage'>[];
  /** `YYYY-MM-DD` */
  nextMeeting: string | null;
  locale: 'it' | 'en';
  publicUrl: string;
};

/** The text of the calendar. The words of the posts stay in Arengo: only their titles leave it. */
export function writeCalendar({ body, entries, nextMeeting, locale, publicUrl }: Written): string {
  const words = WORDS[locale];
  const { host } = new URL(publicUrl);
  const calendar = ical({
    name: words.calendar(body.name),
    prodId: { company: 'Arengo', product: 'Arengo', language: locale.toUpperCase() },
    ttl: AGAIN_SECONDS,
  });
  for (const { variantId, postId, workingTitle, accountName, at, stage } of entries) {
    if (at === null) continue;
    const start = new Date(at);
    calendar.createEvent({
      id: `${variantId}@${host}`,
      start,
      end: new Date(start.getTime() + SHOWN_MINUTES * 60_000),
      stamp: start,
      summary: `${workingTitle} · ${accountName} (${words.stages[stage]})`,
      url: `${publicUrl}/desk/redazione/post/${postId}`,
    });
  }
  if (nextMeeting !== null) {
    const day = new Date(`${nextMeeting}T00:00:00Z`);
    calendar.createEvent({
      id: `meeting-${nextMeeting}@${host}`,
      start: day,
      allDay: true,
      timezone: 'UTC',
      stamp: day,
      summary: words.meeting,
      url: `${publicUrl}/desk/redazione/calendario/riunioni`,
    });
  }
  return calendar.toString();
}

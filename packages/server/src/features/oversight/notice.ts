// SPDX-License-Identifier: EUPL-1.2
// A notice that the authority for communications orders to be shown, for some days: its words and its days. Pure.
import type { Notice } from '@arengo/contract';

export type NoticeFacts = Pick<Notice, 'orderedBy' | 'orderedOn' | 'about' | 'from' | 'to'>;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The last of so many days, the first included. Days are `YYYY-MM-DD`. */
export function lastDay(from: string, days: number): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + (days - 1) * DAY_MS).toISOString().slice(0, 10);
}

/** Where a notice is on a day. */
export function stateOfNotice({ from, to }: Pick<NoticeFacts, 'from' | 'to'>, today: string): Notice['state'] {
  if (today < from) return 'to-come';
  return today <= to ? 'shown' : 'expired';
}

const LONG = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'UTC' });
const sayDay = (day: string) => LONG.format(new Date(`${day}T00:00:00Z`)).replace(/^1 /, '1° ');

/** What is shown, in the form that the authority asks for: that the communication did not keep to the law. */
export function noticeText(body: string, { orderedBy, orderedOn, about, from, to }: NoticeFacts): string {
  return [
    `Messaggio pubblicato in esecuzione di: ${orderedBy} del ${sayDay(orderedOn)}, Autorità per le garanzie nelle comunicazioni.`,
    `${body} informa che questa attività di comunicazione non rispondeva a quanto previsto dall’articolo 9 della legge 22 febbraio 2000, n. 28: ${about.replace(/[.\s]+$/u, '')}.`,
    `Il messaggio resta pubblicato dal ${sayDay(from)} al ${sayDay(to)}.`,
  ].join('\n\n');
}

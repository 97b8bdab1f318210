// SPDX-License-Identifier: EUPL-1.2
// Everything that happened in an emergency, for whoever comes after: as a page, and as a file.
import type { AlertView, Handover, KeptFile } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { NotFoundError } from '../../foundation/errors.ts';
import { findRecordsBetween, viewRecord } from '../audit/index.ts';
import { writeCsv } from '../people/index.ts';
import { findAlert, findAlertsOf } from './alert-store.ts';
import type { DeliveryState } from './delivery.ts';
import { findEmergency } from './emergency-store.ts';
import { viewAlerts, viewEmergency, viewFrozen, viewTemporary } from './emergency-views.ts';
import type { By } from './see-to-delivery.ts';

const MOST_DEEDS = 5000;
/** Who signed in, and what citizens wrote: no part of what one hands over. */
const ELSEWHERE = ['person', 'items', 'cases'];

/** From its first alert, which may come before it is declared, to its end or to now. Throws NotFoundError. */
export async function readHandover(tx: Transaction, emergencyId: string, by: By): Promise<Handover> {
  const emergency = await findEmergency(tx, emergencyId);
  if (!emergency) throw new NotFoundError({ it: 'Questa emergenza', en: 'This emergency' });
  const raised = await findAlertsOf(tx, emergencyId);
  const [first] = raised;
  const from = first && first.raised_at < emergency.begun_at ? first.raised_at : emergency.begun_at;
  const to = emergency.ended_at ?? by.at;
  const records = await findRecordsBetween(tx, { from, to, except: ELSEWHERE, limit: MOST_DEEDS + 1 });
  return {
    emergency: await viewEmergency(tx, emergency, by.at),
    from: from.toISOString(),
    to: to.toISOString(),
    alerts: await viewAlerts(tx, raised, by),
    frozen: await viewFrozen(tx, { from, to }, by),
    temporary: await viewTemporary(
      tx,
      by.at,
      (one) => one.from <= to && one.recordedAt <= to && (one.to === null || one.to > from),
    ),
    deeds: records.slice(0, MOST_DEEDS).map((row) => {
      const { id, at, event, actor, actorId, cites } = viewRecord(row);
      return { at, event, who: actorId === null ? null : actor, cites: [...cites], recordId: id };
    }),
    cutShort: records.length > MOST_DEEDS,
  };
}

/** Throws NotFoundError. */
export async function readAlert(tx: Transaction, alertId: string, by: By): Promise<AlertView> {
  const alert = await findAlert(tx, alertId);
  const [view] = alert ? await viewAlerts(tx, [alert], by) : [];
  if (view) return view;
  throw new NotFoundError({ it: 'L’allerta', en: 'The alert' });
}

type Format = 'csv' | 'json';

const file = (name: string, format: Format, view: object, rows: () => string[][]): KeptFile => ({
  name: `${name}.${format}`,
  mediaType: format === 'csv' ? 'text/csv' : 'application/json',
  bytes: Buffer.from(format === 'csv' ? writeCsv(rows()) : `${JSON.stringify(view, null, 2)}\n`),
});

const day = (instant: string) => instant.slice(0, 10);

export function proofFile(alert: AlertView, format: Format): KeptFile {
  return file(`allerta-${day(alert.raisedAt)}-invii`, format, alert, () => [PROOF_HEAD, ...proofRows(alert)]);
}

export function handoverFile(handover: Handover, format: Format): KeptFile {
  return file(`emergenza-${day(handover.from)}-consegne`, format, handover, () => handoverRows(handover));
}

const PROOF_HEAD = ['allerta', 'account', 'rete', 'stato', 'ora', 'link', 'nota'];

function proofRows(alert: AlertView): string[][] {
  const sent = alert.deliveries.map(({ accountName, network, delivery }) => {
    const at = delivery?.publishedAt ?? delivery?.steps.at(-1)?.at ?? alert.raisedAt;
    return [
      ...[alert.templateName, accountName, network, STATES[delivery?.state ?? 'planned'], romeTime(at)],
      ...[delivery?.permalink ?? '', delivery?.trouble?.it ?? ''],
    ];
  });
  const left = alert.leftOut.map(({ accountName, because }) => [
    ...[alert.templateName, accountName, '', 'escluso', romeTime(alert.raisedAt), '', because.it],
  ]);
  return [...sent, ...left];
}

const STATES: Record<DeliveryState, string> = {
  planned: 'in attesa',
  held: 'fermo',
  due: 'in attesa',
  sending: 'inviato',
  unconfirmed: 'esito sconosciuto',
  published: 'confermato dalla rete',
  failed: 'rifiutato',
  withdrawn: 'ritirato',
};
const OUTCOMES: Record<Handover['frozen'][number]['outcome'], string> = {
  stopped: 'ancora fermo',
  released: 'lasciato andare',
  out: 'uscito',
  withdrawn: 'ritirato',
  failed: 'non uscito',
  'to-approve': 'da approvare di nuovo',
};

const TIME = new Intl.DateTimeFormat('it-IT', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Europe/Rome' });
const romeTime = (instant: string) => TIME.format(new Date(instant)).replace(',', '');

/** One list in the order of time: what, when, who or where, how it went, on which act. */
function handoverRows({ emergency, alerts, frozen, temporary, deeds }: Handover): string[][] {
  type Line = { at: string; cells: string[] };
  const end: Line[] =
    emergency.endedAt === null
      ? []
      : [
          line(
            emergency.endedAt,
            'fine dell’emergenza',
            emergency.endedBy?.name,
            emergency.endReason,
            '',
            emergency.endCites,
          ),
        ];
  const lines: Line[] = [
    line(emergency.begunAt, 'inizio dell’emergenza', emergency.begunBy.name, emergency.reason, '', emergency.cites),
    ...end,
    ...alerts.flatMap((alert) => [
      line(alert.raisedAt, 'allerta', alert.raisedBy.name, alert.text),
      ...alert.deliveries.map(({ accountName, network, delivery }) =>
        line(
          delivery?.publishedAt ?? alert.raisedAt,
          'invio',
          `${accountName} (${network})`,
          STATES[delivery?.state ?? 'planned'],
          delivery?.permalink,
        ),
      ),
      ...alert.leftOut.map(({ accountName, because }) =>
        line(alert.raisedAt, 'account escluso', accountName, because.it),
      ),
    ]),
    ...temporary.map((one) =>
      line(one.from, 'autorizzazione temporanea', one.person.name, one.reason, '', one.cites.join('; ')),
    ),
    ...frozen.map((one) =>
      line(one.frozenAt, 'post fermato', `${one.workingTitle}, ${one.accountName}`, OUTCOMES[one.outcome]),
    ),
    ...deeds.map((deed) => line(deed.at, deed.event, deed.who ?? 'Arengo', '', '', deed.cites.join('; '))),
  ];
  const sorted = lines.toSorted((a, b) => new Date(a.at).getTime() - new Date(b.at).getTime());
  return [['ora', 'che cosa', 'chi o dove', 'esito o testo', 'link', 'atto'], ...sorted.map(({ cells }) => cells)];
}

function line(at: string, ...cells: (string | null | undefined)[]) {
  const filled = Array.from({ length: 5 }, (_, place) => cells[place] ?? '');
  return { at, cells: [romeTime(at), ...filled] };
}

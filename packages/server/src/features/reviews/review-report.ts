// SPDX-License-Identifier: EUPL-1.2
// The report of a completed review: plain text in Italian, to be kept with the file of the act.
import type { Transaction } from '../../foundation/database/database.ts';
import { nameNetwork } from '../accounts/index.ts';
import { citeAct, findActs } from '../acts/index.ts';
import { listAuthorisations, namesOfAccounts, namesOfPeople, POWERS, powerWords } from '../authority/index.ts';
import type { Outcome } from './review.ts';
import type { Line, Review } from './reviews-store.ts';

const OUTCOMES: Record<Outcome | 'none', string> = {
  confirmed: 'confermato',
  regularised: 'regolarizzato',
  changed: 'ristretto',
  removed: 'tolto',
  lapsed: 'scaduto per silenzio',
  ended: 'già finito',
  none: 'non verificato da altri',
};
const DAY = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'Europe/Rome' });

export async function writeReport(
  tx: Transaction,
  review: Review,
  lines: readonly Line[],
  { at, note }: { at: Date; note: string },
): Promise<string> {
  const title =
    review.kind === 'census'
      ? 'Ricognizione degli account e delle autorizzazioni'
      : 'Verifica periodica delle autorizzazioni';
  const clauses = review.clauses.length > 0 ? ` (${review.clauses.join(', ')})` : '';
  const says = await sayLines(tx, lines);
  const counts = [...Map.groupBy(lines, (line) => line.outcome ?? 'none')].map(
    ([outcome, of]) => `${OUTCOMES[outcome]}: ${of.length}`,
  );
  return [
    `${title}${clauses}`,
    `Aperta il ${DAY.format(review.opened_at)}, conclusa il ${DAY.format(at)}.`,
    `Righe: ${lines.length}${counts.length > 0 ? ` (${counts.join('; ')})` : ''}.`,
    ...(note === '' ? [] : [note]),
    '',
    ...lines.map((line, place) => `${place + 1}. ${says(line)}`),
    '',
  ].join('\n');
}

const saidPowers = (powers: readonly string[]) =>
  POWERS.filter((power) => powers.includes(power))
    .map((power) => powerWords(power, 'it'))
    .join(', ');

/** How a line is said: what it is about, what was decided, by which act. */
async function sayLines(tx: Transaction, lines: readonly Line[]): Promise<(line: Line) => string> {
  const ids = lines.flatMap((line) => line.authorisation_id ?? []);
  const found = ids.length === 0 ? [] : await listAuthorisations(tx, { authorisationIds: ids });
  const authorisations = new Map(found.map((one) => [one.authorisationId, one]));
  const deciders = lines.flatMap((line) => line.decided_by ?? []);
  const people = await namesOfPeople(tx, [...new Set([...found.map((one) => one.personId), ...deciders])]);
  const accounts = await namesOfAccounts(
    tx,
    lines.flatMap((line) => line.account_id ?? []),
  );
  const acts = await findActs(
    tx,
    lines.flatMap((line) => line.act_id ?? []),
  );
  return (line) => {
    const account = accounts.get(line.account_id ?? '');
    const authorisation = authorisations.get(line.authorisation_id ?? '');
    const what = account
      ? `Account «${account.name}» (${nameNetwork(account.network)})`
      : `${people.get(authorisation?.personId ?? '') ?? ''}: ${saidPowers(authorisation?.powers ?? [])}, per ${
          authorisation?.acts.map((act) => citeAct(act)).join('; ') ?? ''
        }`;
    const act = acts.get(line.act_id ?? '');
    const by = line.decided_by === null ? '' : `, da ${people.get(line.decided_by) ?? ''}`;
    return `${what}: ${OUTCOMES[line.outcome ?? 'none']}${act ? ` con ${citeAct(act)}` : ''}${by}${line.note ? `. ${line.note}` : ''}`;
  };
}

// SPDX-License-Identifier: EUPL-1.2
import type { KeptFile, NewsroomAccount, QueryOf, routes } from '@arengo/contract';
import { romeDay, startOfDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { InvalidInputError } from '../../foundation/errors.ts';
import { listKnownAccounts, listOpenAccounts, namesOf } from '../accounts/index.ts';
import { accountsWithPower } from '../authority/index.ts';
import { authorsOf, type GivenVerdict, verdictsOn } from '../editorial/index.ts';
import { writeCsv } from '../people/index.ts';
import { type Days, type PublicationOut, publicationsBetween, refusalsBetween } from './accounting-store.ts';
import { countOut, type Out } from './newsroom-account.ts';
import type { By } from './see-to-delivery.ts';

type Asked = QueryOf<typeof routes.readNewsroomAccount>;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The instants between which two days lie, the second one whole. Throws InvalidInputError where they are in the wrong order. */
export function daysOf({ from, to }: Asked): Days {
  if (to < from) throw new InvalidInputError(REVERSED, { errors: [{ pointer: '/to', detail: REVERSED.en }] });
  const after = new Date(Date.parse(`${to}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  return { from: startOfDay(from), until: startOfDay(after) };
}

const REVERSED = {
  it: 'Il periodo finisce prima di cominciare. Scambia i due giorni.',
  en: 'The period ends before it begins. Swap the two days.',
};

/** What was published in some days on the accounts that the person sees. */
export async function giveAccount(tx: Transaction, asked: Asked, by: By): Promise<NewsroomAccount> {
  const days = daysOf(asked);
  const seen = await seenAccounts(tx, by);
  const published = await publicationsBetween(tx, days, [...seen.keys()]);
  const hands = await handsOn(tx, published);
  const out = published.map((one) => outOf(one, hands));
  const refusals = await refusalsBetween(tx, days, [...seen.keys()]);
  const open = new Set((await listOpenAccounts(tx, by.at)).map((one) => one.account_id));
  const used = new Set(out.map(({ accountId }) => accountId));
  const accounts = [...seen]
    .filter(([id]) => open.has(id) || used.has(id))
    .map(([accountId, { name, network }]) => ({ accountId, name, network }));
  const people = [
    ...out.flatMap(({ authors, agreed, letGo }) => [...authors, ...agreed, letGo]),
    ...refusals.map(({ personId }) => personId),
  ];
  return { ...asked, ...countOut(out, { accounts, refusals, names: await namesOf(tx, people) }) };
}

async function seenAccounts(tx: Transaction, { personId, at }: By) {
  const known = new Map((await listKnownAccounts(tx)).map((one) => [one.account_id, one]));
  const visible = new Set(await accountsWithPower(tx, personId, { power: 'see', at, accountIds: [...known.keys()] }));
  return new Map([...known].filter(([id]) => visible.has(id)));
}

export type Hands = { authors: ReadonlyMap<string, string[]>; verdicts: ReadonlyMap<string, GivenVerdict[]> };

/** Who wrote each publication, and what was said of the very content that went out. */
export async function handsOn(tx: Transaction, published: readonly PublicationOut[]): Promise<Hands> {
  const authors = await authorsOf(tx, [...new Set(published.map((one) => one.post_id))]);
  const given = await verdictsOn(
    tx,
    published.map((one) => one.variant_id),
  );
  return { authors, verdicts: Map.groupBy(given, ({ variantId }) => variantId) };
}

function outOf(row: PublicationOut, { authors, verdicts }: Hands): Out {
  const said = (verdicts.get(row.variant_id) ?? []).filter(
    ({ seal, verdict }) => seal === row.seal && verdict === 'yes',
  );
  return {
    accountId: row.account_id,
    category: row.category,
    purpose: row.purpose,
    publishedAt: row.published_at,
    withdrawnAt: row.withdrawn_at,
    corrects: row.corrects !== null,
    authors: authors.get(row.post_id) ?? [],
    agreed: said.filter(({ by }) => by !== 'publisher').map(({ personId }) => personId),
    letGo: said.findLast(({ by }) => by === 'publisher')?.personId ?? null,
  };
}

const HEADER = ['Mese', 'Uscito', 'Account', 'Rete', 'Categoria', 'Finalità', 'Correzione', 'Ritirato'];
const HANDS = ['Scritto da', 'Approvato da', 'Fatto uscire da', 'Indirizzo'];
const HOUR = new Intl.DateTimeFormat('it-IT', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Rome' });

/** The same, a line for each publication. */
export async function writeAccount(tx: Transaction, asked: Asked, by: By): Promise<KeptFile> {
  const seen = await seenAccounts(tx, by);
  const published = await publicationsBetween(tx, daysOf(asked), [...seen.keys()]);
  const hands = await handsOn(tx, published);
  const out = published.map((one) => ({ one, hands: outOf(one, hands) }));
  const names = await namesOf(
    tx,
    out.flatMap(({ hands: { authors, agreed, letGo } }) => [...authors, ...agreed, letGo]),
  );
  const said = (ids: readonly (string | null)[]) => ids.flatMap((id) => (id && names.get(id)) ?? []).join(', ');
  const lines = out.map(({ one, hands: { authors, agreed, letGo } }) => [
    romeDay(one.published_at).slice(0, 7),
    HOUR.format(one.published_at),
    seen.get(one.account_id)?.name ?? '',
    one.network,
    one.category ?? '',
    one.purpose ?? '',
    one.corrects === null ? '' : 'sì',
    one.withdrawn_at === null ? '' : HOUR.format(one.withdrawn_at),
    ...[said(authors), said(agreed), said([letGo]), one.permalink ?? ''],
  ]);
  const bytes = Buffer.from(writeCsv([[...HEADER, ...HANDS], ...lines]), 'utf8');
  return { name: `resoconto-redazionale-${asked.from}-${asked.to}.csv`, mediaType: 'text/csv', bytes };
}

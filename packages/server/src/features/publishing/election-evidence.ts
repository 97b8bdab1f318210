// SPDX-License-Identifier: EUPL-1.2
// What a body shows of how it kept to L. 28/2000, art. 9: each thing that went out in some days, word for word, with what was
// stated of it, who agreed by which act, and the stops of the queue.
import type { KeptFile, QueryOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { listKnownAccounts, namesOf } from '../accounts/index.ts';
import { citeAct, findAct } from '../acts/index.ts';
import { askAuthority, requireGovernment } from '../authority/index.ts';
import type { GivenVerdict } from '../editorial/index.ts';
import { noticesAt } from '../oversight/index.ts';
import { findBody, writeCsv } from '../people/index.ts';
import { readBodySettings } from '../rules/index.ts';
import { freezesBetween, type PublicationOut, publicationsBetween } from './accounting-store.ts';
import { daysOf, type Hands, handsOn } from './give-account.ts';
import type { By } from './see-to-delivery.ts';

type Asked = QueryOf<typeof routes.downloadElectionEvidence>;
type Evidence = Awaited<ReturnType<typeof evidenceOf>>;

/** The evidence as a file. Throws RefusedError for whoever does not govern the accounts: it is whole, or it is none. */
export async function writeEvidence(tx: Transaction, asked: Asked, by: By): Promise<KeptFile> {
  await requireGovernment(tx, by.personId, by.at);
  const evidence = await evidenceOf(tx, asked, by.at);
  const name = `periodo-elettorale-${asked.from}-${asked.to}`;
  if (asked.form === 'json') {
    const bytes = Buffer.from(`${JSON.stringify(evidence, null, 2)}\n`, 'utf8');
    return { name: `${name}.json`, mediaType: 'application/json', bytes };
  }
  return { name: `${name}.csv`, mediaType: 'text/csv', bytes: Buffer.from(csvOf(evidence), 'utf8') };
}

async function evidenceOf(tx: Transaction, asked: Asked, at: Date) {
  const days = daysOf(asked);
  const accounts = new Map((await listKnownAccounts(tx)).map((one) => [one.account_id, one.name]));
  const published = await publicationsBetween(tx, days, [...accounts.keys()]);
  const hands = await handsOn(tx, published);
  const freezes = await freezesBetween(tx, days);
  const people = [
    ...hands.authors.values(),
    [...hands.verdicts.values()].flat().map(({ personId }) => personId),
  ].flat();
  const names = await namesOf(tx, [...people, ...freezes.map((one) => one.begun_by)]);
  const { electionPeriods } = await readBodySettings(tx);
  const rows: ReturnType<typeof publicationOf>[] = [];
  for (const one of published) {
    const approvals = await approvalsOf(tx, one, { hands, names });
    const act = one.act_id === null ? null : await findAct(tx, one.act_id);
    const account = accounts.get(one.account_id) ?? '';
    rows.push(
      publicationOf(one, { account, approvals, act: act && citeAct(act), authors: authorNames(one, hands, names) }),
    );
  }
  return {
    norm: 'L. 28/2000, art. 9',
    body: (await findBody(tx, tx.bodyId))?.name ?? '',
    ...{ from: asked.from, to: asked.to, writtenAt: at.toISOString() },
    electionPeriods: electionPeriods.filter((one) => new Date(one.from) < days.until && days.from < new Date(one.to)),
    publications: rows,
    freezes: freezes.map((one) => ({
      ...{ because: one.because, reason: one.reason, begunAt: one.begun_at.toISOString() },
      begunBy: one.begun_by === null ? null : (names.get(one.begun_by) ?? ''),
      endedAt: one.ended_at?.toISOString() ?? null,
    })),
    notices: await noticesAt(tx, at),
  };
}

const authorNames = (one: PublicationOut, { authors }: Hands, names: ReadonlyMap<string, string>) =>
  (authors.get(one.post_id) ?? []).map((id) => names.get(id) ?? '');

type Known = { hands: Hands; names: ReadonlyMap<string, string> };

/** What was said of the content that went out, with the act by which whoever let it go could do so then. */
async function approvalsOf(tx: Transaction, row: PublicationOut, { hands, names }: Known) {
  const said = (hands.verdicts.get(row.variant_id) ?? []).filter(({ seal }) => seal === row.seal);
  return Promise.all(
    said.map(async (one) => ({
      ...{ step: one.by, person: names.get(one.personId) ?? '', verdict: one.verdict },
      ...{ at: one.at.toISOString(), reason: one.reason, act: await actBehind(tx, one, row.account_id) },
    })),
  );
}

async function actBehind(
  tx: Transaction,
  { by, personId, at }: GivenVerdict,
  accountId: string,
): Promise<string | null> {
  const power = by === 'publisher' ? 'publish' : 'approve';
  const answer = await askAuthority(tx, personId, { power, accountId, at });
  return answer.granted ? citeAct(answer.act) : null;
}

type Around = {
  account: string;
  act: string | null;
  authors: string[];
  approvals: Awaited<ReturnType<typeof approvalsOf>>;
};

function publicationOf(row: PublicationOut, { account, act, authors, approvals }: Around) {
  const { impersonal = null, indispensable = null, ...stated } = row.stated;
  return {
    ...{ account, network: row.network, permalink: row.permalink, lane: row.lane },
    publishedAt: row.published_at.toISOString(),
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    withdrawnBecause: row.withdrawn_because,
    ...{ corrects: row.corrects, correctedBy: row.corrected_by },
    ...{ title: row.title, text: row.text, link: row.link, media: row.media, sha256: row.seal },
    ...{ category: row.category, purpose: row.purpose, officialSource: row.official_source, act },
    ...{ publicInterest: row.public_interest, thirdParty: row.third_party, offHoursReason: row.off_hours_reason },
    ...{ impersonal, indispensable, stated, dismissed: row.dismissed, authors, approvals },
  };
}

const HEADER = [
  'Uscito',
  'Account',
  'Rete',
  'Indirizzo',
  'Testo',
  'Impersonale',
  'Indispensabile',
  'Atto',
  'Scritto da',
];
const REST = ['Approvazioni', 'Ritirato', 'SHA-256'];

function csvOf({ publications }: Evidence): string {
  const lines = publications.map((one) => [
    ...[one.publishedAt, one.account, one.network, one.permalink ?? '', one.text],
    ...[one.impersonal ?? '', one.indispensable ?? '', one.act ?? '', one.authors.join(', ')],
    one.approvals.map(({ step, person, verdict, at, act }) => [step, person, verdict, at, act].join(' ')).join('; '),
    ...[one.withdrawnAt ?? '', one.sha256],
  ]);
  return writeCsv([[...HEADER, ...REST], ...lines]);
}

// SPDX-License-Identifier: EUPL-1.2
// From rows of the archive to what the desk shows and exports: the only way out.
import { type PublicationRow, type PublicationView, thirdParty } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { namesOf } from '../accounts/index.ts';
import { type Act, citeAct, findActs } from '../acts/index.ts';
import { authorsOf, type GivenVerdict, verdictsOn } from '../editorial/index.ts';
import { findBody } from '../people/index.ts';
import { type ArchiveRow, EXCERPT, looksAt, type Paper, publicationsAt, requestsById } from './archive-store.ts';
import { type OutgoingContent, stepsOfVariants } from './delivery-store.ts';
import { type Piece, piecesOf } from './headline.ts';
import { viewSteps } from './publishing-views.ts';

type Names = ReadonlyMap<string, string>;
type Looks = Awaited<ReturnType<typeof looksAt>>;
type Steps = Awaited<ReturnType<typeof stepsOfVariants>>;
type Facts = Omit<PublicationRow, 'title' | 'excerpt'>;

/** As lines of a list. */
export async function viewRows(tx: Transaction, rows: readonly ArchiveRow[]): Promise<PublicationRow[]> {
  const known = await knownAbout(tx, rows);
  return rows.map((row) => ({
    ...factsOf(row, known),
    title: row.title === null ? null : foundIn(row.found_title, row.title),
    excerpt: foundIn(row.found_text, beginningOf(row.text)),
  }));
}

const foundIn = (found: string | null, plain: string): Piece[] =>
  found === null ? [{ text: plain, found: false }] : piecesOf(found);

export function beginningOf(text: string): string {
  const characters = [...text];
  return characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join('').trimEnd()}…` : text;
}

type Known = { authors: ReadonlyMap<string, readonly string[]>; names: Names; looks: ReadonlyMap<string, Looks> };

async function knownAbout(tx: Transaction, rows: readonly ArchiveRow[], people: readonly (string | null)[] = []) {
  const authors = await authorsOf(tx, [...new Set(rows.map((row) => row.post_id))]);
  const names = await namesOf(tx, [...[...authors.values()].flat(), ...people]);
  const looks = Map.groupBy(await looksAt(tx, idsOf(rows)), (look) => look.variant_id);
  return { authors, names, looks };
}

const idsOf = (rows: readonly ArchiveRow[]) => rows.map((row) => row.variant_id);

function factsOf(row: ArchiveRow, { authors, names, looks }: Known): Facts {
  return {
    id: row.variant_id,
    postId: row.post_id,
    accountId: row.account_id,
    accountName: row.account_name,
    network: row.network,
    category: row.category,
    purpose: row.purpose,
    licence: row.licence,
    thirdParty: row.third_party && thirdParty.parse(row.third_party),
    authors: (authors.get(row.post_id) ?? []).map((id) => personOf(id, names)),
    publishedAt: row.published_at.toISOString(),
    permalink: row.permalink,
    standing: standingOf(row),
    comparison: looks.get(row.variant_id)?.at(-1)?.outcome ?? null,
  };
}

const personOf = (id: string, names: Names) => ({ id, name: names.get(id) ?? '' });

export function isTakenBack(row: Pick<ArchiveRow, 'withdrawn_at' | 'withdraw_asked_at'>): boolean {
  return row.withdrawn_at !== null || row.withdraw_asked_at !== null;
}

function standingOf(row: ArchiveRow): Facts['standing'] {
  if (isTakenBack(row)) return 'withdrawn';
  return row.corrected_by === null ? 'standing' : 'corrected';
}

type Around = Known & {
  slug: string;
  acts: ReadonlyMap<string, Act>;
  requests: ReadonlyMap<string, Paper>;
  verdicts: ReadonlyMap<string, readonly GivenVerdict[]>;
  steps: ReadonlyMap<string, Steps>;
  /** Of the same posts. */
  sisters: readonly ArchiveRow[];
  corrections: readonly ArchiveRow[];
  corrected: readonly ArchiveRow[];
};

/** With everything that is known of them. */
export async function viewPublications(tx: Transaction, rows: readonly ArchiveRow[]): Promise<PublicationView[]> {
  const around = await aroundOf(tx, rows);
  return rows.map((row) => viewOne(row, around));
}

async function aroundOf(tx: Transaction, rows: readonly ArchiveRow[]): Promise<Around> {
  const ids = idsOf(rows);
  const verdicts = await verdictsOn(tx, ids);
  const requests = await requestsById(tx, given(rows.map((row) => row.request_id)));
  const people = [
    ...verdicts.map((one) => one.personId),
    ...[...requests.values()].map((one) => one.signed_by),
    ...rows.map((row) => row.withdraw_asked_by),
  ];
  return {
    ...(await knownAbout(tx, rows, people)),
    slug: (await findBody(tx, tx.bodyId))?.slug ?? '',
    acts: await findActs(tx, given(rows.map((row) => row.act_id))),
    requests,
    verdicts: Map.groupBy(verdicts, (one) => one.variantId),
    steps: Map.groupBy(await stepsOfVariants(tx, ids), (step) => step.variant_id),
    sisters: await publicationsAt(tx, 'post_id', [...new Set(rows.map((row) => row.post_id))]),
    corrections: await publicationsAt(tx, 'variant_id', given(rows.map((row) => row.corrected_by))),
    corrected: await publicationsAt(tx, 'corrected_by', ids),
  };
}

const given = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];

function viewOne(row: ArchiveRow, around: Around): PublicationView {
  const id = row.variant_id;
  const { acts, requests, verdicts, steps, names } = around;
  const act = acts.get(row.act_id ?? '');
  const own = steps.get(id) ?? [];
  return {
    ...factsOf(row, around),
    workingTitle: row.working_title,
    handle: row.handle,
    ...{ text: row.text, title: row.title, link: row.link, language: row.language },
    creditRequired: row.credit_required,
    ...{ officialSource: row.official_source, publicInterest: row.public_interest, seal: row.seal },
    act: act ? { id: act.actId, citation: citeAct(act), subject: act.subject } : null,
    request: viewRequest(requests.get(row.request_id ?? ''), names),
    approvals: (verdicts.get(id) ?? []).map(({ by, personId, verdict, seal, reason, at }) => ({
      ...{ by, person: personOf(personId, names), verdict, seal, reason },
      ...{ ofThis: seal === row.seal, at: at.toISOString() },
    })),
    plannedAt: row.planned_at.toISOString(),
    remoteId: row.remote_id,
    byHand: own.some(({ event }) => event === 'done-by-hand'),
    receipts: viewSteps(own),
    comparisons: (around.looks.get(id) ?? []).map(({ at, outcome, text_found: textFound }) => ({
      ...{ at: at.toISOString(), outcome, textFound },
    })),
    media: row.media as OutgoingContent['media'],
    sisters: around.sisters.filter((one) => one.post_id === row.post_id && one.variant_id !== id).map(sisterOf),
    corrects: sisterIn(around.corrected, (one) => one.corrected_by === id),
    correctedBy: sisterIn(around.corrections, (one) => one.variant_id === row.corrected_by),
    withdrawal: viewWithdrawal(row, names),
    publicPath: `/enti/${around.slug}/pubblicazioni/${id}`,
  };
}

function sisterIn(rows: readonly ArchiveRow[], is: (row: ArchiveRow) => boolean) {
  const row = rows.find(is);
  return row ? sisterOf(row) : null;
}

const sisterOf = (row: ArchiveRow) => ({
  id: row.variant_id,
  accountName: row.account_name,
  network: row.network,
  publishedAt: row.published_at.toISOString(),
});

function viewRequest(paper: Paper | undefined, names: Names): PublicationView['request'] {
  if (!paper) return null;
  return {
    id: paper.request_id,
    subject: paper.subject,
    origin: paper.origin,
    from: paper.office ?? paper.asker ?? '',
    signedBy: paper.signed_by === null ? null : personOf(paper.signed_by, names),
    signedAt: paper.signed_at?.toISOString() ?? null,
  };
}

function viewWithdrawal(row: ArchiveRow, names: Names): PublicationView['withdrawal'] {
  if (!isTakenBack(row)) return null;
  return {
    askedAt: row.withdraw_asked_at?.toISOString() ?? null,
    askedBy: row.withdraw_asked_by === null ? null : personOf(row.withdraw_asked_by, names),
    reason: row.withdraw_reason,
    note: row.withdrawn_because ?? row.withdraw_note,
    at: row.withdrawn_at?.toISOString() ?? null,
  };
}

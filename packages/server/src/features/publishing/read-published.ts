// SPDX-License-Identifier: EUPL-1.2
// The archive as anybody may know it: what was taken back is there as taken back, and says nothing more.
import { type KeptFile, thirdParty } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { type Act, findActs } from '../acts/index.ts';
import {
  type ArchiveFilter,
  type ArchiveRow,
  choicesInArchive,
  countPublications,
  findPublications,
  isUnderstood,
  publicationsAt,
} from './archive-store.ts';
import { beginningOf, isTakenBack } from './archive-views.ts';
import type { OutgoingContent } from './delivery-store.ts';
import { type Piece, piecesOf } from './headline.ts';
import { mediaOf } from './read-archive.ts';

/** What the body says of a publication, where it stands. */
export type PublishedContent = {
  text: string;
  title: string | null;
  link: string | null;
  language: 'it' | 'en';
  excerpt: Piece[];
  media: OutgoingContent['media'];
  category: string | null;
  purpose: string | null;
  officialSource: string | null;
  /** An act with number and date; of drafts nothing is told. */
  act: Act | null;
  thirdParty: { source: string; sourceUrl: string | null; verified: boolean | null } | null;
  licence: string | null;
  creditRequired: boolean;
  permalink: string | null;
};
export type PublishedLink = { id: string; publishedAt: Date };
export type Published = {
  id: string;
  account: { id: string; name: string; handle: string; network: string };
  publishedAt: Date;
  /** Null once somebody took it back. */
  content: PublishedContent | null;
  corrects: PublishedLink | null;
  correctedBy: PublishedLink | null;
  /** `at` is null while the network has not confirmed. */
  withdrawn: { askedAt: Date; at: Date | null; note: string | null } | null;
  /** When this was last different. */
  changedAt: Date;
};
export type PublishedFilter = Pick<ArchiveFilter, 'text' | 'category' | 'purpose' | 'from' | 'to'> & {
  accountId?: string | undefined;
};
export type PublishedPage = {
  found: Published[];
  total: number;
  /** False where the words looked for are all too common to be found. */
  understood: boolean;
};

/** A page of what was published, the newest first. */
export async function findPublished(
  tx: Transaction,
  { accountId, ...asked }: PublishedFilter,
  place: { skip: number; limit: number },
): Promise<PublishedPage> {
  if (asked.text && !(await isUnderstood(tx, asked.text))) return { found: [], total: 0, understood: false };
  const filter = { ...asked, accountIds: accountId === undefined ? undefined : [accountId], forAll: true };
  const rows = await findPublications(tx, filter, place);
  return { found: await forAll(tx, rows), total: await countPublications(tx, filter), understood: true };
}

/** One of them, or null. */
export async function readPublished(tx: Transaction, id: string): Promise<Published | null> {
  const [found] = await publishedAs(tx, [id]);
  return found ?? null;
}

/** Those that are out under these ids, the first out first. */
export async function publishedAs(tx: Transaction, ids: readonly string[]): Promise<Published[]> {
  return forAll(tx, await publicationsAt(tx, 'variant_id', ids));
}

/** An image of what stands. Throws NotFoundError where it was taken back. */
export async function readPublishedFile(tx: Transaction, id: string, fileId: string): Promise<KeptFile> {
  const rows = await publicationsAt(tx, 'variant_id', [id]);
  return mediaOf(tx, rows.find((row) => !isTakenBack(row)) ?? { media: [] }, fileId);
}

/** What to choose from. */
export function publishedChoices(tx: Transaction) {
  return choicesInArchive(tx, undefined);
}

async function forAll(tx: Transaction, rows: readonly ArchiveRow[]): Promise<Published[]> {
  const ids = (which: (row: ArchiveRow) => string | null) => rows.map(which).filter((id) => id !== null);
  const acts = await findActs(tx, [...new Set(ids((row) => row.act_id))]);
  const corrections = await publicationsAt(
    tx,
    'variant_id',
    ids((row) => row.corrected_by),
  );
  const corrected = await publicationsAt(
    tx,
    'corrected_by',
    ids((row) => row.variant_id),
  );
  return rows.map((row) => {
    const correctedBy = linkTo(corrections.find((one) => one.variant_id === row.corrected_by));
    return {
      id: row.variant_id,
      account: { id: row.account_id, name: row.account_name, handle: row.handle, network: row.network },
      publishedAt: row.published_at,
      content: isTakenBack(row) ? null : contentOf(row, acts),
      corrects: linkTo(corrected.find((one) => one.corrected_by === row.variant_id)),
      correctedBy,
      withdrawn: withdrawalOf(row),
      changedAt: latest(row.published_at, correctedBy?.publishedAt, row.withdraw_asked_at, row.withdrawn_at),
    };
  });
}

function latest(first: Date, ...others: (Date | null | undefined)[]): Date {
  return others.reduce<Date>((last, one) => (one && one > last ? one : last), first);
}

const linkTo = (row: ArchiveRow | undefined): PublishedLink | null =>
  row ? { id: row.variant_id, publishedAt: row.published_at } : null;

function withdrawalOf(row: ArchiveRow): Published['withdrawn'] {
  const askedAt = row.withdraw_asked_at ?? row.withdrawn_at;
  return askedAt && { askedAt, at: row.withdrawn_at, note: row.withdrawn_because ?? row.withdraw_note };
}

function contentOf(row: ArchiveRow, acts: ReadonlyMap<string, Act>): PublishedContent {
  const act = acts.get(row.act_id ?? '') ?? null;
  const others = row.third_party && thirdParty.parse(row.third_party);
  const plain = [{ text: beginningOf(row.text), found: false }];
  return {
    ...{ text: row.text, title: row.title, link: row.link, language: row.language },
    excerpt: row.found_text === null ? plain : piecesOf(row.found_text),
    media: row.media as OutgoingContent['media'],
    ...{ category: row.category, purpose: row.purpose, officialSource: row.official_source },
    act: act?.number === null ? null : act,
    // How it was verified, and on what ground, is told to the desk alone.
    thirdParty: others && {
      ...{ source: others.source, sourceUrl: others.sourceUrl },
      verified: others.verification && others.verification.outcome === 'verified',
    },
    ...{ licence: row.licence, creditRequired: row.credit_required, permalink: row.permalink },
  };
}

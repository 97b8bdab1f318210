// SPDX-License-Identifier: EUPL-1.2
// A part of the chain that proves, without the rest, that its records belong to it and that none was changed or moved.
import type { Transaction } from '../../foundation/database/database.ts';
import { findDigests, findLink, findRelevantRecords, readHead, readRecordsOfLinks } from './audit-store.ts';
import { sha256 } from './chain.ts';

/** Hashes are hexadecimal. */
export type ChainExtract = {
  /** The link before the first of `digests`, and its hash: empty where that is the beginning. */
  from: { link: number; hash: string };
  /** Link by link to the anchor, without a gap: what each hash is made of beside the one before. */
  digests: { link: number; digest: string }[];
  /** Links with a record that is shown: the digest of each of its records in order, and the content of those shown. */
  links: { link: number; records: { digest: string; content: string | null }[] }[];
  anchor: { link: number; hash: string };
};

/** What the records are about; of what was heard, the account and the very instants. */
export type Wanted = {
  subjectIds: readonly string[];
  heard: readonly { accountId: string; itemId: string; at: Date }[];
};

/** A longer part than this is not taken out: its links alone would fill a book. */
const MOST_LINKS = 200_000;

/** Where the chain of the body stands now. */
export async function chainHead(tx: Transaction): Promise<ChainExtract['anchor']> {
  const { link, hash } = await readHead(tx);
  return { link, hash: hash.toString('hex') };
}

/** The records that are wanted, up to a link of the chain; null where the part would be too long, or nothing is there. */
export async function extractChain(tx: Transaction, wanted: Wanted, upTo: number): Promise<ChainExtract | null> {
  const shown = await findRelevantRecords(tx, wanted, upTo);
  const first = shown[0]?.link;
  if (first === undefined || upTo - first >= MOST_LINKS) return null;
  const ids = new Set(shown.map(({ recordId }) => recordId));
  const numbers = [...new Set(shown.map(({ link }) => link))];
  const byLink = Map.groupBy(await readRecordsOfLinks(tx, numbers), ({ link }) => link);
  const before = first === 1 ? null : await findLink(tx, first - 1);
  const anchor = await findLink(tx, upTo);
  if (!anchor) return null;
  return {
    from: { link: first - 1, hash: before?.hash.toString('hex') ?? '' },
    digests: await findDigests(tx, first, upTo),
    links: numbers.map((link) => ({
      link,
      records: (byLink.get(link) ?? []).map(({ recordId, content }) => ({
        digest: sha256(content).toString('hex'),
        content: ids.has(recordId) ? content : null,
      })),
    })),
    anchor: { link: upTo, hash: anchor.hash.toString('hex') },
  };
}

// SPDX-License-Identifier: EUPL-1.2
// The archive as the desk looks into it: on the accounts that a person sees.
import type { KeptFile, PublicationView, QueryOf, ReplyOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { InvalidInputError, NotFoundError } from '../../foundation/errors.ts';
import { readFile } from '../../foundation/files/files-store.ts';
import { listAccounts } from '../accounts/index.ts';
import { accountsWithPower } from '../authority/index.ts';
import {
  type ArchiveFilter,
  type ArchivePlace,
  type ArchiveRow,
  authorsInArchive,
  choicesInArchive,
  countPublications,
  findPublications,
  isUnderstood,
  publicationsAt,
} from './archive-store.ts';
import { viewPublications, viewRows } from './archive-views.ts';
import type { OutgoingContent } from './delivery-store.ts';
import type { By } from './see-to-delivery.ts';

type Asked = Omit<QueryOf<typeof routes.exportArchive>, 'form'>;

/** What was asked for, on no account but those that the person sees. */
export async function seenByPerson(tx: Transaction, { accountId, ...asked }: Asked, by: By): Promise<ArchiveFilter> {
  const seen = await accountsSeen(tx, by);
  return { ...asked, accountIds: accountId === undefined ? seen : seen.filter((one) => one === accountId) };
}

async function accountsSeen(tx: Transaction, { personId, at }: By): Promise<string[]> {
  const accountIds = (await listAccounts(tx)).map((account) => account.account_id);
  return accountsWithPower(tx, personId, { power: 'see', at, accountIds });
}

/** A page of the archive, the newest first. */
export async function searchArchive(
  tx: Transaction,
  { cursor, limit, ...asked }: QueryOf<typeof routes.searchArchive>,
  by: By,
): Promise<ReplyOf<typeof routes.searchArchive>> {
  const after = readCursor(cursor);
  if (asked.text && !(await isUnderstood(tx, asked.text)))
    return { rows: [], cursor: null, total: 0, understood: false };
  const filter = await seenByPerson(tx, asked, by);
  const found = await findPublications(tx, filter, { after, limit: limit + 1 });
  const shown = found.slice(0, limit);
  return {
    rows: await viewRows(tx, shown),
    cursor: found.length > limit ? writeCursor(shown.at(-1)) : null,
    total: await countPublications(tx, filter),
    understood: true,
  };
}

const writeCursor = (last: ArchiveRow | undefined) =>
  last ? `${last.published_at.toISOString()}~${last.variant_id}` : null;

const PLACE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function readCursor(cursor: string | undefined): ArchivePlace | null {
  if (cursor === undefined) return null;
  const [, instant = '', id = ''] = PLACE.exec(cursor) ?? [];
  const publishedAt = new Date(instant);
  if (id !== '' && !Number.isNaN(publishedAt.getTime())) return { publishedAt, id };
  throw new InvalidInputError({
    it: 'Non si sa da dove continuare l’elenco: ricarica l’archivio.',
    en: 'This place in the list is not valid: reload the archive.',
  });
}

export async function readChoices(tx: Transaction, by: By): Promise<ReplyOf<typeof routes.readArchiveChoices>> {
  const accountIds = await accountsSeen(tx, by);
  return { ...(await choicesInArchive(tx, accountIds)), authors: await authorsInArchive(tx, accountIds) };
}

/** One publication with everything. Throws NotFoundError, also where its account is not theirs to see. */
export async function readPublication(tx: Transaction, variantId: string, by: By): Promise<PublicationView> {
  const [view] = await viewPublications(tx, [await publicationAtHand(tx, variantId, by)]);
  if (view) return view;
  throw missing();
}

async function publicationAtHand(tx: Transaction, variantId: string, by: By): Promise<ArchiveRow> {
  const [row] = await publicationsAt(tx, 'variant_id', [variantId]);
  if (row && (await accountsSeen(tx, by)).includes(row.account_id)) return row;
  throw missing();
}

const missing = () => new NotFoundError({ it: 'Questa pubblicazione', en: 'This publication' });

/** A file of a publication, also of one that was taken back. Throws NotFoundError. */
export async function readPublishedMedia(
  tx: Transaction,
  { variantId, fileId }: { variantId: string; fileId: string },
  by: By,
): Promise<KeptFile> {
  return mediaOf(tx, await publicationAtHand(tx, variantId, by), fileId);
}

/** Throws NotFoundError where the publication shows no such file. */
export async function mediaOf(tx: Transaction, row: Pick<ArchiveRow, 'media'>, fileId: string): Promise<KeptFile> {
  const media = row.media as OutgoingContent['media'];
  const file = media.some((one) => one.fileId === fileId) ? await readFile(tx, fileId) : null;
  if (file) return file;
  throw new NotFoundError({ it: 'Questa immagine', en: 'This image' });
}

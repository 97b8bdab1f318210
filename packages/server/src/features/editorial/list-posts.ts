// SPDX-License-Identifier: EUPL-1.2
import type { QueryOf, ReplyOf, routes } from '@arengo/contract';
import { z } from 'zod';
import type { Transaction } from '../../foundation/database/database.ts';
import { InvalidInputError } from '../../foundation/errors.ts';
import { type Account, listKnownAccounts, namesOf } from '../accounts/index.ts';
import { accountsWithPower } from '../authority/index.ts';
import type { By } from './create-post.ts';
import type { Outbox } from './outbox.ts';
import type { Post, Variant } from './post.ts';
import { type PostStage, stageOf } from './post-stage.ts';
import { authorsOf, findPosts } from './posts-store.ts';
import { variantsOf } from './variants-store.ts';
import { waysOf } from './ways-of.ts';

type Reply = ReplyOf<typeof routes.listPosts>;
type Row = Reply['rows'][number];

const BATCH = 100;
// A stage follows from many things and stands in no index: beyond so many posts one looks again from the cursor.
const MOST_LOOKED_AT = 2000;
const EXCERPT = 200;

/** Posts that the person may see, the last changed first, a page at a time. */
export async function listPosts(
  tx: Transaction,
  outbox: Outbox,
  query: QueryOf<typeof routes.listPosts>,
  by: By,
): Promise<Reply> {
  const accounts = new Map((await listKnownAccounts(tx)).map((account) => [account.account_id, account]));
  const asked = { power: 'see' as const, at: by.at, accountIds: [...accounts.keys()] };
  const visible = new Set(await accountsWithPower(tx, by.personId, asked));
  const { stage, limit, text, accountId } = query;
  const authorId = query.mine === 'true' ? by.personId : undefined;
  let before = query.cursor === undefined ? null : readCursor(query.cursor);
  const rows: Row[] = [];
  for (let looked = 0; looked < MOST_LOOKED_AT; looked += BATCH) {
    const found = await findPosts(tx, { before, limit: BATCH, text, accountId, authorId });
    for (const row of await viewRows(tx, outbox, found, { accounts, visible, by })) {
      if (row === null || (stage !== undefined && row.stage !== stage)) continue;
      rows.push(row);
      if (rows.length === limit) return { rows, cursor: cursorAt(found, row.id) };
    }
    const last = found.at(-1);
    if (!last || found.length < BATCH) return { rows, cursor: null };
    before = { changedAt: last.changedAt, postId: last.postId };
  }
  return { rows, cursor: before && writeCursor(before) };
}

type Shown = { accounts: ReadonlyMap<string, Account>; visible: ReadonlySet<string>; by: By };

/** A row for each post, or null where it is not theirs to see. */
async function viewRows(
  tx: Transaction,
  outbox: Outbox,
  posts: readonly Post[],
  { accounts, visible, by }: Shown,
): Promise<(Row | null)[]> {
  const ids = posts.map(({ postId }) => postId);
  const [variants, authors] = [await variantsOf(tx, ids), await authorsOf(tx, ids)];
  const byPost = Map.groupBy(variants, ({ postId }) => postId);
  const names = await namesOf(tx, [...new Set([...authors.values()].flat())]);
  const stages = await stagesOf(tx, outbox, posts, { byPost, at: by.at });
  return posts.map((post) => {
    const own = byPost.get(post.postId) ?? [];
    const wrote = authors.get(post.postId) ?? [];
    const sees = own.length === 0 || own.some(({ accountId }) => visible.has(accountId)) || wrote.includes(by.personId);
    if (!sees) return null;
    return {
      id: post.postId,
      workingTitle: post.workingTitle,
      excerpt: [...post.text].slice(0, EXCERPT).join(''),
      stage: stages.get(post.postId) ?? 'draft',
      lane: post.lane,
      accounts: own.map(({ accountId, plannedAt }) => ({
        accountId,
        name: accounts.get(accountId)?.name ?? '',
        network: accounts.get(accountId)?.network ?? '',
        plannedAt: plannedAt?.toISOString() ?? null,
      })),
      authors: wrote.map((id) => ({ id, name: names.get(id) ?? '' })),
      changedAt: post.changedAt.toISOString(),
    };
  });
}

/** Stages without looking at what the checks say: they follow from verdicts and deliveries. */
async function stagesOf(
  tx: Transaction,
  outbox: Outbox,
  posts: readonly Post[],
  { byPost, at }: { byPost: ReadonlyMap<string, Variant[]>; at: Date },
): Promise<Map<string, PostStage>> {
  const ways = await waysOf(tx, outbox, posts, { byPost, at });
  return new Map(
    posts.map(({ postId, approvalAskedAt }) => {
      const own = (byPost.get(postId) ?? []).flatMap(({ variantId }) => ways.get(variantId) ?? []);
      return [postId, stageOf(approvalAskedAt !== null, own)];
    }),
  );
}

type Place = { changedAt: Date; postId: string };
const place = z.tuple([z.iso.datetime(), z.uuid()]);

const writeCursor = ({ changedAt, postId }: Place) =>
  Buffer.from(JSON.stringify([changedAt.toISOString(), postId])).toString('base64url');

function cursorAt(posts: readonly Post[], postId: string): string | null {
  const post = posts.find((one) => one.postId === postId);
  return post ? writeCursor(post) : null;
}

function readCursor(cursor: string): Place {
  const read = place.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (read.success) return { changedAt: new Date(read.data[0]), postId: read.data[1] };
  throw new InvalidInputError({
    it: 'Non si sa da dove continuare l’elenco: ricarica la pagina.',
    en: 'This place in the list is not valid: load the page again.',
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: not a cursor of ours either.
    return null;
  }
}

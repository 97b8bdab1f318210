// SPDX-License-Identifier: EUPL-1.2
// Where the policy has priority given to sharing the content of all the accounts: what one carries and the others could.
import { formOf, misfitsOf } from '@arengo/composer';
import type { ReplyOf, routes, ShareSuggestion } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { type Account, isInstitutional, listOpenAccounts } from '../accounts/index.ts';
import { accountsWithPower } from '../authority/index.ts';
import {
  type By,
  contentOf,
  findPostsOf,
  mediaOf,
  mediaOfPost,
  type Outbox,
  type Post,
  type PostMedia,
  variantsOf,
} from '../editorial/index.ts';
import type { Entry } from './calendar-entries.ts';
import { declinedOf } from './calendar-store.ts';
import { planAsksAt } from './plan-at-hand.ts';
import { visibleAccounts } from './plans-views.ts';
import { entriesIn } from './read-calendar.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** What went out longer ago is news no more. */
const BACK_MS = 7 * DAY_MS;
const AHEAD_MS = 30 * DAY_MS;
const MOST = 20;

/** Posts out or planned on an institutional account, with the other ones of the body on which they could go as they are. */
export async function suggestShares(
  tx: Transaction,
  outbox: Outbox,
  by: By,
): Promise<ReplyOf<typeof routes.listShares>> {
  const asks = await planAsksAt(tx, by.at);
  if (asks.crossShare.length === 0) return { rows: [], clauses: [] };
  const visible = await visibleAccounts(tx, by);
  const open = (await listOpenAccounts(tx, by.at)).filter(({ kind }) => isInstitutional(kind));
  const writable = await accountsWithPower(tx, by.personId, {
    power: 'draft',
    at: by.at,
    accountIds: open.map((one) => one.account_id),
  });
  const accountIds = open.map((one) => one.account_id).filter((one) => visible.includes(one));
  const span = { from: new Date(by.at.getTime() - BACK_MS), to: new Date(by.at.getTime() + AHEAD_MS) };
  const entries = (await entriesIn(tx, outbox, span, { accountIds, plans: [], asks, by })).filter(goesOut);
  const could = open.filter((one) => writable.includes(one.account_id));
  return { rows: await suggestionsFor(tx, entries, could), clauses: asks.crossShare };
}

// What waits for its approval is planned too; what was refused, withdrawn or is stuck is not passed on.
const goesOut = ({ lane, stage }: Entry) =>
  lane === 'ordinary' && (stage === 'out' || stage === 'approved' || stage === 'to-approve');

async function suggestionsFor(
  tx: Transaction,
  entries: readonly Entry[],
  open: readonly Account[],
): Promise<ShareSuggestion[]> {
  const byPost = Map.groupBy(entries, ({ postId }) => postId);
  const ids = [...byPost.keys()];
  const posts = new Map((await findPostsOf(tx, ids)).map((post) => [post.postId, post]));
  const carried = Map.groupBy(await variantsOf(tx, ids), ({ postId }) => postId);
  const declined = await declinedOf(tx, ids);
  const rows: ShareSuggestion[] = [];
  for (const [postId, own] of byPost) {
    const post = posts.get(postId);
    const [first] = own;
    if (!post || !first || post.corrects !== null || rows.length === MOST) continue;
    const media = await mediaOfPost(tx, postId);
    const has = new Set(carried.get(postId)?.map(({ accountId }) => accountId));
    const could = open.filter(
      (one) => !has.has(one.account_id) && !declined.get(postId)?.includes(one.account_id) && fits(post, media, one),
    );
    if (could.length === 0) continue;
    rows.push({
      ...{ postId, version: post.version, workingTitle: post.workingTitle, excerpt: first.excerpt },
      on: own.map(({ accountId: id, accountName: name, network, at, out }) => ({ id, name, network, at, out })),
      could: could.map(({ account_id: id, name, network }) => ({ id, name, network })),
    });
  }
  return rows;
}

/** Whether the account's network takes the post as it is. */
function fits(post: Post, media: readonly PostMedia[], { account_id: accountId, network }: Account): boolean {
  const form = formOf(network);
  if (!form) return false;
  const variant = { accountId, text: null, title: null, link: null, media: null, plannedAt: null };
  const { text, title, link } = contentOf(post, variant, media);
  return !misfitsOf({ text, title, link, media: mediaOf(variant, media) }, form).some(({ stops }) => stops);
}

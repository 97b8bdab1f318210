// SPDX-License-Identifier: EUPL-1.2
// What stands in a calendar: variants with the hour at which they went out or are to, as one person sees them.
import type { CalendarEntry, PlanAsks } from '@arengo/contract';
import type { Policy } from '@arengo/policy';
import { romeDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import {
  type By,
  findPostsOf,
  type May,
  mayByPower,
  type Outbox,
  offHoursAt,
  type Post,
  settingsAt,
  stageOf,
  type Variant,
  variantsOf,
  waysOf,
} from '../editorial/index.ts';
import { policyInForceIfAny } from '../rules/index.ts';
import { covered } from './plan.ts';
import type { Plan } from './plans-store.ts';
import { accountViews, said } from './plans-views.ts';

const EXCERPT = 160;
const LEFT = {
  it: 'È già uscito, o sta uscendo: la sua ora non si sposta più.',
  en: 'It is out already, or is leaving: its hour moves no more.',
};

/** An entry with the whole text and the day, for what is reckoned of them all. */
export type Entry = CalendarEntry & { text: string; day: string | null };
type Seeing = { accountIds: readonly string[]; plans: readonly Plan[]; asks: PlanAsks; by: By };
type Known = Seeing & {
  policy: Policy | null;
  around: Awaited<ReturnType<typeof settingsAt>>;
  accountOf: Awaited<ReturnType<typeof accountViews>>;
  mayMoveOn: (accountId: string) => Promise<May>;
};

/** The variants of these posts on these accounts, by hour; those without an hour last. */
export async function entriesOf(
  tx: Transaction,
  outbox: Outbox,
  postIds: readonly string[],
  seeing: Seeing,
): Promise<Entry[]> {
  const { by, accountIds } = seeing;
  const posts = await findPostsOf(tx, postIds);
  const visible = new Set(accountIds);
  const all = await variantsOf(
    tx,
    posts.map(({ postId }) => postId),
  );
  const byPost = Map.groupBy(
    all.filter(({ accountId }) => visible.has(accountId)),
    ({ postId }) => postId,
  );
  const ways = await waysOf(tx, outbox, posts, { byPost, at: by.at });
  const answers = new Map<string, May>();
  const known: Known = {
    ...seeing,
    policy: (await policyInForceIfAny(tx, by.at))?.policy ?? null,
    around: await settingsAt(tx, by.at),
    accountOf: await accountViews(tx),
    async mayMoveOn(accountId) {
      const answer = answers.get(accountId) ?? (await mayByPower(tx, { ...by, accountId, power: 'draft' }));
      answers.set(accountId, answer);
      return answer;
    },
  };
  const entries: Entry[] = [];
  for (const post of posts) {
    for (const variant of byPost.get(post.postId) ?? []) {
      const way = ways.get(variant.variantId);
      if (way) entries.push(await viewEntry(post, variant, way, known));
    }
  }
  return entries.toSorted((one, other) => hourOf(one) - hourOf(other));
}

const hourOf = ({ at }: Entry) => (at === null ? Number.MAX_SAFE_INTEGER : Date.parse(at));

type SeenWay = Awaited<ReturnType<typeof waysOf>> extends Map<string, infer W> ? W : never;

async function viewEntry(post: Post, variant: Variant, way: SeenWay, known: Known): Promise<Entry> {
  const { delivery } = way;
  const account = known.accountOf(variant.accountId);
  const out = delivery !== null && delivery.publishedAt !== null;
  const left = out || delivery?.state === 'sending' || delivery?.state === 'unconfirmed';
  const at = delivery?.publishedAt ?? variant.plannedAt?.toISOString() ?? delivery?.plannedAt ?? null;
  const day = at === null ? null : romeDay(new Date(at));
  const text = variant.text ?? post.text;
  const may = left ? { granted: false as const, because: LEFT } : await known.mayMoveOn(variant.accountId);
  return {
    ...{ variantId: variant.variantId, postId: post.postId, version: post.version },
    workingTitle: post.workingTitle,
    excerpt: [...text].slice(0, EXCERPT).join(''),
    ...{ accountId: account.id, accountName: account.name, network: account.network },
    ...{ at, out, text, day },
    stage: stageOf(post.approvalAskedAt !== null, [way]),
    lane: post.lane,
    offHours: offHoursOf(post, account.network, at, known),
    outsidePlan: outsidePlanOf(variant.accountId, day, known),
    mayMove: said(may),
  };
}

/** Outside the hours of the policy, where a clause speaks of publishing then. */
function offHoursOf(
  { offHoursReason: reason }: Post,
  network: string,
  at: string | null,
  { policy, around }: Known,
): CalendarEntry['offHours'] {
  if (policy === null || at === null || offHoursAt(policy, around, network, new Date(at)) !== true) return null;
  for (const { id, effects } of policy.clauses) {
    for (const effect of effects) {
      if (effect.effect !== 'off-hours-publishing') continue;
      return { clause: id, asksReason: effect.requires === 'reason', reason };
    }
  }
  return null;
}

/** The clause that wants a plan for each account, where none that was approved covers the day. */
function outsidePlanOf(accountId: string, day: string | null, { asks, plans }: Known): string | null {
  if (day === null || asks.perAccount === null) return null;
  return covered(plans, accountId, day) ? null : asks.perAccount;
}

// SPDX-License-Identifier: EUPL-1.2
// From a post as it is seen to what the desk shows: the only way out.
import { type PostView, postContent } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { namesOf } from '../accounts/index.ts';
import { choicesOf } from './choices.ts';
import type { By } from './create-post.ts';
import type { SeenPost, SeenVariant } from './look-at-post.ts';
import type { Outbox } from './outbox.ts';
import type { PostMedia } from './post.ts';
import { standingOfRequest } from './request-posts.ts';
import { seePost } from './see-post.ts';
import { type May, mayByPower, mayTakeStep } from './step-takers.ts';

type VariantView = PostView['variants'][number];
type Names = ReadonlyMap<string, string>;

/** The post as the caller sees it. Throws NotFoundError where there is none, or none for them. */
export async function readPostView(tx: Transaction, outbox: Outbox, postId: string, caller: By): Promise<PostView> {
  return viewPost(tx, outbox, await seePost(tx, postId, caller), caller);
}

async function viewPost(tx: Transaction, outbox: Outbox, seen: SeenPost, caller: By): Promise<PostView> {
  const { post, authors, media, variants, remarks, policy } = seen;
  const people = variants.flatMap(({ verdicts }) => verdicts.map(({ personId }) => personId));
  const names = await namesOf(tx, [...authors, ...people, post.writtenBy]);
  const deliveries = await outbox.deliveriesOf(
    tx,
    variants.map(({ variantId }) => variantId),
  );
  const request = await standingOfRequest(tx, post.requestId);
  const views: VariantView[] = [];
  for (const variant of variants) {
    const delivery = deliveries.get(variant.variantId) ?? null;
    views.push({ ...(await viewVariant(tx, seen, variant, { names, caller })), delivery });
  }
  return {
    ...postContent.parse(post),
    id: post.postId,
    version: post.version,
    requestId: post.requestId,
    request: request && { subject: request.subject, signed: request.signed },
    corrects: post.corrects,
    lane: post.lane,
    authors: authors.map((id) => ({ id, name: names.get(id) ?? '' })),
    createdAt: post.createdAt.toISOString(),
    changedAt: post.changedAt.toISOString(),
    written: { by: { id: post.writtenBy, name: names.get(post.writtenBy) ?? '' }, at: post.writtenAt.toISOString() },
    media: media.map(viewMedia),
    variants: views,
    remarks: remarks.map(viewRemark),
    electionPeriod: variants.some(({ electionPeriod }) => electionPeriod),
    choices: choicesOf(policy),
  };
}

async function viewVariant(
  tx: Transaction,
  seen: SeenPost,
  variant: SeenVariant,
  { names, caller }: { names: Names; caller: By },
): Promise<Omit<VariantView, 'delivery'>> {
  const { variantId, accountId, account, text, title, link, media, plannedAt, seal, misfits, standing } = variant;
  const { state } = standing;
  const path: VariantView['approval']['path'] = [];
  for (const one of standing.path) {
    const { step, verdict } = one;
    path.push({
      ...step,
      state: one.state,
      person: verdict && { id: verdict.personId, name: names.get(verdict.personId) ?? '' },
      at: verdict?.at.toISOString() ?? null,
      seal: verdict?.seal ?? null,
      reason: variant.verdicts.findLast(({ by }) => by === step.by)?.reason ?? null,
      may: viewMay(await mayTakeStep(tx, seen, variant, step, caller)),
    });
  }
  const asked = seen.post.approvalAskedAt !== null || state === 'approved';
  return {
    id: variantId,
    accountId,
    accountName: account?.name ?? '',
    network: account?.network ?? '',
    ...{ text, title, link, seal },
    media: media === null ? null : [...media],
    plannedAt: plannedAt?.toISOString() ?? null,
    misfits: misfits.map((one) => ({ ...one })),
    remarks: variant.remarks.map(viewRemark),
    approval: { state: asked ? state : 'not-asked', path },
    mayPublish: viewMay(await mayByPower(tx, { ...caller, accountId, power: 'publish' })),
  };
}

/** Why not, or nothing where they may. */
export function viewMay(may: May): VariantView['mayPublish'] {
  return may.granted ? { granted: true, because: { it: '', en: '' } } : { granted: false, because: may.because };
}

export function viewRemark({ span, ...remark }: SeenPost['remarks'][number]): PostView['remarks'][number] {
  return { ...remark, span: span && [span[0], span[1]] };
}

export function viewMedia({ captionsFileId, sha256: _, ...media }: PostMedia): PostView['media'][number] {
  return { ...media, captions: captionsFileId !== null };
}

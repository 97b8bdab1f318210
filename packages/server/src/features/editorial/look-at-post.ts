// SPDX-License-Identifier: EUPL-1.2
// A post whole, with what policy and law say of each variant and how far its approval is: for screens, approval and sending.
import { checkPost, formOf, type Misfit, mayBeApproved, misfitsOf, type Remark } from '@arengo/composer';
import type { Transaction } from '../../foundation/database/database.ts';
import { findAccount } from '../accounts/index.ts';
import { policyInForce } from '../rules/index.ts';
import { type Content, PUBLISHER, type Standing, type Step, standingOf, stepsOf } from './approval.ts';
import { factsOf, type Surroundings } from './facts.ts';
import { contentOf, mediaOf, type Post, type PostMedia, type Variant } from './post.ts';
import { authorsOf, type GivenVerdict, mediaOfPost, variantsOf, verdictsOn } from './posts-store.ts';
import { surroundingsOf } from './surroundings.ts';

export type SeenVariant = Variant & {
  network: string;
  accountName: string;
  responsibleId: string | null;
  content: Content;
  remarks: Remark[];
  misfits: Misfit[];
  steps: Step[];
  standing: Standing;
  verdicts: GivenVerdict[];
  /** Nothing stands in the way of an approval, and it fits its network. */
  fit: boolean;
};

export type SeenPost = {
  post: Post;
  authors: string[];
  media: PostMedia[];
  variants: SeenVariant[];
  around: Surroundings;
};

export async function lookAtPost(tx: Transaction, post: Post, at: Date): Promise<SeenPost> {
  const [authors, media, variants] = [
    await authorsOf(tx, post.postId),
    await mediaOfPost(tx, post.postId),
    await variantsOf(tx, post.postId),
  ];
  const around = await surroundingsOf(tx, post, at);
  const { policy } = await policyInForce(tx, at);
  const verdicts = await verdictsOn(
    tx,
    variants.map(({ variantId }) => variantId),
  );
  const seen: SeenVariant[] = [];
  for (const variant of variants) {
    const account = await findAccount(tx, variant.accountId);
    const network = account?.network ?? '';
    const content = contentOf(post, variant, media);
    const remarks = checkPost(policy, factsOf(post, { ...variant, network }, content, media, around));
    const form = formOf(network);
    const misfits = form
      ? misfitsOf({ text: content.text, title: variant.title, media: mediaOf(variant, media) }, form)
      : [];
    const occasion = { thirdParty: post.thirdParty !== null, electionPeriod: around.electionPeriod };
    const steps = [...stepsOf(policy, occasion), PUBLISHER];
    const own = verdicts.filter(({ variantId }) => variantId === variant.variantId);
    seen.push({
      ...variant,
      network,
      accountName: account?.name ?? '',
      responsibleId: account?.responsible_id ?? null,
      content,
      remarks,
      misfits,
      steps,
      standing: standingOf(steps, own, { seal: variant.seal, at, lastsMs: APPROVAL_LASTS_MS }),
      verdicts: own,
      fit: mayBeApproved(remarks) && !misfits.some(({ stops }) => stops),
    });
  }
  return { post, authors, media, variants: seen, around };
}

// What nobody sent within a month is looked at again.
const APPROVAL_LASTS_MS = 30 * 24 * 60 * 60 * 1000;

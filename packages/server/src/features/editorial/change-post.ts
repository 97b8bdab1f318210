// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { enqueue } from '../../foundation/jobs/job.ts';
import { findAccount, isAlive, stateOfAccount } from '../accounts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { requireAuthority } from '../authority/index.ts';
import { deedOf } from './create-post.ts';
import { variantChanged } from './editorial-news.ts';
import { type Post, sealOfVariant, type Variant, type VariantForm } from './post.ts';
import { addAuthor, dropVariants, lockPost, mediaOfPost, putVariant, rewritePost, variantsOf } from './posts-store.ts';

type Change = BodyOf<typeof routes.changePost>;
type By = { personId: string; at: Date };

/**
 * Writes a post and its variants. A variant whose content is another one now has to be approved again.
 * Throws ConflictError when somebody else wrote meanwhile, RefusedError without the power to write for an account.
 */
export async function changePost(tx: Transaction, postId: string, change: Change, by: By): Promise<void> {
  const { version, variants: given, ...content } = change;
  const post = await postAtHand(tx, postId);
  if (post.version !== version) throw new ConflictError(OVERTAKEN, { code: 'post-changed' });
  const before = await variantsOf(tx, postId);
  const forms = given.map(
    (one): VariantForm => ({ ...one, plannedAt: one.plannedAt === null ? null : new Date(one.plannedAt) }),
  );
  for (const { accountId } of [...forms, ...before]) await requireDrafting(tx, accountId, by);
  const written = { ...post, ...content, version: version + 1, changedAt: by.at };
  await rewritePost(tx, written);
  await dropVariants(
    tx,
    before
      .filter((one) => !forms.some(({ accountId }) => accountId === one.accountId))
      .map(({ variantId }) => variantId),
  );
  await resealVariants(tx, written, forms, before);
  await addAuthor(tx, postId, by.personId);
  recordDeed(tx, deedOf('post.changed', postId, by, { version: written.version, accounts: forms.length }));
}

/** The post, locked. Throws NotFoundError. */
export async function postAtHand(tx: Transaction, postId: string): Promise<Post> {
  const post = await lockPost(tx, postId);
  if (post) return post;
  throw new NotFoundError({ it: 'Il post', en: 'The post' });
}

/** Writes each form with the seal of its content as it now stands; tells of those that had another. */
export async function resealVariants(
  tx: Transaction,
  post: Post,
  forms: readonly VariantForm[],
  before: readonly Variant[],
): Promise<void> {
  const media = await mediaOfPost(tx, post.postId);
  for (const form of forms) {
    const seal = sealOfVariant(post, form, media);
    const known = before.find(({ accountId }) => accountId === form.accountId);
    await putVariant(tx, post.postId, form, seal);
    if (known && known.seal !== seal)
      await enqueue(tx, variantChanged, { bodyId: tx.bodyId, variantId: known.variantId });
  }
}

async function requireDrafting(tx: Transaction, accountId: string, { personId, at }: By): Promise<void> {
  const account = await findAccount(tx, accountId);
  if (!account) throw new NotFoundError({ it: 'L’account', en: 'The account' });
  await requireAuthority(tx, personId, { power: 'draft', accountId, at });
  if (isAlive(await stateOfAccount(tx, account, at))) return;
  throw new RefusedError({
    it: `«${account.name}» non è un account aperto: non vi si pubblica. Togli la sua variante.`,
    en: `“${account.name}” is not an open account: nothing is published there. Take its variant away.`,
  });
}

const OVERTAKEN = {
  it: 'Qualcun altro ha cambiato questo post mentre lo scrivevi. Rileggilo: il tuo testo resta in questa pagina finché non la chiudi.',
  en: 'Somebody else changed this post while you were writing. Read it again: your text stays on this page until you close it.',
};

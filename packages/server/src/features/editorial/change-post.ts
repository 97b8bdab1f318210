// SPDX-License-Identifier: EUPL-1.2
import { countOmitted } from '@arengo/composer';
import { type BodyOf, type PostContent, postContent, type routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, InvalidInputError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { findAccount, isAlive, stateOfAccount } from '../accounts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { requireAuthority } from '../authority/index.ts';
import { type By, deedOf } from './create-post.ts';
import { mediaOfPost } from './media-store.ts';
import type { Outbox } from './outbox.ts';
import type { Post, PostMedia, VariantForm } from './post.ts';
import { addAuthor, lockPost } from './posts-store.ts';
import { refuseUnknown } from './refuse-unknown.ts';
import { rewriteVariants } from './rewrite-variants.ts';
import { variantsOf } from './variants-store.ts';

type Change = BodyOf<typeof routes.changePost>;

/**
 * Writes a post and its variants. A variant whose content is another one now has to be approved again.
 * Throws ConflictError when somebody else wrote meanwhile, RefusedError without the power to write for an account or for
 * what has left already.
 */
export async function changePost(
  tx: Transaction,
  outbox: Outbox,
  postId: string,
  change: Change,
  by: By,
): Promise<void> {
  const { version, variants: given, ...content } = change;
  const post = await postAtHand(tx, postId);
  refuseOvertaken(post, version);
  await refuseUnknown(tx, content);
  const [before, media] = [await variantsOf(tx, [postId]), await mediaOfPost(tx, postId)];
  const forms = given.map(
    (one): VariantForm => ({ ...one, plannedAt: one.plannedAt === null ? null : new Date(one.plannedAt) }),
  );
  refuseMuddled(forms, media);
  await refuseOtherDeclarations(tx, outbox, { post, content, before });
  for (const { accountId } of [...forms, ...before]) await requireDrafting(tx, accountId, by);
  const known = new Set(before.map(({ accountId }) => accountId));
  for (const { accountId } of forms) if (!known.has(accountId)) await requireOpen(tx, accountId, by.at);
  const written = {
    ...post,
    ...content,
    version: version + 1,
    changedAt: by.at,
    writtenBy: by.personId,
    writtenAt: by.at,
  };
  const changed = await rewriteVariants(tx, outbox, written, { forms, before, media });
  if (changed || !sameContent(post, content)) await addAuthor(tx, postId, by.personId);
  const omitted = Math.max(0, countOmitted(content.text) - countOmitted(post.text));
  const data = { version: written.version, accounts: forms.length, ...(omitted > 0 ? { omitted } : {}) };
  recordDeed(tx, deedOf('post.changed', postId, by, data));
}

// What was stated of something that is out is evidence: more may be stated, nothing else.
async function refuseOtherDeclarations(
  tx: Transaction,
  outbox: Outbox,
  { post, content, before }: { post: Post; content: PostContent; before: readonly { variantId: string }[] },
): Promise<void> {
  const kept = Object.entries(post.stated).every(([check, why]) => content.stated[check] === why);
  const same = post.dismissed.every((one) =>
    content.dismissed.some(
      (other) => other.check === one.check && other.quote === one.quote && other.reason === one.reason,
    ),
  );
  if (kept && same) return;
  const ids = before.map(({ variantId }) => variantId);
  if ((await outbox.leftAmong(tx, ids)).size > 0) throw new RefusedError(STATED, { code: 'already-left' });
}

const STATED = {
  it: 'Una variante è già uscita: quello che è stato dichiarato per farla uscire resta agli atti e non cambia. Se qualcosa è sbagliato, comincia una correzione.',
  en: 'A variant is already out: what was stated to let it go stays on record and does not change. If something is wrong, begin a correction.',
};

/** The post, locked. Throws NotFoundError. */
export async function postAtHand(tx: Transaction, postId: string): Promise<Post> {
  const post = await lockPost(tx, postId);
  if (post) return post;
  throw new NotFoundError({ it: 'Il post', en: 'The post' });
}

/** Throws ConflictError when somebody else wrote the post meanwhile. */
export function refuseOvertaken(post: Post, version: number): void {
  if (post.version !== version) throw new ConflictError(OVERTAKEN, { code: 'post-changed' });
}

/** Throws RefusedError unless the person may write for every account of the post. */
export async function requireDraftingAll(tx: Transaction, postId: string, by: By): Promise<void> {
  for (const { accountId } of await variantsOf(tx, [postId])) await requireDrafting(tx, accountId, by);
}

async function requireDrafting(tx: Transaction, accountId: string, { personId, at }: By): Promise<void> {
  if (!(await findAccount(tx, accountId))) throw new NotFoundError({ it: 'L’account', en: 'The account' });
  await requireAuthority(tx, personId, { power: 'draft', accountId, at });
}

async function requireOpen(tx: Transaction, accountId: string, at: Date): Promise<void> {
  const account = await findAccount(tx, accountId);
  if (!account || isAlive(await stateOfAccount(tx, account, at))) return;
  throw new RefusedError({
    it: `«${account.name}» non è un account aperto: non vi si pubblica. Togli la sua variante.`,
    en: `“${account.name}” is not an open account: nothing is published there. Take its variant away.`,
  });
}

function refuseMuddled(forms: readonly VariantForm[], media: readonly PostMedia[]): void {
  const places = new Set(media.map(({ place }) => place));
  forms.forEach((form, at) => {
    if (forms.findIndex(({ accountId }) => accountId === form.accountId) !== at)
      throw new InvalidInputError(TWICE, { errors: [{ pointer: `/variants/${at}/accountId`, detail: TWICE.en }] });
    if (form.media?.some((place) => !places.has(place)))
      throw new InvalidInputError(NO_MEDIA, { errors: [{ pointer: `/variants/${at}/media`, detail: NO_MEDIA.en }] });
  });
}

function sameContent(post: Post, content: PostContent): boolean {
  const canonical = (one: PostContent) => {
    const { validUntil, stated, ...rest } = postContent.parse(one);
    return JSON.stringify([
      Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)),
      Object.entries(stated).toSorted(([a], [b]) => (a < b ? -1 : 1)),
      validUntil === null ? null : new Date(validUntil).getTime(),
    ]);
  };
  return canonical(post) === canonical(content);
}

const OVERTAKEN = {
  it: 'Qualcun altro ha cambiato questo post mentre lo scrivevi. Rileggilo: il tuo testo resta in questa pagina finché non la chiudi.',
  en: 'Somebody else changed this post while you were writing. Read it again: your text stays on this page until you close it.',
};
const TWICE = {
  it: 'Lo stesso account compare due volte: di un post c’è una variante per account.',
  en: 'The same account appears twice: a post has one variant for each account.',
};
const NO_MEDIA = {
  it: 'Una variante mostra un’immagine che il post non ha più. Ricarica la pagina.',
  en: 'A variant shows an image that the post no longer has. Load the page again.',
};

// SPDX-License-Identifier: EUPL-1.2
import { countOmitted, type Remark, redact } from '@arengo/composer';
import type { BodyOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError } from '../../foundation/errors.ts';
import { recordDeed } from '../audit/index.ts';
import { postAtHand, refuseOvertaken, requireDraftingAll } from './change-post.ts';
import { type By, deedOf } from './create-post.ts';
import { lookAtPost } from './look-at-post.ts';
import type { Outbox } from './outbox.ts';
import { addAuthor } from './posts-store.ts';
import { rewriteVariants } from './rewrite-variants.ts';

type Redaction = BodyOf<typeof routes.redactPost>;
type Part = { text: string; remarks: readonly Remark[] };

/**
 * Takes out of a post, and of what each variant says for itself, the data that the checks found, and keeps on record that it
 * did and under which clauses: never what it took out. Throws ConflictError where there is nothing to take out.
 */
export async function redactPost(
  tx: Transaction,
  outbox: Outbox,
  postId: string,
  { version, words }: Redaction,
  by: By,
): Promise<void> {
  const post = await postAtHand(tx, postId);
  await requireDraftingAll(tx, postId, by);
  refuseOvertaken(post, version);
  const { remarks, variants, media } = await lookAtPost(tx, post, by.at);
  const own = variants.flatMap(({ text, remarks: said }) => (text === null ? [] : [{ text, remarks: said }]));
  const asked = [{ text: post.text, remarks }, ...own].map((part) => proposalsOf(part, words));
  const cuts = asked.flat();
  if (cuts.length === 0) throw new ConflictError(NOTHING, { code: 'nothing-to-redact' });
  const text = redact(post.text, asked[0] ?? []);
  const forms = variants.map((one) =>
    one.text === null
      ? one
      : { ...one, text: redact(one.text, proposalsOf({ text: one.text, remarks: one.remarks }, words)) },
  );
  const written = { ...post, text, version: version + 1, changedAt: by.at, writtenBy: by.personId, writtenAt: by.at };
  await rewriteVariants(tx, outbox, written, { forms, before: variants, media });
  await addAuthor(tx, postId, by.personId);
  const cites = [...new Set(cuts.flatMap(({ clause, norm }) => clause ?? norm ?? []))];
  const data = { version: written.version, checks: [...new Set(cuts.map(({ check }) => check))] };
  const omitted = countOmitted(text) - countOmitted(post.text) + omittedIn(forms) - omittedIn(variants);
  recordDeed(tx, { ...deedOf('post.redacted', postId, by, { ...data, omitted }), cites });
}

const omittedIn = (forms: readonly { text: string | null }[]) =>
  forms.reduce((total, { text }) => total + countOmitted(text ?? ''), 0);

/** The remarks that propose something in the place of words, among those asked for. */
function proposalsOf({ text, remarks }: Part, words: Redaction['words']): Remark[] {
  return remarks.filter(
    ({ span, replacement }) =>
      span !== null && replacement !== null && (words === null || words.includes(text.slice(span[0], span[1]))),
  );
}

const NOTHING = {
  it: 'In questo post non c’è niente da oscurare: i dati trovati prima non ci sono più. Rileggilo.',
  en: 'There is nothing to redact in this post: the data found before is no longer there. Read it again.',
};

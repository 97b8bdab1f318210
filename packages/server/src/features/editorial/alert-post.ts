// SPDX-License-Identifier: EUPL-1.2
// A post made from an approved template: what it would say on each account, and the post itself, let go by whoever raises it.
import { formOf, misfitsOf } from '@arengo/composer';
import { postContent } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import { RefusedError } from '../../foundation/errors.ts';
import { type Account, listOpenAccounts } from '../accounts/index.ts';
import { PUBLISHER } from './approval.ts';
import type { By } from './create-post.ts';
import { keepVerdict } from './give-verdict.ts';
import { lookAtForms, lookAtPost, type SeenVariant } from './look-at-post.ts';
import { type Post, sealOfVariant, type VariantForm } from './post.ts';
import { addAuthor, insertPost, rewritePost } from './posts-store.ts';
import { refuseUnfit } from './refuse-unfit.ts';
import { type May, mayByPower, mayTakeStep } from './step-takers.ts';
import { type Filling, fillTemplate } from './template.ts';
import { insertTemplateUse, type Template } from './templates-store.ts';
import { putVariant } from './variants-store.ts';

export type AlertWords = { template: Template; blanks: Filling; validUntil: Date };

/** What an alert says on an account, and whether it goes there. */
export type AlertPart = Pick<SeenVariant, 'accountId' | 'content' | 'remarks' | 'misfits'> & {
  account: Account;
  short: boolean;
  may: May;
  /** Null where it goes. Remarks leave no account out: they stop the whole alert. */
  leftOut: { it: string; en: string } | null;
};

/** The alert on every account of the body, before it is raised. */
export async function foreseeAlert(tx: Transaction, words: AlertWords, by: By): Promise<AlertPart[]> {
  const accounts = await listOpenAccounts(tx, by.at);
  const post = postOf(words, by);
  const forms = accounts.map((account) => formFor(words, account));
  const parts: AlertPart[] = [];
  for (const seen of await lookAtForms(tx, post, forms, by.at)) {
    const { account, accountId, content, remarks, misfits } = seen;
    if (account === null) continue;
    const may = await mayByPower(tx, { ...by, accountId, power: 'publish' });
    const stop = misfits.find(({ stops }) => stops);
    const leftOut = may.granted ? (stop?.say ?? null) : may.because;
    const short = content.text !== post.text;
    parts.push({ account, accountId, content, remarks, misfits, may, leftOut, short });
  }
  return parts;
}

/**
 * Writes the post with a variant for each account, and lets each go with the yes of whoever raises it. Throws RefusedError,
 * with the clauses, where a check stops it. Answers its id and the acts by which they may.
 */
export async function writeAlertPost(
  tx: Transaction,
  words: AlertWords,
  parts: readonly AlertPart[],
  by: By,
): Promise<{ postId: string; cites: string[] }> {
  const { template, blanks } = words;
  const post = postOf(words, by);
  await insertPost(tx, post);
  await insertTemplateUse(tx, { postId: post.postId, template, blanks });
  await addAuthor(tx, post.postId, by.personId);
  for (const { account } of parts) {
    const form = formFor(words, account);
    await putVariant(tx, post.postId, form, sealOfVariant(post, form, []));
  }
  await rewritePost(tx, post);
  const seen = await lookAtPost(tx, post, by.at);
  const cites = new Set<string>();
  for (const variant of seen.variants) {
    refuseUnfit(variant);
    const may = await mayTakeStep(tx, seen, variant, PUBLISHER, by);
    if (!may.granted) throw new RefusedError(may.because, { code: 'no-authority' });
    for (const one of may.cites) cites.add(one);
    const yes = { by: PUBLISHER.by, personId: by.personId, verdict: 'yes' as const, reason: null, at: by.at };
    await keepVerdict(tx, variant, { ...yes, first: true });
  }
  return { postId: post.postId, cites: [...cites] };
}

function postOf({ template, blanks, validUntil }: AlertWords, by: By): Post {
  return {
    ...postContent.parse({
      ...template.content,
      workingTitle: template.name,
      text: fillTemplate(template.text, blanks),
      // While it holds it is sent, however late; once it is over, never.
      late: 'send',
      validUntil: validUntil.toISOString(),
      offHoursReason: template.name,
    }),
    postId: uuidv7(),
    requestId: null,
    corrects: null,
    lane: 'emergency',
    version: 1,
    approvalAskedAt: by.at,
    discardedAt: null,
    createdBy: by.personId,
    createdAt: by.at,
    changedAt: by.at,
    writtenBy: by.personId,
    writtenAt: by.at,
  };
}

/** The short text where the long one does not fit. */
function formFor({ template, blanks }: AlertWords, account: Account): VariantForm {
  const plain = { accountId: account.account_id, text: null, title: null, link: null, media: null, plannedAt: null };
  const form = formOf(account.network);
  if (!form || template.shortText === null) return plain;
  const said = { text: fillTemplate(template.text, blanks), title: null, link: template.content.link, media: [] };
  if (!misfitsOf(said, form).some(({ stops }) => stops)) return plain;
  return { ...plain, text: fillTemplate(template.shortText, blanks) };
}

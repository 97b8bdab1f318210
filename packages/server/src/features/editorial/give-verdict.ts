// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, InvalidInputError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { enqueue } from '../../foundation/jobs/job.ts';
import { recordDeed } from '../audit/index.ts';
import { PUBLISHER } from './approval.ts';
import { postAtHand } from './change-post.ts';
import { deedOf } from './create-post.ts';
import { variantApproved } from './editorial-news.ts';
import { lookAtPost, type SeenVariant } from './look-at-post.ts';
import { insertVerdict, lockPostOfVariant, rewritePost } from './posts-store.ts';
import { mayTakeStep } from './step-takers.ts';

type Request = BodyOf<typeof routes.giveVerdict>;
type By = { personId: string; at: Date };

/** A person agrees, or not, to a variant exactly as they see it. Answers the post. */
export async function giveVerdict(tx: Transaction, variantId: string, request: Request, by: By): Promise<string> {
  const post = await lockPostOfVariant(tx, variantId);
  if (post === null) throw new NotFoundError({ it: 'Il post', en: 'The post' });
  const seen = await lookAtPost(tx, post, by.at);
  const variant = seen.variants.find((one) => one.variantId === variantId);
  const step = variant?.steps.find((one) => one.by === request.by);
  if (!variant || !step)
    throw new NotFoundError({ it: 'Questo passaggio dell’approvazione', en: 'This step of the approval' });
  if (variant.seal !== request.seal) throw new ConflictError(CHANGED, { code: 'post-changed' });
  const may = await mayTakeStep(tx, seen, variant, step, by);
  if (!may.granted)
    throw new RefusedError(may.because, { code: 'no-authority', cites: step.clause ? [step.clause] : [] });
  refuseUnfit(request, variant);
  const { reason, seal } = request;
  await insertVerdict(tx, variantId, {
    by: step.by,
    personId: by.personId,
    verdict: request.verdict,
    seal,
    reason,
    at: by.at,
  });
  const cites = [step.clause ?? step.norm ?? ''].filter(Boolean);
  const data = { variantId, step: step.by, verdict: request.verdict, seal };
  recordDeed(tx, { ...deedOf('post.verdict-given', post.postId, by, data), cites });
  // Whether this was the last step is asked again when it is planned.
  await enqueue(tx, variantApproved, { bodyId: tx.bodyId, variantId });
  return post.postId;
}

function refuseUnfit({ verdict, reason }: Request, { remarks, misfits, fit }: SeenVariant): void {
  if (verdict === 'no') {
    if (reason?.trim()) return;
    throw new InvalidInputError(NO_REASON, { errors: [{ pointer: '/reason', detail: 'required with a no' }] });
  }
  if (fit) return;
  const [first] = [
    ...remarks.filter(({ severity }) => severity !== 'advises'),
    ...misfits.filter(({ stops }) => stops),
  ];
  const cites = remarks.flatMap(({ severity, clause, norm }) => (severity === 'advises' ? [] : (clause ?? norm ?? [])));
  throw new RefusedError(
    {
      it: `Così non si può approvare. ${first?.say.it ?? ''}`,
      en: `As it stands it cannot be approved. ${first?.say.en ?? ''}`,
    },
    { code: 'not-lawful', cites },
  );
}

/** The author asks for the approvals; whoever may publish lets it go with the same deed. */
export async function askApproval(tx: Transaction, postId: string, by: By): Promise<void> {
  const post = await postAtHand(tx, postId);
  const asked = { ...post, approvalAskedAt: by.at };
  await rewritePost(tx, asked);
  const seen = await lookAtPost(tx, asked, by.at);
  if (seen.variants.length === 0) throw new RefusedError(NOWHERE);
  for (const variant of seen.variants) {
    refuseUnfit({ by: PUBLISHER.by, verdict: 'yes', seal: variant.seal, reason: null }, variant);
    if (!(await mayTakeStep(tx, seen, variant, PUBLISHER, by)).granted) continue;
    await insertVerdict(tx, variant.variantId, {
      by: PUBLISHER.by,
      personId: by.personId,
      verdict: 'yes',
      seal: variant.seal,
      reason: null,
      at: by.at,
    });
    await enqueue(tx, variantApproved, { bodyId: tx.bodyId, variantId: variant.variantId });
  }
  const seals = seen.variants.map(({ variantId, seal }) => ({ variantId, seal }));
  recordDeed(tx, deedOf('post.approval-asked', postId, by, { seals }));
}

const CHANGED = {
  it: 'Il post è cambiato dopo che l’hai letto. Rileggilo e decidi di nuovo.',
  en: 'The post changed after you read it. Read it again and decide again.',
};
const NO_REASON = {
  it: 'Un rifiuto dice il perché: chi ha scritto deve sapere che cosa correggere.',
  en: 'A refusal says why: who wrote it has to know what to mend.',
};
const NOWHERE = {
  it: 'Il post non è destinato a nessun account. Aggiungine uno.',
  en: 'The post is for no account. Add one.',
};

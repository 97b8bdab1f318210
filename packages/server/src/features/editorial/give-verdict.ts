// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, InvalidInputError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { enqueue } from '../../foundation/jobs/job.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { recordDeed } from '../audit/index.ts';
import { type Step, standingOf, type Verdict } from './approval.ts';
import { type By, deedOf } from './create-post.ts';
import { variantApproved, variantChanged } from './editorial-news.ts';
import { lookAtPost, type SeenPost, type SeenVariant } from './look-at-post.ts';
import type { Outbox } from './outbox.ts';
import { lockPostOfVariant } from './posts-store.ts';
import { refuseUnfit } from './refuse-unfit.ts';
import { requireSeeing } from './see-post.ts';
import { mayTakeStep } from './step-takers.ts';
import { insertVerdict, keepApproved } from './variants-store.ts';

type Request = BodyOf<typeof routes.giveVerdict>;

/** A person agrees, or not, to a variant exactly as they see it. Answers the post's id. */
export async function giveVerdict(
  tx: Transaction,
  outbox: Outbox,
  variantId: string,
  request: Request,
  by: By,
): Promise<string> {
  const { seen, variant, step } = await stepAtHand(tx, variantId, request.by, by);
  if (variant.seal !== request.seal) throw new ConflictError(CHANGED, { code: 'post-changed' });
  if (seen.post.approvalAskedAt === null) throw new ConflictError(NOT_ASKED, { code: 'not-asked' });
  if ((await outbox.leftAmong(tx, [variantId])).size > 0) throw new ConflictError(OUT, { code: 'already-left' });
  const may = await mayTakeStep(tx, seen, variant, step, by);
  const asks = [step.clause ?? step.norm].filter((one) => one !== null);
  if (!may.granted) throw new RefusedError(may.because, { code: 'no-authority', cites: asks });
  const { verdict, seal } = request;
  const reason = request.reason?.trim() || null;
  if (verdict === 'yes') refuseUnfit(variant);
  else if (reason === null)
    throw new InvalidInputError(NO_REASON, { errors: [{ pointer: '/reason', detail: 'required with a no' }] });
  await keepVerdict(tx, variant, { by: step.by, personId: by.personId, verdict, reason, at: by.at });
  const data = { variantId, step: step.by, verdict, seal };
  recordDeed(tx, { ...deedOf('post.verdict-given', seen.post.postId, by, data), cites: [...asks, ...may.cites] });
  await announceLive(tx, { kind: 'queue' });
  return seen.post.postId;
}

/** Throws NotFoundError where there is no such variant or step, or the post is not theirs to see. */
async function stepAtHand(
  tx: Transaction,
  variantId: string,
  name: string,
  by: By,
): Promise<{ seen: SeenPost; variant: SeenVariant; step: Step }> {
  const post = await lockPostOfVariant(tx, variantId);
  if (post === null || post.discardedAt !== null) throw new NotFoundError({ it: 'Il post', en: 'The post' });
  const seen = await lookAtPost(tx, post, by.at, variantId);
  await requireSeeing(tx, seen, by);
  const [variant] = seen.variants;
  const step = variant?.steps.find((one) => one.by === name);
  if (variant && step) return { seen, variant, step };
  throw new NotFoundError({ it: 'Questo passaggio dell’approvazione', en: 'This step of the approval' });
}

/** Keeps what was said of the content as it stands, and tells of it: whether it may leave is asked again when it is planned. */
export async function keepVerdict(
  tx: Transaction,
  variant: SeenVariant,
  { first, ...given }: Omit<Verdict, 'seal'> & { reason: string | null /** An alert. */; first?: boolean },
): Promise<void> {
  const { variantId, seal, steps, verdicts } = variant;
  const verdict = { ...given, seal };
  await insertVerdict(tx, variantId, verdict);
  const standing = standingOf(steps, [...verdicts, verdict], { seal, at: given.at, lastsMs: null });
  await keepApproved(tx, variant, standing.state === 'approved');
  const news = given.verdict === 'yes' ? variantApproved : variantChanged;
  await enqueue(tx, news, { bodyId: tx.bodyId, variantId }, { first: first ?? false });
}

const CHANGED = {
  it: 'Il post è cambiato dopo che l’hai letto. Rileggilo e decidi di nuovo.',
  en: 'The post changed after you read it. Read it again and decide again.',
};
const NOT_ASKED = {
  it: 'Chi lo scrive non ha ancora chiesto l’approvazione, o l’ha cambiato dopo averla chiesta. Aspetta che la chieda.',
  en: 'Whoever writes it has not asked for approval yet, or changed it after asking. Wait until they ask.',
};
const OUT = {
  it: 'Questa variante è già uscita, o sta uscendo: non c’è più niente da approvare. Se serve, ritirala dalla rete.',
  en: 'This variant is already out, or is leaving: there is nothing left to approve. If need be, withdraw it from the network.',
};
const NO_REASON = {
  it: 'Un rifiuto dice il perché: chi ha scritto deve sapere che cosa correggere.',
  en: 'A refusal says why: who wrote it has to know what to mend.',
};

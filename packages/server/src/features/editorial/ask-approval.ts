// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { RefusedError } from '../../foundation/errors.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { recordDeed } from '../audit/index.ts';
import { PUBLISHER } from './approval.ts';
import { postAtHand, requireDraftingAll } from './change-post.ts';
import { type By, deedOf } from './create-post.ts';
import { keepVerdict } from './give-verdict.ts';
import { lookAtPost } from './look-at-post.ts';
import type { Outbox } from './outbox.ts';
import { rewritePost } from './posts-store.ts';
import { refuseUnfit } from './refuse-unfit.ts';
import { mayTakeStep } from './step-takers.ts';

/** The author asks for the approvals; whoever may publish lets it go with the same deed. Throws RefusedError where a check stops it. */
export async function askApproval(tx: Transaction, outbox: Outbox, postId: string, by: By): Promise<void> {
  const post = await postAtHand(tx, postId);
  await requireDraftingAll(tx, postId, by);
  const asked = { ...post, approvalAskedAt: by.at };
  const seen = await lookAtPost(tx, asked, by.at);
  const left = await outbox.leftAmong(
    tx,
    seen.variants.map(({ variantId }) => variantId),
  );
  const waiting = seen.variants.filter(({ variantId }) => !left.has(variantId));
  if (waiting.length === 0) throw new RefusedError(seen.variants.length === 0 ? NOWHERE : ALL_OUT);
  for (const variant of waiting) refuseUnfit(variant);
  await rewritePost(tx, asked);
  const cites: string[] = [];
  for (const variant of waiting) {
    const agreed = variant.standing.path.some(({ step, state }) => step.by === PUBLISHER.by && state === 'agreed');
    const may = await mayTakeStep(tx, seen, variant, PUBLISHER, by);
    if (agreed || !may.granted) continue;
    cites.push(...may.cites);
    await keepVerdict(tx, variant, {
      by: PUBLISHER.by,
      personId: by.personId,
      verdict: 'yes',
      reason: null,
      at: by.at,
    });
  }
  const seals = waiting.map(({ variantId, seal }) => ({ variantId, seal }));
  recordDeed(tx, { ...deedOf('post.approval-asked', postId, by, { seals }), cites: [...new Set(cites)] });
  await announceLive(tx, { kind: 'queue' });
}

const NOWHERE = {
  it: 'Il post non è destinato a nessun account. Aggiungine uno.',
  en: 'The post is for no account. Add one.',
};
const ALL_OUT = {
  it: 'Ogni variante di questo post è già uscita: non c’è niente da approvare.',
  en: 'Every variant of this post is already out: there is nothing to approve.',
};

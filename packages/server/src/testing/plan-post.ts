// SPDX-License-Identifier: EUPL-1.2
// A post written, agreed to and planned through the use cases, in one transaction: for many at a time. Under Cassino's policy.
import { postContent } from '@arengo/contract';
import { askApproval } from '../features/editorial/ask-approval.ts';
import { changePost } from '../features/editorial/change-post.ts';
import { createPost } from '../features/editorial/create-post.ts';
import { variantsOf } from '../features/editorial/variants-store.ts';
import { outbox } from '../features/publishing/index.ts';
import { planDelivery } from '../features/publishing/plan-delivery.ts';
import type { Context } from '../foundation/context.ts';

export type Writer = { app: Context; bodyId: string /** May write and publish. */; personId: string };

/** Plans one post for one account; its text names it. Answers its variant's id. */
export async function planPost(
  { app, bodyId, personId }: Writer,
  { accountId, text, plannedAt }: { accountId: string; text: string; plannedAt: Date },
): Promise<string> {
  const by = { personId, at: app.clock.now() };
  return app.database.inBody(bodyId, async (tx) => {
    const written = {
      workingTitle: text,
      text,
      category: 'public-utility',
      late: 'send' as const,
      stated: { 'confidential-information': 'Prova.' },
      // Whenever the test or the measurement is run.
      offHoursReason: 'Prova.',
    };
    const postId = await createPost(tx, outbox, { ...written, requestId: null, corrects: null }, by);
    const form = { accountId, text: null, title: null, link: null, media: null };
    const variants = [{ ...form, plannedAt: plannedAt.toISOString() }];
    await changePost(tx, outbox, postId, { ...postContent.parse(written), version: 1, variants }, by);
    await askApproval(tx, outbox, postId, by);
    const [variant] = await variantsOf(tx, [postId]);
    if (!variant) throw new Error('The post has no variant');
    await planDelivery(tx, variant.variantId, by.at);
    return variant.variantId;
  });
}

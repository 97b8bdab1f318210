// SPDX-License-Identifier: EUPL-1.2
// Posts that somebody wrote and somebody else let go: they are out on the practice network as soon as Arengo works.
import { type PostContent, postContent } from '@arengo/contract';
import { listAccounts } from '../features/accounts/index.ts';
import { listActs } from '../features/acts/index.ts';
import { askApproval, changePost, createPost, giveVerdict, variantsOf } from '../features/editorial/index.ts';
import { findPersonByEmail } from '../features/people/index.ts';
import { outbox } from '../features/publishing/index.ts';
import type { Transaction } from '../foundation/database/database.ts';
import { PUBLISHED } from './valdoria.ts';

export async function furnishArchive(tx: Transaction, at: Date): Promise<void> {
  const accounts = await listAccounts(tx);
  const [act] = (await listActs(tx, { state: 'in-force' }, { limit: 1, at })).acts;
  for (const { by: writer, approver, on, cites, ...said } of PUBLISHED) {
    const by = await personAt(tx, writer, at);
    const publisher = await personAt(tx, approver, at);
    if (!by || !publisher) continue;
    const content: PostContent = postContent.parse({ ...said, actId: cites ? (act?.actId ?? null) : null });
    const postId = await createPost(tx, outbox, { ...content, requestId: null, corrects: null }, by);
    const variants = accounts
      .filter(({ handle }) => on.some((one) => one === handle))
      .map(({ account_id: accountId }) => ({
        ...{ accountId, text: null, title: null, link: null, media: null, plannedAt: null },
      }));
    await changePost(tx, outbox, postId, { ...content, version: 1, variants }, by);
    await askApproval(tx, outbox, postId, by);
    for (const { variantId, seal } of await variantsOf(tx, [postId])) {
      const verdict = { by: 'publisher', verdict: 'yes' as const, seal, reason: null };
      await giveVerdict(tx, outbox, variantId, verdict, publisher);
    }
  }
}

async function personAt(tx: Transaction, email: string, at: Date): Promise<{ personId: string; at: Date } | null> {
  const person = await findPersonByEmail(tx, email);
  return person ? { personId: person.person_id, at } : null;
}

// SPDX-License-Identifier: EUPL-1.2
// What makes the demonstration's newsroom look like one in use: a post in each stage, each by somebody who may.
import { romeClock, romeInstants } from '@arengo/composer';
import { type PostContent, postContent } from '@arengo/contract';
import { listAccounts } from '../features/accounts/index.ts';
import { askApproval, changePost, createPost } from '../features/editorial/index.ts';
import { findPersonByEmail } from '../features/people/index.ts';
import { outbox } from '../features/publishing/index.ts';
import type { Transaction } from '../foundation/database/database.ts';
import { POSTS } from './valdoria.ts';

const DAY_MS = 24 * 60 * 60_000;

export async function furnishPosts(tx: Transaction, at: Date): Promise<void> {
  const accounts = await listAccounts(tx);
  for (const { by: email, on, days, hour, asks, ...said } of POSTS) {
    const person = await findPersonByEmail(tx, email);
    if (!person) continue;
    const by = { personId: person.person_id, at };
    const content: PostContent = postContent.parse(said);
    const postId = await createPost(tx, outbox, { ...content, requestId: null, corrects: null }, by);
    const plannedAt = days === null ? null : hourOfDay(new Date(at.getTime() + days * DAY_MS), hour);
    const variants = accounts
      .filter(({ handle }) => on.some((one) => one === handle))
      .map(({ account_id: accountId }) => ({ accountId, text: null, title: null, link: null, media: null, plannedAt }));
    await changePost(tx, outbox, postId, { ...content, version: 1, variants }, by);
    if (asks) await askApproval(tx, outbox, postId, by);
  }
}

/** An hour of the day in Rome on which an instant falls. */
function hourOfDay(day: Date, hour: string): string | null {
  return romeInstants(`${romeClock(day).slice(0, 10)}T${hour}`)[0]?.toISOString() ?? null;
}

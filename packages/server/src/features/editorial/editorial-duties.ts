// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import type { Duty } from '../../foundation/duty.ts';
import { lookAtPost } from './look-at-post.ts';
import { findPostsToAgree } from './posts-store.ts';
import { mayTakeStep } from './step-takers.ts';

// Beyond these somebody has to sign before the rest is asked for.
const MOST = 50;

/** Posts that wait for this person's agreement, by the hour at which they should leave. */
export async function editorialDuties(tx: Transaction, personId: string, at: Date): Promise<Duty[]> {
  const duties: Duty[] = [];
  for (const post of await findPostsToAgree(tx, MOST)) {
    const seen = await lookAtPost(tx, post, at);
    const mine: { due: Date | null; account: string }[] = [];
    for (const variant of seen.variants) {
      if (variant.standing.state !== 'waiting') continue;
      const open = variant.standing.path.filter(({ state }) => state !== 'agreed').map(({ step }) => step);
      for (const step of open) {
        if (!(await mayTakeStep(tx, seen, variant, step, { personId, at })).granted) continue;
        mine.push({ due: variant.plannedAt, account: variant.account?.name ?? '' });
        break;
      }
    }
    if (mine.length === 0) continue;
    const accounts = mine.map(({ account }) => account).join(', ');
    const hours = mine.flatMap(({ due }) => due ?? []);
    duties.push({
      code: 'approve-post',
      about: {
        it: `Rileggi e approva «${post.workingTitle}» per ${accounts}`,
        en: `Read and approve “${post.workingTitle}” for ${accounts}`,
      },
      due: hours.length > 0 ? new Date(Math.min(...hours.map((hour) => hour.getTime()))) : null,
      to: `/redazione/post/${post.postId}`,
    });
  }
  return duties;
}

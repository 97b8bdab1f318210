// SPDX-License-Identifier: EUPL-1.2
// A believable stream of comments: many write once, a few write often, and sentences are combined from our own corpus.

import type { z } from 'zod';
import type { wireWebhook } from '../../packages/server/src/networks/practice/wire.ts';
import { comments } from '../comments.it.ts';
import { pick, seeded } from './seeded.ts';

export type SaidItem = Extract<z.output<typeof wireWebhook>['events'][number], { type: 'item' }>;

const POSTS = 40;
const AUTHORS_PER_ITEM = 0.4;

/** So many comments, all different, in the words of the practice network's API. The same seed gives the same ones. */
export function citizensSay(count: number, seed: number, name: string): SaidItem[] {
  const random = seeded(seed);
  const authors = Math.ceil(count * AUTHORS_PER_ITEM);
  return Array.from({ length: count }, (_, number) => {
    // Squaring makes the first of them write most.
    const author = Math.floor(random() ** 2 * authors);
    const second = random() < 0.3 ? ` ${pick(random, comments)}` : '';
    return {
      type: 'item',
      item: {
        id: `${name}-${number}`,
        kind: 'comment',
        post: String(1 + Math.floor(random() * POSTS)),
        parent: null,
        author: { id: `${name}-author-${author}`, handle: `cittadino.${author}`, name: `Cittadino ${author}` },
        text: `${pick(random, comments)}${second}`,
        revision: 1,
        created_at: new Date(Date.UTC(2026, 2, 10, 9, 0, 0, number)).toISOString(),
        held: false,
        hidden: false,
        removed: false,
        deleted: false,
        url: `https://rete.example/p/pagina/posts/1#c-${name}-${number}`,
      },
    };
  });
}

// SPDX-License-Identifier: EUPL-1.2
// What was written and not saved yet, kept in this window alone: it survives a reload, and nothing stays on a shared machine.
import type { Draft } from './draft.ts';

export type Leftover = {
  draft: Draft;
  /** What the server had, when this was written. */
  agreed: Draft;
};

const nameOf = (personId: string, postId: string | null) => `arengo-post:${personId}:${postId ?? 'new'}`;

export function keepLeftover(personId: string, postId: string | null, leftover: Leftover | null): void {
  const name = nameOf(personId, postId);
  try {
    if (leftover === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(leftover));
  } catch {
    // A browser that keeps nothing: the draft is still saved on the server within a moment.
  }
}

export function readLeftover(personId: string, postId: string | null): Leftover | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(nameOf(personId, postId)) ?? 'null');
    return isLeftover(value) ? value : null;
  } catch {
    return null;
  }
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  'content' in value &&
  'variants' in value &&
  Array.isArray(value.variants);

function isLeftover(value: unknown): value is Leftover {
  if (typeof value !== 'object' || value === null || !('draft' in value) || !('agreed' in value)) return false;
  return isDraft(value.draft) && isDraft(value.agreed);
}

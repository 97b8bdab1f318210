// SPDX-License-Identifier: EUPL-1.2
// What of a draft is saved, what waits, and what stands in the way: pure.
import type { PostView } from '@arengo/contract';
import { type Draft, draftOf, sameDraft, voidedBy } from './draft.ts';

/** Somebody else wrote meanwhile: what they have, and what both had before. */
export type Conflict = { theirs: PostView; mine: Draft };

export type SaveState =
  | { is: 'untouched' }
  | { is: 'saved'; at: string }
  | { is: 'waiting' }
  | { is: 'saving' }
  /** Saving would void approvals: a person says so. */
  | { is: 'guarded'; voids: string[] }
  | { is: 'conflict'; conflict: Conflict }
  | { is: 'failed'; error: unknown };

type Now = {
  draft: Draft;
  agreed: Draft;
  view: PostView | null;
  running: boolean;
  error: unknown;
  conflict: Conflict | null;
  savedAt: string | null;
};

/** The one word on how a draft stands. */
export function saveStateOf({ draft, agreed, view, running, error, conflict, savedAt }: Now): SaveState {
  if (conflict) return { is: 'conflict', conflict };
  if (running) return { is: 'saving' };
  if (sameDraft(draft, agreed)) return savedAt === null ? { is: 'untouched' } : { is: 'saved', at: savedAt };
  if (error !== null) return { is: 'failed', error };
  const voids = view ? voidedBy(draft, agreed, view) : [];
  return voids.length > 0 ? { is: 'guarded', voids } : { is: 'waiting' };
}

/**
 * What to do with a newer version of the post than the one that was written on: nothing where only its media or approvals
 * moved on, take it where nothing is unsaved here, else it is a conflict.
 */
export function meet(view: PostView, { draft, agreed }: Pick<Now, 'draft' | 'agreed'>): 'go-on' | 'take' | 'conflict' {
  const theirs = draftOf(view);
  if (sameDraft(theirs, agreed)) return 'go-on';
  return sameDraft(draft, agreed) || sameDraft(draft, theirs) ? 'take' : 'conflict';
}

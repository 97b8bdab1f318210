// SPDX-License-Identifier: EUPL-1.2
import type { ComposerView, PostView } from '@arengo/contract';
import { createContext, useContext } from 'react';
import type { Draft, Field, Form, Media } from './draft.ts';
import type { Point } from './points.ts';

/** The tab in front: the words for all, or those for one account. */
export type Tab = 'all' | string;

/** What every part of the composer has at hand. */
export type Composing = {
  composer: ComposerView;
  view: PostView | null;
  draft: Draft;
  media: readonly Media[];
  points: readonly Point[];
  /** The points are those of the words as they stand. */
  checked: boolean;
  tab: Tab;
  setTab: (tab: Tab) => void;
  edit: (change: (draft: Draft) => Draft) => void;
  /** Saves what is unsaved, and answers the post's id; null where it could not. */
  save: () => Promise<string | null>;
};

export const ComposeContext = createContext<Composing | null>(null);

/** @throws Error outside the composer. */
export function useCompose(): Composing {
  const composing = useContext(ComposeContext);
  if (!composing) throw new Error('no post is being written here');
  return composing;
}

/** One field of the post, and how to write it. */
export function useContent<F extends Field>(field: F): [Draft['content'][F], (value: Draft['content'][F]) => void] {
  const { draft, edit } = useCompose();
  const set = (value: Draft['content'][F]) =>
    edit((before) => ({ ...before, content: { ...before.content, [field]: value } }));
  return [draft.content[field], set];
}

/** Changes the variant for one account. */
export const withForm =
  (accountId: string, change: Partial<Form>) =>
  (draft: Draft): Draft => ({
    ...draft,
    variants: draft.variants.map((form) => (form.accountId === accountId ? { ...form, ...change } : form)),
  });

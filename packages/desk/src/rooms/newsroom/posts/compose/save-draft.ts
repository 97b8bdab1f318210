// SPDX-License-Identifier: EUPL-1.2
// The journeys of a draft to the server: begun, changed, and met again where somebody else was there first.
import type { PostView } from '@arengo/contract';
import type { QueryClient } from '@tanstack/react-query';
import { call, routes } from '../../../../client.ts';
import { Problem } from '../../../../problem.ts';
import { postQuery } from '../posts-queries.ts';
import { changeOf, type Draft, draftOf, titleOf } from './draft.ts';
import { type Conflict, meet } from './saving.ts';

/** The draft in hand, and what the server was last known to have of it. */
export type Hand = {
  draft: Draft;
  agreed: Draft;
  conflict: Conflict | null;
  view: PostView | null;
  postId: string | null;
};

const readAgain = (client: QueryClient, postId: string) => client.fetchQuery({ ...postQuery(postId), staleTime: 0 });

/** Begins the post that has no id yet. */
export async function beginPost(hand: Hand, client: QueryClient): Promise<void> {
  const body = { workingTitle: titleOf(hand.draft.content) };
  const { id } = await call(routes.createPost, { body });
  hand.postId = id;
  hand.view = await readAgain(client, id);
}

/** Writes what is in hand over the version that was read. Throws Problem where that one is overtaken. */
export async function writePost(hand: Hand, postId: string, client: QueryClient): Promise<PostView> {
  const body = { ...changeOf(hand.draft, hand.view), version: hand.view?.version ?? 1 };
  const saved = await call(routes.changePost, { params: { postId }, body });
  hand.view = saved;
  client.setQueryData(postQuery(postId).queryKey, saved);
  for (const kind of ['posts', 'duties', 'calendar']) void client.invalidateQueries({ queryKey: [kind] });
  return saved;
}

/** After somebody was faster: nothing to see to where it was only my own images, else what follows of their words. */
export async function meetAgain(
  hand: Hand,
  postId: string,
  client: QueryClient,
): Promise<Partial<Pick<Hand, 'draft' | 'agreed' | 'conflict'>> | null> {
  const theirs = await readAgain(client, postId);
  const { draft, agreed } = hand;
  hand.view = theirs;
  const what = meet(theirs, { draft, agreed });
  if (what === 'conflict') return { conflict: { theirs, mine: draft } };
  return what === 'take' ? { draft: draftOf(theirs), agreed: draftOf(theirs) } : null;
}

export const isOvertaken = (failure: unknown): boolean =>
  failure instanceof Problem && failure.document.status === 409 && failure.document.type.endsWith('post-changed');

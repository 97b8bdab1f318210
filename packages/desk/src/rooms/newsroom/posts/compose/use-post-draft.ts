// SPDX-License-Identifier: EUPL-1.2
import type { PostView } from '@arengo/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { call, routes } from '../../../../client.ts';
import { Problem } from '../../../../problem.ts';
import { useSession } from '../../../../session.tsx';
import { postQuery } from '../posts-queries.ts';
import { BLANK, changeOf, type Draft, draftOf, mergeDrafts, sameDraft, titleOf } from './draft.ts';
import { keepLeftover, readLeftover } from './leftover.ts';
import { type Conflict, meet, saveStateOf } from './saving.ts';

/** Long enough not to save each letter, short enough that little can be lost. */
const REST_MS = 1200;

type State = { draft: Draft; agreed: Draft; savedAt: string | null; restored: boolean; conflict: Conflict | null };

/**
 * The draft in hand: written here at once, saved by itself when the hands rest, never over somebody else's change, and
 * never over an approval without being told to.
 */
export function usePostDraft(view: PostView | null, onBorn: (postId: string) => void) {
  const client = useQueryClient();
  const { person } = useSession();
  const [state, setState] = useState(() => beginning(view, readLeftover(person.id, view?.id ?? null)));
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const now = useRef({ ...state, view, postId: view?.id ?? null });
  // What the server has counts as soon as it is known here, not only after the next drawing.
  if (view && (now.current.view === null || view.version >= now.current.view.version)) now.current.view = view;
  const job = useRef<Promise<string | null> | null>(null);

  const put = useCallback((change: Partial<State>) => {
    Object.assign(now.current, change);
    setState((before) => ({ ...before, ...change }));
  }, []);

  const edit = useCallback(
    (change: (draft: Draft) => Draft) => {
      const draft = change(now.current.draft);
      setError(null);
      put({ draft });
      const { agreed, postId } = now.current;
      keepLeftover(person.id, postId, sameDraft(draft, agreed) ? null : { draft, agreed });
    },
    [put, person.id],
  );

  const send = useCallback(async (): Promise<string | null> => {
    const { current } = now;
    const sent = current.draft;
    let { postId } = current;
    if (postId === null) {
      postId = (await call(routes.createPost, { body: { workingTitle: titleOf(sent.content) } })).id;
      keepLeftover(person.id, null, null);
      current.postId = postId;
      current.view = await client.fetchQuery({ ...postQuery(postId), staleTime: 0 });
    }
    const version = current.view?.version ?? 1;
    const body = { ...changeOf(sent, current.view), version };
    const saved = await call(routes.changePost, { params: { postId }, body });
    current.view = saved;
    client.setQueryData(postQuery(postId).queryKey, saved);
    put({ agreed: sent, savedAt: saved.changedAt, restored: false });
    keepLeftover(person.id, postId, sameDraft(current.draft, sent) ? null : { draft: current.draft, agreed: sent });
    for (const kind of ['posts', 'duties', 'calendar']) void client.invalidateQueries({ queryKey: [kind] });
    return postId;
  }, [client, person.id, put]);

  // Overtaken: by my own images, which is nothing, or by somebody's words.
  const overtaken = useCallback(async (): Promise<boolean> => {
    const { current } = now;
    if (current.postId === null) return false;
    const theirs = await client.fetchQuery({ ...postQuery(current.postId), staleTime: 0 });
    const before = { draft: current.draft, agreed: current.agreed };
    current.view = theirs;
    const what = meet(theirs, before);
    if (what === 'conflict') put({ conflict: { theirs, mine: before.draft } });
    if (what === 'take') put({ draft: draftOf(theirs), agreed: draftOf(theirs) });
    return what === 'go-on';
  }, [client, put]);

  /** Saves what is unsaved, and answers the post's id; null where it could not. */
  const save = useCallback((): Promise<string | null> => {
    const { current } = now;
    if (job.current) return job.current.then(() => save());
    if (sameDraft(current.draft, current.agreed) && current.postId !== null) return Promise.resolve(current.postId);
    if (current.conflict) return Promise.resolve(null);
    const born = current.postId === null;
    setRunning(true);
    setError(null);
    job.current = send()
      .catch(async (failure: unknown) => {
        if (!isOvertaken(failure)) throw failure;
        return (await overtaken()) ? send() : null;
      })
      .catch((failure: unknown) => {
        setError(failure);
        return null;
      })
      .finally(() => {
        job.current = null;
        setRunning(false);
      });
    return job.current.then((postId) => {
      if (born && postId !== null) onBorn(postId);
      return postId;
    });
  }, [send, overtaken, onBorn]);

  // Taken up by others while nothing is unsaved here: show what they wrote.
  useEffect(() => {
    if (!view || job.current || now.current.conflict) return;
    const { draft, agreed } = now.current;
    if (meet(view, { draft, agreed }) === 'take')
      put({ draft: draftOf(view), agreed: draftOf(view), savedAt: view.changedAt });
  }, [view, put]);

  const saveState = useMemo(
    () => saveStateOf({ ...state, view: now.current.view, running, error }),
    [state, running, error],
  );
  useEffect(() => {
    if (saveState.is !== 'waiting') return undefined;
    const timer = setTimeout(() => void save(), REST_MS);
    const leaving = () => document.visibilityState === 'hidden' && void save();
    document.addEventListener('visibilitychange', leaving);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', leaving);
    };
  }, [saveState, save]);

  /** Ends a conflict: mine over what they wrote, or theirs as it is. */
  const settle = useCallback(
    (whose: 'mine' | 'theirs') => {
      const { conflict, agreed } = now.current;
      if (!conflict) return;
      const theirs = draftOf(conflict.theirs);
      put({
        conflict: null,
        agreed: theirs,
        draft: whose === 'mine' ? mergeDrafts(conflict.mine, agreed, theirs) : theirs,
      });
      if (whose === 'theirs') keepLeftover(person.id, conflict.theirs.id, null);
      else void save();
    },
    [put, save, person.id],
  );

  /** Back to what the server has. */
  const drop = useCallback(() => {
    put({ draft: now.current.agreed });
    keepLeftover(person.id, now.current.postId, null);
  }, [put, person.id]);

  const { draft, restored } = state;
  return { draft, saveState, restored, edit, save, settle, drop };
}

function beginning(view: PostView | null, leftover: ReturnType<typeof readLeftover>): State {
  const agreed = view ? draftOf(view) : BLANK;
  const start = { draft: agreed, agreed, savedAt: view?.changedAt ?? null, restored: false, conflict: null };
  if (!leftover || sameDraft(leftover.draft, agreed)) return start;
  if (view === null || sameDraft(leftover.agreed, agreed)) return { ...start, draft: leftover.draft, restored: true };
  const conflict = { theirs: view, mine: leftover.draft };
  return { ...start, draft: leftover.draft, agreed: leftover.agreed, restored: true, conflict };
}

const isOvertaken = (failure: unknown) =>
  failure instanceof Problem && failure.document.status === 409 && failure.document.type.endsWith('post-changed');

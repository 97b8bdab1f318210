// SPDX-License-Identifier: EUPL-1.2
import type { PostView } from '@arengo/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../../../../session.tsx';
import { BLANK, type Draft, draftOf, mergeDrafts, sameDraft } from './draft.ts';
import { keepLeftover, type Leftover, readLeftover } from './leftover.ts';
import { beginPost, type Hand, isOvertaken, meetAgain, writePost } from './save-draft.ts';
import { meet, type SaveState, saveStateOf } from './saving.ts';

/** Long enough not to save each letter, short enough that little can be lost. */
const REST_MS = 1200;

type State = Pick<Hand, 'draft' | 'agreed' | 'conflict'> & { savedAt: string | null; restored: boolean };

/**
 * The draft in hand: written here at once, saved by itself when the hands rest, never over somebody else's change, and
 * never over an approval without being told to.
 */
export function usePostDraft(view: PostView | null, onBorn: (postId: string) => void) {
  const { person } = useSession();
  const [state, setState] = useState(() => beginning(view, readLeftover(person.id, view?.id ?? null)));
  const hand = useRef<Hand>({ ...state, view, postId: view?.id ?? null }).current;
  const put = useCallback(
    (change: Partial<State>) => {
      const { savedAt: _, restored: __, ...held } = change;
      Object.assign(hand, held);
      setState((before) => ({ ...before, ...change }));
      const { draft, agreed, postId } = hand;
      keepLeftover(person.id, postId, sameDraft(draft, agreed) ? null : { draft, agreed });
    },
    [hand, person.id],
  );
  const { running, error, forgive, save, isBusy } = useSaving(hand, put, onBorn);

  const edit = useCallback(
    (change: (draft: Draft) => Draft) => {
      forgive();
      put({ draft: change(hand.draft) });
    },
    [hand, put, forgive],
  );

  // What others wrote is taken where nothing is unsaved here, and is never written over unseen.
  useEffect(() => {
    if (!view || isBusy() || hand.conflict || (hand.view && view.version < hand.view.version)) return;
    const what = meet(view, hand);
    hand.view = view;
    if (what === 'take') put({ draft: draftOf(view), agreed: draftOf(view), savedAt: view.changedAt });
    if (what === 'conflict') put({ conflict: { theirs: view, mine: hand.draft } });
  }, [view, hand, put, isBusy]);

  const saveState = useMemo(() => saveStateOf({ ...state, view, running, error }), [state, view, running, error]);
  useSaveAtRest(saveState, save);

  /** Ends a conflict: mine over what they wrote, or theirs as it is. */
  const settle = useCallback(
    (whose: 'mine' | 'theirs') => {
      const { conflict, agreed } = hand;
      if (!conflict) return;
      const theirs = draftOf(conflict.theirs);
      const draft = whose === 'mine' ? mergeDrafts(conflict.mine, agreed, theirs) : theirs;
      put({ conflict: null, agreed: theirs, draft });
      if (whose === 'mine') void save();
    },
    [hand, put, save],
  );

  /** Back to what the server has. */
  const drop = useCallback(() => put({ draft: hand.agreed }), [hand, put]);

  return { draft: state.draft, saveState, restored: state.restored, edit, save, settle, drop };
}

/** One save at a time; the next begins when the one under way has ended. */
function useSaving(hand: Hand, put: (change: Partial<State>) => void, onBorn: (postId: string) => void) {
  const client = useQueryClient();
  const { person } = useSession();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const job = useRef<Promise<string | null> | null>(null);

  const journey = useCallback(async (): Promise<string | null> => {
    if (hand.postId === null) {
      await beginPost(hand, client);
      keepLeftover(person.id, null, null);
    }
    const { postId } = hand;
    if (postId === null) return null;
    const write = async () => {
      // What is in hand at this very moment: one may have gone on writing while the post was begun.
      const sent = hand.draft;
      const saved = await writePost(hand, postId, client);
      put({ agreed: sent, savedAt: saved.changedAt, restored: false });
      return postId;
    };
    try {
      return await write();
    } catch (failure) {
      if (!isOvertaken(failure)) throw failure;
      const met = await meetAgain(hand, postId, client);
      if (met === null) return await write();
      put(met);
      return null;
    }
  }, [client, hand, person.id, put]);

  /** Saves what is unsaved, and answers the post's id; null where it could not. */
  const save = useCallback((): Promise<string | null> => {
    if (job.current) return job.current.then(() => save());
    if (sameDraft(hand.draft, hand.agreed) && hand.postId !== null) return Promise.resolve(hand.postId);
    if (hand.conflict) return Promise.resolve(null);
    const born = hand.postId === null;
    setRunning(true);
    setError(null);
    job.current = journey()
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
  }, [hand, journey, onBorn]);

  const forgive = useCallback(() => setError(null), []);
  const isBusy = useCallback(() => job.current !== null, []);
  return { running, error, forgive, save, isBusy };
}

/** Saves when the hands rest, and when the window goes out of sight. */
function useSaveAtRest(saveState: SaveState, save: () => Promise<string | null>): void {
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
}

function beginning(view: PostView | null, leftover: Leftover | null): State {
  const agreed = view ? draftOf(view) : BLANK;
  const start = { draft: agreed, agreed, savedAt: view?.changedAt ?? null, restored: false, conflict: null };
  if (!leftover || sameDraft(leftover.draft, agreed)) return start;
  if (view === null || sameDraft(leftover.agreed, agreed)) return { ...start, draft: leftover.draft, restored: true };
  const conflict = { theirs: view, mine: leftover.draft };
  return { ...start, draft: leftover.draft, agreed: leftover.agreed, restored: true, conflict };
}

// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, useState } from 'react';
import { call, routes } from '../../../../client.ts';
import { useWords } from '../../../../words/use-words.tsx';
import { endedBy } from '../how-far.ts';
import { usePostDeed } from '../use-post-deed.ts';
import { CHECKS_ID } from './checks-panel.tsx';
import { afterDrawing, focusIn, focusOn } from './focus.ts';
import type { SaveState } from './saving.ts';
import { type Composing, useCompose } from './use-compose.ts';

/**
 * What the end of writing is: `out` all is agreed to; `waits` others have it; else what asking does: `publish` at once,
 * `let-go` at its hour, since nobody else is asked, or `ask`.
 */
export type Ending = 'out' | 'waits' | 'publish' | 'let-go' | 'ask';

/** Asking for the approvals: when it can be done, what it does, and what was said of it. */
export function useAsking(state: SaveState) {
  const { words } = useWords();
  const text = words.compose.ask;
  const composing = useCompose();
  const { draft, points, save } = composing;
  const stopping = points.filter(({ severity }) => severity !== 'advises').length;
  const ending = endingOf(composing, state);
  const [sure, setSure] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  // What was said of the post before it is changed again is no longer so.
  useEffect(() => {
    if (state.is === 'waiting' || state.is === 'guarded') setSaid(null);
  }, [state.is]);
  const ask = usePostDeed(
    async () => {
      const postId = await save();
      return postId === null ? null : call(routes.askApproval, { params: { postId } });
    },
    (answer) => {
      setSure(false);
      if (answer === null) return;
      setSaid(answer.variants.every(({ approval }) => approval.state === 'approved') ? text.approved : text.asked);
      afterDrawing(() => focusOn('approval'));
    },
  );
  const start = () => {
    setSaid(null);
    if (state.is === 'conflict' || ending === 'out' || ending === 'waits') return;
    if (draft.variants.length === 0) {
      setSaid(text.noAccount);
      focusIn('[data-field="accounts"] input');
    } else if (stopping > 0) {
      setSaid(text.mendFirst(stopping));
      focusOn(CHECKS_ID);
    } else if (ending === 'publish') setSure(true);
    else ask.mutate(undefined);
  };
  useCtrlEnter(start);
  return { ask, ending, stopping, sure, setSure, said, start };
}

function useCtrlEnter(act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function endingOf({ draft, composer, view }: Composing, state: SaveState): Ending {
  const variants = view?.variants ?? [];
  const settled = state.is === 'saved' || state.is === 'untouched';
  if (settled && variants.length > 0) {
    if (variants.every((one) => one.approval.state === 'approved' || endedBy(one) !== null)) return 'out';
    if (variants.some((one) => one.approval.state === 'waiting' && endedBy(one) === null)) return 'waits';
  }
  const others = variants.some(({ approval }) =>
    approval.path.some((step) => step.by !== 'publisher' && step.state !== 'agreed'),
  );
  const mine = draft.variants.every(
    ({ accountId }) => composer.accounts.find(({ id }) => id === accountId)?.mayPublish.granted,
  );
  if (variants.length === 0 || draft.variants.length === 0 || others || !mine) return 'ask';
  return draft.variants.some(({ plannedAt }) => plannedAt === null) ? 'publish' : 'let-go';
}

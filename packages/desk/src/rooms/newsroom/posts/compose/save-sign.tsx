// SPDX-License-Identifier: EUPL-1.2
import { Icon } from '../../../../elements/icon.tsx';
import { ProblemAlert } from '../../../../elements/problem-alert.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { CONFLICT_ID } from './save-notices.tsx';
import type { SaveState } from './saving.ts';

/** Whether what is written is saved, and since when. */
export function SaveSign({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const { words, atHour } = useWords();
  const text = words.compose.saving;
  const said = {
    untouched: text.untouched,
    saved: state.is === 'saved' ? text.saved(atHour(state.at)) : '',
    waiting: text.waiting,
    saving: text.saving,
    guarded: text.guarded,
    conflict: text.conflict,
    failed: text.failed,
  }[state.is];
  return (
    <>
      <p className={`compose-saved compose-saved-${state.is}`} role="status">
        {state.is === 'saved' && <Icon name="it-check" size="xs" />} {said}
        {state.is === 'conflict' && (
          <>
            {' '}
            <a href={`#${CONFLICT_ID}`}>{text.seeConflict}</a>
          </>
        )}
      </p>
      {state.is === 'failed' && <ProblemAlert error={state.error} onRetry={onRetry} />}
    </>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import type { Draft } from './use-draft.ts';

/** Whether what is written is kept; what to do when it can't be. */
export function SaveState({ draft, onReload }: { draft: Draft; onReload: () => void }) {
  const { words, moment } = useWords();
  const text = words.ruleMaking.editor;
  const [copied, setCopied] = useState(false);
  if (draft.error) {
    return (
      <div>
        <ProblemAlert error={draft.error} />
        <div className="buttons">
          <Button color="outline-primary" size="sm" onClick={draft.save}>
            {text.saveNow}
          </Button>
          <Button
            color="outline-primary"
            size="sm"
            onClick={() => void navigator.clipboard.writeText(draft.source).then(() => setCopied(true))}
          >
            {text.copy}
          </Button>
          <Button color="outline-primary" size="sm" onClick={onReload}>
            {text.reload}
          </Button>
        </div>
        <p role="status">{copied && text.copied}</p>
      </div>
    );
  }
  return (
    <p className="quiet" role="status">
      {draft.saving
        ? text.saving
        : draft.dirty
          ? text.unsaved
          : text.savedAt(moment(draft.saved.savedAt), draft.saved.revision)}
    </p>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { QueueRow } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useWords } from '../../words/use-words.tsx';
import type { Rest } from './use-break.ts';

type Props = { rest: Rest; rows: readonly QueueRow[]; caseId: string; onOpen: (id: string) => void };

/** After many harsh texts: a pause, or a case that is easy to read. */
export function BreakSuggestion({ rest, rows, caseId, onOpen }: Props) {
  const { words } = useWords();
  const text = words.decide;
  const easy = rows.find((row) => !row.harsh && row.id !== caseId && row.claim === null);
  return (
    <section className="notice break" aria-labelledby="break-title">
      <h2 id="break-title">{text.breakTitle}</h2>
      <p>{text.breakText}</p>
      <div className="buttons">
        {easy && (
          <Button
            color="primary"
            size="sm"
            onClick={() => {
              rest.dismiss();
              onOpen(easy.id);
            }}
          >
            {text.breakEasy}
          </Button>
        )}
        <Button color="outline-primary" size="sm" onClick={rest.dismiss}>
          {text.breakDismiss}
        </Button>
      </div>
    </section>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { QueueRow, ReplyOf, routes } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../elements/icon.tsx';
import { useWords } from '../../words/use-words.tsx';

export type BulkReply = ReplyOf<(typeof routes)['takeDecisions']>;
type Props = { reply: BulkReply; rows: readonly QueueRow[]; onEnd: () => void };

/** How many were decided, and why each of the others was not. */
export function BulkResult({ reply, rows, onEnd }: Props) {
  const { words, pick } = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, []);
  const nameOf = (id: string) => {
    const row = rows.find((each) => each.id === id);
    return row?.author ?? row?.excerpt.slice(0, 40) ?? id;
  };
  return (
    <div ref={place} tabIndex={-1} className="bulk-result">
      <p className="bulk-done">
        <Icon name="it-check-circle" /> {words.bulk.decided(reply.decided.length)}
      </p>
      {reply.refused.length > 0 && (
        <>
          <p className="bulk-done">
            <Icon name="it-warning-circle" /> {words.bulk.refused(reply.refused.length)}
          </p>
          <ul>
            {reply.refused.map((refused) => (
              <li key={refused.caseId}>
                <Link to={`/moderazione/${refused.caseId}`} onClick={onEnd}>
                  {nameOf(refused.caseId)}
                </Link>
                : {pick(refused.because)}
              </li>
            ))}
          </ul>
        </>
      )}
      <Button color="primary" onClick={onEnd}>
        {words.queue.bulkEnd}
      </Button>
    </div>
  );
}

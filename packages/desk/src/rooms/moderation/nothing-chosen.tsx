// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { EmptyRoom } from '../../elements/empty-room.tsx';
import { useWords } from '../../words/use-words.tsx';
import type { Queue } from './use-queue.ts';

/** Beside the queue while no case is in hand. */
export function NothingChosen({ queue, onStep }: { queue: Queue; onStep: () => void }) {
  const { words } = useWords();
  const some = queue.rows.length > 0;
  return (
    <div className="nothing-chosen">
      {!queue.pending && some && (
        <EmptyRoom title={words.queue.choose} help={words.queue.chooseHelp} icon="it-comment">
          <Button color="primary" onClick={onStep}>
            {words.today.start}
          </Button>
        </EmptyRoom>
      )}
    </div>
  );
}

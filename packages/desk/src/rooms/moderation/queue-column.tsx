// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useRef } from 'react';
import { EmptyRoom } from '../../elements/empty-room.tsx';
import { Tick } from '../../elements/field.tsx';
import { Loading } from '../../elements/loading.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import type { QueueFilters } from '../../queries.ts';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.tsx';
import { QueueFiltersPanel } from './queue-filters.tsx';
import { QueueRowCard } from './queue-row.tsx';
import type { Queue } from './use-queue.ts';

type Chosen = ReadonlySet<string>;
type Props = {
  queue: Queue;
  caseId: string | null;
  filters: QueueFilters;
  search: string;
  onFilters: (filters: QueueFilters) => void;
  /** The rows ticked for a bulk decision; null while there is none. */
  chosen: Chosen | null;
  onChosen: ((chosen: Chosen | null) => void) | null;
};

/** The list on the left: what waits, in order, and who has it in hand. */
export function QueueColumn({ queue, caseId, filters, search, onFilters, chosen, onChosen }: Props) {
  const { words, number } = useWords();
  const text = words.queue;
  useNow(30_000);
  const place = useFocusKept(chosen !== null);
  const tick = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChosen?.(next);
  };
  const all = queue.rows.length > 0 && queue.rows.every((row) => chosen?.has(row.id));
  return (
    <section ref={place} className="queue" aria-labelledby="queue-title">
      <div className="queue-head">
        <h2 id="queue-title">{text.title}</h2>
        <p className="queue-waiting" role="status">
          {queue.waiting >= 1000 ? text.waitingMore : text.waiting(queue.waiting, number(queue.waiting))}
        </p>
      </div>
      <QueueFiltersPanel filters={filters} onFilters={onFilters} />
      {onChosen && (
        <div className="queue-tools">
          <Button
            color="outline-primary"
            size="xs"
            className="queue-bulk"
            aria-pressed={chosen !== null}
            onClick={() => onChosen(chosen ? null : new Set())}
          >
            {chosen ? text.bulkEnd : text.bulk} <kbd>b</kbd>
          </Button>
          {chosen && (
            <Tick
              label={text.selectAll}
              checked={all}
              onChange={(on) => onChosen(new Set(on ? queue.rows.map((row) => row.id) : []))}
            />
          )}
        </div>
      )}
      {queue.pending && <Loading />}
      {queue.error !== null && <ProblemAlert error={queue.error} onRetry={queue.refetch} />}
      {!queue.pending && !queue.error && queue.rows.length === 0 && <Empty filters={filters} onFilters={onFilters} />}
      <ol className="queue-list">
        {queue.rows.map((row) => (
          <QueueRowCard
            key={row.id}
            row={row}
            search={search}
            current={row.id === caseId}
            ticked={chosen ? chosen.has(row.id) : null}
            onTick={(on) => tick(row.id, on)}
          />
        ))}
      </ol>
      {queue.more && (
        <Button
          color="outline-primary"
          size="sm"
          className="queue-more"
          disabled={queue.loadingMore}
          onClick={queue.more}
        >
          {text.more}
        </Button>
      )}
      {/* At the foot: above the list it would move the rows under the pointer. */}
      {queue.late > 0 && (
        <p className="queue-late" role="status">
          {text.new(queue.late)}.{' '}
          <button type="button" className="link-button" onClick={queue.reorder}>
            {text.reorder}
          </button>
        </p>
      )}
    </section>
  );
}

/** When a bulk decision begins or ends, what had the focus may be gone: it goes to the first box, or back to the button. */
function useFocusKept(choosing: boolean) {
  const place = useRef<HTMLElement>(null);
  const before = useRef(choosing);
  useEffect(() => {
    const changed = before.current !== choosing;
    before.current = choosing;
    if (!changed || document.activeElement !== document.body) return;
    const find = (selector: string) => place.current?.querySelector<HTMLElement>(selector);
    (choosing ? (find('.row-current .row-tick') ?? find('.row-tick')) : find('.queue-bulk'))?.focus();
  }, [choosing]);
  return place;
}

function Empty({ filters, onFilters }: Pick<Props, 'filters' | 'onFilters'>) {
  const { words } = useWords();
  const text = words.queue;
  const filtered = Boolean(filters.network || filters.category || filters.accountId || filters.view !== 'to-decide');
  return (
    <EmptyRoom
      title={filtered ? text.emptyFiltered : text.empty}
      help={filtered ? '' : text.emptyHelp}
      icon="it-check-circle"
    >
      {filtered && (
        <Button color="outline-primary" size="sm" onClick={() => onFilters({ view: 'to-decide' })}>
          {text.clear}
        </Button>
      )}
    </EmptyRoom>
  );
}

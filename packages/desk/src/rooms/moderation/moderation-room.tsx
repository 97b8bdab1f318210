// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { usePageTitle } from '../../elements/page-heading.tsx';
import { useKeys } from '../../keys/use-keys.tsx';
import { caseQuery } from '../../queries.ts';
import { useMay, useSession } from '../../session.tsx';
import { useWords } from '../../words/use-words.tsx';
import { BulkPanel } from './bulk-panel.tsx';
import { CaseScreen } from './case-screen.tsx';
import { KeysBar } from './keys-bar.tsx';
import { rowAfter, rowFrom } from './merge-rows.ts';
import { NothingChosen } from './nothing-chosen.tsx';
import { QueueColumn } from './queue-column.tsx';
import { useBreak } from './use-break.ts';
import { useFilters } from './use-filters.ts';
import { useQueue } from './use-queue.ts';

/** The queue, the case in hand, and what the policy says about it. */
export function ModerationRoom() {
  const { words } = useWords();
  const { caseId = null } = useParams();
  const me = useSession().person.id;
  const moderates = useMay('moderate');
  const client = useQueryClient();
  const navigate = useNavigate();
  const { filters, search, setFilters } = useFilters();
  const queue = useQueue(filters, caseId);
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const rest = useBreak(queue.rows.find((row) => row.id === caseId));
  usePageTitle(words.rooms.moderation);

  const open = useCallback(
    (id: string | null) => void navigate(`/moderazione${id === null ? '' : `/${id}`}${search}`),
    [navigate, search],
  );
  const step = (by: 1 | -1) => {
    const row = rowFrom(queue.rows, caseId, by);
    if (row) open(row.id);
  };
  const goOn = () => open(caseId === null ? null : (rowAfter(queue.rows, caseId, me)?.id ?? null));
  useEffect(() => {
    // The neighbours are fetched ahead, so that j and k answer at once.
    for (const by of [1, -1] as const) {
      const row = caseId === null ? queue.rows[0] : rowFrom(queue.rows, caseId, by);
      if (row) void client.prefetchQuery(caseQuery(row.id));
    }
  }, [client, queue.rows, caseId]);
  useKeys({
    next: () => step(1),
    previous: () => step(-1),
    ...(moderates && { bulk: () => setChosen(chosen === null ? new Set() : null) }),
  });

  const place = chosen !== null ? 'bulk' : caseId === null ? 'queue' : 'case';
  return (
    <div className={`moderation moderation-${place}`}>
      <h1 className="visually-hidden">{words.rooms.moderation}</h1>
      <QueueColumn
        queue={queue}
        caseId={caseId}
        filters={filters}
        search={search}
        onFilters={setFilters}
        chosen={chosen}
        onChosen={moderates ? setChosen : null}
      />
      {chosen !== null ? (
        <BulkPanel rows={queue.rows.filter((row) => chosen.has(row.id))} onEnd={() => setChosen(null)} />
      ) : caseId === null ? (
        <NothingChosen queue={queue} onStep={() => step(1)} />
      ) : (
        <CaseScreen
          key={caseId}
          caseId={caseId}
          search={search}
          rest={rest}
          rows={queue.rows}
          onOpen={open}
          onGoOn={goOn}
        />
      )}
      <KeysBar />
    </div>
  );
}

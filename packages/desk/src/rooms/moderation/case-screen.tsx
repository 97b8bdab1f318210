// SPDX-License-Identifier: EUPL-1.2
import type { QueueRow } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../elements/icon.tsx';
import { Loading } from '../../elements/loading.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { caseQuery } from '../../queries.ts';
import { useWords } from '../../words/use-words.tsx';
import { BreakSuggestion } from './break-suggestion.tsx';
import { CaseDesk } from './case-desk.tsx';
import type { Rest } from './use-break.ts';

type Props = {
  caseId: string;
  search: string;
  rest: Rest;
  rows: readonly QueueRow[];
  onOpen: (id: string) => void;
  onGoOn: () => void;
};

/** The case in hand. A newer version of the text starts the draft anew and says so. */
export function CaseScreen({ caseId, search, rest, rows, onOpen, onGoOn }: Props) {
  const { words } = useWords();
  const view = useQuery(caseQuery(caseId));
  const version = view.data?.item.version;
  const first = useRef<number | undefined>(undefined);
  useEffect(() => {
    first.current ??= version;
  }, [version]);
  const changed = first.current !== undefined && version !== undefined && version !== first.current;
  return (
    <div className="case">
      <Link className="case-back" to={`/moderazione${search}`}>
        <Icon name="it-arrow-left" /> {words.queue.back}
      </Link>
      {rest.due && <BreakSuggestion rest={rest} rows={rows} caseId={caseId} onOpen={onOpen} />}
      {changed && (
        <p className="notice notice-warning" role="alert">
          {words.case.changed}
        </p>
      )}
      {view.isPending && <Loading />}
      {view.error && <ProblemAlert error={view.error} onRetry={() => void view.refetch()} />}
      {view.data && <CaseDesk key={version} view={view.data} onGoOn={onGoOn} />}
    </div>
  );
}

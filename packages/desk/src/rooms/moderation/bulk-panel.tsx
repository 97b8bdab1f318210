// SPDX-License-Identifier: EUPL-1.2
import type { QueueRow } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyRoom } from '../../elements/empty-room.tsx';
import { Loading } from '../../elements/loading.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { caseQuery } from '../../queries.ts';
import { useWords } from '../../words/use-words.tsx';
import { BulkForm } from './bulk-form.tsx';
import { type BulkReply, BulkResult } from './bulk-result.tsx';

type Props = { rows: readonly QueueRow[]; onEnd: () => void };

/** One decision for many cases: what the policy says of the one in which most was found, then how each fared. */
export function BulkPanel({ rows, onEnd }: Props) {
  const { words } = useWords();
  const [result, setResult] = useState<{ reply: BulkReply; rows: readonly QueueRow[] } | null>(null);
  const model = rows.toSorted((one, other) => other.categories.length - one.categories.length)[0];
  return (
    <section className="bulk" aria-labelledby="bulk-title">
      <h2 id="bulk-title">{words.bulk.title(rows.length)}</h2>
      {result ? (
        <BulkResult reply={result.reply} rows={result.rows} onEnd={onEnd} />
      ) : model ? (
        <ModelCase key={model.id} model={model} rows={rows} onResult={(reply) => setResult({ reply, rows })} />
      ) : (
        <EmptyRoom title={words.bulk.none} help={words.bulk.help} icon="it-list" />
      )}
    </section>
  );
}

type ModelProps = { model: QueueRow; rows: readonly QueueRow[]; onResult: (reply: BulkReply) => void };

function ModelCase({ model, rows, onResult }: ModelProps) {
  const view = useQuery(caseQuery(model.id));
  if (view.isPending) return <Loading />;
  if (view.error) return <ProblemAlert error={view.error} onRetry={() => void view.refetch()} />;
  return <BulkForm key={view.data.item.version} view={view.data} rows={rows} onResult={onResult} />;
}

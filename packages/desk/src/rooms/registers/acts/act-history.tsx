// SPDX-License-Identifier: EUPL-1.2
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { auditQuery } from '../../../queries.ts';
import { useMay } from '../../../session.tsx';
import { capital } from '../../../words/format.ts';
import { useWords } from '../../../words/use-words.tsx';

/** What was done of the act, from the record. Seen by whoever may see the record. */
export function ActHistory({ actId }: { actId: string }) {
  const { words, event, moment } = useWords();
  const text = words.acts.page;
  const maySee = useMay('see');
  const audit = useInfiniteQuery({ ...auditQuery({ subjectId: actId }), enabled: maySee });
  const records = audit.data?.pages[0]?.records ?? [];
  const names: Record<string, string> = { automatic: words.record.automatic, administrator: text.administrator };
  if (!maySee) return null;
  return (
    <section className="act-part">
      <h2>{text.history}</h2>
      <p className="quiet">{text.historyHelp}</p>
      {audit.error && <ProblemAlert error={audit.error} onRetry={() => void audit.refetch()} />}
      <ol className="records">
        {records.map((record) => (
          <li key={record.id} className="record">
            <p className="record-head">
              <strong>{capital(event(record.event))}</strong>
              <time className="quiet" dateTime={record.at}>
                {moment(record.at)}
              </time>
            </p>
            <p>
              {names[record.actor] ?? record.actor}
              {record.cites.length > 0 && ` · ${words.record.cites} ${record.cites.join(', ')}`}
            </p>
          </li>
        ))}
      </ol>
      <Link to={`/resoconto?oggetto=${actId}`}>{text.wholeHistory}</Link>
    </section>
  );
}

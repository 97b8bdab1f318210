// SPDX-License-Identifier: EUPL-1.2
import type { AuditRecord } from '@arengo/contract';
import { Link } from 'react-router';
import { capital } from '../../words/format.ts';
import { useWords } from '../../words/use-words.tsx';
import type { Filters } from './record-page.tsx';

type Props = { record: AuditRecord; onFilters: (change: Partial<Filters>) => void };

/** One deed: when, who, what, under which act or clause; the data behind a press. */
export function RecordLine({ record, onFilters }: Props) {
  const { words, moment, number, event } = useWords();
  const text = words.record;
  const { actor, actorId, subject } = record;
  const who = actor === 'automatic' ? text.automatic : actor === 'network' ? text.network : actor;
  return (
    <li className="record">
      <p className="record-head">
        <strong>{capital(event(record.event))}</strong>
        <span className="quiet">
          <time dateTime={record.at}>{moment(record.at)}</time>
        </span>
      </p>
      <p>
        {actorId ? (
          <button
            type="button"
            className="link-button"
            title={text.onlyThisPerson(who)}
            onClick={() => onFilters({ personId: actorId })}
          >
            {who}
          </button>
        ) : (
          who
        )}
        {record.cites.length > 0 && ` · ${text.cites} ${record.cites.join(', ')}`}
        {subject.kind === 'case' && (
          <>
            {' · '}
            <Link to={`/moderazione/${subject.id}`}>{words.bulk.openCase}</Link>
          </>
        )}
      </p>
      <details className="record-details">
        <summary>{text.details}</summary>
        <dl>
          <dt>{text.subject}</dt>
          <dd>
            <button
              type="button"
              className="link-button"
              title={text.onlyThisSubject}
              onClick={() => onFilters({ subjectId: subject.id })}
            >
              {subject.kind} <code>{subject.id}</code>
            </button>
          </dd>
          {Object.entries(record.data).map(([key, value]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>
                <code>{typeof value === 'string' ? value : JSON.stringify(value)}</code>
              </dd>
            </div>
          ))}
        </dl>
        <p className="quiet">
          {text.link(number(record.link))} · <code>{record.event}</code>
        </p>
      </details>
    </li>
  );
}

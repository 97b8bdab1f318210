// SPDX-License-Identifier: EUPL-1.2
import type { VersionRowView } from '@arengo/contract';
import { Link } from 'react-router';
import { useWords } from '../../../words/use-words.tsx';

/** Effect, act, and the three dates that need not agree. */
export function VersionDates({ row }: { row: VersionRowView }) {
  const { words, day, moment } = useWords();
  const text = words.ruleMaking.versions;
  const onDay = (date: string | null) => (date === null ? text.notStated : day(`${date}T12:00:00Z`));
  const how = `${text.takesEffect[row.takesEffect]}${row.takesEffectClause ? ` (${row.takesEffectClause})` : ''}`;
  return (
    <dl className="facts">
      <dt>{text.effect}</dt>
      <dd>
        {row.effectiveFrom ? text.from(day(row.effectiveFrom)) : text.unknownEffect}
        {row.until && `, ${text.until(day(row.until))}`}
        <span className="quiet"> {how}</span>
      </dd>
      <dt>{text.act}</dt>
      <dd>
        {row.act ? <Link to={`/registri/atti/${row.act.id}`}>{row.act.citation}</Link> : text.notStated}
        {row.act && !row.act.draft && <span className="quiet"> {row.act.subject}</span>}
      </dd>
      <dt>{text.adoption}</dt>
      <dd>{row.act?.draft ? text.notYet : onDay(row.dates.adoption)}</dd>
      <dt>{text.firstPublished}</dt>
      <dd>{onDay(row.dates.firstPublished)}</dd>
      <dt>{text.lastUpdated}</dt>
      <dd>{onDay(row.dates.lastUpdated)}</dd>
      {row.review?.due && (
        <>
          <dt>{text.review}</dt>
          <dd>{text.reviewBy(day(row.review.due), row.review.clause)}</dd>
        </>
      )}
      <dt>{text.hash}</dt>
      <dd>
        <code className="fingerprint">{row.sha256.slice(0, 16)}…</code>{' '}
        <span className="quiet">{text.stored(moment(row.storedAt), row.storedBy ?? '')}</span>
      </dd>
    </dl>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { DeliveryRow } from '@arengo/contract';
import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { DeliverySign } from '../../elements/delivery-sign.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { endOfDay, romeToday, startOfDay } from '../../rome-time.ts';
import { useMay } from '../../session.tsx';
import { formatHour } from '../../words/format.ts';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.tsx';
import { deliveriesQuery } from '../newsroom/posts/posts-queries.ts';
import { byHour } from './by-hour.ts';

const LISTS = ['coming', 'trouble', 'out'] as const;

/** What goes out today, what should and does not, and what is out already, by the hour. */
export function TodayPosts() {
  return useMay('see') ? <Posts /> : null;
}

function Posts() {
  const { words } = useWords();
  const text = words.posts.today;
  const day = romeToday(useNow(60_000));
  const [from, to] = [startOfDay(day), endOfDay(day)];
  const asked = useQueries({ queries: LISTS.map((list) => deliveriesQuery({ list, from, to })) });
  const failed = asked.find(({ error }) => error !== null);
  const rows = byHour(asked.flatMap(({ data }) => data?.rows ?? []));
  return (
    <section className="today-posts" aria-labelledby="today-posts">
      <h2 id="today-posts">{text.title}</h2>
      {failed && <ProblemAlert error={failed.error} onRetry={() => asked.forEach((one) => void one.refetch())} />}
      {rows.length === 0 && asked.every(({ data }) => data) && <p className="quiet">{text.none}</p>}
      {rows.length > 0 && (
        <ul>
          {rows.map((row) => (
            <Line key={row.variantId} row={row} />
          ))}
        </ul>
      )}
      <Link to="/redazione/post/in-uscita">{text.all}</Link>
    </section>
  );
}

function Line({ row }: { row: DeliveryRow }) {
  const { words, locale } = useWords();
  const hour = row.publishedAt ?? row.plannedAt;
  return (
    <li>
      <time dateTime={hour}>{formatHour(locale, hour)}</time>
      <div>
        <Link to={`/redazione/post/${row.postId}`}>{row.workingTitle || words.posts.list.untitled}</Link>{' '}
        <DeliverySign delivery={row} />
        <p className="quiet">
          {row.accountName} · {words.networks[row.network] ?? row.network}
        </p>
      </div>
    </li>
  );
}

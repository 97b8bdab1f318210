// SPDX-License-Identifier: EUPL-1.2
import type { DutiesReply } from '@arengo/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { call, routes } from '../../client.ts';
import { Icon } from '../../elements/icon.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { formatHour } from '../../words/format.ts';
import { useNow } from '../../words/use-now.ts';
import { useWords } from '../../words/use-words.tsx';

/** What is due at a midnight has the day before for its last. */
const lastMoment = (due: string) => new Date(Date.parse(due) - 1).toISOString();

const isMidnight = (due: string) => formatHour('it', due) === '0:00';

type Duty = DutiesReply['duties'][number];

const SHOWN = 6;
const dutiesQuery = queryOptions({
  queryKey: ['duties'],
  queryFn: ({ signal }) => call(routes.readDuties, {}, signal),
  staleTime: 0,
});

/** What the registers and the rules ask of me, soonest first. */
export function ToSeeTo() {
  const { words } = useWords();
  const text = words.reviews.duties;
  const duties = useQuery(dutiesQuery);
  return (
    <section className="to-see-to" aria-labelledby="to-see-to">
      <h2 id="to-see-to">{text.title}</h2>
      {duties.error && <ProblemAlert error={duties.error} onRetry={() => void duties.refetch()} />}
      {duties.data?.duties.length === 0 && <p className="quiet">{text.none}</p>}
      {duties.data && duties.data.duties.length > 0 && <DutyList duties={duties.data.duties} />}
    </section>
  );
}

function DutyList({ duties }: { duties: Duty[] }) {
  const { words } = useWords();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const shown = all ? duties : duties.slice(0, SHOWN);
  // The button that showed them is gone: the first of those that it showed takes the focus.
  useEffect(() => {
    if (all) list.current?.querySelectorAll('a')[SHOWN]?.focus();
  }, [all]);
  return (
    <>
      <ul ref={list}>
        {shown.map((duty) => (
          <DutyLine key={`${duty.code} ${duty.to} ${duty.about.it}`} duty={duty} />
        ))}
      </ul>
      {shown.length < duties.length && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {words.reviews.duties.more(duties.length - shown.length)}
        </button>
      )}
    </>
  );
}

/** `late` once the day of what was due has passed; on that day itself there is still time. */
function useDue(due: string | null): { late: boolean; said: string | null } {
  const { words, day, next } = useWords();
  const text = words.reviews.duties;
  const now = useNow(60_000);
  if (due === null) return { late: false, said: null };
  if (day(due) === day(new Date(now).toISOString()) && Date.parse(due) <= now) return { late: false, said: text.today };
  if (Date.parse(due) <= now) return { late: true, said: `${text.late}, ${text.since(day(due))}` };
  // A post leaves at its hour: what has to be done about it is due by then.
  return { late: false, said: isMidnight(due) ? text.due(day(lastMoment(due))) : text.dueAt(next(due)) };
}

function DutyLine({ duty }: { duty: Duty }) {
  const { pick } = useWords();
  const { late, said } = useDue(duty.due);
  return (
    <li>
      <Icon name={late ? 'it-warning-circle' : said ? 'it-clock' : 'it-chevron-right'} />
      <div>
        <Link to={duty.to}>{pick(duty.about)}</Link>
        {said && <p className={late ? 'duty-due duty-due-late' : 'duty-due'}>{said}</p>}
      </div>
    </li>
  );
}

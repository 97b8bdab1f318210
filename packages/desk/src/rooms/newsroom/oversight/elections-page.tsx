// SPDX-License-Identifier: EUPL-1.2
import type { CalendarReply } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { Panel } from '../../../elements/panel.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useNow } from '../../../words/use-now.ts';
import { useWords } from '../../../words/use-words.tsx';
import { ElectionFields } from '../../registers/settings/dated-fields.tsx';
import { SettingsPart } from '../../registers/settings/settings-part.tsx';
import { calendarQuery } from '../calendar/calendar-queries.ts';
import { lastDay } from '../calendar/day-notes.tsx';
import { addDays, dayOf, spanOf } from '../calendar/days.ts';
import { NewsroomTabs } from '../newsroom-tabs.tsx';
import { deliveriesQuery } from '../posts/posts-queries.ts';
import { EvidencePart } from './evidence-part.tsx';
import { NoticesPart } from './notices-part.tsx';
import { OversightTabs } from './oversight-tabs.tsx';

/** Whether an election period runs and what it asks; the periods of the body, the evidence, the notices that were ordered. */
export function ElectionsPage() {
  const { words } = useWords();
  const text = words.oversight.elections;
  const governs = useMay('govern');
  return (
    <>
      <PageHeading title={words.oversight.tabs.elections}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <NewsroomTabs />
      <OversightTabs />
      <NowPart />
      {governs ? (
        <Periods />
      ) : (
        <Panel title={text.periods}>
          <p className="quiet">{text.periodsByGovernor}</p>
        </Panel>
      )}
      <NoticesPart governs={governs} />
      <EvidencePart governs={governs} />
    </>
  );
}

const YEAR = 365;

/** What holds today, what comes next, and what the law asks. */
function NowPart() {
  const { words } = useWords();
  const text = words.oversight.elections;
  const today = dayOf(new Date(useNow(60_000)));
  const calendar = useQuery(calendarQuery(spanOf([today, addDays(today, YEAR)])));
  const running = calendar.data?.electionPeriods.some(({ from }) => dayOf(from) <= today) ?? false;
  return (
    <Panel title={text.now}>
      {calendar.isPending && <Loading />}
      {calendar.error && <ProblemAlert error={calendar.error} onRetry={() => void calendar.refetch()} />}
      {calendar.data && <Standing periods={calendar.data.electionPeriods} today={today} />}
      <p className="oversight-asks">
        {text.asks} <span className="sign">{text.norm}</span>
      </p>
      <ul>
        {text.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {running && <Frozen />}
    </Panel>
  );
}

type StandingProps = { periods: CalendarReply['electionPeriods']; today: string };

function Standing({ periods, today }: StandingProps) {
  const { words, day } = useWords();
  const text = words.oversight.elections;
  const running = periods.filter(({ from }) => dayOf(from) <= today);
  const [next] = periods.filter(({ from }) => dayOf(from) > today).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return (
    <>
      {running.map(({ what, from, to }) => (
        <p key={`${what} ${from}`} className="notice notice-warning notice-title">
          {text.running(what, day(lastDay(to)))}
        </p>
      ))}
      {running.length === 0 && <p className="notice-title">{text.notRunning}</p>}
      <p>{next ? text.next(next.what, day(next.from)) : running.length > 0 ? text.noOther : text.noNext}</p>
    </>
  );
}

/** Posts that the beginning of a period, or another freeze, stopped. */
function Frozen() {
  const text = useWords().words.oversight.elections;
  const rows = useQuery(deliveriesQuery({ list: 'trouble' })).data?.rows;
  if (!rows) return null;
  const frozen = rows.filter(({ heldBecause }) => heldBecause === 'frozen').length;
  return (
    <p>
      {text.frozen(frozen)} {frozen > 0 && <Link to="/redazione/post/in-uscita?mostra=trouble">{text.seeFrozen}</Link>}
    </p>
  );
}

/** The same part as among the settings of the body. */
function Periods() {
  const settings = useQuery({
    queryKey: ['settings'],
    queryFn: ({ signal }) => call(routes.readSettings, {}, signal),
  });
  if (settings.isPending) return <Loading />;
  if (settings.error) return <ProblemAlert error={settings.error} onRetry={() => void settings.refetch()} />;
  const { elections, revisions } = settings.data;
  return (
    <SettingsPart value={elections} revisions={revisions}>
      {(form) => <ElectionFields {...form} />}
    </SettingsPart>
  );
}

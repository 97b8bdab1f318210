// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { addressOf } from '../../address.ts';
import { routes } from '../../client.ts';
import { EmptyRoom } from '../../elements/empty-room.tsx';
import { Choice } from '../../elements/field.tsx';
import { Loading } from '../../elements/loading.tsx';
import { PageHeading } from '../../elements/page-heading.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { useWords } from '../../words/use-words.tsx';
import { addMonths, earlierOf, laterOf, monthNow, monthsDown } from './months.ts';
import { RecordTabs } from './record-tabs.tsx';
import { hasFigures, type StatisticsAsked, statisticsQuery } from './statistics-queries.ts';
import { StatisticsSection } from './statistics-section.tsx';

/** What was done in some months, counted as it is. */
export function StatisticsPage() {
  const { words, moment } = useWords();
  const text = words.statistics;
  const { asked, setAsked } = useAsked();
  const statistics = useQuery(statisticsQuery(asked));
  const { data } = statistics;
  const empty = data?.sections.every(({ tables }) => !tables.some(hasFigures)) ?? false;
  return (
    <>
      <PageHeading title={text.title}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <RecordTabs />
      <p className="quiet">{text.nobody}</p>
      <Period asked={asked} first={data?.firstMonth ?? null} accounts={data?.accounts ?? []} onAsked={setAsked} />
      {statistics.isLoading && <Loading />}
      {statistics.error && <ProblemAlert error={statistics.error} onRetry={() => void statistics.refetch()} />}
      <p role="status" className="quiet">
        {data && text.counted(moment(data.countedAt))}
      </p>
      {empty && <EmptyRoom title={text.none} help={text.noneHelp} icon="it-chart-line" />}
      {data &&
        !empty &&
        data.sections.map((section) => <StatisticsSection key={section.id} section={section} asked={asked} />)}
      {data && !empty && <Report asked={asked} />}
    </>
  );
}

/** The months asked for stand in the address: a link leads to the same figures. */
function useAsked() {
  const [address, setAddress] = useSearchParams();
  const now = monthNow(new Date());
  const accountId = address.get('account') ?? undefined;
  const asked: StatisticsAsked = {
    from: address.get('dal') ?? addMonths(now, -11),
    to: address.get('al') ?? now,
    ...(accountId ? { accountId } : {}),
  };
  const setAsked = (change: Partial<StatisticsAsked>) => {
    const next = { ...asked, ...change };
    setAddress(
      Object.entries({ dal: next.from, al: next.to, account: next.accountId ?? '' }).filter(
        ([, value]) => value !== '',
      ),
      { replace: true },
    );
  };
  return { asked, setAsked };
}

type PeriodProps = {
  asked: StatisticsAsked;
  first: string | null;
  accounts: readonly { id: string; name: string; network: string }[];
  onAsked: (change: Partial<StatisticsAsked>) => void;
};

function Period({ asked, first, accounts, onAsked }: PeriodProps) {
  const { words, locale } = useWords();
  const text = words.statistics;
  const now = monthNow(new Date());
  const earliest = earlierOf(first ?? now, asked.from);
  const month = new Intl.DateTimeFormat(locale === 'it' ? 'it-IT' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const options = monthsDown(earliest, laterOf(now, asked.to)).map((value) => ({
    value,
    label: month.format(new Date(`${value}-01`)),
  }));
  const everywhere = { value: '', label: text.allAccounts };
  const named = accounts.map(({ id, name, network }) => ({
    value: id,
    label: `${name} (${words.networks[network] ?? network})`,
  }));
  return (
    <div className="record-filters">
      <Choice
        label={text.from}
        value={asked.from}
        options={options}
        onChange={(from) => onAsked({ from, to: laterOf(from, asked.to) })}
      />
      <Choice
        label={text.to}
        value={asked.to}
        options={options}
        onChange={(to) => onAsked({ to, from: earlierOf(to, asked.from) })}
      />
      <Choice
        label={text.account}
        value={asked.accountId ?? ''}
        options={[everywhere, ...named]}
        onChange={(accountId) => onAsked({ accountId: accountId || undefined })}
      />
    </div>
  );
}

function Report({ asked: { from, to } }: { asked: StatisticsAsked }) {
  const { words } = useWords();
  const text = words.statistics;
  const address = (form: string) => addressOf(routes.downloadStatisticsReport.path, {}, { from, to, form });
  return (
    <section aria-labelledby="statistics-report">
      <h2 id="statistics-report">{text.report}</h2>
      <p>{text.reportHelp}</p>
      <div className="buttons">
        <a className="btn btn-outline-primary btn-sm" href={address('pdf')} download>
          {text.reportPdf}
        </a>
        <a className="btn btn-outline-primary btn-sm" href={address('docx')} download>
          {text.reportDocx}
        </a>
      </div>
    </section>
  );
}

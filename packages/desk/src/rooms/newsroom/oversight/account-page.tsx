// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { addressOf } from '../../../address.ts';
import { routes } from '../../../client.ts';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { addDays, dayOf } from '../calendar/days.ts';
import { NewsroomTabs } from '../newsroom-tabs.tsx';
import { AccountTables } from './account-tables.tsx';
import { DaySpan, isWhole } from './day-span.tsx';
import { type Days, newsroomAccountQuery } from './oversight-queries.ts';
import { OversightTabs } from './oversight-tabs.tsx';

/** What was published in some days, counted: on the screen, and as a file. */
export function AccountPage() {
  const { words, number } = useWords();
  const text = words.oversight.account;
  const { days, setDays } = useDays();
  const account = useQuery({
    ...newsroomAccountQuery(days),
    enabled: isWhole(days),
    placeholderData: keepPreviousData,
  });
  const { data } = account;
  return (
    <>
      <PageHeading title={words.oversight.tabs.account}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <NewsroomTabs />
      <OversightTabs />
      <Presets days={days} onChoose={setDays} />
      <DaySpan days={days} words={text} onChange={setDays} />
      {account.isLoading && <Loading />}
      {account.error && <ProblemAlert error={account.error} onRetry={() => void account.refetch()} />}
      <div role="status">
        {data && data.published > 0 && (
          <p className="account-total">
            {text.total(number(data.published), number(data.corrections), number(data.withdrawn))}
          </p>
        )}
        {data?.published === 0 && (
          <EmptyRoom title={text.none} help={text.noneHelp} icon="it-chart-line">
            <Link className="btn btn-outline-primary btn-sm" to="/redazione/archivio">
              {text.archive}
            </Link>
          </EmptyRoom>
        )}
      </div>
      {data && data.published > 0 && (
        <>
          <AccountTables account={data} />
          <div className="buttons">
            <a
              className="btn btn-outline-primary btn-sm"
              href={addressOf(routes.downloadNewsroomAccount.path, {}, { from: data.from, to: data.to })}
              download
            >
              {text.csv}
            </a>
          </div>
          <p className="quiet">{text.csvHelp}</p>
        </>
      )}
    </>
  );
}

/** The days asked for stand in the address: a link leads to the same account. */
function useDays() {
  const [address, setAddress] = useSearchParams();
  const usual = presetsOn(dayOf(new Date()))['this-month'];
  const days: Days = { from: address.get('dal') ?? usual.from, to: address.get('al') ?? usual.to };
  const setDays = ({ from, to }: Days) => setAddress({ dal: from, al: to }, { replace: true });
  return { days, setDays };
}

type Preset = 'this-month' | 'last-month' | 'this-year' | 'last-year';

function presetsOn(today: string): Record<Preset, Days> {
  const [month, year] = [`${today.slice(0, 7)}-01`, Number(today.slice(0, 4))];
  const lastMonth = addDays(month, -1);
  return {
    'this-month': { from: month, to: today },
    'last-month': { from: `${lastMonth.slice(0, 7)}-01`, to: lastMonth },
    'this-year': { from: `${year}-01-01`, to: today },
    'last-year': { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
  };
}

const PRESETS = ['this-month', 'last-month', 'this-year', 'last-year'] as const;

function Presets({ days, onChoose }: { days: Days; onChoose: (days: Days) => void }) {
  const text = useWords().words.oversight.account;
  const presets = presetsOn(dayOf(new Date()));
  return (
    <fieldset className="account-presets">
      <legend>{text.period}</legend>
      <div className="buttons">
        {PRESETS.map((name) => {
          const { from, to } = presets[name];
          const chosen = from === days.from && to === days.to;
          return (
            <button
              key={name}
              type="button"
              className={`btn btn-sm ${chosen ? 'btn-primary' : 'btn-outline-primary'}`}
              aria-pressed={chosen}
              onClick={() => onChoose({ from, to })}
            >
              {text.presets[name]}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { DELIVERY_LISTS } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Choice } from '../../../elements/field.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { accountsQuery } from '../../../queries.ts';
import { useWords } from '../../../words/use-words.tsx';
import { NewsroomTabs } from '../newsroom-tabs.tsx';
import { DeliveryLine } from './delivery-line.tsx';
import { Freezes } from './freezes.tsx';
import { type DeliveryFilters, deliveriesQuery } from './posts-queries.ts';
import { PostsTabs } from './posts-tabs.tsx';
import { useRowSteps } from './use-row-steps.ts';

type List = (typeof DELIVERY_LISTS)[number];

/** What leaves, what stands still and what is out; and the freezes of the queue. */
export function DeliveriesPage() {
  const { words } = useWords();
  const text = words.deliveries;
  const { list, accountId, set } = useChoice();
  const accounts = useQuery(accountsQuery).data?.accounts ?? [];
  const found = useQuery(deliveriesQuery({ list, ...(accountId && { accountId }) }));
  return (
    <div className="page">
      <PageHeading title={text.title}>
        <p className="page-lead">{text.page.intro}</p>
      </PageHeading>
      <NewsroomTabs />
      <PostsTabs />
      {found.data && <Freezes freezes={found.data.freezes} />}
      <div className="newsroom-filters">
        <Choice
          label={text.page.choose}
          value={list}
          options={DELIVERY_LISTS.map((value) => ({ value, label: text.page.lists[value] }))}
          onChange={(value) => set({ list: DELIVERY_LISTS.find((one) => one === value) ?? 'coming' })}
        />
        <Choice
          label={text.page.account}
          value={accountId}
          options={[
            { value: '', label: text.page.anyAccount },
            ...accounts.map((account) => ({ value: account.id, label: account.name })),
          ]}
          onChange={(value) => set({ accountId: value })}
        />
      </div>
      {found.isPending && <Loading />}
      {found.error && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
      <Found list={list} filters={{ list, ...(accountId && { accountId }) }} />
    </div>
  );
}

const MOST = 100;

function Found({ list, filters }: { list: List; filters: DeliveryFilters }) {
  const text = useWords().words.deliveries.page;
  const rows = useQuery(deliveriesQuery(filters)).data?.rows;
  useRowSteps();
  return (
    <>
      <div role="status">
        {rows && rows.length > 0 && <p className="quiet">{text.found(rows.length)}</p>}
        {rows?.length === 0 && (
          <EmptyRoom
            title={text.none[list]}
            help={text.noneHelp[list]}
            icon={list === 'trouble' ? 'it-check-circle' : 'it-inbox'}
          >
            {list === 'coming' && (
              <Link className="btn btn-outline-primary btn-sm" to="/redazione/post">
                {text.toPosts}
              </Link>
            )}
          </EmptyRoom>
        )}
      </div>
      {rows && rows.length > 0 && (
        <ul className="newsroom-rows" aria-label={text.lists[list]}>
          {rows.map((row) => (
            <DeliveryLine key={row.variantId} row={row} />
          ))}
        </ul>
      )}
      {rows && rows.length >= MOST && <p className="quiet">{text.foot}</p>}
    </>
  );
}

type Choosing = { list: List; accountId: string };

function useChoice(): Choosing & { set: (change: Partial<Choosing>) => void } {
  const [address, setAddress] = useSearchParams();
  const chosen: Choosing = {
    list: DELIVERY_LISTS.find((one) => one === address.get('mostra')) ?? 'coming',
    accountId: address.get('account') ?? '',
  };
  const set = (change: Partial<Choosing>) => {
    const { list, accountId } = { ...chosen, ...change };
    setAddress({ mostra: list, ...(accountId && { account: accountId }) }, { replace: true });
  };
  return { ...chosen, set };
}

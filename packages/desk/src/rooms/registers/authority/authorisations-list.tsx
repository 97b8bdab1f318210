// SPDX-License-Identifier: EUPL-1.2
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { Link, useSearchParams } from 'react-router';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Choice } from '../../../elements/field.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { accountsQuery } from '../../../queries.ts';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { actQuery } from '../acts/acts-queries.ts';
import { PersonChooser } from '../people/person-chooser.tsx';
import { RegistersTabs } from '../registers-tabs.tsx';
import { AuthorisationLine } from './authorisation-line.tsx';
import { type AuthorisationFilters, authorisationsQuery } from './authority-queries.ts';
import { AuthorityTabs } from './authority-tabs.tsx';

const STATES = ['working', 'waiting', 'ended', 'all'] as const;

/** Every authorisation of the body, by person, account, act and state. The filters stand in the address. */
export function AuthorisationsList() {
  const { words } = useWords();
  const text = words.authority.list;
  const governs = useMay('govern');
  const { filters, set } = useFilters();
  const found = useInfiniteQuery(authorisationsQuery(filters));
  const rows = found.data?.pages.flatMap((page) => page.authorisations) ?? [];
  const narrowed = Boolean(filters.personId || filters.accountId || filters.actId || filters.state !== 'working');
  return (
    <>
      <PageHeading title={words.authority.title}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <RegistersTabs />
      <AuthorityTabs />
      {governs && (
        <div className="buttons">
          <Link className="btn btn-primary btn-sm" to="/registri/autorizzazioni/nuova">
            {text.grant}
          </Link>
        </div>
      )}
      <Filters filters={filters} set={set} />
      {found.isPending && <Loading />}
      {found.error && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && rows.length === 0 && (
        <EmptyRoom title={text.none} help={narrowed ? text.noneFiltered : text.noneHelp} icon="it-key" />
      )}
      {rows.length > 0 && (
        <>
          <p className="quiet" role="status">
            {text.found(found.data?.pages[0]?.total ?? rows.length)}
          </p>
          <ul className="authorisations">
            {rows.map((authorisation) => (
              <AuthorisationLine key={authorisation.id} authorisation={authorisation} />
            ))}
          </ul>
        </>
      )}
      {found.hasNextPage && (
        <Button
          color="outline-primary"
          size="sm"
          disabled={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {text.more}
        </Button>
      )}
    </>
  );
}

type Key = 'personId' | 'accountId' | 'actId' | 'state';
type Set = (key: Key, value: string | null) => void;

function useFilters(): { filters: AuthorisationFilters; set: Set } {
  const [address, setAddress] = useSearchParams();
  const state = STATES.find((one) => one === address.get('stato')) ?? 'working';
  const names = { personId: 'persona', accountId: 'account', actId: 'atto', state: 'stato' };
  const read = (key: Exclude<Key, 'state'>) => {
    const value = address.get(names[key]);
    return value === null ? {} : { [key]: value };
  };
  return {
    filters: { state, ...read('personId'), ...read('accountId'), ...read('actId') },
    set: (key, value) =>
      setAddress(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === null || value === '') next.delete(names[key]);
          else next.set(names[key], value);
          return next;
        },
        { replace: true },
      ),
  };
}

function Filters({ filters, set }: { filters: AuthorisationFilters; set: Set }) {
  const { words } = useWords();
  const text = words.authority.list;
  const accounts = useQuery(accountsQuery).data?.accounts ?? [];
  return (
    <fieldset className="authority-filters">
      <legend>{text.filters}</legend>
      <PersonChooser
        label={text.person}
        state="all"
        value={filters.personId ?? null}
        onChange={(personId) => set('personId', personId)}
      />
      <Choice
        label={text.account}
        value={filters.accountId ?? ''}
        options={[
          { value: '', label: text.anyAccount },
          ...accounts.map((account) => ({ value: account.id, label: account.name })),
        ]}
        onChange={(accountId) => set('accountId', accountId)}
      />
      <Choice
        label={text.state}
        value={filters.state ?? 'working'}
        options={STATES.map((state) => ({ value: state, label: text.groups[state] }))}
        onChange={(state) => set('state', state)}
      />
      {filters.actId && <ActFilter actId={filters.actId} onClear={() => set('actId', null)} />}
    </fieldset>
  );
}

function ActFilter({ actId, onClear }: { actId: string; onClear: () => void }) {
  const { words } = useWords();
  const act = useQuery(actQuery(actId));
  return (
    <p className="act-filter">
      {words.authority.list.act}: {act.data?.citation ?? '…'}{' '}
      <button type="button" className="link-button" onClick={onClear}>
        {words.authority.form.removeAct}
      </button>
    </p>
  );
}

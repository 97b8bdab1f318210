// SPDX-License-Identifier: EUPL-1.2
import type { PersonKind, PersonRow } from '@arengo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useDeferredValue } from 'react';
import { Link, useSearchParams } from 'react-router';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Choice, Field } from '../../../elements/field.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { OfficeChooser } from './office-chooser.tsx';
import { type PeopleFilters, peopleQuery } from './people-queries.ts';
import { PeopleTabs } from './people-tabs.tsx';

const STATES = ['here', 'left', 'all'] as const;
type Filters = { search: string; kind: PersonKind | ''; officeId: string; state: (typeof STATES)[number] };
const NONE: Filters = { search: '', kind: '', officeId: '', state: 'here' };

/** The register by name, found by part of a name or address, by kind and by office. */
export function PeopleList() {
  const { words } = useWords();
  const text = words.people.list;
  const governs = useMay('govern');
  const [filters, setFilters] = useFilters();
  const asked = useDeferredValue(filters);
  const people = useInfiniteQuery(peopleQuery(queryOf(asked)));
  const rows = people.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <PageHeading title={words.people.title}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <PeopleTabs />
      {governs && (
        <div className="buttons">
          <Link className="btn btn-primary btn-sm" to="/registri/persone/nuova">
            {text.add}
          </Link>
        </div>
      )}
      <FiltersBar filters={filters} onFilters={setFilters} />
      {people.isPending && <Loading />}
      {people.error && <ProblemAlert error={people.error} onRetry={() => void people.refetch()} />}
      {people.data && rows.length === 0 && (
        <div role="status">
          <EmptyRoom title={text.none} help={text.noneHelp} icon="it-search" />
        </div>
      )}
      {rows.length > 0 && (
        <ul className="people-list" aria-label={text.table}>
          {rows.map((person) => (
            <PersonLine key={person.id} person={person} />
          ))}
        </ul>
      )}
      {people.hasNextPage && (
        <Button
          color="outline-primary"
          size="sm"
          disabled={people.isFetchingNextPage}
          onClick={() => void people.fetchNextPage()}
        >
          {text.more}
        </Button>
      )}
    </>
  );
}

function queryOf({ search, kind, officeId, state }: Filters): PeopleFilters {
  const words = search.trim();
  return { state, ...(words && { search: words }), ...(kind && { kind }), ...(officeId && { officeId }) };
}

/** Kept in the address, so that it can be come back to. */
function useFilters(): [Filters, (change: Partial<Filters>) => void] {
  const { kinds } = useWords().words.people;
  const [params, setParams] = useSearchParams();
  const known = (Object.keys(kinds) as PersonKind[]).find((kind) => kind === params.get('tipo'));
  const filters: Filters = {
    search: params.get('cerca') ?? '',
    kind: known ?? '',
    officeId: params.get('ufficio') ?? '',
    state: STATES.find((state) => state === params.get('stato')) ?? 'here',
  };
  const set = (change: Partial<Filters>) => {
    const next = { ...filters, ...change };
    const state = next.state === 'here' ? '' : next.state;
    const all = { cerca: next.search, tipo: next.kind, ufficio: next.officeId, stato: state };
    setParams(
      Object.entries(all).filter(([, value]) => value !== ''),
      { replace: true },
    );
  };
  return [filters, set];
}

type BarProps = { filters: Filters; onFilters: (change: Partial<Filters>) => void };

function FiltersBar({ filters, onFilters }: BarProps) {
  const { words } = useWords();
  const text = words.people.list;
  const kinds = Object.entries(words.people.kinds).map(([value, label]) => ({ value, label }));
  return (
    <search>
      <div className="people-filters">
        <Field label={text.search} hint={text.searchHint}>
          {(wiring) => (
            <input
              {...wiring}
              type="search"
              maxLength={200}
              value={filters.search}
              onChange={(event) => onFilters({ search: event.target.value })}
            />
          )}
        </Field>
        <Choice
          label={text.kind}
          value={filters.kind}
          options={[{ value: '', label: text.anyKind }, ...kinds]}
          onChange={(kind) =>
            onFilters({ kind: (Object.keys(words.people.kinds) as PersonKind[]).find((one) => one === kind) ?? '' })
          }
        />
        <OfficeChooser
          label={text.office}
          none={text.anyOffice}
          value={filters.officeId || null}
          onChange={(officeId) => onFilters({ officeId: officeId ?? '' })}
        />
        <Choice
          label={text.state}
          value={filters.state}
          options={STATES.map((value) => ({ value, label: text.states[value] }))}
          onChange={(state) => onFilters({ state: STATES.find((one) => one === state) ?? 'here' })}
        />
      </div>
      {JSON.stringify(filters) !== JSON.stringify(NONE) && (
        <button type="button" className="link-button" onClick={() => onFilters(NONE)}>
          {text.clear}
        </button>
      )}
    </search>
  );
}

function PersonLine({ person }: { person: PersonRow }) {
  const { words, role, day } = useWords();
  const text = words.people.list;
  const said = [
    words.people.kinds[person.kind],
    role(person.role),
    person.office?.name,
    person.contractEnd && text.contract(day(person.contractEnd)),
  ].filter(Boolean);
  return (
    <li>
      <p className="record-head">
        <Link to={`/registri/persone/${person.id}`}>{person.name}</Link>
        {person.leftAt && <span className="sign">{text.left(day(person.leftAt))}</span>}
        {!person.leftAt && !person.signsIn && <span className="sign">{text.noSignIn}</span>}
      </p>
      <p className="quiet">{said.join(' · ')}</p>
    </li>
  );
}

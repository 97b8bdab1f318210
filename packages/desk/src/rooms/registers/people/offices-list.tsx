// SPDX-License-Identifier: EUPL-1.2
import type { OfficeView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { officesQuery } from './people-queries.ts';
import { PeopleTabs } from './people-tabs.tsx';

/** The offices of the body, each with its head. */
export function OfficesList() {
  const { words } = useWords();
  const text = words.people.offices;
  const governs = useMay('govern');
  const offices = useQuery(officesQuery);
  const rows = offices.data?.offices ?? [];
  return (
    <>
      <PageHeading title={text.title}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <PeopleTabs />
      {governs && (
        <div className="buttons">
          <Link className="btn btn-primary btn-sm" to="/registri/persone/uffici/nuovo">
            {text.add}
          </Link>
        </div>
      )}
      {offices.isPending && <Loading />}
      {offices.error && <ProblemAlert error={offices.error} onRetry={() => void offices.refetch()} />}
      {offices.data && rows.length === 0 && <EmptyRoom title={text.none} help={text.noneHelp} icon="it-pa" />}
      {rows.length > 0 && (
        <ul className="people-list" aria-label={text.list}>
          {rows.map((office) => (
            <OfficeLine key={office.id} office={office} />
          ))}
        </ul>
      )}
    </>
  );
}

function OfficeLine({ office }: { office: OfficeView }) {
  const text = useWords().words.people.offices;
  const said = [
    office.head ? `${text.head}: ${office.head.name}` : text.noHead,
    text.people(office.people),
    office.email,
    office.phone,
    office.hours,
  ].filter(Boolean);
  return (
    <li>
      <p className="record-head">
        <Link to={`/registri/persone/uffici/${office.id}`}>{office.name}</Link>
        {office.slug && <code>{office.slug}</code>}
      </p>
      <p className="quiet">{said.join(' · ')}</p>
    </li>
  );
}

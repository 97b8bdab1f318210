// SPDX-License-Identifier: EUPL-1.2
import type { CustodyView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { NavLink, Route, Routes } from 'react-router';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { RegistersTabs } from '../registers-tabs.tsx';
import { AppointScreen } from './appoint-screen.tsx';
import { custodyQuery } from './custody-queries.ts';
import { EmergencyScreen } from './emergency-screen.tsx';
import { EnvelopePage } from './envelope-page.tsx';
import { EnvelopesList } from './envelopes-list.tsx';
import { HandoverScreen } from './handover-screen.tsx';
import { KeyScreen } from './key-screen.tsx';
import { NewEnvelope } from './seal-form.tsx';
import { SharesScreen } from './shares-screen.tsx';

/** The envelopes, their keys and whoever keeps them. */
export function CustodyRoom() {
  const { data, error, refetch } = useQuery(custodyQuery);
  return (
    <div className="page">
      {error && !data && <ProblemAlert error={error} onRetry={() => refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Routes>
          <Route index element={<Part part="list" Screen={EnvelopesList} view={data} />} />
          <Route path="nuova" element={<Part part="list" Screen={NewEnvelope} view={data} bare />} />
          <Route path="busta/:envelopeId" element={<Part part="list" Screen={EnvelopePage} view={data} bare />} />
          <Route path="chiave" element={<Part part="key" Screen={KeyScreen} view={data} />} />
          <Route path="custodia" element={<Part part="custody" Screen={AppointScreen} view={data} />} />
          <Route path="quote" element={<Part part="shares" Screen={SharesScreen} view={data} />} />
          <Route path="emergenza" element={<Part part="emergency" Screen={EmergencyScreen} view={data} />} />
          <Route path="consegne" element={<Part part="handover" Screen={HandoverScreen} view={data} />} />
        </Routes>
      )}
    </div>
  );
}

type PartName = 'list' | 'key' | 'custody' | 'shares' | 'emergency' | 'handover';
type Props = {
  part: PartName;
  view: CustodyView;
  Screen: (props: { view: CustodyView }) => ReactNode;
  /** The screen has a heading of its own. */
  bare?: boolean;
};

function Part({ part, view, Screen, bare = false }: Props) {
  const { words } = useWords();
  const text = words.custody;
  const title = part === 'list' ? text.title : text.rooms[part];
  return (
    <>
      {!bare && <PageHeading title={title}>{part === 'list' && <p className="page-lead">{text.intro}</p>}</PageHeading>}
      <RegistersTabs />
      <CustodyTabs />
      {!window.isSecureContext && <p className="notice notice-danger">{text.insecure}</p>}
      <Screen view={view} />
    </>
  );
}

function CustodyTabs() {
  const { words } = useWords();
  const text = words.custody;
  const parts: [string, string][] = [
    ['/registri/buste', text.rooms.list],
    ['/registri/buste/chiave', text.rooms.key],
    ['/registri/buste/custodia', text.rooms.custody],
    ['/registri/buste/quote', text.rooms.shares],
    ['/registri/buste/consegne', text.rooms.handover],
    ['/registri/buste/emergenza', text.rooms.emergency],
  ];
  return (
    <nav className="custody-tabs" aria-label={text.navigation}>
      <ul>
        {parts.map(([to, name]) => (
          <li key={to}>
            <NavLink to={to} end>
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

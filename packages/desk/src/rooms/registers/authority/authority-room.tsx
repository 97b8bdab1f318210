// SPDX-License-Identifier: EUPL-1.2
import { Navigate, Route, Routes } from 'react-router';
import { useMay } from '../../../session.tsx';
import { AuthorisationPage } from './authorisation-page.tsx';
import { AuthorisationsList } from './authorisations-list.tsx';
import { GrantForm } from './grant-form.tsx';
import { HistoryScreen } from './history-screen.tsx';
import { MisfitsScreen } from './misfits-screen.tsx';
import { OwnAuthorisations } from './own-authorisations.tsx';
import { WhyScreen } from './why-screen.tsx';

/** The register of authorisations, and what can be asked of it. */
export function AuthorityRoom() {
  const sees = useMay('see');
  return (
    <div className="page">
      <Routes>
        <Route index element={sees ? <AuthorisationsList /> : <Navigate to="mie" replace />} />
        <Route path="nuova" element={<GrantForm />} />
        <Route path="mie" element={<OwnAuthorisations />} />
        <Route path="perche" element={<WhyScreen />} />
        <Route path="storia" element={<HistoryScreen />} />
        <Route path="confronto" element={<MisfitsScreen />} />
        <Route path=":authorisationId" element={<AuthorisationPage />} />
      </Routes>
    </div>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { Route, Routes } from 'react-router';
import { ImportScreen } from './import-screen.tsx';
import { NewPerson } from './new-person.tsx';
import { NewOffice, OfficePage } from './office-page.tsx';
import { OfficesList } from './offices-list.tsx';
import { PeopleList } from './people-list.tsx';
import { PersonPage } from './person-page.tsx';
import { ProviderScreen } from './provider-screen.tsx';

/** The register of people and offices, its file, and the way in by the body's own provider. */
export function PeopleRoom() {
  return (
    <div className="page">
      <Routes>
        <Route index element={<PeopleList />} />
        <Route path="nuova" element={<NewPerson />} />
        <Route path="uffici" element={<OfficesList />} />
        <Route path="uffici/nuovo" element={<NewOffice />} />
        <Route path="uffici/:officeId" element={<OfficePage />} />
        <Route path="file" element={<ImportScreen />} />
        <Route path="accesso" element={<ProviderScreen />} />
        <Route path=":personId" element={<PersonPage />} />
      </Routes>
    </div>
  );
}

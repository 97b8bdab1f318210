// SPDX-License-Identifier: EUPL-1.2
import { Route, Routes } from 'react-router';
import { DossierPage } from './dossier-page.tsx';
import { DossiersList } from './dossiers-list.tsx';
import { NewDossier } from './new-dossier.tsx';

/** Files of evidence: the register, a new one, and each. */
export function DossiersRoom() {
  return (
    <div className="page">
      <Routes>
        <Route index element={<DossiersList />} />
        <Route path="nuovo" element={<NewDossier />} />
        <Route path=":dossierId" element={<DossierPage />} />
      </Routes>
    </div>
  );
}

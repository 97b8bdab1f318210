// SPDX-License-Identifier: EUPL-1.2
import { Route, Routes } from 'react-router';
import { ProposeAct } from '../drafting/propose-act.tsx';
import { ActPage } from './act-page.tsx';
import { ActsList } from './acts-list.tsx';
import { NewAct } from './new-act.tsx';

/** The register, an act of it, and a new one. */
export function ActsRoom() {
  return (
    <div className="page">
      <Routes>
        <Route index element={<ActsList />} />
        <Route path="nuovo" element={<NewAct />} />
        <Route path="disponi" element={<ProposeAct />} />
        <Route path=":actId" element={<ActPage />} />
      </Routes>
    </div>
  );
}

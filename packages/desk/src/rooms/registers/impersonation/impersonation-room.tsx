// SPDX-License-Identifier: EUPL-1.2
import { Route, Routes } from 'react-router';
import { CasePage } from './case-page.tsx';
import { CasesList } from './cases-list.tsx';
import { NewCase } from './new-case.tsx';

/** Accounts that pretend to be the body: all of them, a new one, and each. */
export function ImpersonationRoom() {
  return (
    <div className="page">
      <Routes>
        <Route index element={<CasesList />} />
        <Route path="nuovo" element={<NewCase />} />
        <Route path=":impersonationCaseId" element={<CasePage />} />
      </Routes>
    </div>
  );
}

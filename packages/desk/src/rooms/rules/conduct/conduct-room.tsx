// SPDX-License-Identifier: EUPL-1.2
import { Route, Routes } from 'react-router';
import { ConductCase } from './conduct-case.tsx';
import { ConductCases } from './conduct-cases.tsx';
import { ReportForm } from './report-form.tsx';

/** Cases of staff conduct: the list, a new one, and each. */
export function ConductRoom() {
  return (
    <Routes>
      <Route index element={<ConductCases />} />
      <Route path="nuovo" element={<ReportForm />} />
      <Route path=":conductCaseId" element={<ConductCase />} />
    </Routes>
  );
}

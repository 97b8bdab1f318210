// SPDX-License-Identifier: EUPL-1.2
import { Route, Routes } from 'react-router';
import { AccountPage } from './account-page.tsx';
import { AnswerPage } from './answer-page.tsx';
import { ElectionsPage } from './elections-page.tsx';
import { ReportForm } from './report-form.tsx';
import { ReportsPage } from './reports-page.tsx';

/** Watching over what is written for the body: reports, elections, an account of what went out, advice on answers. */
export function OversightRoom() {
  return (
    <div className="page">
      <Routes>
        <Route index element={<ReportsPage />} />
        <Route path="segnala" element={<ReportForm />} />
        <Route path="elezioni" element={<ElectionsPage />} />
        <Route path="resoconto" element={<AccountPage />} />
        <Route path="risposta" element={<AnswerPage />} />
      </Routes>
    </div>
  );
}

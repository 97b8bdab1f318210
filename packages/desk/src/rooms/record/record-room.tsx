// SPDX-License-Identifier: EUPL-1.2
import { Route, Routes } from 'react-router';
import { RecordPage } from './record-page.tsx';
import { StatisticsPage } from './statistics-page.tsx';

/** What was done: every fact on record, and all of it counted. */
export function RecordRoom() {
  return (
    <div className="page">
      <Routes>
        <Route index element={<RecordPage />} />
        <Route path="statistiche" element={<StatisticsPage />} />
      </Routes>
    </div>
  );
}

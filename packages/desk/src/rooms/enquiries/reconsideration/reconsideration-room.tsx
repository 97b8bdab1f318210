// SPDX-License-Identifier: EUPL-1.2
import { Route, Routes } from 'react-router';
import { ReconsiderationPage } from './reconsideration-page.tsx';
import { ReconsiderationsList } from './reconsiderations-list.tsx';

/** Decisions that citizens ask to have looked at again: all of them, and each. */
export function ReconsiderationRoom() {
  return (
    <div className="page">
      <Routes>
        <Route index element={<ReconsiderationsList />} />
        <Route path=":reconsiderationId" element={<ReconsiderationPage />} />
      </Routes>
    </div>
  );
}

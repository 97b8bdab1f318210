// SPDX-License-Identifier: EUPL-1.2
import { Route, Routes } from 'react-router';
import { DataRequestPage } from './data-request-page.tsx';
import { DataRequestsList } from './data-requests-list.tsx';
import { NewDataRequest } from './new-data-request.tsx';

/** Requests of citizens on their personal data: all of them, a new one, and each. */
export function DataRequestsRoom() {
  return (
    <div className="page">
      <Routes>
        <Route index element={<DataRequestsList />} />
        <Route path="nuova" element={<NewDataRequest />} />
        <Route path=":dataRequestId" element={<DataRequestPage />} />
      </Routes>
    </div>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { Route, Routes } from 'react-router';
import { ReplacementsPage } from './replacements-page.tsx';
import { ChangeRequest, NewExternalRequest, NewRequest } from './request-forms.tsx';
import { RequestPage } from './request-page.tsx';
import { RequestsList } from './requests-list.tsx';

/** What offices and others ask to publish, one request, and who signs in place of the heads of offices. */
export function RequestsRoom() {
  return (
    <div className="page">
      <Routes>
        <Route index element={<RequestsList />} />
        <Route path="nuova" element={<NewRequest />} />
        <Route path="esterna" element={<NewExternalRequest />} />
        <Route path="sostituzioni" element={<ReplacementsPage />} />
        <Route path=":requestId" element={<RequestPage />} />
        <Route path=":requestId/cambia" element={<ChangeRequest />} />
      </Routes>
    </div>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { Route, Routes } from 'react-router';
import { EnquiriesList } from './enquiries-list.tsx';
import { EnquiryPage } from './enquiry-page.tsx';
import { ReadyPage } from './ready-page.tsx';

/** What citizens ask, one enquiry, and the answers that are kept ready. */
export function EnquiriesRoom() {
  return (
    <div className="page">
      <Routes>
        <Route index element={<EnquiriesList />} />
        <Route path="risposte-pronte" element={<ReadyPage />} />
        <Route path=":enquiryId" element={<EnquiryPage />} />
      </Routes>
    </div>
  );
}

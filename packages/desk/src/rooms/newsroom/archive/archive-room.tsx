// SPDX-License-Identifier: EUPL-1.2
import { Route, Routes } from 'react-router';
import { ArchiveList } from './archive-list.tsx';
import { PublicationPage } from './publication-page.tsx';

/** Everything that went out, and each publication with its papers. */
export function ArchiveRoom() {
  return (
    <div className="page">
      <Routes>
        <Route index element={<ArchiveList />} />
        <Route path=":variantId" element={<PublicationPage />} />
      </Routes>
    </div>
  );
}

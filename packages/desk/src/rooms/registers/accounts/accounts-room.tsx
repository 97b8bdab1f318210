// SPDX-License-Identifier: EUPL-1.2
import { Route, Routes } from 'react-router';
import { AccountPage } from './account-page.tsx';
import { AccountsList } from './accounts-list.tsx';
import { NewAccount } from './new-account.tsx';
import { NoteOutside } from './note-outside.tsx';

/** The register of accounts, one of them, a new one, and those that are not the body's. */
export function AccountsRoom() {
  return (
    <div className="page">
      <Routes>
        <Route index element={<AccountsList />} />
        <Route path="nuovo" element={<NewAccount />} />
        <Route path="fuori" element={<NoteOutside />} />
        <Route path=":accountId" element={<AccountPage />} />
      </Routes>
    </div>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { Route, Routes } from 'react-router';
import { ComposePage } from './compose/compose-page.tsx';
import { DeliveriesPage } from './deliveries-page.tsx';
import { PostsList } from './posts-list.tsx';

/** Every post, what goes out, and one post being written. */
export function PostsRoom() {
  return (
    <Routes>
      <Route index element={<PostsList />} />
      <Route path="in-uscita" element={<DeliveriesPage />} />
      <Route path="nuovo" element={<ComposePage />} />
      <Route path=":postId" element={<ComposePage />} />
    </Routes>
  );
}

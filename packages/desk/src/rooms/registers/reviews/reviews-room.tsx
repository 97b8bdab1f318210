// SPDX-License-Identifier: EUPL-1.2
import { Route, Routes } from 'react-router';
import { LeavingChoice, LeavingScreen } from './leaving-screen.tsx';
import { ReviewPage } from './review-page.tsx';
import { ReviewsList } from './reviews-list.tsx';

/** The reviews, one of them, and the leaving of a person. */
export function ReviewsRoom() {
  return (
    <div className="page">
      <Routes>
        <Route index element={<ReviewsList />} />
        <Route path="uscita" element={<LeavingChoice />} />
        <Route path="uscita/:personId" element={<LeavingScreen />} />
        <Route path=":reviewId" element={<ReviewPage />} />
      </Routes>
    </div>
  );
}

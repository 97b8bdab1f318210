// SPDX-License-Identifier: EUPL-1.2
import { Route, Routes } from 'react-router';
import { CalendarScreen } from './calendar-screen.tsx';
import { FeedScreen } from './feed-screen.tsx';
import { ChangeMeeting, NewMeeting } from './meeting-form.tsx';
import { MeetingsScreen } from './meetings-screen.tsx';
import { ChangePlan, NewPlan } from './plan-form.tsx';
import { PlanPage } from './plan-page.tsx';
import { PlansList } from './plans-list.tsx';
import { SharesScreen } from './shares-screen.tsx';

/** The calendar of every account, the plans, the meetings, what to share, and the calendar in another program. */
export function CalendarRoom() {
  return (
    <div className="page page-wide">
      <Routes>
        <Route index element={<CalendarScreen />} />
        <Route path="piani" element={<PlansList />} />
        <Route path="piani/nuovo" element={<NewPlan />} />
        <Route path="piani/:planId" element={<PlanPage />} />
        <Route path="piani/:planId/riscrivi" element={<ChangePlan />} />
        <Route path="riunioni" element={<MeetingsScreen />} />
        <Route path="riunioni/nuova" element={<NewMeeting />} />
        <Route path="riunioni/:meetingId" element={<ChangeMeeting />} />
        <Route path="condivisioni" element={<SharesScreen />} />
        <Route path="agenda" element={<FeedScreen />} />
      </Routes>
    </div>
  );
}

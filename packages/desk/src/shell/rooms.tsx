// SPDX-License-Identifier: EUPL-1.2
import { lazy } from 'react';
import { Link, Navigate, Route, Routes } from 'react-router';
import { PageHeading } from '../elements/page-heading.tsx';
import { useWords } from '../words/use-words.tsx';
import { loadRoom } from './load-room.ts';

const Today = lazy(() => loadRoom.today().then((room) => ({ default: room.TodayRoom })));
const Moderation = lazy(() => loadRoom.moderation().then((room) => ({ default: room.ModerationRoom })));
const Acts = lazy(() => loadRoom.acts().then((room) => ({ default: room.ActsRoom })));
const Accounts = lazy(() => loadRoom.accounts().then((room) => ({ default: room.AccountsRoom })));
const People = lazy(() => loadRoom.people().then((room) => ({ default: room.PeopleRoom })));
const Authority = lazy(() => loadRoom.authority().then((room) => ({ default: room.AuthorityRoom })));
const Custody = lazy(() => loadRoom.custody().then((room) => ({ default: room.CustodyRoom })));
const Reviews = lazy(() => loadRoom.reviews().then((room) => ({ default: room.ReviewsRoom })));
const Impersonation = lazy(() => loadRoom.impersonation().then((room) => ({ default: room.ImpersonationRoom })));
const Privacy = lazy(() => loadRoom.privacy().then((room) => ({ default: room.PrivacyRoom })));
const Dossiers = lazy(() => loadRoom.dossiers().then((room) => ({ default: room.DossiersRoom })));
const Enquiries = lazy(() => loadRoom.enquiries().then((room) => ({ default: room.EnquiriesRoom })));
const DataRequests = lazy(() => loadRoom.dataRequests().then((room) => ({ default: room.DataRequestsRoom })));
const DataProtection = lazy(() => loadRoom.dataProtection().then((room) => ({ default: room.DataProtectionRoom })));
const Reconsideration = lazy(() => loadRoom.reconsideration().then((room) => ({ default: room.ReconsiderationRoom })));
const Posts = lazy(() => loadRoom.posts().then((room) => ({ default: room.PostsRoom })));
const Requests = lazy(() => loadRoom.requests().then((room) => ({ default: room.RequestsRoom })));
const Calendar = lazy(() => loadRoom.calendar().then((room) => ({ default: room.CalendarRoom })));
const Emergency = lazy(() => loadRoom.emergency().then((room) => ({ default: room.EmergencyRoom })));
const Archive = lazy(() => loadRoom.archive().then((room) => ({ default: room.ArchiveRoom })));
const Oversight = lazy(() => loadRoom.oversight().then((room) => ({ default: room.OversightRoom })));
const Settings = lazy(() => loadRoom.settings().then((room) => ({ default: room.SettingsRoom })));
const Conduct = lazy(() => loadRoom.conduct().then((room) => ({ default: room.ConductRoom })));
const Rules = lazy(() => loadRoom.rules().then((room) => ({ default: room.RulesRoom })));
const RuleMaking = lazy(() => loadRoom.ruleMaking().then((room) => ({ default: room.RuleMakingRoom })));
const Trial = lazy(() => loadRoom.trial().then((room) => ({ default: room.TrialRoom })));
const RecordRoom = lazy(() => loadRoom.record().then((room) => ({ default: room.RecordRoom })));
const Access = lazy(() => loadRoom.access().then((room) => ({ default: room.AccessRoom })));
const Authenticator = lazy(() => loadRoom.authenticator().then((room) => ({ default: room.AuthenticatorRoom })));

/** Which address opens which room. */
export function Rooms() {
  return (
    <Routes>
      <Route index element={<Navigate to="/oggi" replace />} />
      <Route path="oggi" element={<Today />} />
      <Route path="moderazione/:caseId?" element={<Moderation />} />
      <Route path="registri" element={<Navigate to="/registri/atti" replace />} />
      <Route path="registri/atti/*" element={<Acts />} />
      <Route path="registri/account/*" element={<Accounts />} />
      <Route path="registri/persone/*" element={<People />} />
      <Route path="registri/autorizzazioni/*" element={<Authority />} />
      <Route path="registri/buste/*" element={<Custody />} />
      <Route path="registri/verifiche/*" element={<Reviews />} />
      <Route path="registri/falsi/*" element={<Impersonation />} />
      <Route path="registri/dati" element={<Privacy />} />
      <Route path="registri/dati-personali" element={<DataProtection />} />
      <Route path="cittadini/riesami/*" element={<Reconsideration />} />
      <Route path="cittadini/dati/*" element={<DataRequests />} />
      <Route path="registri/fascicoli/*" element={<Dossiers />} />
      <Route path="cittadini/*" element={<Enquiries />} />
      <Route path="redazione" element={<Navigate to="/redazione/post" replace />} />
      <Route path="redazione/post/*" element={<Posts />} />
      <Route path="redazione/richieste/*" element={<Requests />} />
      <Route path="redazione/calendario/*" element={<Calendar />} />
      <Route path="redazione/emergenza/*" element={<Emergency />} />
      <Route path="redazione/archivio/*" element={<Archive />} />
      <Route path="redazione/vigilanza/*" element={<Oversight />} />
      <Route path="regole" element={<Rules />} />
      <Route path="registri/ente" element={<Settings />} />
      <Route path="regole/condotta/*" element={<Conduct />} />
      <Route path="regole/*" element={<Rules />} />
      <Route path="regole/scrivi/*" element={<RuleMaking />} />
      <Route path="regole/prova" element={<Trial />} />
      <Route path="resoconto/*" element={<RecordRoom />} />
      <Route path="accesso" element={<Access />} />
      <Route path="autenticatore" element={<Authenticator />} />
      <Route path="*" element={<Nowhere />} />
    </Routes>
  );
}

function Nowhere() {
  const { words } = useWords();
  return (
    <div className="page">
      <PageHeading title={words.shell.notFound} />
      <p>{words.shell.notFoundHelp}</p>
      <Link to="/oggi">{words.shell.goToToday}</Link>
    </div>
  );
}

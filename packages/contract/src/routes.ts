// SPDX-License-Identifier: EUPL-1.2
// The route table, one file per feature. OpenAPI, the server's guards and the desk's client are all made from it.
import { accountsRoutes } from './routes/accounts.ts';
import { actsRoutes } from './routes/acts.ts';
import { archiveRoutes } from './routes/archive.ts';
import { auditRoutes } from './routes/audit.ts';
import { authorityRoutes } from './routes/authority.ts';
import { clarityRoutes } from './routes/clarity.ts';
import { conductRoutes } from './routes/conduct.ts';
import { custodyRoutes } from './routes/custody.ts';
import { dataProtectionRoutes } from './routes/data-protection.ts';
import { dataRequestsRoutes } from './routes/data-requests.ts';
import { dossiersRoutes } from './routes/dossiers.ts';
import { draftingRoutes } from './routes/drafting.ts';
import { editorialRoutes } from './routes/editorial.ts';
import { emergencyRoutes } from './routes/emergency.ts';
import { enquiriesRoutes } from './routes/enquiries.ts';
import { foundingRoutes } from './routes/founding.ts';
import { impersonationRoutes } from './routes/impersonation.ts';
import { listeningRoutes } from './routes/listening.ts';
import { moderationRoutes } from './routes/moderation.ts';
import { peopleRoutes } from './routes/people.ts';
import { plansRoutes } from './routes/plans.ts';
import { postsRoutes } from './routes/posts.ts';
import { privacyRoutes } from './routes/privacy.ts';
import { publishingRoutes } from './routes/publishing.ts';
import { reasonsRoutes } from './routes/reasons.ts';
import { reconsiderationRoutes } from './routes/reconsideration.ts';
import { requestsRoutes } from './routes/requests.ts';
import { reviewsRoutes } from './routes/reviews.ts';
import { rulesRoutes } from './routes/rules.ts';
import { settingsRoutes } from './routes/settings.ts';
import { statisticsRoutes } from './routes/statistics.ts';

export const routes = {
  ...auditRoutes,
  ...actsRoutes,
  ...peopleRoutes,
  ...accountsRoutes,
  ...rulesRoutes,
  ...settingsRoutes,
  ...authorityRoutes,
  ...custodyRoutes,
  ...reviewsRoutes,
  ...conductRoutes,
  ...draftingRoutes,
  ...postsRoutes,
  ...editorialRoutes,
  ...requestsRoutes,
  ...plansRoutes,
  ...emergencyRoutes,
  ...publishingRoutes,
  ...archiveRoutes,
  ...listeningRoutes,
  ...moderationRoutes,
  ...reasonsRoutes,
  ...reconsiderationRoutes,
  ...enquiriesRoutes,
  ...impersonationRoutes,
  ...privacyRoutes,
  ...dataProtectionRoutes,
  ...dataRequestsRoutes,
  ...clarityRoutes,
  ...dossiersRoutes,
  ...statisticsRoutes,
  ...foundingRoutes,
} as const;
export type RouteName = keyof typeof routes;

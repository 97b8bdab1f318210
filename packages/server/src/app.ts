// SPDX-License-Identifier: EUPL-1.2
// The composition root: picks the networks, registers each feature's routes and jobs, and nothing else.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { accountsDeclares, accountsJobs, accountsUpkeep } from './features/accounts/accounts-jobs.ts';
import { accountsRoutes } from './features/accounts/accounts-routes.ts';
import { actsRoutes } from './features/acts/acts-routes.ts';
import { actsDeclares } from './features/acts/index.ts';
import { auditRoutes } from './features/audit/audit-routes.ts';
import { authorityRoutes } from './features/authority/authority-routes.ts';
import { permissionsOf, requireGovernment } from './features/authority/index.ts';
import { clarityRoutes } from './features/clarity/clarity-routes.ts';
import { conductRoutes } from './features/conduct/conduct-routes.ts';
import { custodyUpkeep } from './features/custody/custody-jobs.ts';
import { custodyRoutes } from './features/custody/custody-routes.ts';
import { dataProtectionRoutes } from './features/data-protection/data-protection-routes.ts';
import {
  dataRequestsDeclares,
  dataRequestsJobs,
  dataRequestsUpkeep,
} from './features/data-requests/data-requests-jobs.ts';
import { dataRequestsRoutes } from './features/data-requests/data-requests-routes.ts';
import { dataRequestDuties } from './features/data-requests/index.ts';
import { dossiersRoutes } from './features/dossiers/dossiers-routes.ts';
import { dossierDuties } from './features/dossiers/index.ts';
import { draftingJobs } from './features/drafting/drafting-jobs.ts';
import { draftingRoutes } from './features/drafting/drafting-routes.ts';
import { editorialDeclares, editorialDuties, requestDuties } from './features/editorial/index.ts';
import { postsRoutes } from './features/editorial/posts-routes.ts';
import { requestsRoutes } from './features/editorial/requests-routes.ts';
import { templatesRoutes } from './features/editorial/templates-routes.ts';
import { enquiriesDeclares, enquiriesJobs, enquiriesUpkeep } from './features/enquiries/enquiries-jobs.ts';
import { enquiriesRoutes } from './features/enquiries/enquiries-routes.ts';
import { enquiryDuties } from './features/enquiries/index.ts';
import { impersonationRoutes } from './features/impersonation/impersonation-routes.ts';
import { impersonationDuties } from './features/impersonation/index.ts';
import { listeningDeclares, listeningJobs, listeningUpkeep } from './features/listening/listening-jobs.ts';
import { listeningRoutes } from './features/listening/listening-routes.ts';
import type { ReasonsPages } from './features/moderation/index.ts';
import { moderationDeclares, moderationJobs, moderationUpkeep } from './features/moderation/moderation-jobs.ts';
import { moderationRoutes } from './features/moderation/moderation-routes.ts';
import { oversightDuties } from './features/oversight/index.ts';
import { oversightRoutes } from './features/oversight/oversight-routes.ts';
import { positionsOf, recogniseSession, SESSION_COOKIE } from './features/people/index.ts';
import { peopleRoutes } from './features/people/people-routes.ts';
import { planDuties } from './features/planning/index.ts';
import { plansRoutes } from './features/planning/plans-routes.ts';
import { portalRoutes } from './features/portal/portal-routes.ts';
import { journalIn, privacyDuties, settleErasures } from './features/privacy/index.ts';
import { privacyDeclares, privacyJobs, privacyUpkeep } from './features/privacy/privacy-jobs.ts';
import { privacyRoutes } from './features/privacy/privacy-routes.ts';
import { accountingRoutes } from './features/publishing/accounting-routes.ts';
import { archiveRoutes } from './features/publishing/archive-routes.ts';
import { emergencyRoutes } from './features/publishing/emergency-routes.ts';
import { emergencyDuties, outbox, publishingDuties } from './features/publishing/index.ts';
import { publishingDeclares, publishingJobs, publishingUpkeep } from './features/publishing/publishing-jobs.ts';
import { publishingRoutes } from './features/publishing/publishing-routes.ts';
import { reasonsPages } from './features/reasons/index.ts';
import { reasonsUpkeep } from './features/reasons/reasons-jobs.ts';
import { reasonsRoutes } from './features/reasons/reasons-routes.ts';
import { reconsiderationDuties } from './features/reconsideration/index.ts';
import { reconsiderationRoutes } from './features/reconsideration/reconsideration-routes.ts';
import { reviewsUpkeep } from './features/reviews/reviews-jobs.ts';
import { reviewsRoutes } from './features/reviews/reviews-routes.ts';
import { accountDemands, namedActs, type Pack, policyInForceIfAny, readPacks } from './features/rules/index.ts';
import { rulesRoutes } from './features/rules/rules-routes.ts';
import { settingsRoutes } from './features/rules/settings-routes.ts';
import { statisticsUpkeep } from './features/statistics/statistics-jobs.ts';
import { statisticsRoutes } from './features/statistics/statistics-routes.ts';
import { type Clock, systemClock } from './foundation/clock/clock.ts';
import type { Config } from './foundation/config/config.ts';
import type { Context } from './foundation/context.ts';
import { type Database, openDatabase, type Transaction } from './foundation/database/database.ts';
import { createPatientPool } from './foundation/database/patient-pool.ts';
import type { DatabaseConnection } from './foundation/database/prepare-database.ts';
import type { Caller } from './foundation/http/caller.ts';
import { createServer } from './foundation/http/create-server.ts';
import { deskFiles } from './foundation/http/desk-files.ts';
import type { Doorway } from './foundation/http/mount-route.ts';
import { statusRoutes } from './foundation/http/status-routes.ts';
import type { JobHandler } from './foundation/jobs/job.ts';
import { type Presence, takePresence } from './foundation/jobs/presence.ts';
import { keepUp, upkeepDue, upkeepJob } from './foundation/jobs/upkeep.ts';
import { startWorker, type Worker } from './foundation/jobs/worker.ts';
import { liveRoute } from './foundation/live/live-route.ts';
import { type LiveStream, openLiveStream } from './foundation/live/live-stream.ts';
import type { KeyRing } from './foundation/sealing/key-ring.ts';
import { createSealer, type Sealer } from './foundation/sealing/sealer.ts';
import { foundingRoutes } from './founding/founding-routes.ts';
import { createBlueskyNetwork } from './networks/bluesky/bluesky-network.ts';
import { createOutgoingFetch, type OutgoingFetch } from './networks/http.ts';
import type { Network } from './networks/network.ts';
import { atHome, HOME_ORIGIN } from './networks/practice/home-origin.ts';
import { createPracticeNetwork } from './networks/practice/practice-network.ts';
import { practiceSite } from './networks/practice/site/practice-site.ts';
import { openPracticeStore, type PracticeStore } from './networks/practice/site/store/practice-store.ts';
import { startWebhooks } from './networks/practice/start-webhooks.ts';

const OUTGOING_TIMEOUT_MS = 30_000;
const OUTGOING_BYTES = 20 * 1024 * 1024;
const PATIENCE_MS = 10_000;
const REQUESTS_PER_MINUTE = 1200;
const KEEP_PAGES_MS = 3000;
const JOBS = [
  upkeepDue,
  ...actsDeclares,
  ...accountsDeclares,
  ...editorialDeclares,
  ...publishingDeclares,
  ...listeningDeclares,
  ...moderationDeclares,
  ...enquiriesDeclares,
  ...privacyDeclares,
  ...dataRequestsDeclares,
];
const UPKEEP = [
  accountsUpkeep(accountDemands),
  publishingUpkeep,
  listeningUpkeep,
  moderationUpkeep,
  reasonsUpkeep,
  enquiriesUpkeep,
  privacyUpkeep,
  dataRequestsUpkeep,
  custodyUpkeep,
  reviewsUpkeep,
  statisticsUpkeep,
];

export type App = Context & {
  config: Config;
  connection: DatabaseConnection;
  sealer: Sealer;
  networks: ReadonlyMap<string, Network>;
  /** The one way out: public addresses over HTTPS, and the origins that the configuration names. */
  outgoing: OutgoingFetch;
  packs: readonly Pack[];
  practice: PracticeStore;
  live: LiveStream;
  presence: Presence;
  /** Where this installation reaches itself: the practice network stands there. */
  home: () => string;
  setHome: (url: string) => void;
  graceSeconds: number;
  /** What moderation asks of the pages of reasons, which come after it. */
  reasonsPages: ReasonsPages;
  [Symbol.asyncDispose](): Promise<void>;
};

export type AppOptions = {
  config: Config;
  connection: DatabaseConnection;
  /** The keys that seal at rest; a single key will do for a test. */
  secretKey: KeyRing | Buffer;
  clock?: Clock;
  report: (problem: string) => void;
};

/** Opens everything that routes and jobs work with. */
export async function openApp({
  config,
  connection,
  secretKey,
  clock = systemClock,
  report,
}: AppOptions): Promise<App> {
  const sealer = createSealer(secretKey);
  const database: Database = openDatabase(connection, {
    poolSize: config.databasePool,
    sealer,
    reportProblem: (problem) => report(problem.message),
  });
  const practicePool = createPatientPool({
    connection,
    size: 4,
    applicationName: 'arengo practice',
    patienceMs: PATIENCE_MS,
    reportProblem: (problem) => report(problem.message),
  });
  const live = openLiveStream(connection);
  const presence = await takePresence(connection);
  let home = config.publicUrl;
  const fetchOut = createOutgoingFetch({
    allowedOrigins: config.privateOrigins,
    timeoutMs: OUTGOING_TIMEOUT_MS,
    maxBytes: OUTGOING_BYTES,
  });
  const networks = [createPracticeNetwork({ fetch: atHome(() => home) }), createBlueskyNetwork({ fetch: fetchOut })];
  return {
    config,
    connection,
    database,
    clock,
    sealer,
    networks: new Map(networks.map((network) => [network.id, network])),
    outgoing: fetchOut,
    packs: await readPacks(),
    practice: openPracticeStore(practicePool),
    live,
    presence,
    home: () => home,
    setHome: (url) => {
      home = url;
    },
    graceSeconds: config.measureGraceSeconds,
    reasonsPages: reasonsPages({ sealer, publicUrl: config.publicUrl }),
    async [Symbol.asyncDispose]() {
      await live.close();
      await presence.close();
      await practicePool.end();
      await database.close();
    },
  };
}

/**
 * The whole HTTP side: API, desk, portal and practice network. It does not listen yet. `perMinute`: requests of one address;
 * `keepPagesMs`: how long a public page is shown as it was made.
 */
export async function buildServer(
  app: App,
  perMinute = REQUESTS_PER_MINUTE,
  keepPagesMs = KEEP_PAGES_MS,
): Promise<FastifyInstance> {
  const { config } = app;
  const fastify = await createServer({ ...config, perMinute });
  const door: Doorway = { fastify, authenticate: (request) => authenticate(app, request) };
  const governed = { ...app, requireGovernment, namedActs: (tx: Transaction) => namedActs(tx, app.packs) };
  const links = (slug: string | null) => ({
    policy: slug ? `/enti/${slug}/policy` : '/',
    ...(config.sourceUrl ? { sourceCode: config.sourceUrl } : {}),
  });
  statusRoutes(fastify, app);
  liveRoute(door, app.live, app.clock.now);
  auditRoutes(door, app);
  actsRoutes(door, governed);
  peopleRoutes(door, {
    ...governed,
    permissionsOf: (bodyId, personId) =>
      app.database.readInBody(bodyId, (tx) => permissionsOf(tx, personId, app.clock.now())),
    secureCookies: config.publicUrl.startsWith('https://'),
    publicUrl: config.publicUrl,
    positions: async (tx, at) => positionsOf((await policyInForceIfAny(tx, at))?.policy ?? null),
    links,
  });
  accountsRoutes(door, { ...governed, accountDemands, publicUrl: config.publicUrl });
  authorityRoutes(door, app);
  rulesRoutes(door, governed);
  settingsRoutes(door, governed);
  conductRoutes(door, app);
  custodyRoutes(door, app);
  reviewsRoutes(door, {
    ...app,
    laterDuties: [
      editorialDuties,
      requestDuties,
      oversightDuties,
      planDuties(outbox),
      publishingDuties,
      emergencyDuties,
      reconsiderationDuties,
      enquiryDuties,
      impersonationDuties,
      privacyDuties,
      dataRequestDuties,
      dossierDuties,
    ],
  });
  draftingRoutes(door, app);
  postsRoutes(door, { ...app, outbox });
  oversightRoutes(door, app);
  requestsRoutes(door, { ...app, outbox });
  plansRoutes(door, { ...app, outbox, publicUrl: config.publicUrl });
  publishingRoutes(door, app);
  accountingRoutes(door, app);
  templatesRoutes(door, app);
  emergencyRoutes(door, app);
  archiveRoutes(door, app);
  listeningRoutes(door, app);
  moderationRoutes(door, app);
  reasonsRoutes(door, { ...app, publicUrl: config.publicUrl });
  reconsiderationRoutes(door, app);
  enquiriesRoutes(door, app);
  impersonationRoutes(door, { ...app, publicUrl: config.publicUrl });
  dossiersRoutes(door, app);
  dataProtectionRoutes(door, { ...app, publicUrl: config.publicUrl });
  dataRequestsRoutes(door, { ...app, publicUrl: config.publicUrl });
  statisticsRoutes(door, app);
  privacyRoutes(door, app);
  foundingRoutes(door, app);
  clarityRoutes(door, app);
  portalRoutes(door, {
    ...app,
    publicUrl: config.publicUrl,
    deskPath: '/desk/',
    practicePath: config.practiceNetwork ? '/practice/' : null,
    sourceUrl: config.sourceUrl,
    securityContact: config.securityContact,
    keepPagesMs,
  });

  if (config.practiceNetwork) await registerPractice(fastify, app);
  await fastify.register(deskFiles, { prefix: '/desk' });
  return fastify;
}

async function registerPractice(fastify: FastifyInstance, app: App): Promise<void> {
  await fastify.register(practiceSite, {
    prefix: '/practice',
    store: app.practice,
    clock: app.clock,
    publicUrl: `${app.config.publicUrl}/practice`,
    webhookOrigins: [HOME_ORIGIN],
  });
}

/** The practice network's own postman, where that network stands here. */
export function startPracticeWebhooks(app: App): { stop(): void } | null {
  return app.config.practiceNetwork ? startWebhooks(app) : null;
}

/** Every job with its handler. */
export function jobHandlers(app: App): JobHandler[] {
  return [
    upkeepJob(app, UPKEEP),
    ...accountsJobs(app),
    ...draftingJobs(app),
    ...publishingJobs(app),
    ...listeningJobs(app),
    ...moderationJobs(app),
    ...enquiriesJobs(app),
    ...privacyJobs(app),
    ...dataRequestsJobs(app),
  ];
}

/** Before anything is served: what a restored backup brought back, and what its term has ended for, is erased. */
export async function settleData(app: App): Promise<void> {
  await settleErasures(app, journalIn(app.config.dataFolder));
}

/** Starts to work: what was left behind is taken up first. */
export async function startWork(app: App, report: (problem: string) => void): Promise<Worker> {
  await keepUp(app, UPKEEP);
  return startWorker({
    connection: app.connection,
    jobs: JOBS,
    handlers: jobHandlers(app),
    concurrency: app.config.workerConcurrency,
    name: app.presence.name,
    everyMinute: upkeepDue,
    report,
  });
}

async function authenticate(app: App, request: FastifyRequest): Promise<Caller | null> {
  const cookie = request.cookies[SESSION_COOKIE];
  if (!cookie) return null;
  const recognised = await recogniseSession(app, cookie, (tx, personId) =>
    permissionsOf(tx, personId, app.clock.now()),
  );
  return recognised && { ...recognised.session, permissions: recognised.beside };
}

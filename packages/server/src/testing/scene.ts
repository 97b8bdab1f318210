// SPDX-License-Identifier: EUPL-1.2
// One body in which every route of the contract has something to work on, and a right request for each.
import { type RouteName, routes } from '@arengo/contract';
import { accountsExamples } from './examples/accounts.ts';
import { actsExamples } from './examples/acts.ts';
import { archiveExamples, seedArchive } from './examples/archive.ts';
import { auditExamples } from './examples/audit.ts';
import { authorityExamples, seedAuthority } from './examples/authority.ts';
import { clarityExamples, seedClarity } from './examples/clarity.ts';
import { conductExamples, seedConduct } from './examples/conduct.ts';
import { custodyExamples, setCustody } from './examples/custody.ts';
import { dataProtectionExamples, seedDataProtection } from './examples/data-protection.ts';
import { dataRequestsExamples, seedDataRequests } from './examples/data-requests.ts';
import { dossiersExamples, seedDossiers } from './examples/dossiers.ts';
import { draftingExamples, seedDrafting } from './examples/drafting.ts';
import { editorialExamples, seedOversight } from './examples/editorial.ts';
import { emergencyExamples } from './examples/emergency.ts';
import { enquiriesExamples, seedEnquiries } from './examples/enquiries.ts';
import type { Example } from './examples/example.ts';
import { foundingExamples } from './examples/founding.ts';
import { impersonationExamples, seedImpersonation } from './examples/impersonation.ts';
import { listeningExamples } from './examples/listening.ts';
import { moderationExamples } from './examples/moderation.ts';
import { peopleExamples } from './examples/people.ts';
import { plansExamples } from './examples/plans.ts';
import { postsExamples } from './examples/posts.ts';
import { privacyExamples, seedPrivacy } from './examples/privacy.ts';
import { publishingExamples } from './examples/publishing.ts';
import { reasonsExamples } from './examples/reasons.ts';
import { reconsiderationExamples, seedReconsideration } from './examples/reconsideration.ts';
import { requestsExamples } from './examples/requests.ts';
import { reviewsExamples, seedReview } from './examples/reviews.ts';
import { rulesExamples, seedRules } from './examples/rules.ts';
import { settingsExamples } from './examples/settings.ts';
import { statisticsExamples } from './examples/statistics.ts';
import { hear, violation } from './hear-and-decide.ts';
import { registerOf } from './register-scene.ts';
import { seedAccounts } from './seed-accounts.ts';
import { seedAlerts } from './seed-alerts.ts';
import { seedPlans } from './seed-plans.ts';
import { seedPosts } from './seed-posts.ts';
import { seedRequests } from './seed-requests.ts';
import type { TestApp, TestBody, TestClient } from './test-app.ts';

export type Scene = {
  body: TestBody;
  /** May do everything but agree; and who agrees. */
  desk: TestClient;
  approver: TestClient;
  /** Ids by the names that routes give to their parameters. */
  ids: Record<string, string>;
  refusedMeasureId: string;
};

/** At Cascina: a case open, a decision that waits for approval, a measure confirmed and one refused. */
export async function setScene(tested: TestApp): Promise<Scene> {
  const body = await tested.addBody({ pack: 'cascina' });
  const desk = await tested.signIn(body);
  const head = await body.addPerson({ role: 'head-of-macro-structure', powers: ['see', 'approve'] });
  const [open, waiting, removed, refused] = [
    await hear(tested, body, { author: 'Uno' }),
    await hear(tested, body, { author: 'Due' }),
    await hear(tested, body, { author: 'Tre' }),
    await hear(tested, body, { author: 'Quattro' }),
  ];
  const decide = async (caseId: string, measure: 'report-user-to-network' | 'remove' | 'hide') =>
    (await desk.ok('takeDecision', { params: { caseId }, body: violation([measure]) })).decision;
  const decision = await decide(waiting.caseId, 'report-user-to-network');
  const confirmed = await decide(removed.caseId, 'remove');
  await tested.drain();
  await body.page.setFault({ kind: 'forbidden', remaining: 1 });
  const failed = await decide(refused.caseId, 'hide');
  await tested.drain();
  const approver = await tested.signIn(body, head);
  await seedDataProtection(body, tested.app.clock.now());
  const custody = { desk, approver, personId: body.moderator.id, otherId: head.id, actId: body.actId };
  return {
    body,
    desk,
    approver,
    ids: {
      approverId: head.id,
      ...(await setCustody({ ...custody, at: tested.app.clock.now() })),
      caseId: open.caseId,
      decisionId: decision.id,
      measureId: confirmed.measures[0]?.id ?? '',
      decidedCaseId: removed.caseId,
      accountId: body.account.id,
      ...(await registerOf(tested, body, desk)),
      ...(await seedEnquiries(tested, body, desk)),
      ...(await seedAccounts(body, desk, head.id)),
      ...(await seedRules(desk)),
      ...(await actWithDocument(body, desk)),
      laterActId: await body.addAct('22'),
      ...(await seedAuthority(body, tested.app.clock.now())),
      ...(await seedConduct(body, head)),
      draftId: await body.addDraft('Nomina degli incaricati'),
      ...(await seedPosts(body, tested.app.clock.now())),
      ...(await seedOversight(body, tested.app.clock.now())),
      ...(await seedAlerts(body, tested.app.clock.now())),
      ...(await seedRequests(body, tested.app.clock.now(), head.id)),
      ...(await seedPlans(body, tested.app.clock.now())),
      ...(await seedArchive(body, tested.app.clock.now())),
      ...(await seedImpersonation(body, tested.app.clock.now())),
      settledDecisionId: confirmed.id,
      ...(await seedReconsideration(
        body,
        { asked: failed.id, open: confirmed.id, decidedBy: head.id },
        tested.app.clock.now(),
      )),
      ...(await seedDossiers(desk, approver, removed.caseId)),
      ...(await seedClarity(tested, body)),
      ...(await seedDataRequests(body, tested.app.clock.now())),
      ...(await seedPrivacy(body, removed.caseId, tested.app.clock.now())),
      ...(await seedReview(body, tested.app.clock.now())),
      // After the review: what a review speaks of stays in the register.
      ...(await seedDrafting(body, tested.app.clock.now())),
    },
    refusedMeasureId: failed.measures[0]?.id ?? '',
  };
}

async function actWithDocument(body: TestBody, desk: TestClient): Promise<{ actId: string; documentId: string }> {
  const actId = await body.addAct('21');
  return { actId, documentId: (await desk.ok('keepDocument', { params: { actId } })).id };
}

/** A right request for every route. One that is missing here is untested, and does not compile. */
export const EXAMPLES: Record<RouteName, Example> = {
  ...auditExamples,
  ...actsExamples,
  ...peopleExamples,
  ...accountsExamples,
  ...rulesExamples,
  ...settingsExamples,
  ...authorityExamples,
  ...custodyExamples,
  ...reviewsExamples,
  ...conductExamples,
  ...draftingExamples,
  ...postsExamples,
  ...editorialExamples,
  ...requestsExamples,
  ...plansExamples,
  ...emergencyExamples,
  ...publishingExamples,
  ...archiveExamples,
  ...listeningExamples,
  ...moderationExamples,
  ...reasonsExamples,
  ...reconsiderationExamples,
  ...enquiriesExamples,
  ...impersonationExamples,
  ...privacyExamples,
  ...dossiersExamples,
  ...clarityExamples,
  ...dataProtectionExamples,
  ...dataRequestsExamples,
  ...statisticsExamples,
  ...foundingExamples,
};

export const EVERY_ROUTE = Object.keys(routes) as RouteName[];

/** The parameters, query and body of the example, in this scene. */
export function exampleOf(name: RouteName, scene: Scene): { params?: object; query?: object; body?: object } {
  const example = EXAMPLES[name];
  const names = [...routes[name].path.matchAll(/:(\w+)/g)].map(([, param]) => param ?? '');
  const params = example.params?.(scene) ?? Object.fromEntries(names.map((param) => [param, scene.ids[param]]));
  for (const param of names) {
    if (!(params as Record<string, unknown>)[param]) throw new Error(`the scene has no ${param} for ${name}`);
  }
  return { params, query: example.query?.(scene), body: example.body?.(scene) };
}

/** A digest of all that belongs to a body, table by table. */
export async function digestOf(tested: TestApp, body: TestBody): Promise<Record<string, string>> {
  const tables = await tested.administer<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'body_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname <> 'session' order by 1`,
  );
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await tested.administer<{ digest: string }>(
      `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from ${name} t where body_id = $1`,
      [body.id],
    );
    digests[name] = row?.digest ?? '';
  }
  return digests;
}

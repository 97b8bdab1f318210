// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import type { Context, Government } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { acknowledge } from './acknowledge-policy.ts';
import { beginDraft } from './begin-draft.ts';
import type { Governing } from './governing-person.ts';
import { addSuggestion, settleSuggestion, viewSuggestion } from './keep-suggestions.ts';
import type { Pack } from './packs.ts';
import { feedbackContact } from './policy-frame.ts';
import { policyInForce } from './policy-in-force.ts';
import { proposeVersion } from './propose-version.ts';
import { readAcknowledgement } from './read-acknowledgement.ts';
import { readDraft, readDraftRow, readDrafts } from './read-drafts.ts';
import { exportRegister, readRegister } from './read-register.ts';
import { compareVersions, readVersion, readVersions } from './read-versions.ts';
import { bodyName } from './rules-store.ts';
import { viewPolicy } from './rules-views.ts';
import { discardDraft, saveDraft } from './save-draft.ts';
import { readSuggestions } from './suggestion-store.ts';
import { tryPolicies } from './try-policies.ts';
import { findVersionAt } from './version-store.ts';
import { withdrawVersion } from './withdraw-version.ts';

type Routed = Context & Government & { packs: readonly Pack[] };

export function rulesRoutes(door: Doorway, context: Routed): void {
  readingRoutes(door, context);
  acknowledgementRoutes(door, context);
  draftRoutes(door, context);
  suggestionRoutes(door, context);
  mountRoute(door, routes.tryPolicies, async ({ body }) => tryPolicies(context.packs, body, context.clock.now()));
}

function readingRoutes(door: Doorway, { database, clock }: Routed): void {
  mountRoute(door, routes.readPolicy, async ({ caller }) => {
    const inForce = await database.readInBody(caller.bodyId, (tx) => policyInForce(tx, clock.now()));
    return viewPolicy(inForce.policy, inForce);
  });
  mountRoute(door, routes.listVersions, ({ caller }) =>
    database.readInBody(caller.bodyId, (tx) => readVersions(tx, clock.now())),
  );
  mountRoute(door, routes.readVersion, ({ caller, query }) =>
    database.readInBody(caller.bodyId, (tx) => readVersion(tx, query.version, clock.now())),
  );
  mountRoute(door, routes.compareVersions, ({ caller, query }) =>
    database.readInBody(caller.bodyId, (tx) => compareVersions(tx, { to: query.version, from: query.from })),
  );
}

function acknowledgementRoutes(door: Doorway, { database, clock }: Routed): void {
  mountRoute(door, routes.readAcknowledgement, ({ caller, query }) =>
    database.readInBody(caller.bodyId, (tx) =>
      readAcknowledgement(tx, { personId: caller.personId, version: query.version, at: clock.now() }),
    ),
  );
  mountRoute(door, routes.acknowledgePolicy, ({ caller, body }) =>
    database.inBody(caller.bodyId, async (tx) => {
      const [personId, at] = [caller.personId, clock.now()];
      await acknowledge(tx, { ...body, personId }, { actor: { kind: 'person', id: personId }, at });
      return readAcknowledgement(tx, { personId, version: body.version, at });
    }),
  );
  mountRoute(door, routes.listAcknowledgements, ({ caller, query }) =>
    database.readInBody(caller.bodyId, (tx) => readRegister(tx, query.version)),
  );
  mountRoute(door, routes.exportAcknowledgements, ({ caller, query }) =>
    database.readInBody(caller.bodyId, (tx) => exportRegister(tx, query.version)),
  );
}

/** One transaction, for whoever governs. */
function govern<T>(
  { database, clock, requireGovernment }: Routed,
  { bodyId, personId }: Caller,
  work: (tx: Transaction, by: Governing) => Promise<T>,
): Promise<T> {
  return database.inBody(bodyId, async (tx) => {
    const at = clock.now();
    return work(tx, { personId, at, act: await requireGovernment(tx, personId, at) });
  });
}

function draftRoutes(door: Doorway, context: Routed): void {
  const { database, clock, packs } = context;
  mountRoute(door, routes.listPacks, async () => ({
    packs: packs.map(({ name, policy }) => ({
      name,
      body: policy.body.name,
      title: policy.title,
      clauses: policy.clauses.length,
    })),
  }));
  mountRoute(door, routes.listPolicyDrafts, ({ caller }) => database.readInBody(caller.bodyId, (tx) => readDrafts(tx)));
  mountRoute(door, routes.readPolicyDraft, ({ caller, params }) =>
    database.readInBody(caller.bodyId, (tx) => readDraft(tx, params.policyDraftId, clock.now())),
  );
  mountRoute(door, routes.beginPolicyDraft, ({ caller, body }) =>
    govern(context, caller, async (tx, by) => {
      const draftId = await beginDraft(tx, packs, body, { ...by, body: { name: await bodyName(tx) } });
      return readDraft(tx, draftId, by.at);
    }),
  );
  mountRoute(door, routes.savePolicyDraft, ({ caller, params: { policyDraftId: draftId }, body }) =>
    govern(context, caller, async (tx, by) => {
      await saveDraft(tx, { ...body, draftId }, by);
      return readDraftRow(tx, draftId);
    }),
  );
  mountRoute(door, routes.discardPolicyDraft, ({ caller, params: { policyDraftId: draftId }, body }) =>
    govern(context, caller, async (tx, by) => {
      await discardDraft(tx, { draftId, discarded: body.state === 'discarded' }, by);
      return readDraftRow(tx, draftId);
    }),
  );
  mountRoute(door, routes.proposeVersion, ({ caller, params: { policyDraftId: draftId }, body }) =>
    govern(context, caller, async (tx, by) => ({
      version: await proposeVersion(tx, { ...body, draftId, effectiveDay: body.effectiveDay || null }, by),
    })),
  );
  mountRoute(door, routes.withdrawVersion, ({ caller, body }) =>
    govern(context, caller, async (tx, by) => {
      await withdrawVersion(tx, body, by);
      return undefined;
    }),
  );
}

function suggestionRoutes(door: Doorway, context: Routed): void {
  const { database, clock } = context;
  mountRoute(door, routes.listSuggestions, ({ caller }) =>
    database.readInBody(caller.bodyId, async (tx) => {
      const at = clock.now();
      const contact = (await findVersionAt(tx, at)) ? feedbackContact((await policyInForce(tx, at)).policy) : null;
      return { contact, suggestions: (await readSuggestions(tx)).map(viewSuggestion) };
    }),
  );
  mountRoute(door, routes.addSuggestion, ({ caller, body }) =>
    govern(context, caller, (tx, by) => addSuggestion(tx, body, by)),
  );
  mountRoute(door, routes.settleSuggestion, ({ caller, params, body }) =>
    govern(context, caller, (tx, by) => settleSuggestion(tx, { ...params, ...body }, by)),
  );
}

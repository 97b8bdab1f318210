// SPDX-License-Identifier: EUPL-1.2
import type { App } from '../../packages/server/src/app.ts';
import { registerAct } from '../../packages/server/src/features/acts/index.ts';
import { grantAuthorisation } from '../../packages/server/src/features/authority/index.ts';
import { addBody, addPerson } from '../../packages/server/src/features/people/index.ts';
import { adoptPolicy, bodySettings, writeBodySettings } from '../../packages/server/src/features/rules/index.ts';

/** A body under Cassino's policy, with somebody who writes and publishes by an act. */
export async function foundNewsroom(app: App): Promise<{ bodyId: string; actId: string; personId: string }> {
  const at = app.clock.now();
  const by = { actor: { kind: 'administrator' as const }, at };
  const from = new Date('2026-01-15T00:00:00+01:00');
  const body = { slug: 'valdoria-di-prova', name: 'Comune di Valdoria' };
  const bodyId = await app.database.acrossBodies((tx) => addBody(tx, body, at));
  return app.database.inBody(bodyId, async (tx) => {
    const act = { kind: 'decree', organ: 'mayor', number: '7', date: '2026-01-15', subject: 'Account istituzionali' };
    const actId = await registerAct(tx, { ...act, inForceFrom: from }, by);
    const source = app.packs.find(({ name }) => name === 'cassino')?.source ?? '';
    await adoptPolicy(tx, { source, actId, effectiveFrom: from }, by);
    await writeBodySettings(tx, bodySettings.parse({}));
    const person = { email: 'redazione@valdoria.example', password: null, name: 'Elena Prova', role: 'editor' };
    const personId = await addPerson(tx, person, by);
    const powers = ['see' as const, 'draft' as const, 'publish' as const];
    await grantAuthorisation(tx, { actId, personId, accountId: null, powers, from, to: null }, by);
    return { bodyId, actId, personId };
  });
}

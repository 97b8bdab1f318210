// SPDX-License-Identifier: EUPL-1.2
// The statements whose plans PostgreSQL keeps say the same as those that are written out.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestApp } from '../../testing/test-app.ts';
import { acknowledgementStanding, standingBefore } from '../rules/index.ts';
import { POWERS, reaches } from './authority.ts';
import { authorisationsOf, authorisationsReaching, groundsOf } from './authority-store.ts';
import { grantAuthorisation } from './grant-authorisation.ts';

const tested = await createTestApp({ after });

test('what may give a power on an account is read alike, whichever way', async () => {
  const body = await tested.addBody();
  const [one, two] = [body.account, await body.addAccount({ network: 'facebook' })];
  const person = await body.addPerson({ powers: ['see'] });
  const by = { actor: { kind: 'administrator' as const }, at: tested.clock.now() };
  const grants = [
    { actId: [body.actId, await body.addAct('2')], accountId: [one.id, two.id], powers: ['see', 'publish'] as const },
    { actId: await body.addDraft('Bozza'), accountId: two.id, powers: ['see'] as const, role: 'editor' },
    { actId: body.actId, accountId: null, powers: ['see'] as const, networks: ['facebook'], acceptanceNeeded: true },
  ];
  await body.inBody(async (tx) => {
    for (const grant of grants) {
      await grantAuthorisation(tx, { personId: person.id, from: by.at, to: null, ...grant }, by);
    }
    const all = await authorisationsOf(tx, person.id);
    assert.deepEqual((await groundsOf(tx, person.id, by.at)).found, all);
    const ordered = (of: typeof all) =>
      of.map((each) => ({ ...each, accountIds: each.accountIds?.toSorted() ?? null }));
    for (const power of POWERS) {
      for (const { id: accountId, network } of [one, two]) {
        const { found } = await authorisationsReaching(tx, person.id, { power, accountId, at: by.at });
        const anyNetwork = all.filter((each) => reaches({ ...each, networks: null }, { power, accountId, network }));
        assert.deepEqual(ordered(found), ordered(anyNetwork), `${power} on ${network}`);
      }
    }
    assert.equal(
      (await authorisationsReaching(tx, person.id, { power: 'see', accountId: two.id, at: by.at })).network,
      'facebook',
    );
  });
});

test('what a power waits for is read alike, whichever way', async () => {
  const body = await tested.addBody({ pack: 'novi-di-modena' });
  const person = await body.addPerson({ powers: ['see'] });
  const at = tested.clock.now();
  const bothWays = () =>
    body.inBody(async (tx) => {
      const { before } = await authorisationsReaching(tx, person.id, { power: 'see', accountId: body.account.id, at });
      assert.ok(before);
      assert.deepEqual(await standingBefore(tx, before.held, at), await acknowledgementStanding(tx, person.id, at));
      assert.deepEqual((await groundsOf(tx, person.id, at)).before, before);
      return before.held?.acknowledged;
    });
  assert.equal(await bothWays(), false);
  const desk = await tested.signIn(body, person);
  const { reading } = await desk.ok('readAcknowledgement');
  await desk.ok('acknowledgePolicy', { body: { version: 1, sha256: reading?.sha256 ?? '' } });
  assert.equal(await bothWays(), true);
});

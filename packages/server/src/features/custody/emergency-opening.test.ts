// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { createTestApp } from '../../testing/test-app.ts';
import { identityFrom, newTestKey, openBy, sealTo, sharesOf } from '../../testing/test-custody.ts';
import { eventsOf, foundCustody, type Keeper, REASON } from './custody.fixture.ts';
import { custodyDuties } from './index.ts';

const tested = await createTestApp({ after });
const { clock } = tested;
const HOUR_MS = 3_600_000;

/** The mayor has given out three shares of which two are needed, and an envelope is sealed. */
async function foundEmergency() {
  const custody = await foundCustody(tested);
  const { mayor, addKeeper } = custody;
  const holders = [await addKeeper('secretary'), await addKeeper('editor'), await addKeeper('deputy')];
  const emergency = await newTestKey();
  const shares = await sharesOf(emergency.identity, 3, 2);
  await mayor.desk.ok('makeEmergencyShares', {
    body: {
      recipient: emergency.recipient,
      threshold: 2,
      shares: await Promise.all(
        holders.map(async ({ person, key, keyId }, place) => ({
          personId: person.id,
          keyId,
          ciphertext: await sealTo(shares[place] ?? '', key.recipient),
        })),
      ),
    },
  });
  const envelopeId = await custody.seal('la password della pagina');
  const [first, second, third] = holders;
  assert.ok(first && second && third);
  return { ...custody, holders: { first, second, third }, envelopeId, emergency };
}

async function ask(by: Keeper, envelopeId: string | null) {
  const once = await newTestKey();
  const lockedIdentity = await sealTo(once.identity, by.key.recipient);
  const body = {
    envelopeId,
    reason: 'La sindaca è in ospedale e la pagina è sotto attacco.',
    recipient: once.recipient,
  };
  const { id } = await by.desk.ok('requestEmergency', { body: { ...body, lockedIdentity } });
  return { emergencyId: id };
}

/** What the browser of a share’s holder does. */
async function give(by: Keeper, params: { emergencyId: string }): Promise<void> {
  const { me, requests } = await by.desk.ok('readCustody');
  const request = requests.find(({ id }) => id === params.emergencyId);
  assert.ok(me.share && request);
  const share = await openBy(by.key.identity, me.share.ciphertext);
  await by.desk.ok('giveShare', { params, body: { ciphertext: await sealTo(share, request.recipient) } });
}

async function stateOf(by: Keeper, params: { emergencyId: string }) {
  return (await by.desk.ok('readCustody')).requests.find(({ id }) => id === params.emergencyId);
}

const givenTexts = (emergencyId: string) =>
  tested.administer('select from emergency_answer where emergency_id = $1 and ciphertext is not null', [emergencyId]);

describe('an emergency opening', () => {
  test('opens with two shares of three, on record, and leaves nothing behind', async () => {
    const { body, holders, envelopeId, mayor } = await foundEmergency();
    clock.advance(1000);
    const params = await ask(holders.first, envelopeId);
    const duties = await body.inBody((tx) => custodyDuties(tx, holders.third.person.id, clock.now()));
    assert.deepEqual(
      duties.map(({ code }) => code),
      ['answer-emergency'],
    );
    await holders.first.desk.refused('openInEmergency', 409, { params });
    await give(holders.first, params);
    await holders.first.desk.refused('openInEmergency', 409, { params });
    await give(holders.third, params);
    const request = await stateOf(holders.first, params);
    assert.equal(request?.state, 'ready');
    await holders.second.desk.refused('openInEmergency', 403, { params });

    const once = await openBy(holders.first.key.identity, request?.lockedIdentity ?? '');
    const opened = await holders.first.desk.ok('openInEmergency', { params });
    const shares = await Promise.all(opened.shares.map(({ ciphertext }) => openBy(once, ciphertext)));
    const identity = await identityFrom(shares);
    assert.equal(await openBy(identity, opened.envelopes[0]?.ciphertext ?? ''), 'la password della pagina');
    await assert.rejects(
      identityFrom(shares.slice(1)).then((one) => openBy(one, opened.envelopes[0]?.ciphertext ?? '')),
    );

    assert.equal((await givenTexts(params.emergencyId)).length, 2);
    await holders.first.desk.ok('endEmergency', { params });
    assert.equal((await givenTexts(params.emergencyId)).length, 0);
    assert.equal((await stateOf(holders.first, params))?.state, 'closed');
    assert.deepEqual(await eventsOf(tested, body.id, 'emergency.'), [
      'emergency.requested',
      'emergency.share-given',
      'emergency.share-given',
      'emergency.opened',
      'emergency.ended',
    ]);
    const view = await mayor.desk.ok('readCustody');
    assert.deepEqual(
      view.envelopes[0]?.openings.map(({ purpose }) => purpose),
      ['emergency'],
    );
    assert.deepEqual(
      view.emergency?.causes.map(({ because }) => because),
      ['opened-in-emergency'],
    );
  });

  test('makes new credentials and new shares due', async () => {
    const { body, holders, envelopeId, mayor } = await foundEmergency();
    clock.advance(1000);
    const params = await ask(holders.first, envelopeId);
    await give(holders.first, params);
    await give(holders.second, params);
    await holders.first.desk.ok('openInEmergency', { params });
    const duties = await body.inBody((tx) => custodyDuties(tx, mayor.person.id, clock.now()));
    assert.deepEqual(duties.map(({ code }) => code).toSorted(), ['renew-shares', 'rotate-credentials']);
  });
});

describe('an emergency opening that is not used', () => {
  test('lapses after its hours, and what was given for it is erased', async () => {
    const { body, holders, envelopeId } = await foundEmergency();
    const params = await ask(holders.first, envelopeId);
    await give(holders.second, params);
    await give(holders.third, params);
    clock.advance(24 * HOUR_MS - 1);
    await tested.upkeep();
    assert.equal((await givenTexts(params.emergencyId)).length, 2);
    clock.advance(1);
    const desk = await tested.signIn(body, holders.first.person);
    await desk.refused('openInEmergency', 409, { params });
    await tested.upkeep();
    assert.equal((await givenTexts(params.emergencyId)).length, 0);
    assert.deepEqual((await eventsOf(tested, body.id, 'emergency.')).at(-1), 'emergency.lapsed');
    const [row] = await tested.administer<{ locked: boolean }>(
      'select locked_identity is not null as locked from emergency_opening where emergency_id = $1',
      [params.emergencyId],
    );
    assert.equal(row?.locked, false);
  });

  test('is denied when too few holders are left, and stopped by whoever keeps the envelopes', async () => {
    const { holders, envelopeId, mayor } = await foundEmergency();
    const no = { reason: 'Non mi risulta alcuna emergenza.' };
    const params = await ask(holders.first, envelopeId);
    await holders.second.desk.ok('refuseEmergency', { params, body: no });
    assert.equal((await stateOf(holders.first, params))?.state, 'waiting');
    await holders.second.desk.refused('giveShare', 409, {
      params,
      body: { ciphertext: await sealTo('x', mayor.key.recipient) },
    });
    await holders.third.desk.ok('refuseEmergency', { params, body: no });
    assert.equal((await stateOf(holders.first, params))?.state, 'refused');

    const again = await ask(holders.first, envelopeId);
    await give(holders.second, again);
    await give(holders.third, again);
    await mayor.desk.ok('refuseEmergency', { params: again, body: no });
    assert.equal((await stateOf(holders.first, again))?.state, 'refused');
    assert.equal((await givenTexts(again.emergencyId)).length, 0);
    await holders.first.desk.refused('openInEmergency', 409, { params: again });
  });
});

describe('a request for an emergency opening', () => {
  test('is one at a time, and may be withdrawn', async () => {
    const { holders, envelopeId, mayor, manager } = await foundEmergency();
    const params = await ask(holders.first, envelopeId);
    const once = await newTestKey();
    const lockedIdentity = await sealTo(once.identity, mayor.key.recipient);
    const another = { envelopeId: null, reason: REASON, recipient: once.recipient, lockedIdentity };
    await mayor.desk.refused('requestEmergency', 409, { body: another });
    await mayor.desk.refused('endEmergency', 403, { params });
    await holders.first.desk.ok('endEmergency', { params });
    await manager.ok('requestEmergency', { body: another });
  });

  test('is not for who keeps nothing, holds no share and governs nothing', async () => {
    const { envelopeId, addKeeper, holders } = await foundEmergency();
    const stranger = await addKeeper('moderator');
    const once = await newTestKey();
    const lockedIdentity = await sealTo(once.identity, stranger.key.recipient);
    const body = { envelopeId, reason: REASON, recipient: once.recipient, lockedIdentity };
    await stranger.desk.refused('requestEmergency', 403, { body });
    const params = await ask(holders.first, envelopeId);
    const given = { params, body: { ciphertext: await sealTo('x', once.recipient) } };
    await stranger.desk.refused('giveShare', 403, given);
  });
});

describe('the shares', () => {
  test('hand over all the envelopes when nobody else can', async () => {
    const { body, manager, holders, addKeeper, envelopeId } = await foundEmergency();
    const next = await addKeeper();
    clock.advance(1000);
    const appointed = { personId: next.person.id, actId: body.actId, from: clock.now().toISOString() };
    await manager.ok('appointCustodyHolder', { body: appointed });
    const params = await ask(next, null);
    await give(holders.first, params);
    await give(holders.second, params);
    const once = await openBy(next.key.identity, (await stateOf(next, params))?.lockedIdentity ?? '');
    const opened = await next.desk.ok('openInEmergency', { params });
    const identity = await identityFrom(
      await Promise.all(opened.shares.map(({ ciphertext }) => openBy(once, ciphertext))),
    );
    const view = await next.desk.ok('readCustody');
    for (const sealed of opened.envelopes) {
      const secret = await openBy(identity, sealed.ciphertext);
      const ciphertext = await sealTo(secret, next.key.recipient, view.emergency?.recipient ?? '');
      const keys = { keyIds: [next.keyId], emergencyKeyId: view.emergency?.id ?? null };
      await next.desk.ok('resealEnvelope', {
        params: { envelopeId: sealed.envelopeId },
        body: { ciphertext, ...keys, content: 'same' },
      });
    }
    await next.desk.ok('endEmergency', { params });
    const [envelope] = (await next.desk.ok('readCustody')).envelopes;
    assert.deepEqual([envelope?.id, envelope?.opensTo, envelope?.state], [envelopeId, 'holder', 'rotation-due']);
  });

  test('that no envelope needs any more are erased', async () => {
    const { body, mayor, holders, envelopeId } = await foundEmergency();
    const left = () =>
      tested.administer(
        `select from emergency_share s join emergency_key k using (body_id, emergency_key_id)
         where s.body_id = $1 and k.replaced_at is not null and s.ciphertext is not null`,
        [body.id],
      );
    const fresh = await newTestKey();
    const parts = await sharesOf(fresh.identity, 2, 2);
    const given = [holders.first, holders.second].map(async ({ person, keyId, key }, place) => ({
      personId: person.id,
      keyId,
      ciphertext: await sealTo(parts[place] ?? '', key.recipient),
    }));
    const { id } = await mayor.desk.ok('makeEmergencyShares', {
      body: { recipient: fresh.recipient, threshold: 2, shares: await Promise.all(given) },
    });
    assert.equal((await left()).length, 3, 'an envelope still opens by them');
    const ciphertext = await sealTo('la password della pagina', mayor.key.recipient, fresh.recipient);
    const sealed = { ciphertext, keyIds: [mayor.keyId], emergencyKeyId: id, content: 'same' as const };
    await mayor.desk.ok('resealEnvelope', { params: { envelopeId }, body: sealed });
    assert.equal((await left()).length, 0);
  });
});

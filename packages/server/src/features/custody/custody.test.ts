// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { createTestApp } from '../../testing/test-app.ts';
import { openBy, sealTo } from '../../testing/test-custody.ts';
import { eventsOf, foundCustody, REASON } from './custody.fixture.ts';
import { custodyDuties, rotationDueFor } from './index.ts';

const tested = await createTestApp({ after });
const { clock } = tested;
const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(clock.now().getTime() + days * DAY_MS).toISOString();

describe('the passwords of the accounts', () => {
  test('are kept by the mayor: an envelope sealed by the office opens with the mayor’s key, for the mayor alone', async () => {
    const { body, manager, mayor, seal } = await foundCustody(tested);
    const envelopeId = await seal('la password della pagina');
    const params = { envelopeId };
    const refused = await manager.refused('openEnvelope', 403, { params, body: { reason: REASON, purpose: 'read' } });
    assert.match(refused.detailIt ?? '', /nessun atto la dà a te/);
    assert.deepEqual(refused.cites, ['CAS-3.2']);
    const opened = await mayor.desk.ok('openEnvelope', { params, body: { reason: REASON, purpose: 'read' } });
    assert.equal(await openBy(mayor.key.identity, opened.ciphertext), 'la password della pagina');
    assert.deepEqual(await eventsOf(tested, body.id, 'envelope.'), [
      'envelope.sealed',
      'envelope.opening-refused',
      'envelope.opened',
    ]);
    const [record] = await tested.administer<{ content: string }>(
      "select content from audit_record where body_id = $1 and event = 'envelope.opened'",
      [body.id],
    );
    assert.match(record?.content ?? '', /Decreto n\. 1.*CAS-3\.2/);
  });

  test('are given to whoever holds the mayor’s office, and to no other role', async () => {
    const { body, manager, addKeeper } = await foundCustody(tested);
    const editor = await addKeeper('editor');
    const asked = { personId: editor.person.id, actId: body.actId, from: inDays(1) };
    const refused = await manager.refused('appointCustodyHolder', 403, { body: asked });
    assert.deepEqual(refused.cites, ['CAS-3.2']);
    assert.equal((await manager.ok('readCustody')).office.custodian, 'mayor');
  });

  test('where the policy names no office, custody is offered and whoever an act names may have it', async () => {
    const body = await tested.addBody({ pack: 'pero' });
    const manager = await tested.signIn(body);
    const editor = await body.addPerson({ role: 'editor', powers: ['see'] });
    const at = clock.now();
    assert.deepEqual(await body.inBody((tx) => custodyDuties(tx, body.moderator.id, at)), []);
    const from = at.toISOString();
    await manager.ok('appointCustodyHolder', { body: { personId: editor.id, actId: body.actId, from } });
    const { office, holder } = await manager.ok('readCustody');
    assert.deepEqual([office.custodian, office.clause, holder?.person.id], [null, null, editor.id]);
  });

  test('where the policy names an office that nobody holds, whoever governs has to see to it', async () => {
    const body = await tested.addBody();
    const duties = await body.inBody((tx) => custodyDuties(tx, body.moderator.id, clock.now()));
    assert.deepEqual(
      duties.map(({ code }) => code),
      ['appoint-custodian'],
    );
    assert.match(duties[0]?.about.it ?? '', /CAS-3\.2/);
  });

  test('no act, no custody: a revoked act takes it away at once, in a session that is open', async () => {
    const { body, manager, mayor, seal } = await foundCustody(tested);
    const actId = await body.addAct('77');
    const envelopeId = await seal('segreto');
    await tested.administer('update custody_holding set act_id = $2 where body_id = $1', [body.id, actId]);
    const ask = { params: { envelopeId }, body: { reason: REASON, purpose: 'reseal' as const } };
    await mayor.desk.ok('openEnvelope', ask);
    await tested.administer('update act set revoked_at = $2 where act_id = $1', [actId, clock.now()]);
    await mayor.desk.refused('openEnvelope', 403, ask);
    assert.equal((await manager.ok('readCustody')).holder, null);
  });
});

describe('an opening', () => {
  test('that cannot be put on record hands nothing over', async () => {
    const { body, mayor, seal } = await foundCustody(tested);
    const envelopeId = await seal('segreto');
    const place = { url: `/api/v1/envelopes/${envelopeId}/openings`, headers: { cookie: mayor.desk.cookie ?? '' } };
    const send = () =>
      tested.fastify.inject({ ...place, method: 'POST', payload: { reason: REASON, purpose: 'read' } });
    await tested.administer(
      `create function refuse_record() returns trigger language plpgsql as $$ begin
         if new.event = 'envelope.opened' and new.body_id = '${body.id}' then raise exception 'the disk is full'; end if;
         return new; end $$`,
    );
    await tested.administer(
      'create trigger refuse_record before insert on audit_record for each row execute function refuse_record()',
    );
    const answer = await send();
    assert.equal(answer.statusCode, 500);
    assert.doesNotMatch(answer.payload, /AGE ENCRYPTED/);
    assert.deepEqual(await eventsOf(tested, body.id, 'envelope.open'), []);
    await tested.administer('drop trigger refuse_record on audit_record');
    assert.match((await send()).payload, /AGE ENCRYPTED/);
  });

  test('wants a reason in words, and keeps it', async () => {
    const { mayor, seal } = await foundCustody(tested);
    const params = { envelopeId: await seal('segreto') };
    await mayor.desk.refused('openEnvelope', 400, { params, body: { reason: 'boh', purpose: 'read' } });
    const { openingId } = await mayor.desk.ok('openEnvelope', { params, body: { reason: REASON, purpose: 'read' } });
    await mayor.desk.ok('endOpening', { params: { openingId }, body: { outcome: 'failed' } });
    await mayor.desk.refused('endOpening', 409, { params: { openingId }, body: { outcome: 'shown' } });
    const [envelope] = (await mayor.desk.ok('readCustody')).envelopes;
    assert.deepEqual(
      envelope?.openings.map(({ reason, outcome }) => [reason, outcome]),
      [[REASON, 'failed']],
    );
  });
});

describe('an envelope that was opened', () => {
  test('makes new credentials due until they are sealed and the change is confirmed; then the old text is erased', async () => {
    const { body, manager, mayor, seal } = await foundCustody(tested);
    const envelopeId = await seal('la vecchia');
    const params = { envelopeId };
    const state = async () => (await manager.ok('readCustody')).envelopes[0]?.state;
    const codes = async () =>
      (await body.inBody((tx) => custodyDuties(tx, mayor.person.id, clock.now()))).map(({ code }) => code);
    const kept = async () =>
      (
        await tested.administer<{ kept: boolean }>(
          'select ciphertext is not null as kept from envelope_sealing where envelope_id = $1 order by sealed_at',
          [envelopeId],
        )
      ).map((row) => row.kept);
    assert.equal(await state(), 'sealed');
    clock.advance(1000);
    await mayor.desk.ok('openEnvelope', { params, body: { reason: REASON, purpose: 'read' } });
    assert.equal(await state(), 'rotation-due');
    assert.deepEqual(await codes(), ['rotate-credentials']);
    await manager.refused('confirmChange', 403, { params });
    clock.advance(1000);
    const fresh = await sealTo('la nuova', mayor.key.recipient);
    const sealed = { ciphertext: fresh, keyIds: [mayor.keyId], emergencyKeyId: null, content: 'new' as const };
    await manager.ok('resealEnvelope', { params, body: sealed });
    assert.equal(await state(), 'change-to-confirm');
    assert.deepEqual(await codes(), ['rotate-credentials']);
    assert.deepEqual(await kept(), [true, true], 'what the network still has is not thrown away');
    await manager.ok('confirmChange', { params });
    assert.equal(await state(), 'sealed');
    assert.deepEqual(await codes(), []);
    assert.deepEqual(await kept(), [false, true]);
  });
});

describe('when a mandate ends', () => {
  test('the envelopes were handed over to the next holder, and the one before opens them no more', async () => {
    const { body, manager, mayor, addKeeper, seal } = await foundCustody(tested);
    const params = { envelopeId: await seal('segreto') };
    const next = await addKeeper();
    await manager.ok('appointCustodyHolder', {
      body: { personId: next.person.id, actId: body.actId, from: inDays(10) },
    });
    const view = await mayor.desk.ok('readCustody');
    assert.deepEqual(
      view.sealTo.map(({ keyId }) => keyId),
      [mayor.keyId, next.keyId],
    );
    const ask = { params, body: { reason: 'Passaggio di consegne.', purpose: 'reseal' as const } };
    const secret = await openBy(mayor.key.identity, (await mayor.desk.ok('openEnvelope', ask)).ciphertext);
    const ciphertext = await sealTo(secret, mayor.key.recipient, next.key.recipient);
    const keyIds = [mayor.keyId, next.keyId];
    await mayor.desk.ok('resealEnvelope', {
      params,
      body: { ciphertext, keyIds, emergencyKeyId: null, content: 'same' },
    });
    await next.desk.refused('openEnvelope', 403, ask);
    clock.advance(10 * DAY_MS);
    await tested.wait(0);
    const [mayorLater, nextLater] = [await tested.signIn(body, mayor.person), await tested.signIn(body, next.person)];
    const refused = await mayorLater.refused('openEnvelope', 403, ask);
    assert.match(refused.detailIt ?? '', /è finita/);
    assert.equal(await openBy(next.key.identity, (await nextLater.ok('openEnvelope', ask)).ciphertext), 'segreto');
    const [envelope] = (await nextLater.ok('readCustody')).envelopes;
    assert.deepEqual([envelope?.state, envelope?.opensTo], ['rotation-due', 'holder']);
    assert.deepEqual(
      envelope?.causes.map(({ because }) => because),
      ['mandate-ended'],
    );
  });

  test('envelopes that were not handed over still open to the key of before, and the next holder is told', async () => {
    const { body, manager, mayor, addKeeper, seal } = await foundCustody(tested);
    const params = { envelopeId: await seal('segreto') };
    const next = await addKeeper();
    clock.advance(1000);
    await manager.ok('appointCustodyHolder', {
      body: { personId: next.person.id, actId: body.actId, from: clock.now().toISOString() },
    });
    const view = await next.desk.ok('readCustody');
    assert.equal(view.envelopes[0]?.opensTo, 'other');
    assert.deepEqual(view.envelopes[0]?.owners, [mayor.person.name]);
    const duties = await body.inBody((tx) => custodyDuties(tx, next.person.id, clock.now()));
    assert.deepEqual(duties.map(({ code }) => code).toSorted(), ['hand-over-envelopes', 'rotate-credentials']);
    // With the sheet of the one before, who is beside them: the text opens, and is sealed to the new key.
    const ask = { params, body: { reason: 'Passaggio di consegne.', purpose: 'reseal' as const } };
    const opened = await next.desk.ok('openEnvelope', ask);
    assert.deepEqual(
      opened.keys.map(({ id }) => id),
      [mayor.keyId],
    );
    const ciphertext = await sealTo(await openBy(mayor.key.identity, opened.ciphertext), next.key.recipient);
    const sealed = { ciphertext, keyIds: [next.keyId], emergencyKeyId: null, content: 'same' as const };
    await next.desk.ok('resealEnvelope', { params, body: sealed });
    assert.equal((await next.desk.ok('readCustody')).envelopes[0]?.opensTo, 'holder');
  });
});

describe('the custody', () => {
  test('is never with two people at once', async () => {
    const { body, manager, holdingId, addKeeper } = await foundCustody(tested);
    const next = await addKeeper();
    const asked = { personId: next.person.id, actId: body.actId };
    await manager.ok('appointCustodyHolder', { body: { ...asked, from: inDays(10), to: inDays(20) } });
    await manager.refused('appointCustodyHolder', 403, { body: { ...asked, from: inDays(5) } });
    await manager.refused('appointCustodyHolder', 400, { body: { ...asked, from: inDays(30), to: inDays(29) } });
    await manager.ok('endCustodyHolding', { params: { holdingId }, body: { at: clock.now().toISOString() } });
    const { holder, next: coming } = await manager.ok('readCustody');
    assert.deepEqual([holder, coming?.person.id], [null, next.person.id]);
  });
});

describe('when somebody leaves', () => {
  test('new credentials are due where they can know the present ones, and nowhere else', async () => {
    const { body, manager, mayor, seal } = await foundCustody(tested);
    const known = await seal('sigillata da chi se ne va');
    const other = await body.addAccount();
    const { id: unknown } = await mayor.desk.ok('createEnvelope', {
      body: {
        accountId: other.id,
        name: 'Altra',
        ciphertext: await sealTo('altra', mayor.key.recipient),
        keyIds: [mayor.keyId],
        emergencyKeyId: null,
      },
    });
    clock.advance(1000);
    const leaving = {
      personId: body.moderator.id,
      because: 'left' as const,
      at: clock.now(),
      actor: { kind: 'person' as const, id: mayor.person.id },
    };
    const due = await body.inBody((tx) => rotationDueFor(tx, leaving));
    assert.deepEqual([due.envelopes.map(({ envelopeId }) => envelopeId), due.shares], [[known], false]);
    const states = async () => new Map((await manager.ok('readCustody')).envelopes.map(({ id, state }) => [id, state]));
    assert.deepEqual([(await states()).get(known), (await states()).get(unknown)], ['rotation-due', 'sealed']);
    const more = await body.inBody((tx) => rotationDueFor(tx, { ...leaving, accountIds: [other.id] }));
    assert.equal(more.envelopes.length, 2);
    assert.equal((await states()).get(unknown), 'rotation-due');
    assert.deepEqual(await eventsOf(tested, body.id, 'custody.rotation'), [
      'custody.rotation-due',
      'custody.rotation-due',
    ]);
  });
});

describe('sealing', () => {
  test('is for who keeps, manages or governs, and only to the keys in use', async () => {
    const { body, manager, mayor, addKeeper } = await foundCustody(tested);
    const editor = await addKeeper('editor');
    const ciphertext = await sealTo('segreto', mayor.key.recipient);
    const right = {
      accountId: body.account.id,
      name: 'Pagina',
      ciphertext,
      keyIds: [mayor.keyId],
      emergencyKeyId: null,
    };
    await editor.desk.refused('createEnvelope', 403, { body: right });
    await manager.refused('createEnvelope', 403, { body: { ...right, keyIds: [editor.keyId] } });
    await manager.refused('createEnvelope', 400, { body: { ...right, keyIds: [mayor.keyId, mayor.keyId] } });
    await manager.refused('createEnvelope', 400, { body: { ...right, ciphertext: 'la password in chiaro' } });
    await manager.ok('createEnvelope', { body: right });
    const managing = await body.addPerson({ powers: ['manage'], accountId: body.account.id });
    const desk = await tested.signIn(body, managing);
    await desk.ok('createEnvelope', { body: right });
    await desk.refused('createEnvelope', 403, { body: { ...right, accountId: null } });
  });

  test('of the same credentials to other keys is for who may open', async () => {
    const { manager, mayor, seal } = await foundCustody(tested);
    const params = { envelopeId: await seal('segreto') };
    const ciphertext = await sealTo('altro', mayor.key.recipient);
    const body = { ciphertext, keyIds: [mayor.keyId], emergencyKeyId: null, content: 'same' as const };
    await manager.refused('resealEnvelope', 403, { params, body });
    await mayor.desk.ok('resealEnvelope', { params, body });
  });
});

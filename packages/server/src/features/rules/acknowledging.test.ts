// SPDX-License-Identifier: EUPL-1.2
// Through the whole server: a person reads the policy in force, says so, and is asked again at the next version.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { createTestApp, type TestBody } from '../../testing/test-app.ts';
import { acknowledgementStanding } from './index.ts';

const tested = await createTestApp({ after });
const { clock } = tested;

const standing = (body: TestBody, personId: string) =>
  body.inBody((tx) => acknowledgementStanding(tx, personId, clock.now()));
const sourceOf = (name: string) => tested.app.packs.find((pack) => pack.name === name)?.source ?? '';

describe('a person of Novi', () => {
  test('is asked for the version in force, and no longer once they have acknowledged it', async () => {
    const body = await tested.addBody({ pack: 'novi-di-modena' });
    const person = await body.addPerson({ powers: ['see'] });
    const desk = await tested.signIn(body, person);
    assert.deepEqual((await standing(body, person.id)).missing, { version: 1, clause: 'NOV-4.11' });

    const { reading } = await desk.ok('readAcknowledgement');
    assert.ok(reading);
    assert.equal(reading.acknowledgedAt, null);
    const reply = await desk.ok('acknowledgePolicy', { body: { version: 1, sha256: reading.sha256 } });
    assert.equal(reply.reading?.acknowledgedAt, clock.now().toISOString());
    assert.deepEqual(await standing(body, person.id), {
      beforePower: ['temporary', 'external'],
      clauseFor: { external: 'NOV-2.6', temporary: 'NOV-4.11' },
      missing: null,
    });
  });

  test('is asked again at each version', async () => {
    const body = await tested.addBody({ pack: 'pero' });
    const person = await body.addPerson({ powers: ['see'] });
    const desk = await tested.signIn(body, person);
    const { reading } = await desk.ok('readAcknowledgement');
    await desk.ok('acknowledgePolicy', { body: { version: 1, sha256: reading?.sha256 ?? '' } });
    assert.equal((await standing(body, person.id)).missing, null);

    await body.adopt(sourceOf('pero').replace('Il documento è allegato', 'Questo documento è allegato'));
    assert.deepEqual((await standing(body, person.id)).missing, { version: 2, clause: 'PER-0.1' });
    const again = await desk.ok('readAcknowledgement');
    assert.equal(again.reading?.acknowledgedAt, null);
    assert.deepEqual(
      again.earlier.map(({ version }) => version),
      [1],
    );
  });

  test('says it once: again writes nothing', async () => {
    const body = await tested.addBody({ pack: 'cassino' });
    const desk = await tested.signIn(body);
    const { reading } = await desk.ok('readAcknowledgement');
    const saying = { body: { version: 1, sha256: reading?.sha256 ?? '' } };
    await desk.ok('acknowledgePolicy', saying);
    clock.advance(60_000);
    const again = await desk.ok('acknowledgePolicy', saying);
    assert.equal(again.reading?.acknowledgedAt, new Date(clock.now().getTime() - 60_000).toISOString());
  });
});

describe('an acknowledgement is refused', () => {
  test('for another text than the one that was read', async () => {
    const body = await tested.addBody({ pack: 'cassino' });
    const desk = await tested.signIn(body);
    const problem = await desk.refused('acknowledgePolicy', 409, { body: { version: 1, sha256: 'a'.repeat(64) } });
    assert.match(problem.detailIt ?? '', /Il testo che hai letto non è quello di questa versione/);
  });

  test('for a version that is no longer in force', async () => {
    const body = await tested.addBody({ pack: 'cassino' });
    const desk = await tested.signIn(body);
    const { reading } = await desk.ok('readAcknowledgement');
    await body.adopt(sourceOf('pero'));
    const saying = { version: 1, sha256: reading?.sha256 ?? '' };
    const problem = await desk.refused('acknowledgePolicy', 403, { body: saying });
    assert.match(problem.detailIt ?? '', /La versione 1 non è in vigore/);
  });

  test('where the policy asks for none', async () => {
    const body = await tested.addBody({ pack: 'cascina' });
    const desk = await tested.signIn(body);
    const { reading } = await desk.ok('readAcknowledgement');
    assert.equal(reading?.asked, false);
    const saying = { version: 1, sha256: reading?.sha256 ?? '' };
    const problem = await desk.refused('acknowledgePolicy', 403, { body: saying });
    assert.match(problem.detailIt ?? '', /non chiede al personale una presa visione/);
  });
});

describe('whoever reads at Cassino', () => {
  test('reads the rules for staff first, each marked where it asks for the acknowledgement', async () => {
    const body = await tested.addBody({ pack: 'cassino' });
    const { reading } = await (await tested.signIn(body)).ok('readAcknowledgement');
    const asking = reading?.clauses.filter(({ asks }) => asks).map(({ id }) => id);
    assert.deepEqual(
      asking,
      Array.from({ length: 10 }, (_, at) => `CAS-6.${at + 1}`),
    );
    assert.equal(reading?.clauses[0]?.audience, 'internal');
  });

  test('acknowledges the rule on private use, and is told that private accounts are never looked at', async () => {
    const body = await tested.addBody({ pack: 'cassino' });
    const reply = await (await tested.signIn(body)).ok('readAcknowledgement');
    assert.ok(reply.reading?.clauses.some(({ id, asks }) => id === 'CAS-6.10' && asks));
    assert.match(reply.promise.it, /non guarda mai gli account privati del personale/);
  });
});

test('whoever reads at Novi reads the caution that NOV-4.16 asks for, which wants no acknowledgement', async () => {
  const body = await tested.addBody({ pack: 'novi-di-modena' });
  const { reading } = await (await tested.signIn(body)).ok('readAcknowledgement');
  const asks = (id: string) => reading?.clauses.find((clause) => clause.id === id)?.asks;
  assert.deepEqual([asks('NOV-4.15'), asks('NOV-4.16'), asks('NOV-6.12.d')], [true, false, undefined]);
});

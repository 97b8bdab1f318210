// SPDX-License-Identifier: EUPL-1.2
// What a policy says of roles and offices holds when somebody is entered in the register.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestApp } from '../../testing/test-app.ts';

const tested = await createTestApp({ after });
const entry = {
  name: 'Bice Prova',
  email: 'bice.prova@comune.example',
  kind: 'employee' as const,
  contractEnd: null,
};
const office = { headId: null, email: null, phone: null, hours: null };

async function deskOf(pack: string) {
  const desk = await tested.signIn(await tested.addBody({ pack }));
  const { id: named } = await desk.ok('addOffice', {
    body: { ...office, name: 'Comunicazione e cultura', slug: 'communication-and-culture' },
  });
  const { id: other } = await desk.ok('addOffice', { body: { ...office, name: 'Catasto', slug: null } });
  return { desk, named, other };
}

test('a content editor belongs to the office that the policy names', async () => {
  const { desk, named, other } = await deskOf('novi-di-modena');
  const editor = { ...entry, role: 'content-editor' };
  for (const officeId of [null, other]) {
    const problem = await desk.refused('addPerson', 403, { body: { ...editor, officeId } });
    assert.deepEqual(problem.cites, ['NOV-4.8']);
  }
  const { id: personId } = await desk.ok('addPerson', { body: { ...editor, officeId: named } });
  await desk.refused('changePerson', 403, { params: { personId }, body: { ...editor, officeId: other } });
});

test('whoever manages the profiles belongs to the service that the policy names', async () => {
  const { desk, named } = await deskOf('pero');
  const manager = { ...entry, role: 'account-manager' };
  const problem = await desk.refused('addPerson', 403, { body: { ...manager, officeId: named } });
  assert.deepEqual(problem.cites, ['PER-S.2']);
  const { id: officeId } = await desk.ok('addOffice', {
    body: { ...office, name: 'Servizio sociale, cultura e comunicazione', slug: 'social-culture-and-communication' },
  });
  await desk.ok('addPerson', { body: { ...manager, officeId } });
});

test('the social media manager is whoever heads the service that the policy names, and nobody else', async () => {
  const { desk, named } = await deskOf('novi-di-modena');
  const manager = { ...entry, role: 'social-media-manager', officeId: named };
  const problem = await desk.refused('addPerson', 403, { body: manager });
  assert.deepEqual(problem.cites, ['NOV-4.5']);
  const { id: personId } = await desk.ok('addPerson', { body: { ...manager, role: 'staff' } });
  await desk.refused('changePerson', 403, { params: { personId }, body: manager });
  const line = `Nominativo;E-mail;Tipo;Ruolo;Ufficio\n${entry.name};${entry.email};dipendente;social-media-manager;Comunicazione e cultura\n`;
  const check = () => desk.ok('checkPeopleFile', { body: { file: Buffer.from(line).toString('base64') } });
  const [before] = (await check()).lines;
  assert.equal(before?.outcome, 'bad');
  assert.match(before?.said[0]?.because.it ?? '', /NOV-4\.5/);
  await desk.ok('changeOffice', {
    params: { officeId: named },
    body: { ...office, name: 'Comunicazione e cultura', slug: 'communication-and-culture', headId: personId },
  });
  assert.equal((await check()).lines[0]?.outcome, 'change');
  await desk.ok('changePerson', { params: { personId }, body: manager });
});

test('a file is held against the policy too, line by line', async () => {
  const { desk } = await deskOf('novi-di-modena');
  const text =
    'Nominativo;Tipo;Ruolo;Ufficio\nAda;volontaria;content-editor;Catasto\nUgo;volontario;content-editor;Comunicazione e cultura\n';
  const { lines } = await desk.ok('checkPeopleFile', { body: { file: Buffer.from(text).toString('base64') } });
  assert.deepEqual(
    lines.map(({ outcome }) => outcome),
    ['bad', 'add'],
  );
  assert.match(lines[0]?.said[0]?.because.it ?? '', /NOV-4\.8/);
});

test('another policy gives the same role to no office, and says nothing', async () => {
  const { desk, other } = await deskOf('cassino');
  await desk.ok('addPerson', { body: { ...entry, role: 'content-editor', officeId: other } });
});

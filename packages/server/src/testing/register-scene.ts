// SPDX-License-Identifier: EUPL-1.2
// What the scene has of people: somebody to correct, an office to close, a passkey and a session of one's own to end.
import { createSoftwarePasskey } from './software-passkey.ts';
import type { TestApp, TestBody, TestClient } from './test-app.ts';

export async function registerOf(tested: TestApp, body: TestBody, desk: TestClient): Promise<Record<string, string>> {
  const person = await body.addPerson({ powers: [] });
  const office = { name: 'Ufficio stampa', slug: 'press', headId: person.id, email: null, phone: null, hours: null };
  const { id: officeId } = await desk.ok('addOffice', { body: office });
  const { attempt, options } = await desk.ok('startPasskey');
  const credential = createSoftwarePasskey().create(options);
  await desk.ok('addPasskey', { body: { attempt, name: 'Chiave', credential } });
  await tested.signIn(body);
  const { passkeys, sessions } = await desk.ok('readAccess');
  return {
    personId: person.id,
    officeId,
    passkeyId: passkeys[0]?.id ?? '',
    sessionId: sessions.find((session) => !session.current)?.id ?? '',
  };
}

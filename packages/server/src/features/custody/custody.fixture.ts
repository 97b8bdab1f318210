// SPDX-License-Identifier: EUPL-1.2
// A comune under Cassino's guidelines whose mayor keeps the envelopes, with a key of her own.
import type { TestApp, TestBody, TestPerson } from '../../testing/test-app.ts';
import type { TestClient } from '../../testing/test-client.ts';
import { handInKey, newTestKey, sealTo, type TestKey } from '../../testing/test-custody.ts';

export const REASON = 'La rete chiede di nuovo la password.';

export type Keeper = { person: TestPerson; desk: TestClient; key: TestKey; keyId: string };
export type Custody = {
  body: TestBody;
  /** Governs the body’s accounts, and does not keep the envelopes. */
  manager: TestClient;
  mayor: Keeper;
  holdingId: string;
  addKeeper(role?: string): Promise<Keeper>;
  seal(secret: string, accountId?: string | null): Promise<string>;
};

export async function foundCustody(tested: TestApp): Promise<Custody> {
  const body = await tested.addBody();
  const manager = await tested.signIn(body);
  const addKeeper = async (role = 'mayor'): Promise<Keeper> => {
    const person = await body.addPerson({ role, powers: ['see'] });
    const desk = await tested.signIn(body, person);
    const key = await newTestKey();
    return { person, desk, key, keyId: await handInKey(desk, key) };
  };
  const mayor = await addKeeper();
  const { id: holdingId } = await manager.ok('appointCustodyHolder', {
    body: { personId: mayor.person.id, actId: body.actId, from: tested.clock.now().toISOString() },
  });
  return {
    body,
    manager,
    mayor,
    holdingId,
    addKeeper,
    async seal(secret, accountId = body.account.id) {
      const { sealTo: keys, emergency } = await manager.ok('readCustody');
      const recipients = [...keys.map(({ recipient }) => recipient), ...(emergency ? [emergency.recipient] : [])];
      const { id } = await manager.ok('createEnvelope', {
        body: {
          accountId,
          name: 'Pagina',
          ciphertext: await sealTo(secret, ...recipients),
          keyIds: keys.map(({ keyId }) => keyId),
          emergencyKeyId: emergency?.id ?? null,
        },
      });
      return id;
    },
  };
}

export const eventsOf = async (tested: TestApp, bodyId: string, prefix: string): Promise<string[]> =>
  (
    await tested.administer<{ event: string }>(
      'select event from audit_record where body_id = $1 and event like $2 order by record_id',
      [bodyId, `${prefix}%`],
    )
  ).map(({ event }) => event);

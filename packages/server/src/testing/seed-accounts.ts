// SPDX-License-Identifier: EUPL-1.2
import { registerAct } from '../features/acts/index.ts';
import type { TestBody } from './test-body.ts';
import type { TestClient } from './test-client.ts';

/** A picture of one point. */
export const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const LONG_AGO = new Date('2020-01-01T00:00:00Z');

/** An act of any organ and kind, in force since long ago. */
export function addActOf(body: TestBody, organ: string, kind: string, number = '77'): Promise<string> {
  const act = { organ, kind, number, date: '2020-01-01', subject: 'Account', inForceFrom: LONG_AGO };
  return body.inBody((tx) => registerAct(tx, act, { actor: { kind: 'administrator' }, at: LONG_AGO }));
}

/** At Cascina: a resolution of the Giunta, and the account with a cost, a check, an administrator and a removal to prove. */
export async function seedAccounts(
  body: TestBody,
  desk: TestClient,
  leaverId: string,
): Promise<Record<string, string>> {
  const params = { accountId: body.account.id };
  const since = '2026-01-10';
  const leaving = { personId: leaverId, loginName: 'capo.area', since, successorId: body.moderator.id };
  const holding = await desk.ok('addHolder', { params, body: leaving });
  const staying = { personId: body.moderator.id, loginName: 'redazione', since };
  const both = await desk.ok('addHolder', { params, body: staying });
  const holderOf = (personId: string) => both.holders.find(({ person }) => person.id === personId)?.id ?? '';
  const { removals } = await desk.ok('endHolder', {
    params: { ...params, holderId: holding.holders[0]?.id ?? '' },
    body: { reason: 'Ha cambiato incarico.' },
  });
  const { costs } = await desk.ok('addCost', { params, body: { what: 'Inserzioni', amountCents: 5000, per: 'month' } });
  const { checks } = await desk.ok('recordCheck', {
    params,
    body: {
      check: 'link-from-site',
      state: 'done',
      note: 'In fondo alla pagina.',
      file: { name: 'a.png', content: PNG },
    },
  });
  return {
    giuntaActId: await addActOf(body, 'giunta', 'resolution'),
    holderId: holderOf(body.moderator.id),
    costId: costs[0]?.id ?? '',
    removalId: removals[0]?.id ?? '',
    fileId: checks.find(({ fileId }) => fileId !== null)?.fileId ?? '',
  };
}

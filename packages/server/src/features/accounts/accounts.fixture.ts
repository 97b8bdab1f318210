// SPDX-License-Identifier: EUPL-1.2
// A town under each pack, with the act by which that pack lets accounts be opened.
import assert from 'node:assert/strict';
import { addActOf } from '../../testing/seed-accounts.ts';
import type { TestApp, TestBody, TestClient } from '../../testing/test-app.ts';

export type Town = { body: TestBody; desk: TestClient; actId: string };

const ASKED: Record<string, [organ: string, kind: string]> = {
  cassino: ['mayor', 'decree'],
  'novi-di-modena': ['head-of-communication-and-culture', 'authorisation'],
  cascina: ['giunta', 'resolution'],
  pero: ['manager', 'managerial-act'],
};

export async function openTowns(tested: TestApp): Promise<(pack: string) => Town> {
  const towns: Record<string, Town> = {};
  for (const [pack, [organ, kind]] of Object.entries(ASKED)) {
    const body = await tested.addBody({ pack });
    towns[pack] = { body, desk: await tested.signIn(body), actId: await addActOf(body, organ, kind) };
  }
  return (pack) => {
    const town = towns[pack];
    assert.ok(town, `there is no town under ${pack}`);
    return town;
  };
}

let made = 0;

/** What opens one more account. */
export function opening(actId: string, change: object = {}) {
  made += 1;
  const address = `facebook.com/valdoria${made}`;
  return { kind: 'main' as const, network: 'facebook', address, name: `Valdoria ${made}`, actId, ...change };
}

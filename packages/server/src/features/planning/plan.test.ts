// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPolicy } from '@arengo/policy';
import { readPacks } from '../rules/index.ts';
import {
  asksOf,
  covered,
  inTheWay,
  moved,
  type PlanEvent,
  type PlanState,
  programmingRole,
  wasPrepared,
} from './plan.ts';

const EVENTS: PlanEvent[] = ['write', 'propose', 'approve', 'refuse', 'discard'];

describe('a plan that is', () => {
  const rows: [state: PlanState, after: (PlanState | 'gone' | null)[]][] = [
    ['draft', ['draft', 'proposed', null, null, 'gone']],
    ['proposed', ['draft', null, 'approved', 'refused', null]],
    ['refused', ['draft', null, null, null, 'gone']],
    ['approved', ['draft', null, null, null, null]],
  ];
  for (const [state, after] of rows) {
    test(`${state}: ${EVENTS.join(', ')} make it ${after.join(', ')}`, () =>
      assert.deepEqual(
        EVENTS.map((event) => moved(state, event)),
        after,
      ));
  }
});

describe('what a policy asks of plans', () => {
  const rows: [pack: string, asks: Partial<ReturnType<typeof asksOf>>][] = [
    [
      'novi-di-modena',
      {
        approvedBy: { role: 'head-of-communication-and-culture', clause: 'NOV-3.3' },
        meetings: 'NOV-4.22',
        meetingFirst: 'NOV-4.23',
        crossShare: ['NOV-1.2', 'NOV-4.24'],
        integration: 'NOV-4.25',
      },
    ],
    ['cassino', NONE()],
    ['pero', NONE()],
    ['cascina', NONE()],
  ];
  for (const [pack, expected] of rows) {
    test(`is read off its clauses, at ${pack}`, async () => {
      const asks = asksOf(await policyOf(pack));
      for (const [what, answer] of Object.entries(expected))
        assert.deepEqual(asks[what as keyof typeof asks], answer, what);
    });
  }

  test('the programming is entrusted to a role, or to nobody', async () => {
    assert.deepEqual(programmingRole(await policyOf('novi-di-modena')), {
      role: 'social-media-manager',
      clause: 'NOV-4.1',
    });
    assert.equal(programmingRole(await policyOf('pero')), null);
    assert.equal(programmingRole(null), null);
  });

  test('without a policy nothing is asked', () => assert.deepEqual(asksOf(null), NONE()));
});

describe('another plan of the account', () => {
  const plan = { planId: 'a', accountId: 'x', from: '2026-03-01', to: '2026-03-31', state: 'draft' as const };
  const rows: [what: string, other: object, stands: boolean][] = [
    ['approved, with days in common', {}, true],
    ['proposed, with days in common', { state: 'proposed' }, true],
    ['with the last day in common', { from: '2026-03-31' }, true],
    ['with the first day in common', { from: '2026-02-01', to: '2026-03-01' }, true],
    ['around it', { from: '2026-01-01', to: '2026-12-31' }, true],
    ['that begins the day after', { from: '2026-04-01' }, false],
    ['that ends the day before', { from: '2026-02-01', to: '2026-02-28' }, false],
    ['in draft', { state: 'draft' }, false],
    ['refused', { state: 'refused' }, false],
    ['of another account', { accountId: 'y' }, false],
    ['that is the same', { planId: 'a' }, false],
  ];
  for (const [what, change, stands] of rows) {
    test(`${what}, ${stands ? 'stands in its way' : 'does not'}`, () => {
      const other = { ...plan, planId: 'b', to: '2026-04-30', from: '2026-03-15', state: 'approved' as const };
      assert.equal(inTheWay(plan, [{ ...other, ...change }]) !== null, stands);
    });
  }

  test('only an approved one covers a day, its first and last too', () => {
    const approved = { ...plan, state: 'approved' as const };
    const days = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'];
    assert.deepEqual(
      days.map((day) => covered([approved], 'x', day)),
      [false, true, true, false],
    );
    assert.equal(covered([plan], 'x', '2026-03-10'), false);
    assert.equal(covered([approved], 'y', '2026-03-10'), false);
  });
});

test('a meeting prepares a plan when it was held and names it', () => {
  const at = new Date('2026-03-10T09:00:00Z');
  const held = (heldAt: string, plans: string[]) => ({ heldAt: new Date(heldAt), plans });
  assert.equal(wasPrepared('a', [held('2026-03-09T09:00:00Z', ['a', 'b'])], at), true);
  assert.equal(wasPrepared('a', [held('2026-03-09T09:00:00Z', ['b'])], at), false);
  assert.equal(wasPrepared('a', [held('2026-03-11T09:00:00Z', ['a'])], at), false);
  assert.equal(wasPrepared('a', [], at), false);
});

function NONE() {
  return {
    approvedBy: null,
    perAccount: null,
    meetings: null,
    meetingFirst: null,
    crossShare: [],
    integration: null,
  };
}

async function policyOf(pack: string) {
  const source = (await readPacks()).find(({ name }) => name === pack)?.source ?? '';
  const read = readPolicy(source);
  assert.ok(read.ok);
  return read.policy;
}

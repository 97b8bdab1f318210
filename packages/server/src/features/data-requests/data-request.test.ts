// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DATA_REFUSALS, DATA_REQUEST_KINDS, DATA_REQUEST_STATES } from '@arengo/contract';
import { type RequestFacts, type Step, whyNot, whyNotFor } from './data-request.ts';

const STEPS: readonly (Step | 'extend')[] = ['show-identity', 'extend', 'fulfil', 'refuse', 'withdraw', 'lapse'];
const facts = (change: Partial<RequestFacts> = {}): RequestFacts => ({
  ...{ state: 'awaiting-identity', kind: 'access', extended: false, inTime: true },
  ...change,
});
const allowed = (change: Partial<RequestFacts>) => STEPS.filter((step) => whyNot(step, facts(change)) === null);

test('before the identity is established a request can’t be fulfilled, whatever it asks', () => {
  for (const kind of DATA_REQUEST_KINDS)
    assert.match(whyNot('fulfil', facts({ kind }))?.it ?? '', /prima dell’identità non si consegna/);
});

describe('the steps that may be taken', () => {
  const cases: [name: string, change: Partial<RequestFacts>, steps: (Step | 'extend')[]][] = [
    ['while identity is awaited', {}, ['show-identity', 'extend', 'refuse', 'withdraw', 'lapse']],
    ['once identity is established', { state: 'identified' }, ['extend', 'fulfil', 'refuse', 'withdraw']],
    ['once it was extended', { state: 'identified', extended: true }, ['fulfil', 'refuse', 'withdraw']],
    ['once the month has passed', { state: 'identified', inTime: false }, ['fulfil', 'refuse', 'withdraw']],
  ];
  for (const [name, change, steps] of cases) test(name, () => assert.deepEqual(allowed(change), steps));
  for (const state of DATA_REQUEST_STATES.filter((one) => one !== 'awaiting-identity' && one !== 'identified'))
    test(`none, once it is ${state}`, () => assert.deepEqual(allowed({ state }), []));
});

describe('the reasons for which it may be refused', () => {
  const cases: [name: string, change: Partial<RequestFacts>, missing: string[]][] = [
    ['all, while identity is awaited', {}, []],
    ['not identity, once it is established', { state: 'identified' }, ['identity-not-shown']],
    ['not an exemption, where rectification is asked', { kind: 'rectification' }, ['exempt']],
  ];
  for (const [name, change, missing] of cases)
    test(name, () =>
      assert.deepEqual(
        DATA_REFUSALS.filter((refusal) => whyNotFor(refusal, facts(change)) !== null),
        missing,
      ),
    );
});

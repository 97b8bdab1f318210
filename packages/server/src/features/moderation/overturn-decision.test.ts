// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Capabilities, Effect } from '../../networks/network.ts';
import type { MeasureEvent, MeasureState } from './measure.ts';
import { wayBack } from './overturn-decision.ts';

const effect: Effect = { apply: async () => ({ reference: null }), look: async () => 'in-force' };
const reversible: Effect = { ...effect, reverse: () => Promise.resolve() };
const network: Capabilities = { notifies: effect, removes: effect, hides: reversible };
const inPublic: Capabilities = { replies: reversible };

test('what another look takes back goes back by the way that its state leaves', () => {
  const cases: [
    action: string,
    state: MeasureState,
    direction: 'apply' | 'reverse',
    on: Capabilities,
    back: MeasureEvent | null,
  ][] = [
    ['hide', 'confirmed', 'apply', network, 'reversal-asked'],
    // What the network cannot reverse becomes a task for a person.
    ['remove', 'confirmed', 'apply', network, 'reversal-asked'],
    ['refer-to-authority', 'confirmed', 'apply', network, 'reversal-asked'],
    // Said in private it stays said; a public reply is taken away.
    ['warn', 'confirmed', 'apply', network, null],
    ['notice', 'confirmed', 'apply', inPublic, 'reversal-asked'],
    ['hide', 'waiting', 'apply', network, 'undone'],
    ['hide', 'by-hand', 'apply', network, 'undone'],
    ['hide', 'refused', 'apply', network, 'impossible'],
    // On its way back, or back, already.
    ['hide', 'waiting', 'reverse', network, null],
    ['hide', 'by-hand', 'reverse', network, null],
    ['hide', 'reversed', 'reverse', network, null],
    ['hide', 'withdrawn', 'apply', network, null],
  ];
  for (const [action, state, direction, on, back] of cases) {
    assert.equal(wayBack({ action, state, direction }, on), back, `${action} ${state} ${direction}`);
  }
});

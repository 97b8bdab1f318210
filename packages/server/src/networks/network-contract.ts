// SPDX-License-Identifier: EUPL-1.2
// The one contract test, run over every adapter. What a harness cannot provoke it leaves out, and is not tested.
import { after, describe } from 'node:test';
import { describeEffects } from './network-contract-effects.ts';
import { describeFailures } from './network-contract-failures.ts';
import type { NetworkHarness } from './network-contract-harness.ts';
import { describePublishing } from './network-contract-publishing.ts';
import { describeReading } from './network-contract-reading.ts';

export type { Citizen, NetworkHarness } from './network-contract-harness.ts';

/** Declares the contract's tests for one adapter. Call it at the top level of a test file; it closes the harness. */
export function describeNetworkContract(name: string, harness: NetworkHarness): void {
  describe(`${name} keeps the network contract`, { concurrency: false }, () => {
    after(() => harness.close());
    describeReading(harness);
    describePublishing(harness);
    describeEffects(harness);
    describeFailures(harness);
  });
}

// SPDX-License-Identifier: EUPL-1.2
import { it } from 'node:test';
import { describeNetworkContract } from '../../../packages/server/src/networks/network-contract.ts';
import { isInstalled } from './start-bluesky.ts';

if (isInstalled()) {
  const { openHarness } = await import('./harness.ts');
  const { describeBluesky } = await import('./bluesky-itself.ts');
  const { describeSending } = await import('./sending.ts');
  const harness = await openHarness();
  describeBluesky(harness);
  describeSending(harness);
  describeNetworkContract('bluesky', harness);
} else {
  it.skip("bluesky against its own server: not installed, run 'node end-to-end/conformance/bluesky/install.mjs'");
}

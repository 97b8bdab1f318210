// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NetworkBusy, NetworkOutcomeUnknown, type NetworkSession } from './network.ts';
import { newOrder, offeredEffects, prepareTarget } from './network-contract-effects.ts';
import { type NetworkHarness, unique } from './network-contract-harness.ts';
import { plainPost } from './network-contract-publishing.ts';

export function describeFailures(harness: NetworkHarness): void {
  const { readsItems, publishesPosts } = harness.network.capabilities;
  const everything = (session: NetworkSession) => [
    ...(readsItems ? [() => readsItems.read(session, null, 10), () => readsItems.readPast(session, null, 10)] : []),
    ...(publishesPosts
      ? [
          () => publishesPosts.publish(session, plainPost(unique('mai')), unique('key')),
          () => publishesPosts.find(session, unique('key')),
        ]
      : []),
  ];

  describe('failures', () => {
    it('wrong credentials are refused', async () => {
      for (const act of everything(harness.sessionWithWrongCredentials())) {
        await assert.rejects(act(), { name: 'NetworkRefused', code: 'credentials' });
      }
    });

    it('a network that is away is busy: nothing was done', async () => {
      for (const act of everything(harness.sessionWithNetworkAway())) await assert.rejects(act(), NetworkBusy);
    });

    const losing = harness.sessionThatLosesTheNextAnswer;
    if (!losing) return;
    if (publishesPosts) {
      it('a post whose answer was lost is unknown, is found by its key and is never doubled', async () => {
        const text = unique('Scuole chiuse domani');
        const key = unique('key');
        const session = losing();
        await assert.rejects(publishesPosts.publish(session, plainPost(text), key), NetworkOutcomeUnknown);
        const found = await publishesPosts.find(session, key);
        assert.ok(found);
        assert.deepEqual(await publishesPosts.publish(session, plainPost(text), key), found);
        assert.equal(await harness.countPosts(text), 1);
      });
    }
    for (const [name, effect] of offeredEffects(harness)) {
      it(`${name}: an order whose answer was lost is unknown, and look tells that it took effect`, async () => {
        const target = await prepareTarget(harness, name);
        const order = newOrder(name);
        const session = losing();
        await assert.rejects(effect.apply(session, target, order), NetworkOutcomeUnknown);
        const look = await effect.look(session, target, order);
        assert.equal(look, harness.untold.includes(name) ? 'cannot-tell' : 'in-force');
        await effect.reverse?.(session, target, order);
      });
    }
  });
}

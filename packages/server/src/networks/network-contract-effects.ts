// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Effect, EffectName, ItemTarget, Order } from './network.ts';
import { type NetworkHarness, publishSomething, unique } from './network-contract-harness.ts';
import { findItem, readToEnd } from './network-contract-reading.ts';

const effectNames: readonly EffectName[] = [
  'replies',
  'hides',
  'approves',
  'notifies',
  'reports',
  'reportsUsers',
  'removes',
  'blocks',
];

/** The effects that an adapter offers, in an order in which none spoils the next. */
export function offeredEffects({ network }: NetworkHarness): [EffectName, Effect][] {
  return effectNames.flatMap((name) => {
    const effect = network.capabilities[name];
    return effect ? [[name, effect] satisfies [EffectName, Effect]] : [];
  });
}

/** A fresh comment, or held item for `approves`, as the target of an effect. */
export async function prepareTarget(harness: NetworkHarness, name: EffectName): Promise<ItemTarget> {
  const { citizen, hold, network } = harness;
  const postRemoteId = await publishSomething(harness);
  const text = unique('Vergogna, non fate mai nulla');
  if (name === 'approves') assert.ok(hold, 'a network that approves can hold');
  const write = name === 'approves' && hold ? hold : citizen.comment;
  const { remoteId } = await write(postRemoteId, text);
  assert.ok(network.capabilities.readsItems, 'the contract needs a network that is read');
  const { events } = await readToEnd(network.capabilities.readsItems, harness.session(), null);
  const item = findItem(events, remoteId);
  assert.ok(item, 'the comment arrives');
  return { remoteId, itemType: item.itemType, postRemoteId, author: item.author };
}

/** An order with a new key. */
export function newOrder(name: EffectName): Order {
  return { key: unique(name), text: unique('La invitiamo a moderare i toni'), reason: unique('Articolo 4, insulti') };
}

export function describeEffects(harness: NetworkHarness): void {
  for (const [name, effect] of offeredEffects(harness)) {
    const told = !harness.untold.includes(name);
    const inForce = async (target: ItemTarget, order: Order, expected: boolean) => {
      const look = await effect.look(harness.session(), target, order);
      assert.equal(look, told ? (expected ? 'in-force' : 'not-in-force') : 'cannot-tell');
      const witness = harness.witness[name];
      if (witness) assert.equal(await witness(target, order), expected, 'as the network shows it');
    };
    describe(name, () => {
      it('takes effect, and is harmless with the same key', async () => {
        const target = await prepareTarget(harness, name);
        const order = newOrder(name);
        await inForce(target, order, false);
        const first = await effect.apply(harness.session(), target, order);
        await inForce(target, order, true);
        const again = await effect.apply(harness.session(), target, order);
        if (told) assert.deepEqual(again, first);
        await inForce(target, order, true);
        await effect.reverse?.(harness.session(), target, order);
      });

      if (effect.reverse) {
        it('is reversed, also when it no longer is in force', async () => {
          const target = await prepareTarget(harness, name);
          const order = newOrder(name);
          await effect.apply(harness.session(), target, order);
          await effect.reverse?.(harness.session(), target, order);
          await inForce(target, order, false);
          await effect.reverse?.(harness.session(), target, order);
          await inForce(target, order, false);
        });
      }
    });
  }
}

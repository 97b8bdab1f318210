// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gatherer } from './gather.ts';

/** A gatherer whose groups wait to be let through; `groups` holds each as it begins. */
function stage(outcome: (arrival: string) => Error | null = () => null) {
  const groups: string[][] = [];
  const gates: (() => void)[] = [];
  const arrive = gatherer<string, string>({
    keyOf: (account) => account,
    most: 3,
    gathering: () => new Promise(setImmediate),
    async handle(_account, group) {
      groups.push([...group]);
      await new Promise<void>((resolve) => gates.push(resolve));
      if (group.some((arrival) => arrival === 'poison')) throw new Error('poisoned');
      return group.map(outcome);
    },
  });
  const openAll = async (until: Promise<unknown>) => {
    let ended = false;
    const end = until.finally(() => {
      ended = true;
    });
    while (!ended) {
      gates.shift()?.();
      await new Promise(setImmediate);
    }
    return end;
  };
  return { arrive, groups, openAll };
}

test('what arrives together is handled together, in order, so many at most', async () => {
  const { arrive, groups, openAll } = stage();
  await openAll(Promise.all(['1', '2', '3', '4', '5'].map((arrival) => arrive('page', arrival))));
  assert.deepEqual(groups, [
    ['1', '2', '3'],
    ['4', '5'],
  ]);
});

test('what arrives while a group is handled waits for the next, and another account for nobody', async () => {
  const { arrive, groups, openAll } = stage();
  const first = [arrive('page', '1'), arrive('other', 'a')];
  while (groups.length < 2) await new Promise(setImmediate);
  const second = [arrive('page', '2'), arrive('page', '3')];
  assert.deepEqual(groups, [['1'], ['a']]);
  await openAll(Promise.all([...first, ...second]));
  assert.deepEqual(groups, [['1'], ['a'], ['2', '3']]);
});

test('a refusal is for its own arrival alone', async () => {
  const { arrive, openAll } = stage((arrival) => (arrival === 'bad' ? new Error('refused') : null));
  const outcomes = await openAll(Promise.allSettled(['1', 'bad', '2'].map((arrival) => arrive('page', arrival))));
  assert.deepEqual(
    (outcomes as PromiseSettledResult<void>[]).map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  );
});

test('one that cannot be handled does not take the others down, and the line goes on', async () => {
  const { arrive, openAll } = stage();
  const all = Promise.allSettled(['1', 'poison', '2'].map((arrival) => arrive('page', arrival)));
  const outcomes = (await openAll(all)) as PromiseSettledResult<void>[];
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  );
  await openAll(arrive('page', '3'));
});

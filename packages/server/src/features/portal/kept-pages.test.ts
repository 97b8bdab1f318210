// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { keepPages } from './kept-pages.ts';

function setUp(options: { freshMs?: number; shownMs?: number; mostBytes?: number } = {}) {
  let clock = 0;
  let made = 0;
  const kept = keepPages<string>({
    ...{ freshMs: 2000, shownMs: 5000, mostBytes: 1000, ...options },
    bytesOf: (page) => page.length,
    now: () => clock,
  });
  return {
    see: (key = 'a') =>
      kept.page(key, async () => {
        made += 1;
        return `${key}${made}`;
      }),
    fail: (key = 'a') => kept.page(key, () => Promise.reject(new Error('no database'))),
    pass: (milliseconds: number) => {
      clock += milliseconds;
    },
    held: kept.bytes,
  };
}

describe('a page', () => {
  test('is made once for all who ask at the same time', async () => {
    const { see } = setUp();
    assert.deepEqual(await Promise.all([see(), see(), see()]), ['a1', 'a1', 'a1']);
  });

  test('is as good as new for its time, then shown once more while the next is made, then never', async () => {
    const { see, pass } = setUp();
    assert.equal(await see(), 'a1');
    pass(1999);
    assert.equal(await see(), 'a1');
    pass(1);
    assert.equal(await see(), 'a1', 'while the next is made');
    assert.equal(await see(), 'a2');
    pass(5000);
    assert.equal(await see(), 'a3', 'nobody is shown one that is too old');
  });

  test('is never shown under another key', async () => {
    const { see } = setUp();
    assert.deepEqual([await see('a'), await see('b'), await see('a')], ['a1', 'b2', 'a1']);
  });

  test('that could not be made is told as such, and tried again', async () => {
    const { see, fail, pass } = setUp();
    await assert.rejects(fail(), /no database/);
    assert.equal(await see(), 'a1');
    pass(2000);
    assert.equal(await fail(), 'a1', 'the one that is there is shown meanwhile');
    assert.equal(await see(), 'a2');
  });

  test('that was not asked for longest goes when there is no room', async () => {
    const { see } = setUp({ mostBytes: 7 });
    await see('a');
    await see('b');
    assert.equal(await see('a'), 'a1');
    await see('c');
    assert.deepEqual([await see('a'), await see('b')], ['a1', 'b4']);
  });

  test('that nobody asks for any more is not held on to', async () => {
    const { see, pass, held } = setUp();
    await see('a');
    pass(5000);
    await see('b');
    assert.equal(held(), 'b'.length + 'b2'.length);
  });

  test('is made with the one that was there, which may do', async () => {
    const given: (string | null)[] = [];
    let clock = 0;
    const kept = keepPages<string>({
      ...{ freshMs: 2000, shownMs: 5000, mostBytes: 1000, bytesOf: (page) => page.length, now: () => clock },
    });
    const make = async (before: string | null) => {
      given.push(before);
      return before ?? 'new';
    };
    await kept.page('a', make);
    clock = 2000;
    await kept.page('a', make);
    await settle();
    assert.deepEqual(given, [null, 'new']);
  });

  test('is made each time where nothing is kept', async () => {
    const { see } = setUp({ freshMs: 0 });
    assert.deepEqual([await see(), await see()], ['a1', 'a2']);
  });
});

describe('pages that only get old', () => {
  test('are made again one at a time, and a page that is missing waits for none of them', async () => {
    let clock = 0;
    const under: string[] = [];
    const ends = new Map<string, () => void>();
    const kept = keepPages<string>({
      ...{ freshMs: 2000, shownMs: 5000, mostBytes: 1000, bytesOf: (page) => page.length, now: () => clock },
    });
    for (const key of ['a', 'b', 'c', 'e']) await kept.page(key, async () => key);
    const slowly = (key: string) => () => {
      under.push(key);
      return new Promise<string>((resolve) => ends.set(key, () => resolve(`${key}2`)));
    };
    clock = 2000;
    for (const key of ['a', 'e', 'b', 'c', 'a', 'b']) assert.equal(await kept.page(key, slowly(key)), key);
    await settle();
    assert.deepEqual(under, ['a']);
    assert.equal(await kept.page('d', async () => 'd'), 'd');
    clock = 5000;
    assert.equal(await kept.page('e', async () => 'e2'), 'e2', 'one that is too old to be shown neither');
    ends.get('a')?.();
    await settle();
    assert.deepEqual(under, ['a', 'b']);
    ends.get('b')?.();
    await settle();
    assert.deepEqual(under, ['a', 'b', 'c']);
    assert.deepEqual([await kept.page('a', slowly('a')), await kept.page('b', slowly('b'))], ['a2', 'b2']);
  });
});

const settle = () => new Promise(setImmediate);

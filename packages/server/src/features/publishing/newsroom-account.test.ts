// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countOut, type Out } from './newsroom-account.ts';

const ACCOUNTS = [
  { accountId: 'a', name: 'Pagina', network: 'facebook' },
  { accountId: 'b', name: 'Canale', network: 'youtube' },
];
const names = new Map([
  ['ada', 'Ada'],
  ['ugo', 'Ugo'],
  ['zoe', 'Zoe'],
]);
const PLAIN: Out = {
  ...{ accountId: 'a', category: 'calls', purpose: null, publishedAt: new Date('2026-03-01T09:00:00Z') },
  ...{ withdrawnAt: null, corrects: false, authors: ['ada'], agreed: [], letGo: 'ugo' },
};

test('publications are counted by account, category, purpose, month and person', () => {
  const out: Out[] = [
    PLAIN,
    { ...PLAIN, category: 'events', corrects: true, agreed: ['zoe'] },
    // Midnight of the first of April in Rome.
    {
      ...PLAIN,
      publishedAt: new Date('2026-03-31T22:00:00Z'),
      purpose: 'service',
      withdrawnAt: new Date(),
      letGo: 'ada',
    },
  ];
  const account = countOut(out, { accounts: ACCOUNTS, refusals: [{ personId: 'zoe' }], names });
  assert.deepEqual([account.published, account.withdrawn, account.corrections], [3, 1, 1]);
  assert.deepEqual(
    account.accounts.map(({ accountId, published, last }) => [accountId, published, last]),
    [
      ['a', 3, '2026-03-31T22:00:00.000Z'],
      ['b', 0, null],
    ],
  );
  assert.deepEqual(account.categories, [
    { of: 'calls', published: 2 },
    { of: 'events', published: 1 },
  ]);
  assert.deepEqual(account.purposes, [
    { of: '', published: 2 },
    { of: 'service', published: 1 },
  ]);
  assert.deepEqual(account.months, [
    { of: '2026-03', published: 2 },
    { of: '2026-04', published: 1 },
  ]);
  assert.deepEqual(
    account.people.map(({ name, wrote, agreed, refused, letGo }) => [name, wrote, agreed, refused, letGo]),
    [
      ['Ada', 3, 0, 0, 1],
      ['Ugo', 0, 0, 0, 2],
      ['Zoe', 0, 1, 1, 0],
    ],
  );
  assert.deepEqual(account.people[1]?.accounts, [{ accountId: 'a', name: 'Pagina', letGo: 2 }]);
});

// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf } from './address.ts';

const cases = [
  ['/a', undefined, undefined, '/a'],
  ['/a/:caseId/b', { caseId: 'x/y' }, undefined, '/a/x%2Fy/b'],
  ['/a', {}, { view: 'mine', category: undefined, cursor: '' }, '/a?view=mine'],
  ['/a', {}, { category: 'personal-data', limit: 50 }, '/a?category=personal-data&limit=50'],
] as const;
for (const [path, params, query, expected] of cases) {
  test(`${path} becomes ${expected}`, () => assert.equal(addressOf(path, params, query), expected));
}
test('a path without its value is refused', () => {
  assert.throws(() => addressOf('/a/:caseId', {}), /needs caseId/);
});

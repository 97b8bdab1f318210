// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY_PLAN, planOf } from './founding-form.ts';

test('what was kept is over what an empty form begins with', () => {
  assert.deepEqual(planOf({ name: 'Comune' }), { ...EMPTY_PLAN, name: 'Comune' });
});

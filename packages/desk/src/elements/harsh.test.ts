// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHarsh } from './harsh.ts';

test('insults are covered, spam is not', () => assert.deepEqual([isHarsh('insult'), isHarsh('spam')], [true, false]));

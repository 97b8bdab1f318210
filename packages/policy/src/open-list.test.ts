// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { assess } from './assess.ts';
import { readPolicy } from './read-policy.ts';

function pack(name: string) {
  const reading = readPolicy(readFileSync(new URL(`../../../packs/${name}.yaml`, import.meta.url), 'utf8'));
  assert.ok(reading.ok);
  return reading.policy;
}
const situation = { at: '2026-03-10T10:00:00+01:00', network: 'facebook', itemType: 'comment' as const };

// The policy, whether a law or a rule outside the list is named, and whether removing is lawful then.
const rows = [
  { policy: 'pero', otherGround: true, lawful: true, list: 'open' },
  { policy: 'pero', otherGround: false, lawful: false, list: 'open' },
  { policy: 'cassino', otherGround: true, lawful: false, list: 'closed' },
  { policy: 'novi-di-modena', otherGround: true, lawful: false, list: 'closed' },
];
for (const { policy, otherGround, lawful, list } of rows) {
  test(`${policy}: a ground outside the ${list} list, ${otherGround ? 'named' : 'not named'}, makes removal ${lawful ? 'lawful' : 'unlawful'}`, () => {
    const ruling = assess(pack(policy), { ...situation, otherGround });
    assert.equal(ruling.list?.kind, list);
    assert.equal(ruling.measures.find((measure) => measure.action === 'remove')?.lawful, lawful);
  });
}

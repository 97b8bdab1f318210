// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Cause, causesDue, type EnvelopeState, emergencyCover, envelopeState, opensTo } from './envelope.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 2, 10, hour));
const cause = (hour: number): Cause => ({ because: 'opened', personId: 'irene', at: at(hour) });

describe('an envelope', () => {
  const rows: { sentence: string; changed: number; causes: number[]; sealed: number; state: EnvelopeState }[] = [
    { sentence: 'that nobody opened is sealed', changed: 8, causes: [], sealed: 8, state: 'sealed' },
    { sentence: 'that was opened is to be renewed', changed: 8, causes: [9], sealed: 8, state: 'rotation-due' },
    {
      sentence: 'is to be confirmed once new credentials are sealed',
      changed: 8,
      causes: [9],
      sealed: 10,
      state: 'change-to-confirm',
    },
    {
      sentence: 'opened again after that is to be renewed again',
      changed: 8,
      causes: [9, 11],
      sealed: 10,
      state: 'rotation-due',
    },
    { sentence: 'is settled once the change is confirmed', changed: 10, causes: [9], sealed: 10, state: 'sealed' },
    {
      sentence: 'opened at the very instant of its sealing is not due',
      changed: 9,
      causes: [9],
      sealed: 9,
      state: 'sealed',
    },
    {
      sentence: 'changed for no cause is to be confirmed too',
      changed: 8,
      causes: [],
      sealed: 10,
      state: 'change-to-confirm',
    },
  ];
  for (const { sentence, changed, causes, sealed, state } of rows) {
    test(sentence, () => {
      const due = causesDue(at(changed), causes.map(cause));
      assert.equal(envelopeState(at(changed), due, { sealedAt: at(sealed) }), state);
    });
  }

  test('no cause after the last change is ever forgotten', () => {
    const hour = fc.integer({ min: 0, max: 48 });
    fc.assert(
      fc.property(hour, fc.array(hour), hour, (changed, causes, sealed) => {
        const due = causesDue(at(changed), causes.map(cause));
        const state = envelopeState(at(changed), due, { sealedAt: at(sealed) });
        return causes.some((one) => one > changed && one > sealed) ? state === 'rotation-due' : true;
      }),
    );
  });

  test('says whom it opens to, and whether the shares of today open it', () => {
    const sealing = { sealedAt: at(8), content: 'new' as const, keyIds: ['old'], emergencyKeyId: 'e1' };
    assert.equal(opensTo(sealing, 'old'), 'holder');
    assert.equal(opensTo(sealing, 'new'), 'other');
    assert.equal(opensTo(sealing, null), 'nobody');
    assert.equal(emergencyCover(sealing, 'e1'), 'covered');
    assert.equal(emergencyCover(sealing, 'e2'), 'old-shares');
    assert.equal(emergencyCover({ ...sealing, emergencyKeyId: null }, 'e2'), 'none');
    assert.equal(emergencyCover(sealing, null), 'none');
  });
});

// SPDX-License-Identifier: EUPL-1.2
import type { Context } from '../../foundation/context.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { citeAct } from '../acts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { refuseIfClaimed, takeCaseInHand } from './case-at-hand.ts';
import { updateCase } from './case-store.ts';

const CLAIM_MS = 10 * 60 * 1000;

/** Takes a case in hand for ten minutes; asking again prolongs it. A claim ends by itself. */
export async function claimCase({ database, clock }: Context, caller: Caller, caseId: string): Promise<void> {
  const at = clock.now();
  await database.inBody(caller.bodyId, async (tx) => {
    const { held, act } = await takeCaseInHand(tx, caller.personId, { caseId, power: 'moderate', at });
    refuseIfClaimed(held, caller.personId, at);
    const again = held.claimed_by === caller.personId && held.claimed_until !== null && held.claimed_until > at;
    await updateCase(tx, caseId, { claimed_by: caller.personId, claimed_until: new Date(at.getTime() + CLAIM_MS) });
    if (again) return;
    const actor = { kind: 'person' as const, id: caller.personId };
    recordDeed(tx, { at, event: 'case.claimed', actor, subject: { kind: 'case', id: caseId }, cites: [citeAct(act)] });
    await announceLive(tx, { kind: 'case', caseId });
  });
}

/** Leaves a case to others. Leaving what is not in one's hands changes nothing. */
export async function releaseCase({ database, clock }: Context, caller: Caller, caseId: string): Promise<void> {
  const at = clock.now();
  await database.inBody(caller.bodyId, async (tx) => {
    const { held, act } = await takeCaseInHand(tx, caller.personId, { caseId, power: 'moderate', at });
    if (held.claimed_by !== caller.personId) return;
    await updateCase(tx, caseId, { claimed_by: null, claimed_until: null });
    const actor = { kind: 'person' as const, id: caller.personId };
    recordDeed(tx, { at, event: 'case.released', actor, subject: { kind: 'case', id: caseId }, cites: [citeAct(act)] });
    await announceLive(tx, { kind: 'case', caseId });
  });
}

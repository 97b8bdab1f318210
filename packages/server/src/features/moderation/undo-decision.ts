// SPDX-License-Identifier: EUPL-1.2
import type { Context } from '../../foundation/context.ts';
import { ConflictError, NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { citeAct } from '../acts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { takeCaseInHand } from './case-at-hand.ts';
import { updateCase } from './case-store.ts';
import { isDecidedSince, lockDecision, updateDecision } from './decision-store.ts';
import { canUndo } from './measure.ts';
import { lockMeasuresOfDecision } from './measure-store.ts';
import { withdrawMeasures } from './void-decision.ts';

/** Takes a decision back while none of its measures has left. The case returns to the queue, in the person's hands. */
export async function undoDecision({ database, clock }: Context, caller: Caller, decisionId: string): Promise<void> {
  const at = clock.now();
  await database.inBody(caller.bodyId, async (tx) => {
    const decision = await lockDecision(tx, decisionId);
    if (!decision) throw new NotFoundError({ it: 'La decisione', en: 'The decision' });
    const { act } = await takeCaseInHand(tx, caller.personId, { caseId: decision.case_id, power: 'moderate', at });
    const measures = await lockMeasuresOfDecision(tx, decisionId);
    const since = await isDecidedSince(tx, decision);
    if (!['final', 'awaiting-approval'].includes(decision.state) || since || !canUndo(measures)) throw tooLate();
    await updateDecision(tx, decisionId, { state: 'undone' });
    await withdrawMeasures(tx, decisionId);
    await updateCase(tx, decision.case_id, { state: 'open', decided_at: null });
    recordDeed(tx, {
      at,
      event: 'decision.undone',
      actor: { kind: 'person', id: caller.personId },
      subject: { kind: 'case', id: decision.case_id },
      cites: [citeAct(act)],
      data: { decisionId },
    });
    await announceLive(tx, { kind: 'queue' });
  });
}

const tooLate = () =>
  new ConflictError(
    {
      it: 'È tardi per annullare: almeno una misura è già partita. Puoi ripristinare il contenuto, se la rete lo consente.',
      en: 'It is too late to undo: at least one measure has left. You can reinstate the item, if the network allows it.',
    },
    { code: 'too-late' },
  );

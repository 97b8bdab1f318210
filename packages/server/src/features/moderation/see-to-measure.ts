// SPDX-License-Identifier: EUPL-1.2
// What a person does about one measure: take it back, try it again, do it by hand.
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import { citeAct } from '../acts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { takeCaseInHand } from './case-at-hand.ts';
import { enqueueDelivery } from './deliver-later.ts';
import { canMove, eventOfWord, type MeasureEvent, nextMeasureState } from './measure.ts';
import { lockMeasure, type Measure, updateMeasure } from './measure-store.ts';

/** Reinstates: asks the network to take a confirmed measure back. Answers the case's id. */
export function reverseMeasure(context: Context, caller: Caller, measureId: string, reason: string): Promise<string> {
  return seeTo(
    context,
    caller,
    { measureId, event: () => 'reversal-asked', record: 'measure.reversal-asked', data: { reason } },
    async (tx, measure, at) => {
      await updateMeasure(tx, measure.measure_id, { direction: 'reverse', attempts: 0, due_at: at, trouble: null });
      await enqueueDelivery(tx, measure.case_id, at);
    },
  );
}

/** Tries a refused measure again. Answers the case's id. */
export function retryMeasure(context: Context, caller: Caller, measureId: string): Promise<string> {
  return seeTo(
    context,
    caller,
    { measureId, event: () => 'retried', record: 'measure.retried', data: {} },
    async (tx, measure, at) => {
      await updateMeasure(tx, measure.measure_id, { attempts: 0, due_at: at, trouble: null });
      await enqueueDelivery(tx, measure.case_id, at);
    },
  );
}

/** A person did it on the network's own pages, or says that it can't be done. Answers the case's id. */
export function confirmByHand(
  context: Context,
  caller: Caller,
  measureId: string,
  said: { done: boolean; note: string },
): Promise<string> {
  const event = (measure: Measure) => eventOfWord(measure.direction, said.done);
  return seeTo(context, caller, { measureId, event, record: 'measure.done-by-hand', data: said }, (tx, measure, at) =>
    updateMeasure(tx, measure.measure_id, { confirmed_at: said.done ? at : null, trouble: null }),
  );
}

type Asked = {
  measureId: string;
  event: (measure: Measure) => MeasureEvent;
  record: string;
  data: Record<string, unknown>;
};

async function seeTo(
  { database, clock }: Context,
  caller: Caller,
  { measureId, event, record, data }: Asked,
  effect: (tx: Transaction, measure: Measure, at: Date) => Promise<void>,
): Promise<string> {
  const at = clock.now();
  return database.inBody(caller.bodyId, async (tx) => {
    const measure = await lockMeasure(tx, measureId);
    if (!measure) throw new NotFoundError({ it: 'La misura', en: 'The measure' });
    const { act } = await takeCaseInHand(tx, caller.personId, { caseId: measure.case_id, power: 'moderate', at });
    if (!canMove(measure.state, event(measure))) {
      throw new ConflictError({
        it: 'Lo stato di questa misura è cambiato: ricarica il caso.',
        en: 'The state of this measure has changed: reload the case.',
      });
    }
    await updateMeasure(tx, measureId, { state: nextMeasureState(measure.state, event(measure)) });
    await effect(tx, measure, at);
    recordDeed(tx, {
      at,
      event: record,
      actor: { kind: 'person', id: caller.personId },
      subject: { kind: 'case', id: measure.case_id },
      cites: [citeAct(act), ...(measure.clause ? [measure.clause] : [])],
      data: { measureId, action: measure.action, ...data },
    });
    await announceLive(tx, { kind: 'case', caseId: measure.case_id });
    return measure.case_id;
  });
}

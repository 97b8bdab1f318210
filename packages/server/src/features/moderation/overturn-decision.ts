// SPDX-License-Identifier: EUPL-1.2
// What another look takes back: the measures go back through the outbox, as in a reinstatement.
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, InvalidInputError } from '../../foundation/errors.ts';
import { announceLive } from '../../foundation/live/announce-live.ts';
import type { Capabilities } from '../../networks/network.ts';
import { recordDeed } from '../audit/index.ts';
import { updateDecision } from './decision-store.ts';
import { enqueueDelivery } from './deliver-later.ts';
import { canMove, type MeasureEvent, nextMeasureState } from './measure.ts';
import { lockMeasuresOfDecision, type Measure, updateMeasure } from './measure-store.ts';
import { effectFor, type NetworkOrder } from './network-effects.ts';

export type Overturning = {
  decision: { decision_id: string; case_id: string };
  /** Which measures are taken back; `all` = the decision as a whole. */
  measures: 'all' | readonly string[];
  capabilities: Capabilities;
  at: Date;
  personId: string;
  /** The act of whoever decides so, and the clause that grants another look. */
  cites: string[];
};

/** Takes measures of a final decision back. Throws ConflictError while one is on its way, InvalidInputError for one that is not of the decision. */
export async function overturnDecision(tx: Transaction, asked: Overturning): Promise<void> {
  const { decision, at } = asked;
  const measures = await lockMeasuresOfDecision(tx, decision.decision_id);
  const chosen = chosenOf(measures, asked.measures);
  if (chosen.some(({ state }) => state === 'sending' || state === 'unconfirmed')) throw onItsWay();
  for (const measure of chosen) await takeBack(tx, measure, asked);
  await updateDecision(tx, decision.decision_id, { overturned: asked.measures === 'all' ? 'whole' : 'part' });
  await enqueueDelivery(tx, decision.case_id, at);
  await announceLive(tx, { kind: 'case', caseId: decision.case_id });
}

function chosenOf(measures: readonly Measure[], asked: Overturning['measures']): Measure[] {
  if (asked === 'all') return [...measures];
  const chosen = measures.filter(({ measure_id }) => asked.includes(measure_id));
  if (chosen.length === 0 || chosen.length < new Set(asked).size) throw noSuchMeasure();
  return chosen;
}

async function takeBack(tx: Transaction, measure: Measure, asked: Overturning): Promise<void> {
  const event = wayBack(measure, asked.capabilities);
  if (event === null) return;
  const { at } = asked;
  await updateMeasure(tx, measure.measure_id, {
    state: nextMeasureState(measure.state, event),
    ...(event === 'reversal-asked' ? { direction: 'reverse', attempts: 0, due_at: at, trouble: null } : {}),
  });
  if (event !== 'reversal-asked') return;
  recordDeed(tx, {
    at,
    event: 'measure.reversal-asked',
    actor: { kind: 'person', id: asked.personId },
    subject: { kind: 'case', id: measure.case_id },
    cites: [...asked.cites, ...(measure.clause ? [measure.clause] : [])],
    data: { measureId: measure.measure_id, action: measure.action },
  });
}

const WORDS_TO_AUTHOR = ['warn', 'notice'];

/** What takes a measure back from where it stands; null where there is nothing to take back. */
export function wayBack(
  measure: Pick<Measure, 'state' | 'action' | 'direction'>,
  capabilities: Capabilities,
): MeasureEvent | null {
  if (measure.state === 'confirmed') {
    const effect = effectFor(measure.action as NetworkOrder, capabilities);
    // What was said in private stays said; a public reply can be taken away.
    if (WORDS_TO_AUTHOR.includes(measure.action) && !effect?.reverse) return null;
    return 'reversal-asked';
  }
  // On its way back already.
  if (measure.direction === 'reverse') return null;
  if (canMove(measure.state, 'undone')) return 'undone';
  return canMove(measure.state, 'impossible') ? 'impossible' : null;
}

const onItsWay = () =>
  new ConflictError(
    {
      it: 'Una misura è in viaggio verso la rete, e non si sa ancora se è arrivata. Aspetta che il caso dica com’è andata, poi decidi.',
      en: 'A measure is on its way to the network, and it is not known yet whether it arrived. Wait until the case says so, then decide.',
    },
    { code: 'on-its-way' },
  );
const noSuchMeasure = () =>
  new InvalidInputError({
    it: 'Scegli quali misure togliere, tra quelle di questa decisione.',
    en: 'Choose which measures to take back, among those of this decision.',
  });

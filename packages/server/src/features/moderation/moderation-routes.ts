// SPDX-License-Identifier: EUPL-1.2
import { type DecisionView, routes } from '@arengo/contract';
import { NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import { approveDecision } from './approve-decision.ts';
import { askRuling } from './ask-ruling.ts';
import { claimCase, releaseCase } from './claim-case.ts';
import { openEvidence } from './open-evidence.ts';
import { readCase } from './read-case.ts';
import { readQueuePage } from './read-queue.ts';
import { readToday } from './read-today.ts';
import { confirmByHand, retryMeasure, reverseMeasure } from './see-to-measure.ts';
import { type Deciding, takeDecision } from './take-decision.ts';
import { takeDecisions } from './take-decisions.ts';
import { undoDecision } from './undo-decision.ts';

export function moderationRoutes(door: Doorway, deciding: Deciding): void {
  const decisionOf = async (caller: Caller, caseId: string, fits: (decision: DecisionView) => boolean) => {
    const decision = (await readCase(deciding, caller, caseId)).decisions.find(fits);
    if (!decision) throw new NotFoundError({ it: 'La decisione', en: 'The decision' });
    return { decision };
  };
  const withMeasure = (caller: Caller, caseId: string, measureId: string) =>
    decisionOf(caller, caseId, (decision) => decision.measures.some((measure) => measure.id === measureId));

  mountRoute(door, routes.readToday, ({ caller }) => readToday(deciding, caller));
  mountRoute(door, routes.readQueue, ({ caller, query }) => readQueuePage(deciding, caller, query));
  mountRoute(door, routes.readCase, ({ caller, params }) => readCase(deciding, caller, params.caseId));
  mountRoute(door, routes.askRuling, ({ caller, params, body }) => askRuling(deciding, caller, params.caseId, body));

  mountRoute(door, routes.openEvidence, ({ caller, params }) => openEvidence(deciding, caller, params.caseId));
  mountRoute(door, routes.claimCase, async ({ caller, params }) => {
    await claimCase(deciding, caller, params.caseId);
    return readCase(deciding, caller, params.caseId);
  });
  mountRoute(door, routes.releaseCase, async ({ caller, params }) => {
    await releaseCase(deciding, caller, params.caseId);
    return undefined;
  });
  mountRoute(door, routes.takeDecision, async ({ caller, params, body }) => {
    const decisionId = await takeDecision(deciding, caller, params.caseId, body);
    return decisionOf(caller, params.caseId, (decision) => decision.id === decisionId);
  });
  mountRoute(door, routes.takeDecisions, ({ caller, body }) => takeDecisions(deciding, caller, body));
  mountRoute(door, routes.undoDecision, async ({ caller, params }) => {
    await undoDecision(deciding, caller, params.decisionId);
    return undefined;
  });
  mountRoute(door, routes.approveDecision, async ({ caller, params, body }) => {
    const caseId = await approveDecision(deciding, caller, params.decisionId, body);
    return decisionOf(caller, caseId, (decision) => decision.id === params.decisionId);
  });
  mountRoute(door, routes.reverseMeasure, async ({ caller, params, body }) => {
    const caseId = await reverseMeasure(deciding, caller, params.measureId, body.reason);
    return withMeasure(caller, caseId, params.measureId);
  });
  mountRoute(door, routes.confirmByHand, async ({ caller, params, body }) => {
    const caseId = await confirmByHand(deciding, caller, params.measureId, body);
    return withMeasure(caller, caseId, params.measureId);
  });
  mountRoute(door, routes.retryMeasure, async ({ caller, params }) => {
    const caseId = await retryMeasure(deciding, caller, params.measureId);
    return withMeasure(caller, caseId, params.measureId);
  });
}

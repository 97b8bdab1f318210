// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, ReplyOf, routes } from '@arengo/contract';
import { DomainError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { type Deciding, takeDecision } from './take-decision.ts';

/** One decision on many cases, as for a flood. Each stands by itself: what one refuses does not undo another. */
export async function takeDecisions(
  deciding: Deciding,
  caller: Caller,
  { cases, ...request }: BodyOf<typeof routes.takeDecisions>,
): Promise<ReplyOf<typeof routes.takeDecisions>> {
  const reply: ReplyOf<typeof routes.takeDecisions> = { decided: [], refused: [] };
  for (const { caseId, itemVersion } of cases) {
    try {
      await takeDecision(deciding, caller, caseId, { ...request, itemVersion });
      reply.decided.push(caseId);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      reply.refused.push({ caseId, because: error.because });
    }
  }
  return reply;
}

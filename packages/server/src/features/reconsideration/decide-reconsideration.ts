// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { afterTerm } from '@arengo/policy';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, InvalidInputError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import type { Network } from '../../networks/network.ts';
import { citeAct } from '../acts/index.ts';
import { recordDeed } from '../audit/index.ts';
import { listApprovals, lockDecision, overturnDecision, takeCaseInHand } from '../moderation/index.ts';
import { prolong } from '../reasons/index.ts';
import { partInFirst } from './first-decision.ts';
import { lockReconsideration, saveOutcome } from './reconsideration-store.ts';

export type Reconsidering = Context & { networks: ReadonlyMap<string, Network> };
type Request = BodyOf<typeof routes.decideReconsideration>;

/** Time to read the outcome on the page of reasons. */
const TO_READ = 'P3M';

/** Another person than the first decides whether the decision stands; what is overturned goes back through the outbox. */
export async function decideReconsideration(
  { database, clock, networks }: Reconsidering,
  caller: Caller,
  reconsiderationId: string,
  request: Request,
): Promise<void> {
  const at = clock.now();
  const { personId } = caller;
  await database.inBody(caller.bodyId, async (tx) => {
    const { asked, decision } = await loadOpen(tx, reconsiderationId);
    const { held, act } = await takeCaseInHand(tx, personId, { caseId: decision.case_id, power: 'moderate', at });
    const approvals = await listApprovals(tx, decision.decision_id);
    const part = partInFirst({ ...decision, approvals }, personId);
    if (part) throw new RefusedError(part, { code: 'had-a-part', cites: [asked.clause] });
    const cites = [citeAct(act), asked.clause];
    const capabilities = networks.get(held.network)?.capabilities ?? {};
    const measures = takenBack(request);
    if (measures !== null) await overturnDecision(tx, { decision, measures, capabilities, at, personId, cites });
    const { outcome, reason } = request;
    await saveOutcome(tx, reconsiderationId, { outcome, reason, personId, actId: act.actId, at });
    await prolong(tx, decision.decision_id, afterTerm(at, TO_READ));
    recordDeed(tx, {
      at,
      event: 'reconsideration.decided',
      actor: { kind: 'person', id: personId },
      subject: { kind: 'case', id: decision.case_id },
      cites,
      data: { reconsiderationId, decisionId: decision.decision_id, outcome, measures: measures ?? [] },
    });
  });
}

async function loadOpen(tx: Transaction, reconsiderationId: string) {
  const asked = await lockReconsideration(tx, reconsiderationId);
  const decision = asked && (await lockDecision(tx, asked.decision_id));
  if (!asked || !decision) throw new NotFoundError({ it: 'Il riesame', en: 'The reconsideration' });
  if (asked.decided_at === null) return { asked, decision };
  throw new ConflictError(
    {
      it: 'Un’altra persona ha già deciso questo riesame. Ricarica la pagina per leggere l’esito.',
      en: 'Somebody else has already decided this reconsideration. Load the page again to read the outcome.',
    },
    { code: 'already-decided' },
  );
}

function takenBack({ outcome, measures }: Request): 'all' | readonly string[] | null {
  if (outcome === 'overturned') return 'all';
  if (outcome === 'upheld') return null;
  if (measures.length > 0) return measures;
  throw new InvalidInputError({
    it: 'Per accogliere in parte, scegli almeno una misura da togliere.',
    en: 'To overturn in part, choose at least one measure to take back.',
  });
}

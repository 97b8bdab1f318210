// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { afterTerm } from '@arengo/policy';
import { v7 as uuidv7 } from 'uuid';
import { romeDay, startOfDay } from '../../foundation/clock/rome.ts';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { citeAct } from '../acts/index.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import { requireAuthority } from '../authority/index.ts';
import { lockDecision } from '../moderation/index.ts';
import { prolong, type Reasons, readReasons, readReasonsByKey } from '../reasons/index.ts';
import { findOfDecision, insertReconsideration } from './reconsideration-store.ts';
import { type AskStanding, answerDue, type RightToAsk, rightToAsk, standingToAsk } from './right-to-ask.ts';

/** The page stays at least so long once something was asked. */
const AWAITED = 'P1Y';

type Asking = { words: string; askedAt: Date; registeredBy: string | null; actor: Deed['actor']; cites: string[] };

/** A citizen asks from the page of reasons. Answers how it stands then: who asks twice has asked once. */
export function askFromPage(
  { database, clock }: Context,
  page: { bodyId: string; key: unknown },
  words: string,
): Promise<AskStanding> {
  const at = clock.now();
  return database.inBody(page.bodyId, async (tx) => {
    const found = await readReasonsByKey(tx, page.key, at);
    if (!found) throw new NotFoundError({ it: 'Questa pagina', en: 'This page' });
    await lockDecision(tx, found.decisionId);
    const asked = (await findOfDecision(tx, found.decisionId)) ?? null;
    const right = rightToAsk(found);
    const standing = standingToAsk(right, asked, at);
    // Other ways of asking are the policy's own: no form stands on the page then.
    if (standing !== 'open' || right?.form !== 'page') return standing === 'open' ? 'not-granted' : standing;
    const asking: Asking = { words, askedAt: at, registeredBy: null, actor: { kind: 'automatic' }, cites: [] };
    await keep(tx, found, right, asking, at);
    return 'asked';
  });
}

/** Staff registers what arrived otherwise: by letter, by e-mail, at the desk. Answers its id. */
export function registerReconsideration(
  { database, clock }: Context,
  caller: Caller,
  decisionId: string,
  { words, arrivedOn }: BodyOf<typeof routes.registerReconsideration>,
): Promise<string> {
  const at = clock.now();
  return database.inBody(caller.bodyId, async (tx) => {
    const decision = await lockDecision(tx, decisionId);
    const found = decision && (await readReasons(tx, decisionId));
    if (!found) throw new NotFoundError({ it: 'La decisione', en: 'The decision' });
    const where = { accountId: found.accountId, at };
    const act = await requireAuthority(tx, caller.personId, { power: 'moderate', ...where });
    const asked = (await findOfDecision(tx, decisionId)) ?? null;
    const right = rightToAsk(found);
    const arrived = arrivalOf(arrivedOn, found.finalAt, at);
    const standing = standingToAsk(right, asked, arrived);
    if (standing !== 'open' || right === null) throw refusalOf(standing);
    const actor = { kind: 'person' as const, id: caller.personId };
    const asking = { words, askedAt: arrived, registeredBy: caller.personId, actor, cites: [citeAct(act)] };
    return keep(tx, found, right, asking, at);
  });
}

async function keep(tx: Transaction, found: Reasons, right: RightToAsk, asking: Asking, at: Date): Promise<string> {
  const reconsiderationId = uuidv7();
  const { decisionId } = found;
  await insertReconsideration(tx, {
    reconsideration_id: reconsiderationId,
    decision_id: decisionId,
    clause: right.clause,
    words: asking.words,
    registered_by: asking.registeredBy,
    asked_at: asking.askedAt,
    due_at: answerDue(right, asking.askedAt, found.policy),
  });
  await prolong(tx, decisionId, afterTerm(at, AWAITED));
  recordDeed(tx, {
    at,
    event: 'reconsideration.asked',
    actor: asking.actor,
    subject: { kind: 'case', id: found.caseId },
    cites: [...asking.cites, right.clause],
    data: { reconsiderationId, decisionId, from: asking.registeredBy === null ? 'page' : 'staff' },
  });
  return reconsiderationId;
}

/** The day of arrival, as an instant: not before the decision, and not after now. */
function arrivalOf(day: string, finalAt: Date, at: Date): Date {
  if (day > romeDay(at) || day < romeDay(finalAt)) {
    throw new InvalidInputError({
      it: 'La data di arrivo non può essere prima della decisione né dopo oggi. Correggila.',
      en: 'The day of arrival can be neither before the decision nor after today. Correct it.',
    });
  }
  if (day === romeDay(at)) return at;
  return new Date(Math.max(startOfDay(day).getTime(), finalAt.getTime()));
}

const REFUSALS = {
  'not-granted': {
    it: 'La policy in vigore quando è stata presa la decisione non prevede un riesame di queste misure.',
    en: 'The policy in force when the decision was taken grants no reconsideration of these measures.',
  },
  'too-late': {
    it: 'Il tempo per chiedere il riesame era già passato il giorno in cui la richiesta è arrivata.',
    en: 'The time to ask for a reconsideration had passed by the day on which the request arrived.',
  },
  asked: {
    it: 'Di questa decisione è già stato chiesto il riesame: si chiede una volta sola.',
    en: 'A reconsideration of this decision has been asked for already: it can be asked for once.',
  },
  decided: {
    it: 'Di questa decisione c’è già stato un riesame: si chiede una volta sola.',
    en: 'This decision has been reconsidered already: it can be asked for once.',
  },
};

const refusalOf = (standing: AskStanding) =>
  new ConflictError(REFUSALS[standing === 'open' ? 'not-granted' : standing], { code: standing });

// SPDX-License-Identifier: EUPL-1.2
// Whether another look may be asked for, how and until when: pure, from the policy in force at the decision.
import { endOfTerm } from '@arengo/policy';
import type { Reasons } from '../reasons/index.ts';

export type RightToAsk = {
  clause: string;
  /** The last moment to ask; null = the policy states no time. */
  until: Date | null;
  /** ISO 8601; null = the policy states no time to answer. */
  answerWithin: string | null;
  form: 'page' | 'written' | 'e-mail';
};

type Decided = Pick<Reasons, 'ruling' | 'finalAt'> & {
  measures: readonly Pick<Reasons['measures'][number], 'action'>[];
  policy: Pick<Reasons['policy'], 'settings'>;
};

/** Null where the policy grants none, or none of these measures. */
export function rightToAsk({ ruling, finalAt, measures, policy }: Decided): RightToAsk | null {
  const granted = ruling.reconsideration;
  if (!granted) return null;
  const { clause, within, answerWithin, form = 'page', actions } = granted;
  if (actions && !measures.some(({ action }) => actions.includes(action))) return null;
  const until = within === undefined ? null : endOfTerm(finalAt, within, zoneOf(policy));
  return { clause, until, answerWithin: answerWithin ?? null, form };
}

export function answerDue({ answerWithin }: RightToAsk, askedAt: Date, policy: Decided['policy']): Date | null {
  return answerWithin === null ? null : endOfTerm(askedAt, answerWithin, zoneOf(policy));
}

export type AskStanding = 'not-granted' | 'open' | 'too-late' | 'asked' | 'decided';

export function standingToAsk(
  right: RightToAsk | null,
  asked: { decided_at: Date | null } | null,
  at: Date,
): AskStanding {
  // What was asked is answered, whatever the policy says since.
  if (asked) return asked.decided_at ? 'decided' : 'asked';
  if (!right) return 'not-granted';
  return right.until !== null && at > right.until ? 'too-late' : 'open';
}

const zoneOf = (policy: Decided['policy']) => policy.settings?.timeZone;

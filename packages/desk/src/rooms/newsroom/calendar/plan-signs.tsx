// SPDX-License-Identifier: EUPL-1.2
import type { PlanAsks, PlanView } from '@arengo/contract';
import { useWords } from '../../../words/use-words.tsx';

/** How a plan stands, in words. */
export function PlanSign({ state }: { state: PlanView['state'] }) {
  const { words } = useWords();
  return <span className={`sign plan-sign plan-${state}`}>{words.calendar.planStates[state]}</span>;
}

/** What the policy asks of plans, with its clauses. */
export function PlanAsksLine({ asks }: { asks: PlanAsks }) {
  const { words, role } = useWords();
  const text = words.calendar.plans;
  const said = [
    asks.perAccount && text.asksEach(asks.perAccount),
    asks.approvedBy && text.asksApproval(role(asks.approvedBy.role), asks.approvedBy.clause),
    asks.meetingFirst && text.asksMeeting(asks.meetingFirst),
  ].filter((one) => one !== null);
  return <p className="plan-asks">{said.length === 0 ? text.asksNothing : said.join(' ')}</p>;
}

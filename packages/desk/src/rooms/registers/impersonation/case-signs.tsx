// SPDX-License-Identifier: EUPL-1.2
import type { ImpersonationRow } from '@arengo/contract';
import { useNow } from '../../../words/use-now.ts';
import { useWords } from '../../../words/use-words.tsx';

/** The state in words, with what was found; the colour only goes with it. */
export function CaseStateSign({ row }: { row: Pick<ImpersonationRow, 'state' | 'verdict' | 'outcome'> }) {
  const text = useWords().words.impersonation;
  const { state, verdict, outcome } = row;
  const said =
    outcome !== null
      ? text.outcomes[outcome]
      : state === 'assessed' && verdict
        ? text.verdicts[verdict]
        : text.states[state];
  return (
    <span className={`account-state impersonation-${outcome ?? (state === 'assessed' ? verdict : state)}`}>{said}</span>
  );
}

/** By when the next step is due. */
export function DueSign({ due }: { due: string | null }) {
  const { words, day } = useWords();
  const text = words.impersonation.list;
  const now = useNow(60_000);
  if (due === null) return null;
  const end = new Date(due).getTime();
  // The term ends with the day before the instant at which the next one begins.
  const last = day(new Date(end - 1000).toISOString());
  return end <= now ? (
    <span className="sign impersonation-late">{text.late(last)}</span>
  ) : (
    <span className="sign">{text.due(last)}</span>
  );
}

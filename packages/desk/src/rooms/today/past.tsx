// SPDX-License-Identifier: EUPL-1.2
import type { TodayReply } from '@arengo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { call, routes } from '../../client.ts';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { todayQuery } from '../../queries.ts';
import { useMay } from '../../session.tsx';
import { useWords } from '../../words/use-words.tsx';

type Account = TodayReply['accounts'][number];

/** How much of an account's past has been read, and the button that begins it. */
export function Past({ account }: { account: Account }) {
  const { words, number } = useWords();
  const text = words.today;
  const client = useQueryClient();
  const manages = useMay('manage');
  const ask = useMutation({
    mutationFn: () => call(routes.readPast, { params: { accountId: account.id } }),
    onSuccess: () => client.invalidateQueries(todayQuery),
  });
  const { past } = account;
  if (!past) {
    if (!manages || account.state === 'closed') return null;
    return (
      <>
        <Button color="outline-primary" size="xs" disabled={ask.isPending} onClick={() => ask.mutate()}>
          {text.readPast}
        </Button>
        {ask.error && <ProblemAlert error={ask.error} />}
      </>
    );
  }
  if (past.done) return <p className="account-past">{text.pastDone(number(past.read))}</p>;
  const said =
    past.total === null ? text.pastSoFar(number(past.read)) : text.pastOf(number(past.read), number(past.total));
  return (
    <div className="account-past">
      <p>
        {text.past}: {said}
      </p>
      <progress
        aria-label={`${text.past}, ${account.name}`}
        max={past.total ?? undefined}
        value={past.total === null ? undefined : past.read}
      />
    </div>
  );
}

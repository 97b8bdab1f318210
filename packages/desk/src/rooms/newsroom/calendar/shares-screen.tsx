// SPDX-License-Identifier: EUPL-1.2
import type { ShareSuggestion } from '@arengo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { call, routes } from '../../../client.ts';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { sharesQuery } from './calendar-queries.ts';
import { CalendarTabs } from './calendar-tabs.tsx';
import { useMomentWords } from './use-calendar-words.ts';

type Place = ShareSuggestion['could'][number];
type Choice = { row: ShareSuggestion; account: Place; share: boolean };

/** What one account carries and the others could. */
export function SharesScreen() {
  const { words } = useWords();
  const text = words.calendar.shares;
  const queries = useQueryClient();
  const shares = useQuery(sharesQuery);
  const [done, setDone] = useState<{ said: string; postId: string | null }>({ said: '', postId: null });
  const told = useRef<HTMLDivElement>(null);
  const choose = useMutation({
    mutationFn: async ({ row: { postId, version }, account, share }: Choice) => {
      const params = { postId };
      if (share) await call(routes.acceptShare, { params, body: { version, accountId: account.id } });
      else await call(routes.declineShare, { params, body: { accountId: account.id } });
    },
    async onSuccess(_, { row: { postId, workingTitle }, account, share }) {
      const said = share ? text.added(workingTitle, account.name) : text.declined(workingTitle, account.name);
      setDone({ said, postId: share ? postId : null });
      // The row may be gone with its buttons: what happened is read from here.
      told.current?.focus();
      await queries.invalidateQueries({ queryKey: ['shares'] });
      void queries.invalidateQueries({ queryKey: ['calendar'] });
    },
  });
  return (
    <>
      <PageHeading title={text.title}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <CalendarTabs />
      <div
        role="status"
        ref={told}
        tabIndex={-1}
        className={done.said === '' ? 'visually-hidden' : 'notice notice-success'}
      >
        {done.said} {done.postId && <Link to={`/redazione/post/${done.postId}`}>{text.openPost}</Link>}
      </div>
      {choose.error && <ProblemAlert error={choose.error} />}
      {shares.isPending && <Loading />}
      {shares.error && <ProblemAlert error={shares.error} onRetry={() => void shares.refetch()} />}
      {shares.data && (
        <>
          <p className="plan-asks">
            {shares.data.clauses.length > 0 ? text.clause(shares.data.clauses.join(', ')) : text.notAsked}
          </p>
          {shares.data.rows.length === 0 && shares.data.clauses.length > 0 && (
            <EmptyRoom title={text.none} help={text.noneHelp} icon="it-share" />
          )}
          <ul className="account-list">
            {shares.data.rows.map((row) => (
              <Row key={row.postId} row={row} busy={choose.isPending} onChoose={choose.mutate} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type RowProps = { row: ShareSuggestion; busy: boolean; onChoose: (choice: Choice) => void };

function Row({ row, busy, onChoose }: RowProps) {
  const { words } = useWords();
  const text = words.calendar.shares;
  const say = useMomentWords();
  return (
    <li>
      <p className="record-head">
        <Link to={`/redazione/post/${row.postId}`}>{row.workingTitle}</Link>
      </p>
      <p>{row.excerpt}</p>
      {row.on.map(({ id, name, at, out }) => (
        <p key={id} className="quiet">
          {(out ? text.out : text.planned)(name, at === null ? text.atOnce : say(at))}
        </p>
      ))}
      {row.could.map((account) => (
        <div key={account.id} className="buttons">
          <Button color="primary" size="sm" disabled={busy} onClick={() => onChoose({ row, account, share: true })}>
            {text.add(account.name)}
          </Button>
          <Button
            color="outline-primary"
            size="sm"
            disabled={busy}
            onClick={() => onChoose({ row, account, share: false })}
          >
            {text.decline(account.name)}
          </Button>
        </div>
      ))}
    </li>
  );
}

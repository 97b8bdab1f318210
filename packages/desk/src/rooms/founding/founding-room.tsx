// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { call, routes } from '../../client.ts';
import { Loading } from '../../elements/loading.tsx';
import { Mark } from '../../elements/mark.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { bodiesQuery } from '../../queries.ts';
import { useWords } from '../../words/use-words.tsx';
import { FoundingForm } from './founding-form.tsx';

/** The first run: whoever has the address founds the body here. Without a code, and with a body, there is nothing. */
export function FoundingRoom() {
  const { words, day } = useWords();
  const text = words.founding;
  const [search] = useSearchParams();
  const code = search.get('codice') ?? '';
  const invitation = useQuery({
    queryKey: ['founding', code],
    queryFn: ({ signal }) => call(routes.readInvitation, { body: { code } }, signal),
    enabled: code !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });
  const bodies = useQuery({ ...bodiesQuery, enabled: code === '' });
  useEffect(() => {
    document.title = `${text.title} – ${words.product}`;
  }, [text, words]);
  if (code === '' && (bodies.data?.bodies.length ?? 0) > 0) return <Navigate to="/" replace />;
  return (
    <div className="door">
      <header className="it-header-slim-wrapper">
        <div className="wide it-header-slim-wrapper-content">
          <span className="head-body">{words.product}</span>
        </div>
      </header>
      <main className="door-main" id="content">
        <div className="door-card founding">
          <p className="door-brand">
            <Mark /> {words.product}
          </p>
          {code === '' && !bodies.isPending && <Without title={text.noCode} help={text.noCodeHelp} />}
          {(invitation.isLoading || bodies.isLoading) && <Loading />}
          {invitation.error && (
            <>
              <h1>{text.notValid}</h1>
              <ProblemAlert error={invitation.error} />
              <Link to="/">{text.toSignIn}</Link>
            </>
          )}
          {invitation.data && (
            <>
              <h1>{text.title}</h1>
              <p className="door-intro">{text.intro}</p>
              <p className="notice">{text.validUntil(day(invitation.data.expiresAt))}</p>
              <FoundingForm code={code} draft={invitation.data.draft} />
            </>
          )}
        </div>
      </main>
    </div>
  );
}

function Without({ title, help }: { title: string; help: string }) {
  return (
    <>
      <h1>{title}</h1>
      <p>{help}</p>
    </>
  );
}

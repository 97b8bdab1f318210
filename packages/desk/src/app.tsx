// SPDX-License-Identifier: EUPL-1.2
import { QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { BrowserRouter, useLocation } from 'react-router';
import { sessionEnd } from './client.ts';
import { Loading } from './elements/loading.tsx';
import { ProblemAlert } from './elements/problem-alert.tsx';
import { KeysProvider } from './keys/use-keys.tsx';
import { Problem } from './problem.ts';
import { createQueryClient, sessionQuery } from './queries.ts';
import { SignInRoom } from './rooms/sign-in/sign-in-room.tsx';
import { SessionContext } from './session.tsx';
import { Boundary } from './shell/boundary.tsx';
import { readLocale } from './shell/locale.ts';
import { Shell } from './shell/shell.tsx';
import { UndoProvider } from './undo/undo-provider.tsx';
import type { Locale } from './words/format.ts';
import { WordsProvider } from './words/use-words.tsx';

const Founding = lazy(() =>
  import('./rooms/founding/founding-room.tsx').then((room) => ({ default: room.FoundingRoom })),
);

const Invitation = lazy(() =>
  import('./rooms/sign-in/invitation-room.tsx').then((room) => ({ default: room.InvitationRoom })),
);

/** The desk: who is signed in sees the rooms, who is not the sign-in. */
export function App() {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <BrowserRouter basename="/desk">
        <Gate />
      </BrowserRouter>
    </QueryClientProvider>
  );
}

function Gate() {
  const session = useQuery(sessionQuery);
  const [chosen, setChosen] = useState<Locale>(readLocale);
  const ended = useSessionEnd();
  const locale = session.data?.person.locale ?? chosen;
  const { pathname } = useLocation();
  if (pathname === '/primo-avvio' || pathname === '/invito') {
    return (
      <WordsProvider locale={locale}>
        <Suspense fallback={<Loading />}>
          {pathname === '/invito' ? <Invitation signedIn={session.data !== undefined} /> : <Founding />}
        </Suspense>
      </WordsProvider>
    );
  }
  return (
    <WordsProvider locale={locale}>
      {session.data ? (
        <SessionContext value={session.data}>
          <KeysProvider>
            <UndoProvider>
              <Boundary>
                <Shell />
              </Boundary>
            </UndoProvider>
          </KeysProvider>
        </SessionContext>
      ) : session.isPending ? (
        <Loading />
      ) : session.error instanceof Problem && session.error.document.status === 401 ? (
        <SignInRoom locale={chosen} onLocale={setChosen} ended={ended} />
      ) : (
        <main className="lonely">
          <ProblemAlert error={session.error} onRetry={() => void session.refetch()} />
        </main>
      )}
    </WordsProvider>
  );
}

/** A session that ends anywhere is found out here: the next answer of `readSession` shows the sign-in. */
function useSessionEnd(): boolean {
  const client = useQueryClient();
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    const end = () => {
      setEnded(true);
      void client.resetQueries(sessionQuery);
    };
    sessionEnd.addEventListener('ended', end);
    return () => sessionEnd.removeEventListener('ended', end);
  }, [client]);
  return ended;
}

// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Loading } from '../../elements/loading.tsx';
import { Mark } from '../../elements/mark.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { bodiesQuery } from '../../queries.ts';
import { FooterLinks } from '../../shell/footer.tsx';
import { keepLocale } from '../../shell/locale.ts';
import type { Locale } from '../../words/format.ts';
import { useWords } from '../../words/use-words.tsx';
import { OtherWays } from './other-ways.tsx';
import { SignInForm } from './sign-in-form.tsx';

type Props = { locale: Locale; onLocale: (locale: Locale) => void; ended: boolean };

/** Where everybody begins. */
export function SignInRoom({ locale, onLocale, ended }: Props) {
  const { words } = useWords();
  const bodies = useQuery(bodiesQuery);
  const only = bodies.data?.bodies.length === 1 ? bodies.data.bodies[0]?.name : undefined;
  useEffect(() => {
    document.title = `${words.signIn.title} – ${words.product}`;
  }, [words]);
  const other = locale === 'it' ? 'en' : 'it';
  const speak = () => {
    keepLocale(other);
    onLocale(other);
  };
  return (
    <div className="door">
      <header className="it-header-slim-wrapper">
        <div className="wide it-header-slim-wrapper-content">
          <span className="head-body">{only ?? words.product}</span>
          <button type="button" className="menu-button" lang={other} onClick={speak}>
            {other === 'it' ? words.shell.italian : words.shell.english}
          </button>
        </div>
      </header>
      <main className="door-main">
        <div className="door-card">
          <p className="door-brand">
            <Mark /> {words.product}
          </p>
          <h1>{words.signIn.title}</h1>
          <p className="door-intro">{words.signIn.intro}</p>
          {ended && <p className="notice">{words.signIn.ended}</p>}
          {bodies.isPending && <Loading />}
          {bodies.error && <ProblemAlert error={bodies.error} onRetry={() => void bodies.refetch()} />}
          {bodies.data?.bodies.length === 0 && (
            <div className="notice">
              <p className="notice-title">{words.founding.noBody}</p>
              <p>{words.founding.noCodeHelp}</p>
            </div>
          )}
          <Obstacle />
          {bodies.data && bodies.data.bodies.length > 0 && (
            <>
              <SignInForm bodies={bodies.data.bodies} />
              <OtherWays bodies={bodies.data.bodies} />
            </>
          )}
        </div>
        <p className="door-line">{words.productLine}</p>
      </main>
      <footer className="foot">
        <div className="wide foot-row">
          <FooterLinks links={bodies.data?.links} />
          <p>{words.shell.licence}</p>
        </div>
      </footer>
    </div>
  );
}

/** Why the body's provider did not let in: it is read in the address that the provider's answer led to, once. */
function Obstacle() {
  const { obstacles } = useWords().words.people.door;
  const [code] = useState(() => new URLSearchParams(window.location.search).get('accesso') ?? '');
  useEffect(() => {
    if (code) window.history.replaceState(null, '', window.location.pathname);
  }, [code]);
  const said = Object.hasOwn(obstacles, code) ? obstacles[code] : undefined;
  return said ? (
    <div className="notice notice-danger" role="alert">
      <p>{said}</p>
    </div>
  ) : null;
}

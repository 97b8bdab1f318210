// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { call, routes } from '../client.ts';
import { Icon } from '../elements/icon.tsx';
import { Menu } from '../elements/menu.tsx';
import { ProblemAlert } from '../elements/problem-alert.tsx';
import { sessionQuery } from '../queries.ts';
import { useSession } from '../session.tsx';
import type { Locale } from '../words/format.ts';
import { useWords } from '../words/use-words.tsx';
import { keepLocale } from './locale.ts';

/** Language, one's own sign-in, keys, and the way out. */
export function PersonMenu({ onKeys }: { onKeys: () => void }) {
  const { words, role } = useWords();
  const session = useSession();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const attempt = (deed: () => Promise<void>) => {
    setError(null);
    deed().catch(setError);
  };
  const speak = (locale: Locale) =>
    attempt(async () => {
      keepLocale(locale);
      await call(routes.setPreferences, { body: { locale } });
      client.setQueryData(sessionQuery.queryKey, { ...session, person: { ...session.person, locale } });
    });
  const leave = () =>
    attempt(async () => {
      await call(routes.signOut);
      client.clear();
      window.location.assign('/desk/');
    });
  const { person } = session;
  return (
    <Menu label={words.shell.personMenu(person.name)} title={<span className="menu-name">{person.name}</span>}>
      <p className="menu-who">
        <strong>{person.name}</strong>
        <br />
        {role(person.role)}
      </p>
      <fieldset className="menu-languages">
        <legend className="visually-hidden">{words.shell.language}</legend>
        {(['it', 'en'] as const).map((locale) => (
          <button
            key={locale}
            type="button"
            aria-pressed={person.locale === locale}
            onClick={() => speak(locale)}
            lang={locale}
          >
            {locale === 'it' ? words.shell.italian : words.shell.english}
          </button>
        ))}
      </fieldset>
      <Link to="/accesso">
        <Icon name="it-lock" /> {words.people.mine.title}
      </Link>
      <Link to="/autenticatore">
        <Icon name="it-key" /> {words.shell.authenticator}
      </Link>
      <button type="button" onClick={onKeys}>
        <Icon name="it-help-circle" /> {words.shell.keys} <kbd>?</kbd>
      </button>
      <button type="button" onClick={leave}>
        <Icon name="it-logout" /> {words.shell.signOut}
      </button>
      {error !== null && <ProblemAlert error={error} />}
    </Menu>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { Session } from '@arengo/contract';
import { useSession } from '../session.tsx';
import { useWords } from '../words/use-words.tsx';

/** Whether the news are live, and where source code, accessibility and the published policy are. */
export function Footer({ live }: { live: boolean }) {
  const { words } = useWords();
  const { links } = useSession();
  return (
    <footer className="foot">
      <div className="wide foot-row">
        <p className={live ? 'foot-live' : 'foot-live foot-live-off'}>
          {live ? words.shell.live : words.shell.notLive}
        </p>
        <FooterLinks links={links} />
        <p>{words.shell.licence}</p>
      </div>
    </footer>
  );
}

export function FooterLinks({ links }: { links: Session['links'] }) {
  const { words } = useWords();
  const shown = [
    { href: links?.policy, name: words.shell.policyOnPortal },
    { href: links?.accessibility, name: words.shell.accessibility },
    { href: links?.sourceCode, name: words.shell.sourceCode },
  ].filter((link) => link.href !== undefined);
  if (shown.length === 0) return null;
  return (
    <nav aria-label={words.shell.footerLinks}>
      <ul className="foot-links">
        {shown.map((link) => (
          <li key={link.name}>
            <a href={link.href}>{link.name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useEffect, useRef } from 'react';
import { useSession } from '../session.tsx';
import { useWords } from '../words/use-words.tsx';

/** True after the first page: the focus moves to the heading of a page that one navigated to, never at start. */
let arrived = false;

/** Names the page for the browser's tab and history. */
export function usePageTitle(title: string): void {
  const { words } = useWords();
  const { body } = useSession();
  useEffect(() => {
    document.title = `${title} – ${words.product} – ${body.name}`;
  }, [title, words, body.name]);
}

/** The page's h1: takes the focus when one arrives from another page, so that a screen reader says where one is. */
export function PageHeading({ title, children }: { title: string; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(title);
  useEffect(() => {
    if (arrived) heading.current?.focus();
    arrived = true;
  }, []);
  return (
    <div className="page-heading">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  );
}

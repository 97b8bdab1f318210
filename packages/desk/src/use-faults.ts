// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from 'react';
import { Problem } from './problem.ts';
import { useWords } from './words/use-words.tsx';

/** What the server said of each field (`/plan/name`), in the language of the screen; the focus goes to the first. */
export function useFaults(error: unknown): { count: number; at: (pointer: string) => string | undefined } {
  const { locale } = useWords();
  const errors = error instanceof Problem ? (error.document.errors ?? []).filter((one) => one.detailIt) : [];
  useEffect(() => {
    if (error) requestAnimationFrame(() => document.querySelector<HTMLElement>('main [aria-invalid]')?.focus());
  }, [error]);
  return {
    count: errors.length,
    at: (pointer) => {
      const found = errors.filter((one) => one.pointer === pointer);
      return found.map((one) => (locale === 'it' ? one.detailIt : one.detail)).join(' ') || undefined;
    },
  };
}

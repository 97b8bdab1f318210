// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from 'react';
import { useWords } from '../../../words/use-words.tsx';
import { wrongField } from './act-form.ts';

/** What the server said of a field of the form, to be shown beside it; the focus goes there. */
export function useWrong<F extends string>(error: unknown, fields: readonly F[]) {
  const { locale } = useWords();
  const wrong = wrongField(error, fields);
  useEffect(() => {
    if (error) requestAnimationFrame(() => document.querySelector<HTMLElement>('main [aria-invalid]')?.focus());
  }, [error]);
  const sentence = wrong && (locale === 'it' ? wrong.problem.detailIt : wrong.problem.detail);
  const said: Partial<Record<F, string>> = {};
  if (wrong && sentence) said[wrong.field] = sentence;
  return { field: wrong?.field ?? null, said };
}

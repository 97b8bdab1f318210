// SPDX-License-Identifier: EUPL-1.2
import type { ProblemDocument } from '@arengo/contract';
import { useEffect } from 'react';
import { Problem } from './problem.ts';
import { useWords } from './words/use-words.tsx';

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

/** The field that the server found wrong, when it names one that stands on the screen. */
function wrongField<F extends string>(
  error: unknown,
  fields: readonly F[],
): { field: F; problem: ProblemDocument } | null {
  if (!(error instanceof Problem)) return null;
  const errors = error.document.errors ?? [];
  const field = fields.find((one) => errors.length === 1 && errors[0]?.pointer === `/${one}`);
  return field ? { field, problem: error.document } : null;
}

// SPDX-License-Identifier: EUPL-1.2
import { CATEGORIES } from '@arengo/policy';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call, routes } from '../../client.ts';
import { questionOf, type Trial } from './trial.ts';

const PAUSE_MS = 250;

/** Asks again a moment after the last change; what was answered before stays until the new answer comes. `draft` is asked first. */
export function useTrial(trial: Trial, draft?: string) {
  const [asked, setAsked] = useState(trial);
  const withDraft = draft === undefined ? {} : { draft };
  useEffect(() => {
    const timer = setTimeout(() => setAsked(trial), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [trial]);
  const bare = { ...asked, judged: [] };
  const on = asked.text.trim() !== '' || asked.judged.length > 0 || asked.enquiry !== '';
  const found = useQuery({
    queryKey: ['trial', bare, withDraft],
    queryFn: ({ signal }) => call(routes.tryPolicies, { body: { ...questionOf(bare, []), ...withDraft } }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    enabled: on,
  });
  const seen = found.data?.findings.map((finding) => finding.category) ?? [];
  const categories = CATEGORIES.filter((category) => seen.includes(category));
  const judged = useQuery({
    queryKey: ['trial', asked, categories, withDraft],
    queryFn: ({ signal }) =>
      call(routes.tryPolicies, { body: { ...questionOf(asked, categories), ...withDraft } }, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    enabled: on && asked.judged.length > 0 && found.isSuccess,
  });
  const shown = asked.judged.length > 0 ? judged : found;
  return {
    on,
    rulings: on ? shown.data?.rulings : undefined,
    findings: on ? (found.data?.findings ?? []) : [],
    /** The text that the findings' spans belong to. */
    text: asked.text,
    working: found.isFetching || judged.isFetching || asked !== trial,
    error: shown.error ?? found.error,
  };
}

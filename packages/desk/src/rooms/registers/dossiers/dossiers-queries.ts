// SPDX-License-Identifier: EUPL-1.2
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { addressOf } from '../../../address.ts';
import { call, routes } from '../../../client.ts';
import { NO_CONNECTION, Problem, problemOf } from '../../../problem.ts';
import { type Deed, useStep } from '../../../use-step.ts';

export const dossiersQuery = infiniteQueryOptions({
  queryKey: ['dossiers'],
  queryFn: ({ signal, pageParam }) =>
    call(routes.listDossiers, { query: pageParam === null ? {} : { cursor: pageParam } }, signal),
  initialPageParam: null as string | null,
  getNextPageParam: ({ cursor }) => cursor,
});

export const dossierQuery = (dossierId: string) =>
  queryOptions({
    queryKey: ['dossiers', dossierId],
    queryFn: ({ signal }) => call(routes.readDossier, { params: { dossierId } }, signal),
  });

/** What a file on these would be; nothing is kept. */
export const previewQuery = (subject: { caseIds: string[]; impersonationCaseId: string | null }) =>
  queryOptions({
    queryKey: ['dossier-preview', subject],
    queryFn: ({ signal }) => call(routes.previewDossier, { body: subject }, signal),
    enabled: subject.caseIds.length > 0 || subject.impersonationCaseId !== null,
    placeholderData: (before) => before,
  });

/** A step of a file. */
export const useDossierStep = <Given, Answer>(...step: Deed<Given, Answer>) => useStep('dossiers', ...step);

/** The ZIP of an edition, saved by the browser. Throws Problem when it can no longer be made the same again. */
export async function downloadEdition(editionId: string): Promise<void> {
  const address = addressOf(routes.openDossier.path, { editionId });
  const response = await fetch(address, { credentials: 'same-origin' }).catch(() => null);
  if (!response) throw new Problem({ type: NO_CONNECTION, title: 'No answer', status: 0, detail: '' });
  if (!response.ok) throw problemOf(response.status, await response.text());
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'fascicolo.zip';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

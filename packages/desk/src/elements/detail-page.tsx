// SPDX-License-Identifier: EUPL-1.2
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Loading } from './loading.tsx';
import { PageHeading } from './page-heading.tsx';
import { ProblemAlert } from './problem-alert.tsx';

type Props<T> = {
  /** Where the list is, and what leads back to it. */
  to: string;
  back: string;
  found: UseQueryResult<T>;
  /** The page’s heading where nothing was found. */
  title?: string;
  children: (found: T) => ReactNode;
};

/** The page of one thing of a list: the way back, and the thing, or what went wrong. */
export function DetailPage<T>({ to, back, found, title, children }: Props<T>) {
  return (
    <>
      <p>
        <Link to={to}>{back}</Link>
      </p>
      {found.isPending && <Loading />}
      {found.error && title && <PageHeading title={title} />}
      {found.error && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && children(found.data)}
    </>
  );
}

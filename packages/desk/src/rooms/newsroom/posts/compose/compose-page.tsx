// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Loading } from '../../../../elements/loading.tsx';
import { PageHeading } from '../../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../../elements/problem-alert.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { ApprovalPath } from '../approval-path.tsx';
import { DeliveryPanel } from '../delivery-panel.tsx';
import { postQuery } from '../posts-queries.ts';

export function ComposePage() {
  const { words } = useWords();
  const { postId = '' } = useParams();
  const post = useQuery({ ...postQuery(postId), enabled: postId !== '' });
  return (
    <div className="page">
      <PageHeading title={post.data?.workingTitle ?? words.posts.title} />
      {post.isLoading && <Loading />}
      {post.error && <ProblemAlert error={post.error} onRetry={() => void post.refetch()} />}
      {post.data && (
        <>
          <p>{post.data.text}</p>
          <ApprovalPath post={post.data} />
          <DeliveryPanel post={post.data} />
        </>
      )}
    </div>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { call, routes } from '../../../../client.ts';
import { Loading } from '../../../../elements/loading.tsx';
import { PageHeading } from '../../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../../elements/problem-alert.tsx';
import { useWords } from '../../../../words/use-words.tsx';

type Props = { requestId: string | null; corrects: string | null };

/** Begins the post that a request asks for, or the correction of one that is out, and goes to it. */
export function BeginPost({ requestId, corrects }: Props) {
  const { words } = useWords();
  const text = words.compose;
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>(null);
  const begun = useRef(false);
  const begin = async () => {
    begun.current = true;
    setError(null);
    try {
      const corrected = corrects === null ? null : await call(routes.readPost, { params: { postId: corrects } });
      const workingTitle = (corrected ? text.correctionOf(corrected.workingTitle) : text.fromRequest).slice(0, 300);
      const { id } = await call(routes.createPost, { body: { workingTitle, requestId, corrects } });
      await navigate(`/redazione/post/${id}`, { replace: true });
    } catch (failure) {
      setError(failure);
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a post is begun once, whatever is drawn again
  useEffect(() => {
    if (!begun.current) void begin();
  }, []);
  return (
    <div className="page">
      <PageHeading title={corrects === null ? text.newTitle : text.correctionTitle} />
      {error === null ? <Loading /> : <ProblemAlert error={error} onRetry={() => void begin()} />}
    </div>
  );
}

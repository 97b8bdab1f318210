// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { call, routes } from '../../../../client.ts';
import { Loading } from '../../../../elements/loading.tsx';
import { PageHeading } from '../../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../../elements/problem-alert.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { endedBy } from '../how-far.ts';
import { changeOf, draftOf, formFor } from './draft.ts';

/** Begins the correction of a post that is out, and goes to it. */
export function BeginCorrection({ corrects }: { corrects: string }) {
  const { words } = useWords();
  const text = words.compose;
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>(null);
  const begun = useRef(false);
  const begin = async () => {
    begun.current = true;
    setError(null);
    try {
      const id = await correctionOf(corrects, text.correctionOf);
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
      <PageHeading title={text.correctionTitle} />
      {error === null ? <Loading /> : <ProblemAlert error={error} onRetry={() => void begin()} />}
    </div>
  );
}

const TITLE_MOST = 300;

/** The correction of a post, for the accounts that it is out on. */
async function correctionOf(corrects: string, titled: (title: string) => string): Promise<string> {
  const corrected = await call(routes.readPost, { params: { postId: corrects } });
  const workingTitle = titled(corrected.workingTitle).slice(0, TITLE_MOST);
  const { id } = await call(routes.createPost, { body: { workingTitle, corrects } });
  const out = corrected.variants.filter((one) => endedBy(one) === 'out').map(({ accountId }) => formFor(accountId));
  const begun = await call(routes.readPost, { params: { postId: id } });
  const body = { ...changeOf({ ...draftOf(begun), variants: out }, begun), version: begun.version };
  try {
    await call(routes.changePost, { params: { postId: id }, body });
  } catch {
    // Where I may not write for one of them, the accounts are left to be chosen: the correction is begun all the same.
  }
  return id;
}

// SPDX-License-Identifier: EUPL-1.2
import type { ComposerView, PostView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { EmptyRoom } from '../../../../elements/empty-room.tsx';
import { Loading } from '../../../../elements/loading.tsx';
import { PageHeading } from '../../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../../elements/problem-alert.tsx';
import { useMay } from '../../../../session.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { endedBy } from '../how-far.ts';
import { postQuery } from '../posts-queries.ts';
import { BeginCorrection } from './begin-correction.tsx';
import { BeginForRequest } from './begin-for-request.tsx';
import { composerQuery } from './compose-queries.ts';
import { Composer } from './composer.tsx';
import { ReadPost } from './read-post.tsx';

const NEW = 'nuovo';

/** A post: written by whoever may, read by whoever answers for it. New ones begin here too. */
export function ComposePage() {
  const { postId = NEW } = useParams();
  const { state, key } = useLocation();
  const [search] = useSearchParams();
  const fresh = postId === NEW;
  const corrects = search.get('corregge');
  const requestId = search.get('richiesta');
  if (fresh && corrects !== null) return <BeginCorrection corrects={corrects} />;
  if (fresh && requestId !== null) return <BeginForRequest requestId={requestId} />;
  // A post that was begun here takes its address without leaving the hands.
  return <Loaded key={composing(state) ?? (fresh ? key : postId)} postId={fresh ? null : postId} />;
}

function composing(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('composing' in state)) return null;
  return typeof state.composing === 'string' ? state.composing : null;
}

function Loaded({ postId }: { postId: string | null }) {
  const { words } = useWords();
  const text = words.compose;
  const composer = useQuery(composerQuery);
  const post = useQuery({ ...postQuery(postId ?? ''), enabled: postId !== null });
  const failure = composer.error ?? post.error;
  const ready = composer.data && (postId === null || post.data);
  if (!ready) {
    return (
      <div className="page">
        <PageHeading title={postId === null ? text.newTitle : text.title} />
        {failure ? (
          <ProblemAlert
            error={failure}
            onRetry={() => {
              void composer.refetch();
              if (postId !== null) void post.refetch();
            }}
          />
        ) : (
          <Loading />
        )}
      </div>
    );
  }
  return <Room composer={composer.data} post={post.data ?? null} />;
}

function Room({ composer, post }: { composer: ComposerView; post: PostView | null }) {
  const { words, pick } = useWords();
  const text = words.compose;
  const mayDraft = useMay('draft');
  const { accounts } = composer;
  if (post !== null) {
    const refused = accounts.find(
      ({ id, mayDraft: may }) => !may.granted && post.variants.some(({ accountId }) => accountId === id),
    );
    const over = post.variants.length > 0 && post.variants.every((one) => endedBy(one) !== null);
    const because = !mayDraft ? text.read.mayNot : refused ? pick(refused.mayDraft.because) : null;
    if (because !== null || over) return <ReadPost post={post} because={over ? null : because} />;
    return <Composer composer={composer} post={post} />;
  }
  if (mayDraft && accounts.some(({ mayDraft: may }) => may.granted))
    return <Composer composer={composer} post={null} />;
  return (
    <div className="page">
      <PageHeading title={text.newTitle} />
      <EmptyRoom title={text.cannot} help={words.posts.list.mayNotWrite} icon="it-locked">
        <p>
          <Link to="/registri/autorizzazioni/mie">{words.posts.list.whoMay}</Link>
        </p>
      </EmptyRoom>
    </div>
  );
}

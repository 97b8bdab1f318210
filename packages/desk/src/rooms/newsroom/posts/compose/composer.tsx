// SPDX-License-Identifier: EUPL-1.2
import type { ComposerView, PostView } from '@arengo/contract';
import { useCallback, useMemo, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { PageHeading } from '../../../../elements/page-heading.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { ApprovalPath } from '../approval-path.tsx';
import { DeliveryPanel } from '../delivery-panel.tsx';
import { AccountsField } from './accounts-field.tsx';
import { AskBar } from './ask-bar.tsx';
import { CategoryField } from './category-field.tsx';
import { ChecksPanel } from './checks-panel.tsx';
import { DiscardDraft } from './discard-draft.tsx';
import { titleOf } from './draft.ts';
import { HoursField } from './hours-field.tsx';
import { MediaPanel } from './media-panel.tsx';
import { MoreGroups, useGroups } from './more-groups.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { ConflictNotice, RestoredNotice } from './save-notices.tsx';
import { TextTabs } from './text-tabs.tsx';
import { ComposeContext, type Composing, type Tab } from './use-compose.ts';
import { useJump } from './use-jump.ts';
import { usePoints } from './use-points.ts';
import { usePostDraft } from './use-post-draft.ts';

/** A post while it is written: the words on one side, what policy and law say and how it will look on the other. */
export function Composer({ composer, post }: { composer: ComposerView; post: PostView | null }) {
  const { words } = useWords();
  const text = words.compose;
  const navigate = useNavigate();
  const { key } = useLocation();
  const onBorn = useCallback(
    (postId: string) => void navigate(`/redazione/post/${postId}`, { replace: true, state: { composing: key } }),
    [navigate, key],
  );
  const { draft, saveState, restored, edit, save, settle, drop } = usePostDraft(post, onBorn);
  const { points, checked } = usePoints(draft, post, composer);
  const [chosen, setTab] = useState<Tab>('all');
  const tab = draft.variants.some(({ accountId }) => accountId === chosen) ? chosen : 'all';
  const groups = useGroups(points);
  const composing: Composing = useMemo(
    () => ({ composer, view: post, draft, media: post?.media ?? [], points, checked, tab, setTab, edit, save }),
    [composer, post, draft, points, checked, tab, edit, save],
  );
  const jump = useJump(composing, groups.open);
  const unsaved = saveState.is === 'guarded' || saveState.is === 'conflict';
  const title = post === null ? text.newTitle : titleOf(draft.content);
  return (
    <ComposeContext value={composing}>
      <div className="page page-wide compose">
        <PageHeading title={title}>{post !== null && <Origin post={post} />}</PageHeading>
        {restored && <RestoredNotice />}
        {saveState.is === 'conflict' && <ConflictNotice conflict={saveState.conflict} onSettle={settle} />}
        <div className="compose-columns">
          <div className="compose-write">
            <AccountsField />
            <TextTabs />
            <CategoryField />
            <MediaPanel />
            <HoursField />
            <MoreGroups groups={groups} />
          </div>
          <div className="compose-beside">
            <ChecksPanel onJump={jump} />
            <PreviewPanel />
          </div>
        </div>
        {post !== null && <ApprovalPath post={post} unsaved={unsaved} />}
        {post !== null && <DeliveryPanel post={post} />}
        <DiscardDraft onDone={() => void navigate('/redazione/post', { state: 'discarded' })} />
        <AskBar state={saveState} onDrop={drop} />
      </div>
    </ComposeContext>
  );
}

/** What a post comes of: a request, or a post that it corrects. */
function Origin({ post }: { post: PostView }) {
  const { words } = useWords();
  const text = words.compose;
  return (
    <>
      {post.corrects !== null && (
        <p>
          {text.corrects} <Link to={`/redazione/post/${post.corrects}`}>{text.seeCorrected}</Link>
        </p>
      )}
      {post.request !== null && (
        <p>
          {text.ofRequest} <Link to={`/redazione/richieste/${post.requestId}`}>{post.request.subject}</Link>
          {post.request.signed === false && ` (${text.notSigned})`}
        </p>
      )}
    </>
  );
}

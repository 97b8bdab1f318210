// SPDX-License-Identifier: EUPL-1.2
import type { FrozenPost } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { call, routes } from '../../../client.ts';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { ReasonForm } from '../../../elements/reason-form.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { proposedHour } from '../posts/compose/hours.ts';
import { usePostDeed } from '../posts/use-post-deed.ts';
import { MinuteField } from './minute-field.tsx';

/** The posts that a freeze stopped, each to be looked at: released, moved or withdrawn. */
export function FrozenPosts({ posts }: { posts: readonly FrozenPost[] }) {
  const text = useWords().words.emergency.frozen;
  const waiting = posts.filter(({ outcome }) => outcome === 'stopped').length;
  if (posts.length === 0) return <p className="quiet">{text.none}</p>;
  return (
    <>
      {waiting > 0 && <p role="status">{text.remaining(waiting)}</p>}
      <ul className="account-list">
        {posts.map((post) => (
          <FrozenLine key={post.variantId} post={post} />
        ))}
      </ul>
    </>
  );
}

type Deed = { do: 'release' } | { do: 'move'; plannedAt: string } | { do: 'withdraw'; reason: string };

function FrozenLine({ post }: { post: FrozenPost }) {
  const { words, moment, pick } = useWords();
  const text = words.emergency.frozen;
  const title = useRef<HTMLAnchorElement>(null);
  const [open, setOpen] = useState<'move' | 'withdraw' | null>(null);
  const [said, setSaid] = useState('');
  const deed = usePostDeed(
    (given: Deed) => send(post, given),
    (_, given) => {
      setOpen(null);
      setSaid({ release: text.released, move: text.moved, withdraw: text.withdrawn }[given.do]);
      title.current?.focus();
    },
  );
  const close = () => {
    setOpen(null);
    deed.reset();
    requestAnimationFrame(() => title.current?.focus());
  };
  return (
    <li>
      <p className="record-head">
        <Link ref={title} to={`/redazione/post/${post.postId}`}>
          {text.of(post.workingTitle, post.accountName)}
        </Link>
        <span className={`sign frozen-${post.outcome}`}>{text.outcomes[post.outcome]}</span>
      </p>
      <p className="quiet">{text.was(moment(post.plannedAt))}</p>
      <p className="frozen-text">{post.text}</p>
      <p role="status">{said}</p>
      {deed.error && open === null && <ProblemAlert error={deed.error} />}
      {post.outcome === 'stopped' && !post.mayPublish.granted && (
        <p className="quiet">{pick(post.mayPublish.because)}</p>
      )}
      {post.outcome === 'stopped' && post.mayPublish.granted && open === null && (
        <FrozenButtons
          post={post}
          pending={deed.isPending}
          onRelease={() => deed.mutate({ do: 'release' })}
          onOpen={setOpen}
        />
      )}
      {open === 'move' && (
        <MoveForm
          busy={deed.isPending}
          error={deed.error}
          onSave={(plannedAt) => deed.mutate({ do: 'move', plannedAt })}
          onClose={close}
        />
      )}
      {open === 'withdraw' && (
        <ReasonForm
          label={text.why}
          rows={2}
          missing={text.whyMissing}
          save={text.withdraw}
          busy={deed.isPending}
          error={deed.error}
          onSave={(reason) => deed.mutate({ do: 'withdraw', reason })}
          onClose={close}
        />
      )}
    </li>
  );
}

function send({ variantId, version }: FrozenPost, deed: Deed): Promise<unknown> {
  const params = { variantId };
  switch (deed.do) {
    case 'release':
      return call(routes.releaseDelivery, { params });
    case 'move':
      return call(routes.moveHour, { params, body: { version, plannedAt: deed.plannedAt } });
    case 'withdraw':
      return call(routes.withdrawDelivery, { params, body: { reason: deed.reason } });
  }
}

type ButtonsProps = {
  post: FrozenPost;
  pending: boolean;
  onRelease: () => void;
  onOpen: (form: 'move' | 'withdraw') => void;
};

function FrozenButtons({ post, pending, onRelease, onOpen }: ButtonsProps) {
  const text = useWords().words.emergency.frozen;
  const of = <span className="visually-hidden"> {text.of(post.workingTitle, post.accountName)}</span>;
  return (
    <div className="buttons">
      <Button type="button" color="primary" size="xs" disabled={pending} onClick={onRelease}>
        {text.release}
        {of}
      </Button>
      <Button type="button" color="outline-primary" size="xs" disabled={pending} onClick={() => onOpen('move')}>
        {text.move}
        {of}
      </Button>
      <Button type="button" color="outline-danger" size="xs" disabled={pending} onClick={() => onOpen('withdraw')}>
        {text.withdraw}
        {of}
      </Button>
    </div>
  );
}

type MoveProps = { busy: boolean; error: unknown; onSave: (plannedAt: string) => void; onClose: () => void };

function MoveForm({ busy, error, onSave, onClose }: MoveProps) {
  const text = useWords().words.emergency.frozen;
  const [at, setAt] = useState(() => proposedHour(new Date()));
  const [tried, setTried] = useState(false);
  const past = new Date(at).getTime() <= Date.now();
  return (
    <SmallForm
      save={text.move}
      {...{ busy, error, onClose }}
      onSubmit={() => {
        setTried(true);
        if (!past) onSave(at);
      }}
    >
      <p>{text.moveHelp}</p>
      <MinuteField
        label={text.newHour}
        value={at}
        error={tried && past ? text.moveWrong : undefined}
        onChange={setAt}
      />
    </SmallForm>
  );
}

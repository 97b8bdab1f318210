// SPDX-License-Identifier: EUPL-1.2
import type { RequestView } from '@arengo/contract';
import { Link } from 'react-router';
import { useWords } from '../../../words/use-words.tsx';

/** What happened to a request, the last first. */
export function RequestHistory({ request: { steps, posts } }: { request: RequestView }) {
  const { words, moment } = useWords();
  const text = words.requests;
  const visible = new Set(posts.filter((post) => post.visible).map(({ id }) => id));
  return (
    <section className="account-part">
      <h2>{text.page.history}</h2>
      <ol className="request-history" reversed>
        {steps.toReversed().map(({ id, at, event, person, detail, postId }) => (
          <li key={id}>
            <strong>{text.steps[event] ?? event}</strong>
            {': '}
            {person?.name ?? text.page.byItself}, {moment(at)}
            {detail && <span className="request-detail"> «{detail}»</span>}
            {postId && visible.has(postId) && (
              <>
                {' '}
                <Link to={`/redazione/post/${postId}`}>{text.page.toPost}</Link>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

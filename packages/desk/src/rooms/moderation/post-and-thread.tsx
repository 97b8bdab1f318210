// SPDX-License-Identifier: EUPL-1.2
import type { CaseView } from '@arengo/contract';
import { useState } from 'react';
import { useWords } from '../../words/use-words.tsx';

const SHORT = 180;

/** What the item answers to: the body's post, reduced, and the earlier replies. */
export function PostAndThread({ view }: { view: CaseView }) {
  const { words, age } = useWords();
  const text = words.case;
  return (
    <>
      {view.post && <Post post={view.post} />}
      {view.thread.length > 0 && (
        <details className="thread">
          <summary>
            {text.thread} ({view.thread.length})
          </summary>
          <ol>
            {view.thread.map((reply) => (
              <li key={`${reply.postedAt} ${reply.author} ${reply.text.slice(0, 20)}`}>
                <p className="thread-who">
                  <bdi>{reply.author}</bdi> · {age(reply.postedAt)}
                </p>
                <p dir="auto">{reply.text}</p>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function Post({ post }: { post: NonNullable<CaseView['post']> }) {
  const { words, age } = useWords();
  const [whole, setWhole] = useState(false);
  const long = post.text.length > SHORT;
  return (
    <section className="post">
      <p className="post-who">
        {words.case.post} · {age(post.postedAt)}
      </p>
      <p dir="auto">{long && !whole ? `${post.text.slice(0, SHORT)}…` : post.text}</p>
      {long && (
        <button type="button" className="link-button" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? words.case.lessPost : words.case.wholePost}
        </button>
      )}
    </section>
  );
}

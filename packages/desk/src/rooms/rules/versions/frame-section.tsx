// SPDX-License-Identifier: EUPL-1.2
import type { PolicyFrame } from '@arengo/contract';
import { useWords } from '../../../words/use-words.tsx';

/** To whom the policy speaks, to what it is annexed, what it cites, where suggestions go. */
export function FrameSection({ frame }: { frame: PolicyFrame }) {
  const { words, pick } = useWords();
  const text = words.ruleMaking.frame;
  const cite = (clauses: readonly string[]) => <span className="quiet"> ({clauses.join(', ')})</span>;
  return (
    <section aria-labelledby="frame">
      <h2 id="frame">{text.title}</h2>
      <dl className="facts">
        <dt>{text.audiences}</dt>
        {frame.audiences.length === 0 && <dd>{text.notStated}</dd>}
        {frame.audiences.map(({ audience, clauses }) => (
          <dd key={audience}>
            {text.audience[audience]}
            {cite(clauses)}
          </dd>
        ))}
        {frame.parent && (
          <>
            <dt>{text.parent}</dt>
            <dd>
              {text.parents[frame.parent.name] ?? frame.parent.name.replaceAll('-', ' ')}
              {cite(frame.parent.clauses)}
              {frame.parent.act && `. ${text.parentAct}: ${frame.parent.act}`}
            </dd>
          </>
        )}
        <dt>{text.feedback}</dt>
        <dd>
          {frame.feedback ? (
            <>
              {pick(frame.feedback.text)}
              {cite([frame.feedback.clause])}
            </>
          ) : (
            text.notStated
          )}
        </dd>
        <dt>{text.references}</dt>
        {frame.references.length === 0 && <dd>{text.notStated}</dd>}
        {frame.references.map(({ norm, clauses }) => (
          <dd key={norm}>
            {norm}
            {cite(clauses)}
          </dd>
        ))}
      </dl>
    </section>
  );
}

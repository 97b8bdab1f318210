// SPDX-License-Identifier: EUPL-1.2
import type { CaseView } from '@arengo/contract';
import { useWords } from '../../words/use-words.tsx';
import type { MeasureName } from '../../words/vocabulary-it.ts';

/** Who wrote it, and what is on record about them under this body's policy. */
export function AuthorPanel({ author }: { author: CaseView['author'] }) {
  const { words, number, moment } = useWords();
  const text = words.case;
  const count = author.violations.length;
  const measure = (name: string) => words.measures[name as MeasureName] ?? name;
  return (
    <section className="author" aria-labelledby="author-title">
      <h3 id="author-title">{text.author}</h3>
      <p>
        <bdi className="author-name">{author.name}</bdi> <bdi className="author-handle">{author.handle}</bdi>:{' '}
        {text.items(author.items, number(author.items))}, {count === 0 ? text.noViolations : text.violations(count)}
        {author.warned && <span className="sign">{text.warned}</span>}
        {author.blocked && <span className="sign">{text.blocked}</span>}
      </p>
      {count > 0 && (
        <ul className="author-past">
          {author.violations.map((violation) => (
            <li key={violation.at}>
              {moment(violation.at)}: {violation.clauses.join(', ')} · {violation.measures.map(measure).join(', ')}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

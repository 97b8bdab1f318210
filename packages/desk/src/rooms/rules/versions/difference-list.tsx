// SPDX-License-Identifier: EUPL-1.2
import { useWords } from '../../../words/use-words.tsx';

type Bilingual = { it: string; en: string };
type Change = Bilingual & { clauses: readonly string[] };
type ClauseChange = {
  id: string;
  change: 'added' | 'removed' | 'changed';
  parts: readonly string[];
  before: { text: Bilingual } | null;
  after: { text: Bilingual } | null;
};
export type Shown = {
  rules: readonly Change[];
  points: readonly Change[];
  heading: readonly Change[];
  clauses: readonly ClauseChange[];
};

/** The difference between two texts in sentences, then clause by clause. */
export function DifferenceList({ difference }: { difference: Shown }) {
  const { words } = useWords();
  const text = words.ruleMaking.difference;
  const { rules, points, heading, clauses } = difference;
  if (rules.length + points.length + heading.length + clauses.length === 0) return <p>{text.nothing}</p>;
  return (
    <div className="difference">
      <Sentences title={text.rules} changes={rules} />
      <Sentences title={text.points} changes={points} />
      <Sentences title={text.heading} changes={heading} />
      {clauses.length > 0 && (
        <details>
          <summary>{text.clauses(clauses.length)}</summary>
          <ul className="plain">
            {clauses.map((one) => (
              <li key={one.id} className="clause-change">
                <ClauseLine change={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Sentences({ title, changes }: { title: string; changes: readonly Change[] }) {
  const { pick } = useWords();
  if (changes.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {changes.map((change) => (
          <li key={change.it}>
            {pick(change)} {change.clauses.length > 0 && <span className="quiet">({change.clauses.join(', ')})</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

function ClauseLine({ change }: { change: ClauseChange }) {
  const { words, pick } = useWords();
  const text = words.ruleMaking.difference;
  const { id, before, after, parts } = change;
  const sameText = before && after && pick(before.text) === pick(after.text);
  return (
    <>
      <p>
        <strong>{id}</strong> <span className={`rule-sign change-${change.change}`}>{text.change[change.change]}</span>{' '}
        <span className="quiet">{parts.map((part) => text.parts[part] ?? part).join(', ')}</span>
      </p>
      {before && !sameText && (
        <p>
          <span className="quiet">{text.before}:</span> <del>{pick(before.text)}</del>
        </p>
      )}
      {after && !sameText && (
        <p>
          <span className="quiet">{text.after}:</span> <ins>{pick(after.text)}</ins>
        </p>
      )}
    </>
  );
}

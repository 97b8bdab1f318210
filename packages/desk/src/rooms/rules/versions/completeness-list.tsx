// SPDX-License-Identifier: EUPL-1.2
import { useWords } from '../../../words/use-words.tsx';

type Bilingual = { it: string; en: string };
type Found = {
  silent: readonly { dimension: string; label: Bilingual }[];
  unknown: readonly { kind: string; name: string; clauses: readonly string[] }[];
  informational: readonly string[];
};

/** What a sound text leaves open. None of it is an error. */
export function CompletenessList({ found }: { found: Found }) {
  const { words, pick } = useWords();
  const text = words.ruleMaking.check;
  return (
    <div className="completeness">
      <h3>{text.unknown}</h3>
      {found.unknown.length === 0 ? (
        <p>{text.unknownNone}</p>
      ) : (
        <ul>
          {found.unknown.map(({ kind, name, clauses }) => (
            <li key={`${kind} ${name}`}>
              <strong>{name}</strong>: {text.kind[kind] ?? kind} <span className="quiet">({clauses.join(', ')})</span>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{text.silent(found.silent.length)}</summary>
        <p className="quiet">{text.silentHelp}</p>
        <ul className="not-stated">
          {found.silent.map(({ dimension, label }) => (
            <li key={dimension}>{pick(label)}</li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{text.informational(found.informational.length)}</summary>
        <p className="quiet">{text.informationalHelp}</p>
        <p>{found.informational.join(', ')}</p>
      </details>
    </div>
  );
}

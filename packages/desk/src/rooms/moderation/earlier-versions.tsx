// SPDX-License-Identifier: EUPL-1.2
import type { CaseView } from '@arengo/contract';
import { useWords } from '../../words/use-words.tsx';

/** What the author had written before. */
export function EarlierVersions({ earlier }: { earlier: CaseView['item']['earlier'] }) {
  const { words, moment } = useWords();
  if (earlier.length === 0) return null;
  return (
    <details className="earlier">
      <summary>{words.case.earlier(earlier.length)}</summary>
      <ol>
        {earlier.map((version) => (
          <li key={version.version}>
            <p className="thread-who">{words.case.version(version.version, moment(version.seenAt))}</p>
            <p dir="auto">{version.text}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}

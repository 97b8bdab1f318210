// SPDX-License-Identifier: EUPL-1.2
import type { PolicyView } from '@arengo/contract';
import { useWords } from '../../words/use-words.tsx';

/** The points on which the policy is silent: "not stated" is a value of its own. */
export function NotStatedList({ points }: { points: PolicyView['notStated'] }) {
  const { words, pick } = useWords();
  const text = words.rules;
  return (
    <section className="policy-section" aria-labelledby="not-stated">
      <h3 id="not-stated">{text.notStated}</h3>
      <p>{points.length === 0 ? text.everythingStated : text.notStatedHelp}</p>
      <ul className="not-stated">
        {points.map((point) => (
          <li key={point.key}>{pick(point.label)}</li>
        ))}
      </ul>
    </section>
  );
}

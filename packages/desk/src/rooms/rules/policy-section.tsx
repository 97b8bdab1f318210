// SPDX-License-Identifier: EUPL-1.2
import type { ClauseView, PolicyView } from '@arengo/contract';
import { Modality } from '../../elements/clause.tsx';
import { useWords } from '../../words/use-words.tsx';

type Props = { section: PolicyView['sections'][number]; clauses: readonly ClauseView[] };

/** A section with its clauses, each with an anchor of its own. */
export function PolicySection({ section, clauses }: Props) {
  const { words, pick } = useWords();
  return (
    <section className="policy-section" aria-labelledby={section.id}>
      <h3 id={section.id}>{pick(section.title)}</h3>
      <ul>
        {clauses.map((clause) => (
          <li key={clause.id} id={clause.id} className="policy-clause">
            <p className="policy-clause-head">
              <a href={`#${clause.id}`} aria-label={words.rules.link(clause.id)}>
                {clause.id}
              </a>
              <Modality modality={clause.modality} />
              <span className="quiet">{words.rules.forWhom(words.audiences[clause.audience] ?? clause.audience)}</span>
            </p>
            <p>{pick(clause.text)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

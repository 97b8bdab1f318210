// SPDX-License-Identifier: EUPL-1.2
import { type Dimension, effectForPoint, notStated } from '@arengo/policy';
import { Button } from 'design-react-kit';
import { useWords } from '../../../words/use-words.tsx';
import type { Editing } from './form-view.tsx';
import { nextClauseId, type RawPolicy } from './policy-document.ts';
import type { Draft } from './use-draft.ts';

type Props = { draft: Draft; raw: RawPolicy; editing: Editing; onOpen: (clause: number) => void };

/** The 47 points on which policies differ: where the text speaks of each, or that it is silent. */
export function PointsForm({ draft, raw, editing, onOpen }: Props) {
  const { words } = useWords();
  const text = words.ruleMaking.form;
  if (!draft.reading.ok) return null;
  const points = notStated(draft.reading.policy);
  const stated = points.filter(({ state }) => state === 'stated').length;
  const add = ({ dimension }: Dimension) => {
    editing.add(['clauses'], {
      ...emptyClause(raw, { it: text.newClauseIt, en: text.newClauseEn }),
      effects: [effectForPoint(dimension)],
    });
    onOpen(raw.clauses.length);
  };
  return (
    <details className="form-part">
      <summary>
        <h2>{text.points}</h2> <span className="quiet">{text.pointsCount(stated, points.length)}</span>
      </summary>
      <p>{text.pointsHelp}</p>
      <ul className="plain points">
        {points.map((point) => (
          <Point key={point.dimension} point={point} raw={raw} onAdd={() => add(point)} onOpen={onOpen} />
        ))}
      </ul>
    </details>
  );
}

type PointProps = { point: Dimension; raw: RawPolicy; onAdd: () => void; onOpen: (clause: number) => void };

function Point({ point, raw, onAdd, onOpen }: PointProps) {
  const { words, pick } = useWords();
  const text = words.ruleMaking.form;
  const { dimension, label, state, clauses } = point;
  return (
    <li>
      <span>{pick(label)}</span>
      {state === 'stated' ? (
        <span className="point-clauses">
          {clauses.length === 0 ? text.inHeading : text.stated}{' '}
          {clauses.map((id) => (
            <button
              key={id}
              type="button"
              className="link-button"
              onClick={() => onOpen(raw.clauses.findIndex((clause) => clause.id === id))}
            >
              {id}
            </button>
          ))}
        </span>
      ) : (
        <span className="point-clauses">
          <span className="quiet">{text.silent}</span>
          {effectForPoint(dimension) && (
            <Button color="outline-primary" size="xs" aria-label={text.addOn(pick(label))} onClick={onAdd}>
              {text.add}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}

/** A clause without effects yet, in the last section, under the next free label. */
export function emptyClause(raw: RawPolicy, text: { it: string; en: string }, section?: string) {
  return {
    id: nextClauseId(raw.clauses.map(({ id }) => id)),
    section: section ?? raw.sections.at(-1)?.id ?? 'art-1',
    audience: 'both',
    modality: 'must',
    actor: 'body',
    text,
  };
}

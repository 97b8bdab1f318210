// SPDX-License-Identifier: EUPL-1.2
import type { CaseView, ClauseView } from '@arengo/contract';
import { type Action, explainRefusal, type LawfulMeasure, type Measure, type RefusedMeasure } from '@arengo/policy';
import { Clause } from '../../elements/clause.tsx';
import { Icon } from '../../elements/icon.tsx';
import { MeasureSigns } from '../../elements/measure-signs.tsx';
import { useWords } from '../../words/use-words.tsx';

type Props = {
  measures: readonly Measure[];
  clauses: readonly ClauseView[];
  view: Pick<CaseView, 'networkCan' | 'item'>;
  chosen: readonly Action[];
  onToggle: ((action: Action) => void) | null;
};

/** The seven measures: the lawful ones by number, the others dimmed with the reason and the clause. */
export function MeasuresList({ measures, clauses, view, chosen, onToggle }: Props) {
  const { words } = useWords();
  const lawful = measures.filter((measure): measure is LawfulMeasure => measure.lawful);
  const refused = measures.filter((measure): measure is RefusedMeasure => !measure.lawful);
  const thing = words.things[view.item.itemType];
  return (
    <section aria-labelledby="measures-title">
      <h3 id="measures-title">{words.ruling.measures}</h3>
      <ol className="measures">
        {lawful.map((measure, index) => (
          <li key={measure.action} className={chosen.includes(measure.action) ? 'measure measure-chosen' : 'measure'}>
            <button
              id={`measure-${measure.action}`}
              type="button"
              className="measure-button"
              aria-pressed={chosen.includes(measure.action)}
              disabled={onToggle === null}
              onClick={() => onToggle?.(measure.action)}
            >
              <kbd>{index + 1}</kbd>
              <span className="measure-name">{words.actions[measure.action](thing)}</span>
              {chosen.includes(measure.action) && <Icon name="it-check" />}
            </button>
            <MeasureSigns measure={measure} byHand={!view.networkCan.includes(measure.action)} />
            <Clause id={measure.clause} clauses={clauses} />
          </li>
        ))}
      </ol>
      {refused.length > 0 && (
        <details className="refused" open={lawful.length === 0 || refused.length < 5 ? true : undefined}>
          <summary>
            {words.ruling.notLawful} ({refused.length})
          </summary>
          <RefusedMeasures refused={refused} clauses={clauses} thing={thing} />
        </details>
      )}
    </section>
  );
}

type RefusedProps = { refused: readonly RefusedMeasure[]; clauses: readonly ClauseView[]; thing: string };

/** What cannot be done, and why; it does not vanish. */
function RefusedMeasures({ refused, clauses, thing }: RefusedProps) {
  const { words, locale } = useWords();
  return (
    <ul className="measures">
      {refused.map((measure) => (
        <li key={measure.action} className="measure measure-refused">
          <p>
            <span aria-hidden="true">–</span>{' '}
            <span className="measure-name">{words.actions[measure.action](thing)}</span>
          </p>
          <p className="measure-because">{explainRefusal({ ...measure, clause: null }, locale)}</p>
          {measure.clause !== null && <Clause id={measure.clause} clauses={clauses} />}
        </li>
      ))}
    </ul>
  );
}

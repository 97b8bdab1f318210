// SPDX-License-Identifier: EUPL-1.2
import type { CaseView, RulingAnswer } from '@arengo/contract';
import type { Dispatch, RefObject } from 'react';
import { Tick } from '../../elements/field.tsx';
import { useWords } from '../../words/use-words.tsx';
import { AddGround } from './add-ground.tsx';
import type { Change, Draft } from './draft.ts';
import { GroundsList } from './grounds-list.tsx';
import { MeasuresList } from './measures-list.tsx';
import { Protections } from './protections.tsx';
import { RequirementFields } from './requirement-fields.tsx';

export type PolicyFormProps = {
  view: CaseView;
  draft: Draft;
  change: Dispatch<Change>;
  answer: RulingAnswer;
  settled: boolean;
  /** Set to what opens the choice of a ground, for its key. */
  adding: RefObject<() => void>;
};

/** Grounds, gravity, measures and what they ask for. */
export function PolicyForm(props: PolicyFormProps & { readOnly: boolean }) {
  const { view, draft, change, answer, settled, adding, readOnly } = props;
  const { words } = useWords();
  const clauses = [...answer.clauses, ...view.clauses];
  return (
    <div
      className={settled || readOnly ? 'policy-form' : 'policy-form policy-form-asking'}
      aria-busy={!settled && !readOnly}
    >
      <GroundsList {...props} clauses={clauses} />
      {!readOnly && (
        <div className="ground-tools">
          <AddGround view={view} draft={draft} change={change} adding={adding} />
          <Tick
            label={`${words.ruling.gravity} (g s)`}
            checked={draft.gravity === 'serious'}
            onChange={() => change({ kind: 'toggle-serious' })}
          />
        </div>
      )}
      <MeasuresList
        measures={answer.ruling.measures}
        clauses={clauses}
        view={view}
        chosen={draft.measures}
        onToggle={readOnly ? null : (action) => change({ kind: 'toggle-measure', action })}
      />
      {!readOnly && <RequirementFields draft={draft} change={change} ruling={answer.ruling} />}
      <Protections ruling={answer.ruling} clauses={clauses} />
    </div>
  );
}

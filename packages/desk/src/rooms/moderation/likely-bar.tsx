// SPDX-License-Identifier: EUPL-1.2
import type { Action } from '@arengo/policy';
import { Button } from 'design-react-kit';
import { useWords } from '../../words/use-words.tsx';
import type { PolicyFormProps } from './policy-form.tsx';

type Props = PolicyFormProps & { busy: boolean; onDecide: () => void; onNotViolation: () => void };
const LIKELY: readonly Action[] = ['remove', 'hide', 'warn'];

/** On a phone: the two likely decisions, always under the thumb. */
export function LikelyBar({ view, draft, change, answer, busy, onDecide, onNotViolation }: Props) {
  const { words } = useWords();
  const thing = words.things[view.item.itemType];
  const lawful = new Set(answer.ruling.measures.filter((measure) => measure.lawful).map((measure) => measure.action));
  const likely = LIKELY.find((action) => lawful.has(action));
  const chosen = draft.measures.length > 0;
  const choose = () => {
    if (likely) change({ kind: 'toggle-measure', action: likely });
    document.getElementById('measures-title')?.scrollIntoView({ block: 'start' });
  };
  return (
    <div className="likely-bar">
      <Button color="outline-primary" disabled={busy} onClick={onNotViolation}>
        {view.item.held ? words.decide.noViolationHeld : words.decide.noViolation}
      </Button>
      {(chosen || likely) && (
        <Button color="primary" disabled={busy} onClick={chosen ? onDecide : choose}>
          {chosen ? words.decide.decide : likely && words.actions[likely](thing)}
        </Button>
      )}
    </div>
  );
}

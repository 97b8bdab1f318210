// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useRef } from 'react';
import { useWords } from '../../words/use-words.tsx';
import { type Draft, gapsOf, needsApproval, requirementsOf } from './draft.ts';
import type { PolicyFormProps } from './policy-form.tsx';

type Props = Pick<PolicyFormProps, 'draft' | 'answer' | 'settled'> & {
  held: boolean;
  busy: boolean;
  onDecide: () => void;
  onNotViolation: () => void;
};

/** The two ways out of a case, with what is still missing said above them. */
export function DecideButtons({ draft, answer, settled, held, busy, onDecide, onNotViolation }: Props) {
  const { words } = useWords();
  const text = words.decide;
  return (
    <div className="decide">
      <Gaps draft={draft} answer={answer} />
      <div className="buttons">
        <Button color="primary" disabled={busy} onClick={onDecide}>
          {busy ? text.working : <DecideLabel draft={draft} answer={answer} />} <kbd>{words.keys.enter}</kbd>
        </Button>
        <Button color="outline-primary" disabled={busy} onClick={onNotViolation}>
          {held ? text.noViolationHeld : text.noViolation} <kbd>n</kbd>
        </Button>
      </div>
      {!settled && (
        <p className="quiet" role="status">
          {words.ruling.asking}
        </p>
      )}
    </div>
  );
}

/** "Decidi", or "Chiedi l'approvazione" where somebody else has to agree. */
function DecideLabel({ draft, answer }: Pick<Props, 'draft' | 'answer'>) {
  const { words } = useWords();
  return needsApproval(requirementsOf(draft, answer.ruling)) ? words.decide.forApproval : words.decide.decide;
}

function Gaps({ draft, answer }: { draft: Draft; answer: Props['answer'] }) {
  const { words } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const gaps = draft.tried ? gapsOf(draft, answer.ruling) : [];
  const some = gaps.length > 0;
  useEffect(() => {
    if (!some) return;
    const wrong = place.current?.closest('.case-policy, .bulk')?.querySelector<HTMLElement>('[aria-invalid="true"]');
    wrong?.focus();
  }, [some]);
  return (
    <div ref={place} role="alert">
      {some && (
        <ul className="gaps">
          {gaps.map((gap) => (
            <li key={gap}>{words.decide.gaps[gap]}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { DataRequestView, ImpersonationCaseView } from '@arengo/contract';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.tsx';
import { Unfold } from './unfold.tsx';

export type StepProps = {
  /** As the server names it: `report`, `extend`... */
  step: string;
  label: string;
  color?: 'primary' | 'outline-primary' | 'outline-danger';
  children: (close: () => void) => ReactNode;
};

type Props = StepProps & {
  /** Those that there are; one that can't be taken now says why. */
  steps: (ImpersonationCaseView | DataRequestView)['steps'];
  /** What goes before the reason. */
  notNow: string;
};

/** A step that unfolds; one that can't be taken now is shown with its reason. */
export function Step({ steps, step, label, color, notNow, children }: Props) {
  const { pick } = useWords();
  const found = steps.find((one) => one.step === step);
  if (!found) return null;
  if (found.because) {
    return (
      <p className="step-not-now">
        <span>{label}</span>{' '}
        <span className="quiet">
          {notNow} {pick(found.because)}
        </span>
      </p>
    );
  }
  return (
    <Unfold label={label} {...(color ? { color } : {})}>
      {children}
    </Unfold>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { ImpersonationCaseView } from '@arengo/contract';
import type { ReactNode } from 'react';
import { Unfold } from '../../../elements/unfold.tsx';
import { useWords } from '../../../words/use-words.tsx';

export type CasePanelProps = { view: ImpersonationCaseView; mayWrite: boolean };

type Props = CasePanelProps & {
  /** As the server names it: `report`, `close`... */
  step: string;
  label: string;
  color?: 'primary' | 'outline-primary' | 'outline-danger';
  children: (close: () => void) => ReactNode;
};

/** A step that unfolds; one that can't be taken now is shown with its reason. */
export function CaseStep({ view, mayWrite, step, label, color, children }: Props) {
  const { words, pick } = useWords();
  const found = view.steps.find((one) => one.step === step);
  if (!mayWrite || !found) return null;
  if (found.because) {
    return (
      <p className="impersonation-not-now">
        <span>{label}</span>{' '}
        <span className="quiet">
          {words.impersonation.page.notNow} {pick(found.because)}
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

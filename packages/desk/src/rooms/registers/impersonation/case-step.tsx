// SPDX-License-Identifier: EUPL-1.2
import type { ImpersonationCaseView } from '@arengo/contract';
import { Step, type StepProps } from '../../../elements/step.tsx';
import { useWords } from '../../../words/use-words.tsx';

export type CasePanelProps = { view: ImpersonationCaseView; mayWrite: boolean };

/** A step of a case, for whoever may take it. */
export function CaseStep({ view, mayWrite, ...step }: CasePanelProps & StepProps) {
  const { notNow } = useWords().words.impersonation.page;
  return mayWrite && <Step {...step} steps={view.steps} notNow={notNow} />;
}

// SPDX-License-Identifier: EUPL-1.2
import type { DataRequestView } from '@arengo/contract';
import { Step, type StepProps } from '../../../elements/step.tsx';
import { useWords } from '../../../words/use-words.tsx';

export type RequestPanelProps = { view: DataRequestView };

/** A step of a request. */
export function RequestStep({ view, ...step }: RequestPanelProps & StepProps) {
  return <Step {...step} steps={view.steps} notNow={useWords().words.dataRequests.page.notNow} />;
}

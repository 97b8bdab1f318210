// SPDX-License-Identifier: EUPL-1.2
import type { MeasureView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { Link } from 'react-router';
import { call, routes } from '../../client.ts';
import { Icon } from '../../elements/icon.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { useMay } from '../../session.tsx';
import { useWords } from '../../words/use-words.tsx';
import { ByHandForm } from './by-hand-form.tsx';
import { ReinstateForm } from './reinstate-form.tsx';
import { useCaseDeed } from './use-case-deed.ts';

const ICONS = {
  'awaiting-approval': 'it-clock',
  waiting: 'it-clock',
  sending: 'it-arrow-right-circle',
  confirmed: 'it-check-circle',
  unconfirmed: 'it-help-circle',
  refused: 'it-error',
  'by-hand': 'it-tool',
  withdrawn: 'it-minus-circle',
  reversed: 'it-restore',
} as const;

/** Measures with which a file of evidence goes. */
const REPORTS: readonly string[] = ['report-user-to-network', 'refer-to-authority'];

/** A measure, its state in words, what that means, and what can be done about it. */
export function MeasureLine({ measure, caseId }: { measure: MeasureView; caseId: string }) {
  const { words, moment, age, pick } = useWords();
  const text = words.decision;
  const moderates = useMay('moderate');
  const [reinstating, setReinstating] = useState(false);
  const retry = useCaseDeed(caseId, () => call(routes.retryMeasure, { params: { measureId: measure.id } }));
  const { state } = measure;
  return (
    <li className={`measure-line state-${state}`}>
      <p className="measure-line-head">
        <Icon name={ICONS[state]} /> <strong>{words.measures[measure.action]}</strong>
        <span className="state">{words.measureStates[state]}</span>
      </p>
      <p className="quiet">
        {measure.confirmedAt ? text.confirmedAt(moment(measure.confirmedAt)) : words.measureStateHelp[state]}
        {measure.attempts > 1 && ` ${text.attempts(measure.attempts)}.`}
        {state === 'waiting' && measure.dueAt && ` (${text.leaves(age(measure.dueAt))})`}
      </p>
      {measure.trouble && <p className="trouble">{pick(measure.trouble)}</p>}
      {retry.error && <ProblemAlert error={retry.error} />}
      {moderates && (
        <div className="buttons">
          {state === 'refused' && (
            <Button
              color="outline-primary"
              size="xs"
              disabled={retry.isPending}
              onClick={() => retry.mutate(undefined)}
            >
              {text.retry}
            </Button>
          )}
          {state === 'confirmed' && measure.reversible && !reinstating && (
            <Button color="outline-primary" size="xs" onClick={() => setReinstating(true)}>
              {text.reinstate[measure.action] ?? text.reinstateOther}
            </Button>
          )}
        </div>
      )}
      {moderates && reinstating && (
        <ReinstateForm measure={measure} caseId={caseId} onEnd={() => setReinstating(false)} />
      )}
      {moderates && REPORTS.includes(measure.action) && state !== 'withdrawn' && state !== 'reversed' && (
        <p>
          <Link to={`/registri/fascicoli/nuovo?caso=${caseId}`}>{words.dossiers.prepare}</Link>
        </p>
      )}
      {moderates && (state === 'by-hand' || state === 'refused') && <ByHandForm measure={measure} caseId={caseId} />}
    </li>
  );
}

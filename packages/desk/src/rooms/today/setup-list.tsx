// SPDX-License-Identifier: EUPL-1.2
import type { SetupReply, SetupStepView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { call, routes } from '../../client.ts';
import { Clause } from '../../elements/clause.tsx';
import { Icon } from '../../elements/icon.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { useMay } from '../../session.tsx';
import { useWords } from '../../words/use-words.tsx';

type Props = {
  /** Before everything else while nobody moderates; after what waits, once somebody does. */
  place: 'first' | 'after';
};

/** What it still takes to put the body to work, for whoever governs it; nothing once all of it is done. */
export function SetupList({ place }: Props) {
  const governs = useMay('govern');
  const setup = useQuery({
    queryKey: ['setup'],
    queryFn: ({ signal }) => call(routes.readSetup, {}, signal),
    enabled: governs,
    staleTime: 0,
  });
  if (!governs) return null;
  if (setup.error && place === 'first')
    return <ProblemAlert error={setup.error} onRetry={() => void setup.refetch()} />;
  if (!setup.data || setup.data.done === setup.data.asked) return null;
  // A body that already moderates has its queue to look at first.
  const begins = setup.data.steps.some(({ step, state }) => step === 'moderator' && state !== 'done');
  return begins === (place === 'first') ? <Steps setup={setup.data} /> : null;
}

function Steps({ setup }: { setup: SetupReply }) {
  const { words, number } = useWords();
  const text = words.setup;
  const current = setup.steps.find(({ state }) => state === 'to-do')?.step;
  return (
    <details className="setup" open>
      <summary>
        <h2>{text.title}</h2>
        <span className="setup-progress">{text.progress(number(setup.done), number(setup.asked))}</span>
      </summary>
      <progress max={setup.asked} value={setup.done} aria-label={text.title} />
      <p className="quiet">{text.help}</p>
      <ol>
        {setup.steps.map((step) => (
          <Step key={step.step} view={step} current={step.step === current} />
        ))}
      </ol>
    </details>
  );
}

const ICONS = { done: 'it-check-circle', 'to-do': 'it-clock', 'not-asked': 'it-minus-circle' } as const;

function Step({ view, current }: { view: SetupStepView; current: boolean }) {
  const { words, pick } = useWords();
  const text = words.setup;
  const step = text.steps[view.step];
  return (
    <li className={`setup-step setup-${view.state}`} aria-current={current ? 'step' : undefined}>
      <Icon name={ICONS[view.state]} />
      <div>
        <h3>
          {step.name} <span className="setup-state">{text.states[view.state]}</span>
        </h3>
        <p>{pick(view.found)}</p>
        {view.state === 'to-do' && (
          <>
            <p className="quiet">
              {step.why} {step.next}
            </p>
            {view.clauses.length > 0 && (
              <div className="setup-clauses">
                <span className="quiet">{text.because}</span>
                {view.clauses.map(({ id }) => (
                  <Clause key={id} id={id} clauses={view.clauses} />
                ))}
              </div>
            )}
            <Link to={view.to} className={current ? 'btn btn-primary btn-sm' : 'btn btn-outline-primary btn-sm'}>
              {step.go}
            </Link>
          </>
        )}
      </div>
    </li>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { RECONSIDERATION_OUTCOMES, type ReconsiderationOutcome, type ReconsiderationView } from '@arengo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useId, useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Field, Tick } from '../../../elements/field.tsx';
import { Panel } from '../../../elements/panel.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';

type Props = { view: ReconsiderationView; onDone: () => void };
const SHOWN_IN = ['reconsideration', 'reconsiderations', 'right-to-ask', 'duties', 'case', 'queue', 'today'];

/** The outcome of another look, what it takes back, and its reason. */
export function DecideAgain({ view, onDone }: Props) {
  const { words, pick } = useWords();
  const text = words.reconsideration;
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<ReconsiderationOutcome>('upheld');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const readAgain = () => Promise.all(SHOWN_IN.map((kind) => client.invalidateQueries({ queryKey: [kind] })));
  const measures = outcome === 'overturned-in-part' ? [...chosen] : [];
  const decide = useMutation({
    mutationFn: () =>
      call(routes.decideReconsideration, {
        params: { reconsiderationId: view.id },
        body: { outcome, measures, reason: reason.trim() },
      }),
    async onSuccess() {
      await readAgain();
      onDone();
    },
    onError: () => void readAgain(),
  });
  const lacking = outcome === 'overturned-in-part' && chosen.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '' && !lacking) decide.mutate();
  };
  return (
    <Panel title={text.decide} intro={pick(view.mayDecide.because)}>
      <form noValidate onSubmit={submit}>
        <Outcomes outcome={outcome} onOutcome={setOutcome} />
        {outcome === 'overturned-in-part' && (
          <Which view={view} chosen={chosen} onChosen={setChosen} error={tried && lacking} />
        )}
        <Field
          label={text.reason}
          hint={text.reasonHint}
          error={tried && reason.trim() === '' ? text.needReason : undefined}
        >
          {(wiring) => (
            <textarea
              {...wiring}
              rows={5}
              maxLength={4000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {decide.error && <ProblemAlert error={decide.error} />}
        <Button type="submit" color="primary" size="sm" disabled={decide.isPending}>
          {text.submit}
        </Button>
      </form>
    </Panel>
  );
}

type OutcomesProps = { outcome: ReconsiderationOutcome; onOutcome: (outcome: ReconsiderationOutcome) => void };

function Outcomes({ outcome, onOutcome }: OutcomesProps) {
  const text = useWords().words.reconsideration;
  const id = useId();
  return (
    <fieldset className="field">
      <legend>{text.outcome}</legend>
      {RECONSIDERATION_OUTCOMES.map((one) => (
        <div className="tick" key={one}>
          <input
            type="radio"
            id={`${id}-${one}`}
            name={id}
            checked={one === outcome}
            aria-describedby={`${id}-${one}-help`}
            onChange={() => onOutcome(one)}
          />
          <label htmlFor={`${id}-${one}`}>{text.choices[one]}</label>
          <p className="field-hint" id={`${id}-${one}-help`}>
            {text.choiceHelp[one]}
          </p>
        </div>
      ))}
    </fieldset>
  );
}

type WhichProps = {
  view: ReconsiderationView;
  chosen: readonly string[];
  onChosen: (chosen: readonly string[]) => void;
  error: boolean;
};

const STANDING: readonly string[] = ['confirmed', 'waiting', 'by-hand', 'refused'];

function Which({ view, chosen, onChosen, error }: WhichProps) {
  const { words } = useWords();
  const text = words.reconsideration;
  const standing = view.decision.measures.filter(({ state }) => STANDING.includes(state));
  return (
    <fieldset className={error ? 'field field-wrong' : 'field'}>
      <legend>{text.which}</legend>
      {standing.map((measure) => (
        <Tick
          key={measure.id}
          label={words.measures[measure.action]}
          checked={chosen.includes(measure.id)}
          onChange={(on) => onChosen(on ? [...chosen, measure.id] : chosen.filter((one) => one !== measure.id))}
        />
      ))}
      {error && <p className="field-error">{text.needMeasure}</p>}
    </fieldset>
  );
}

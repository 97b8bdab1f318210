// SPDX-License-Identifier: EUPL-1.2
import type { BodyInput, SuggestionView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Choice, Field } from '../../../elements/field.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { useRulesDeed } from '../rules-queries.ts';

type Given = BodyInput<typeof routes.settleSuggestion>;
const OUTCOMES: readonly Given['outcome'][] = ['accepted', 'not-accepted', 'noted'];

/** A suggestion with its outcome, or the place to write it. */
export function SuggestionLine({ suggestion }: { suggestion: SuggestionView }) {
  const { words, day } = useWords();
  const text = words.ruleMaking.suggestions;
  const { sender, receivedAt, clause, summary, outcome, reason } = suggestion;
  return (
    <article className="suggestion">
      <p className="quiet">
        {text.from(text.senders[sender], day(receivedAt))}
        {clause && `, ${clause}`} <span className={`rule-sign outcome-${outcome}`}>{text.outcomes[outcome]}</span>
      </p>
      <p dir="auto">{summary}</p>
      {reason && (
        <p>
          <span className="quiet">{text.reason}:</span> {reason}
        </p>
      )}
      {outcome === 'open' && <OutcomeForm id={suggestion.id} />}
    </article>
  );
}

function OutcomeForm({ id }: { id: string }) {
  const { words } = useWords();
  const text = words.ruleMaking.suggestions;
  const [given, setGiven] = useState<Given>({ outcome: 'accepted', reason: '' });
  const [tried, setTried] = useState(false);
  const settle = useRulesDeed((body: Given) => call(routes.settleSuggestion, { params: { suggestionId: id }, body }));
  const lacks = given.outcome === 'not-accepted' && (given.reason ?? '').trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!lacks) settle.mutate({ ...given, reason: given.reason || null });
  };
  return (
    <details>
      <summary>{text.settle}</summary>
      <form onSubmit={submit} noValidate>
        <Choice
          label={text.outcome}
          value={given.outcome}
          options={OUTCOMES.map((value) => ({ value, label: text.outcomes[value] }))}
          onChange={(value) => setGiven({ ...given, outcome: OUTCOMES.find((one) => one === value) ?? 'noted' })}
        />
        <Field label={text.reason} error={tried && lacks ? text.needReason : undefined}>
          {(wiring) => (
            <textarea
              {...wiring}
              rows={2}
              maxLength={4000}
              value={given.reason ?? ''}
              onChange={(event) => setGiven({ ...given, reason: event.target.value })}
            />
          )}
        </Field>
        {settle.error && <ProblemAlert error={settle.error} />}
        <Button color="outline-primary" size="sm" type="submit" disabled={settle.isPending}>
          {text.saveOutcome}
        </Button>
      </form>
    </details>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { BodyInput } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Choice, Field } from '../../../elements/field.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { policyQuery } from '../../../queries.ts';
import { useWords } from '../../../words/use-words.tsx';
import { useRulesDeed } from '../rules-queries.ts';

type Given = BodyInput<typeof routes.addSuggestion>;
const SENDERS: readonly Given['sender'][] = ['citizen', 'association', 'business', 'staff', 'other-body'];
const EMPTY: Given = { sender: 'citizen', receivedDay: '', clause: null, summary: '' };

/** Enters a suggestion that came in. */
export function SuggestionForm() {
  const { words } = useWords();
  const text = words.ruleMaking.suggestions;
  const [given, setGiven] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const clauses = useQuery(policyQuery).data?.clauses ?? [];
  const add = useRulesDeed(
    (body: Given) => call(routes.addSuggestion, { body }),
    () => {
      setGiven(EMPTY);
      setTried(false);
    },
  );
  const set = (change: Partial<Given>) => setGiven({ ...given, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (given.summary.trim() !== '' && given.receivedDay !== '') add.mutate(given);
  };
  return (
    <form className="register-form" onSubmit={submit} noValidate aria-labelledby="add-suggestion">
      <h2 id="add-suggestion">{text.add}</h2>
      <Choice
        label={text.sender}
        value={given.sender}
        options={SENDERS.map((value) => ({ value, label: text.senders[value] }))}
        onChange={(value) => set({ sender: SENDERS.find((one) => one === value) ?? 'citizen' })}
      />
      <Field label={text.received} error={tried && given.receivedDay === '' ? text.needDay : undefined}>
        {(wiring) => (
          <input
            {...wiring}
            type="date"
            value={given.receivedDay}
            onChange={(event) => set({ receivedDay: event.target.value })}
          />
        )}
      </Field>
      <Choice
        label={text.clause}
        value={given.clause ?? ''}
        options={[{ value: '', label: text.wholeText }, ...clauses.map(({ id }) => ({ value: id, label: id }))]}
        onChange={(value) => set({ clause: value || null })}
      />
      <Field
        label={text.summary}
        hint={text.summaryHint}
        error={tried && given.summary.trim() === '' ? text.needSummary : undefined}
      >
        {(wiring) => (
          <textarea
            {...wiring}
            rows={3}
            maxLength={4000}
            value={given.summary}
            onChange={(event) => set({ summary: event.target.value })}
          />
        )}
      </Field>
      {add.error && <ProblemAlert error={add.error} />}
      <Button color="primary" type="submit" disabled={add.isPending}>
        {text.save}
      </Button>
      <p role="status">{add.isSuccess && text.added}</p>
    </form>
  );
}

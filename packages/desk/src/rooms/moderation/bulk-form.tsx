// SPDX-License-Identifier: EUPL-1.2
import type { BodyInput, CaseView, QueueRow } from '@arengo/contract';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useReducer, useRef } from 'react';
import { call, routes } from '../../client.ts';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { useKeys } from '../../keys/use-keys.tsx';
import { caseQuery } from '../../queries.ts';
import { useWords } from '../../words/use-words.tsx';
import type { BulkReply } from './bulk-result.tsx';
import { changeDraft, gapsOf, NO_VIOLATION, openDraft } from './draft.ts';
import { PolicyForm } from './policy-form.tsx';
import { useDecideWhenRuled } from './use-decide-when-ruled.ts';
import { useRuling } from './use-ruling.ts';

type Choice = Omit<BodyInput<typeof routes.takeDecisions>, 'cases'>;
type Props = { view: CaseView; rows: readonly QueueRow[]; onResult: (reply: BulkReply) => void };

/** The decision that will be taken on each of the chosen cases. */
export function BulkForm({ view, rows, onResult }: Props) {
  const { words } = useWords();
  const client = useQueryClient();
  const [draft, change] = useReducer(changeDraft, view, openDraft);
  const adding = useRef<() => void>(() => undefined);
  const { answer, settled, error } = useRuling(view, draft, change, true);
  const decide = useMutation({
    mutationFn: (choice: Choice) => decideAll(client, rows, choice),
    onSuccess: onResult,
    onSettled: () => {
      for (const queryKey of [['queue'], ['case'], ['today']]) void client.invalidateQueries({ queryKey });
    },
  });
  const send = () => change({ kind: 'decide' });
  useDecideWhenRuled({ draft, change, answer, settled, error }, (choice) => {
    if (!decide.isPending) decide.mutate(choice);
  });
  useKeys({
    'add-ground': () => adding.current(),
    serious: () => change({ kind: 'toggle-serious' }),
    measure: (digit) => {
      const measure = answer.ruling.measures.filter((each) => each.lawful)[(digit ?? 0) - 1];
      if (measure) change({ kind: 'toggle-measure', action: measure.action });
    },
  });
  const gaps = draft.tried ? gapsOf(draft, answer.ruling) : [];
  const failed = decide.error ?? error;
  return (
    <>
      <p>{words.bulk.help}</p>
      <p className="quiet">{words.bulk.basedOn}</p>
      <PolicyForm {...{ view, draft, change, answer, settled, adding }} readOnly={false} />
      {failed && <ProblemAlert error={failed} />}
      <div role="alert">
        {gaps.length > 0 && (
          <ul className="gaps">
            {gaps.map((gap) => (
              <li key={gap}>{words.decide.gaps[gap]}</li>
            ))}
          </ul>
        )}
      </div>
      <div className="buttons">
        <Button color="primary" disabled={decide.isPending} onClick={send}>
          {decide.isPending ? words.decide.working : words.bulk.decide(rows.length)}
        </Button>
        <Button color="outline-primary" disabled={decide.isPending} onClick={() => decide.mutate(NO_VIOLATION)}>
          {words.decide.noViolation}
        </Button>
      </div>
    </>
  );
}

/** Each case is decided on the version that the list showed; where the list does not say, on the latest. */
async function decideAll(client: QueryClient, rows: readonly QueueRow[], choice: Choice): Promise<BulkReply> {
  const cases = [];
  for (const row of rows) {
    const itemVersion = row.itemVersion ?? (await client.fetchQuery(caseQuery(row.id))).item.version;
    cases.push({ caseId: row.id, itemVersion });
  }
  return call(routes.takeDecisions, { body: { ...choice, cases } });
}

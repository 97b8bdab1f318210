// SPDX-License-Identifier: EUPL-1.2
import type { ReviewLine, ReviewView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useId } from 'react';
import { Link } from 'react-router';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { ChangeForm, RegulariseForm, RemoveForm } from './answer-forms.tsx';
import { type Answer, answersTo } from './answers.ts';
import { useDecideLine } from './use-decide-line.ts';

type Props = { line: ReviewLine; review: ReviewView; what: string; onDone: (said: string) => void };

/** The answers to a line: to confirm takes one key, the others a small form; one that is forbidden says why. */
export function LineAnswers({ line, review, what, onDone }: Props) {
  const { words } = useWords();
  const text = words.reviews.page;
  const decide = useDecideLine(review, line, what, onDone);
  const shared = { line, decide };
  const answers = answersTo(review.kind, line);
  const has = (outcome: Answer['outcome']) =>
    answers.some((answer) => answer.outcome === outcome && answer.forbidden === null);
  return (
    <>
      {decide.error && decide.variables.outcome === 'confirmed' && <ProblemAlert error={decide.error} />}
      <div className="act-deeds">
        {has('confirmed') && (
          <Button
            color="primary"
            size="sm"
            disabled={decide.isPending}
            onClick={() => decide.mutate({ outcome: 'confirmed' })}
          >
            {text.confirm}
          </Button>
        )}
        {has('regularised') && (
          <Unfold label={text.regularise}>{(close) => <RegulariseForm {...shared} onClose={close} />}</Unfold>
        )}
        {has('changed') && <Unfold label={text.change}>{(close) => <ChangeForm {...shared} onClose={close} />}</Unfold>}
        {has('removed') && (
          <Unfold label={text.remove} color="outline-danger">
            {(close) => <RemoveForm {...shared} onClose={close} />}
          </Unfold>
        )}
        {answers.map((answer) => (
          <Forbidden key={answer.outcome} answer={answer} line={line} />
        ))}
      </div>
    </>
  );
}

/** An answer that this line cannot have now, with the reason beside it and the way to what comes first. */
function Forbidden({ answer: { outcome, forbidden }, line: { account } }: { answer: Answer; line: ReviewLine }) {
  const { words } = useWords();
  const text = words.reviews.page;
  const id = useId();
  if (forbidden === null || !account) return null;
  const states: Readonly<Record<string, string>> = words.accounts.states;
  return (
    <div className="review-forbidden">
      <Button color="outline-primary" size="sm" disabled aria-describedby={id}>
        {outcome === 'confirmed' ? text.confirm : text.remove}
      </Button>
      <p id={id} className="quiet">
        {forbidden === 'not-open' ? text.notOpen(states[account.state] ?? account.state) : text.stillOpen}{' '}
        <Link to={`/registri/account/${account.id}`}>{text.accountPage}</Link>
      </p>
    </div>
  );
}

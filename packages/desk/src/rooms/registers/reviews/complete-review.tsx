// SPDX-License-Identifier: EUPL-1.2
import type { ReviewView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Field } from '../../../elements/field.tsx';
import { Panel } from '../../../elements/panel.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { useSession } from '../../../session.tsx';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWords } from '../../../words/use-words.tsx';
import { canComplete } from './answers.ts';

type Props = { review: ReviewView; onDone: () => void };

/** Completes a review; while lines wait, says that they do. */
export function CompleteReview({ review, onDone }: Props) {
  const { words } = useWords();
  const text = words.reviews.page;
  const { person } = useSession();
  return (
    <Panel title={text.complete} intro={text.completeHelp}>
      {canComplete(review, person.id) ? (
        <Unfold label={text.saveComplete} color="primary">
          {(close) => <CompleteForm review={review} onDone={onDone} onClose={close} />}
        </Unfold>
      ) : (
        <>
          <Button color="primary" size="sm" disabled aria-describedby="review-waits">
            {text.saveComplete}
          </Button>
          <p id="review-waits" className="quiet">
            {text.completeWaits}
          </p>
        </>
      )}
    </Panel>
  );
}

function CompleteForm({ review, onDone, onClose }: Props & { onClose: () => void }) {
  const { words } = useWords();
  const text = words.reviews.page;
  const [note, setNote] = useState('');
  const complete = useActDeed(
    () => call(routes.completeReview, { params: { reviewId: review.id }, body: { note: note.trim() } }),
    onDone,
  );
  return (
    <SmallForm
      save={text.saveComplete}
      busy={complete.isPending}
      error={complete.error}
      onClose={onClose}
      onSubmit={() => complete.mutate(undefined)}
    >
      <Field label={text.completionNote} hint={text.reasonHint}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={3}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
    </SmallForm>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { REVIEW_INTERVALS, type ReviewsReply } from '@arengo/contract';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Choice } from '../../../elements/field.tsx';
import { Panel } from '../../../elements/panel.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { useMay } from '../../../session.tsx';
import { useActDeed } from '../../../use-act-deed.ts';
import { useNow } from '../../../words/use-now.ts';
import { useWords } from '../../../words/use-words.tsx';
import { AskedBy } from './review-signs.tsx';

/** What the policy asks about reviews, and how often the body has chosen to make them. */
export function PlanPanel({ reply: { asked, plan } }: { reply: ReviewsReply }) {
  const { words, day } = useWords();
  const text = words.reviews.list;
  const governs = useMay('govern');
  const now = useNow(60_000);
  const [saved, setSaved] = useState(false);
  const unplanned = asked.review.length > 0 ? text.notPlanned : text.notPlannedFree;
  return (
    <Panel title={text.plan}>
      <p>
        {plan.every ? text.planned(words.reviews.intervals[plan.every]) : unplanned}{' '}
        {plan.nextDue && text.next(day(plan.nextDue))}
        {plan.nextDue && Date.parse(plan.nextDue) <= now && (
          <span className="sign duty-late">{words.reviews.duties.late}</span>
        )}
      </p>
      {asked.review.length + asked.census.length === 0 && <p className="quiet">{text.notAsked}</p>}
      <AskedBy label={text.asked} ids={asked.review.map(({ id }) => id)} />
      <AskedBy label={text.censusAsked} ids={asked.census.map(({ id }) => id)} />
      <div role="status">{saved && <p className="notice notice-success">{text.planSaved}</p>}</div>
      {governs && (
        <Unfold label={plan.every ? text.change : text.choose}>
          {(close) => (
            <PlanForm
              every={plan.every ?? 'P12M'}
              onClose={close}
              onSaved={() => {
                setSaved(true);
                close();
              }}
            />
          )}
        </Unfold>
      )}
    </Panel>
  );
}

type Interval = (typeof REVIEW_INTERVALS)[number];
type FormProps = { every: Interval; onClose: () => void; onSaved: () => void };

function PlanForm({ every, onClose, onSaved }: FormProps) {
  const { words } = useWords();
  const text = words.reviews;
  const [chosen, setChosen] = useState(every);
  const save = useActDeed(() => call(routes.planReviews, { body: { every: chosen } }), onSaved);
  return (
    <SmallForm
      save={text.list.save}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={() => save.mutate(undefined)}
    >
      <Choice
        label={text.list.interval}
        value={chosen}
        options={REVIEW_INTERVALS.map((value) => ({ value, label: text.intervals[value] }))}
        onChange={(value) => setChosen(REVIEW_INTERVALS.find((one) => one === value) ?? chosen)}
      />
    </SmallForm>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { PlanAsks, PlanView } from '@arengo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Dialog } from '../../../elements/dialog.tsx';
import { Field } from '../../../elements/field.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useWords } from '../../../words/use-words.tsx';
import { planQuery, plansQuery } from './calendar-queries.ts';
import { CalendarTabs } from './calendar-tabs.tsx';
import { PlanAsksLine, PlanSign } from './plan-signs.tsx';
import { useDayWords } from './use-calendar-words.ts';

const PLANS = '/redazione/calendario/piani';

/** A plan: read, proposed, approved or refused. */
export function PlanPage() {
  const { planId = '' } = useParams();
  const { words } = useWords();
  const plan = useQuery(planQuery(planId));
  const plans = useQuery(plansQuery);
  if (plan.error) return <ProblemAlert error={plan.error} onRetry={() => void plan.refetch()} />;
  if (!plan.data || !plans.data) return <Loading />;
  return (
    <>
      <PageHeading title={words.calendar.plans.name(plan.data.account.name)} />
      <CalendarTabs />
      <p>
        <Link to={PLANS}>{words.calendar.plans.all}</Link>
      </p>
      <PlanAsksLine asks={plans.data.asks} />
      <Facts plan={plan.data} asks={plans.data.asks} />
      <Deeds plan={plan.data} />
    </>
  );
}

function Facts({ plan, asks }: { plan: PlanView; asks: PlanAsks }) {
  const { words, moment } = useWords();
  const text = words.calendar.plan;
  const say = useDayWords();
  const { rhythm, meetings, state, decidedBy, decidedAt, proposedAt } = plan;
  return (
    <dl className="plan-facts">
      <dt>{text.state}</dt>
      <dd>
        <PlanSign state={state} />
      </dd>
      <dt>{words.calendar.entry.when}</dt>
      <dd>{words.calendar.plans.span(say.whole(plan.from), say.whole(plan.to))}</dd>
      <dt>{text.rhythm}</dt>
      <dd>{rhythm === null ? words.calendar.plans.noRhythm : words.calendar.plans.rhythm(rhythm)}</dd>
      <dt>{text.goals}</dt>
      <dd className="plan-goals">{plan.goals}</dd>
      <dt>{text.authors}</dt>
      <dd>{plan.authors.map(({ name }) => name).join(', ')}</dd>
      {proposedAt && (
        <>
          <dt>{text.proposed}</dt>
          <dd>{moment(proposedAt)}</dd>
        </>
      )}
      {decidedBy && decidedAt && (
        <>
          <dt>{state === 'approved' ? text.approvedBy : text.refusedBy}</dt>
          <dd>
            {decidedBy.name}, {moment(decidedAt)}
          </dd>
        </>
      )}
      {plan.reason && (
        <>
          <dt>{state === 'refused' ? text.reason : words.calendar.entry.notes}</dt>
          <dd>{plan.reason}</dd>
        </>
      )}
      <dt>{text.meetings}</dt>
      <dd>
        {meetings.length === 0 && (asks.meetingFirst ? text.noMeetingAsked(asks.meetingFirst) : text.noMeeting)}
        {meetings.length > 0 && (
          <ul className="plain-list">
            {meetings.map(({ id, heldAt }) => (
              <li key={id}>
                <Link to={`/redazione/calendario/riunioni/${id}`}>{words.calendar.meetings.held(moment(heldAt))}</Link>
              </li>
            ))}
          </ul>
        )}
      </dd>
    </dl>
  );
}

/** What may be done with it, and why not what may not. */
function Deeds({ plan }: { plan: PlanView }) {
  const { words, pick } = useWords();
  const text = words.calendar.plan;
  const queries = useQueryClient();
  const [done, setDone] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const { id: planId, state, mayWrite, mayDecide } = plan;
  const keep = (view: PlanView, said: string) => {
    queries.setQueryData(planQuery(planId).queryKey, view);
    void queries.invalidateQueries({ queryKey: ['plans'], exact: true });
    void queries.invalidateQueries({ queryKey: ['calendar'] });
    setDone(said);
  };
  useEffect(() => {
    // The button that was pressed is gone: what happened is read from here.
    if (done !== '') status.current?.focus();
  }, [done]);
  const propose = useMutation({
    mutationFn: () => call(routes.proposePlan, { params: { planId } }),
    onSuccess: (view) => keep(view, text.done.proposed),
  });
  return (
    <>
      <p role="status" ref={status} tabIndex={-1} className={done === '' ? 'visually-hidden' : 'notice notice-success'}>
        {done}
      </p>
      {propose.error && <ProblemAlert error={propose.error} />}
      {!mayWrite.granted && <p className="quiet">{pick(mayWrite.because)}</p>}
      {mayWrite.granted && (
        <div className="buttons">
          {state === 'draft' && (
            <Button color="primary" size="sm" disabled={propose.isPending} onClick={() => propose.mutate()}>
              {text.propose}
            </Button>
          )}
          <Link className="btn btn-outline-primary btn-sm" to={`${PLANS}/${planId}/riscrivi`}>
            {text.change}
          </Link>
          {plan.meetings.length === 0 && state !== 'approved' && (
            <Link className="btn btn-outline-primary btn-sm" to={`/redazione/calendario/riunioni/nuova?plan=${planId}`}>
              {text.record}
            </Link>
          )}
          {(state === 'draft' || state === 'refused') && <Discard plan={plan} />}
        </div>
      )}
      {state === 'draft' && mayWrite.granted && <p className="quiet">{text.proposeHelp}</p>}
      {state === 'proposed' && mayDecide.granted && (
        <Decision
          plan={plan}
          onDone={(view) => keep(view, text.done[view.state === 'approved' ? 'approved' : 'refused'])}
        />
      )}
      {state === 'proposed' && !mayDecide.granted && (
        <p className="notice">
          {text.mayNot}: {pick(mayDecide.because)}
        </p>
      )}
    </>
  );
}

function Decision({ plan, onDone }: { plan: PlanView; onDone: (view: PlanView) => void }) {
  const { words } = useWords();
  const text = words.calendar.plan;
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const { id: planId, version } = plan;
  const decide = useMutation({
    mutationFn: (verdict: 'yes' | 'no') =>
      call(routes.decidePlan, {
        params: { planId },
        body: { version, verdict, reason: verdict === 'no' ? reason : null },
      }),
    onSuccess: onDone,
  });
  const refuse = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWrong(reason.trim() === '' ? text.whyWrong : undefined);
    if (reason.trim() === '') return focusFirstWrong(event.currentTarget);
    decide.mutate('no');
  };
  return (
    <section className="account-part">
      <h2>{text.decide}</h2>
      {decide.error && <ProblemAlert error={decide.error} />}
      <div className="buttons">
        <Button color="primary" size="sm" disabled={decide.isPending} onClick={() => decide.mutate('yes')}>
          {text.approve}
        </Button>
      </div>
      <form noValidate onSubmit={refuse}>
        <Field label={text.why} error={wrong}>
          {(wiring) => (
            <textarea {...wiring} rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        <Button color="outline-primary" size="sm" type="submit" disabled={decide.isPending}>
          {text.refuse}
        </Button>
      </form>
    </section>
  );
}

/** It can’t be brought back: it is named first. */
function Discard({ plan }: { plan: PlanView }) {
  const { words } = useWords();
  const text = words.calendar.plan;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const discard = useMutation({
    mutationFn: () => call(routes.discardPlan, { params: { planId: plan.id } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['plans'], exact: true });
      void navigate(PLANS);
    },
  });
  return (
    <>
      <Button color="outline-danger" size="sm" onClick={() => setAsked(true)}>
        {text.discard}
      </Button>
      {asked && (
        <Dialog title={text.discard} onClose={() => setAsked(false)}>
          <p>{text.discardAsk(words.calendar.plans.name(plan.account.name))}</p>
          {discard.error && <ProblemAlert error={discard.error} />}
          <div className="buttons">
            <Button color="danger" size="sm" disabled={discard.isPending} onClick={() => discard.mutate()}>
              {text.discardYes}
            </Button>
            <Button color="outline-primary" size="sm" onClick={() => setAsked(false)}>
              {text.keep}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

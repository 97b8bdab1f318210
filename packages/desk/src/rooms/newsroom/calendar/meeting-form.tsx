// SPDX-License-Identifier: EUPL-1.2
import type { BodyInput, PlanView } from '@arengo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Field, Tick } from '../../../elements/field.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useSession } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { meetingsQuery, plansQuery } from './calendar-queries.ts';
import { CalendarTabs } from './calendar-tabs.tsx';
import { atClock, dayOf, hourOf } from './days.ts';
import { PeopleChosen } from './people-chosen.tsx';
import { useDayWords } from './use-calendar-words.ts';

const MEETINGS = '/redazione/calendario/riunioni';
type Named = { id: string; name: string };
type Fields = {
  day: string;
  hour: string;
  agenda: string;
  decisions: string;
  people: readonly Named[];
  plans: readonly string[];
  nextOn: string;
};
type Gap = 'day' | 'hour' | 'agenda' | 'people';
type Written = BodyInput<typeof routes.recordMeeting>;

/** Records a meeting; a plan named in the address is among those that it prepared. */
export function NewMeeting() {
  const { words } = useWords();
  const text = words.calendar.meetingForm;
  const { person } = useSession();
  const [query] = useSearchParams();
  const plans = useQuery(plansQuery);
  const named = query.get('plan');
  const begin: Fields = {
    day: dayOf(new Date()),
    hour: '',
    agenda: '',
    decisions: '',
    people: [{ id: person.id, name: person.name }],
    plans: named ? [named] : [],
    nextOn: '',
  };
  return (
    <>
      <PageHeading title={text.title} />
      <CalendarTabs />
      {plans.isPending && <Loading />}
      {plans.error && <ProblemAlert error={plans.error} onRetry={() => void plans.refetch()} />}
      {plans.data && (
        <MeetingForm
          begin={begin}
          plans={plans.data.rows}
          save={(body) => call(routes.recordMeeting, { body })}
          button={text.save}
        />
      )}
    </>
  );
}

/** Writes the record of a meeting again. */
export function ChangeMeeting() {
  const { meetingId = '' } = useParams();
  const { words } = useWords();
  const text = words.calendar.meetingForm;
  const plans = useQuery(plansQuery);
  const meetings = useQuery(meetingsQuery);
  const meeting = meetings.data?.rows.find(({ id }) => id === meetingId);
  const error = plans.error ?? meetings.error;
  return (
    <>
      <PageHeading title={text.change} />
      <CalendarTabs />
      {error && <ProblemAlert error={error} />}
      {(plans.isPending || meetings.isPending) && <Loading />}
      {plans.data && meeting && (
        <MeetingForm
          begin={{
            ...{ day: dayOf(meeting.heldAt), hour: hourOf(meeting.heldAt), agenda: meeting.agenda },
            ...{ decisions: meeting.decisions, people: meeting.people, nextOn: meeting.nextOn ?? '' },
            plans: meeting.plans.map(({ id }) => id),
          }}
          plans={plans.data.rows}
          save={(body) =>
            call(routes.changeMeeting, { params: { meetingId }, body: { ...body, version: meeting.version } })
          }
          button={text.saveChange}
        />
      )}
    </>
  );
}

type FormProps = {
  begin: Fields;
  plans: readonly PlanView[];
  save: (body: Written) => Promise<unknown>;
  button: string;
};

function MeetingForm({ begin, plans, save, button }: FormProps) {
  const { words } = useWords();
  const text = words.calendar.meetingForm;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [fields, setFields] = useState(begin);
  const [gaps, setGaps] = useState<readonly Gap[]>([]);
  const saving = useMutation({
    mutationFn: save,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['meetings'] });
      await queries.invalidateQueries({ queryKey: ['plans'] });
      void queries.invalidateQueries({ queryKey: ['calendar'] });
      void navigate(MEETINGS);
    },
  });
  const set = (change: Partial<Fields>) => {
    setFields((before) => ({ ...before, ...change }));
    setGaps([]);
    saving.reset();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const heldAt = atClock(fields.day, fields.hour);
    const found = gapsOf(fields);
    setGaps(found);
    if (found.length > 0 || !heldAt) return focusFirstWrong(event.currentTarget);
    saving.mutate(writtenOf(fields, heldAt.at));
  };
  const wrong = (gap: Gap) => (gaps.includes(gap) ? text.wrong[gap] : undefined);
  return (
    <form noValidate onSubmit={submit} className="page-narrow plan-form">
      <div className="entry-hour-fields">
        <Field label={text.day} error={wrong('day')}>
          {(wiring) => (
            <input {...wiring} type="date" value={fields.day} onChange={(event) => set({ day: event.target.value })} />
          )}
        </Field>
        <Field label={text.hour} error={wrong('hour')}>
          {(wiring) => (
            <input
              {...wiring}
              type="time"
              value={fields.hour}
              onChange={(event) => set({ hour: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={text.agenda} error={wrong('agenda')}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={3}
            value={fields.agenda}
            onChange={(event) => set({ agenda: event.target.value })}
          />
        )}
      </Field>
      <Field label={text.decisions} hint={text.decisionsHint}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={5}
            value={fields.decisions}
            onChange={(event) => set({ decisions: event.target.value })}
          />
        )}
      </Field>
      <PeopleChosen people={fields.people} error={wrong('people')} onChange={(people) => set({ people })} />
      <PlansChosen plans={plans} chosen={fields.plans} onChange={(chosen) => set({ plans: chosen })} />
      <Field label={text.next} hint={text.nextHint}>
        {(wiring) => (
          <input
            {...wiring}
            type="date"
            value={fields.nextOn}
            onChange={(event) => set({ nextOn: event.target.value })}
          />
        )}
      </Field>
      {saving.error && <ProblemAlert error={saving.error} />}
      <div className="buttons">
        <Button color="primary" size="sm" type="submit" disabled={saving.isPending}>
          {button}
        </Button>
        <Link className="btn btn-outline-primary btn-sm" to={MEETINGS}>
          {text.cancel}
        </Link>
      </div>
    </form>
  );
}

function gapsOf({ day, hour, agenda, people }: Fields): Gap[] {
  return [
    ...(day === '' ? (['day'] as const) : []),
    ...(hour === '' ? (['hour'] as const) : []),
    ...(agenda.trim() === '' ? (['agenda'] as const) : []),
    ...(people.length === 0 ? (['people'] as const) : []),
  ];
}

const writtenOf = ({ agenda, decisions, people, plans, nextOn }: Fields, heldAt: Date): Written => ({
  heldAt: heldAt.toISOString(),
  agenda,
  decisions,
  people: people.map(({ id }) => id),
  plans: [...plans],
  nextOn: nextOn === '' ? null : nextOn,
});

type PlansProps = { plans: readonly PlanView[]; chosen: readonly string[]; onChange: (plans: string[]) => void };

/** Plans that are not approved yet, and those that the meeting prepared already. */
function PlansChosen({ plans, chosen, onChange }: PlansProps) {
  const { words } = useWords();
  const text = words.calendar.meetingForm;
  const say = useDayWords();
  const [first] = useState(chosen);
  const offered = plans.filter(({ id, state }) => state !== 'approved' || first.includes(id));
  return (
    <fieldset className="ticks-of">
      <legend>{text.plans}</legend>
      {offered.length === 0 && <p className="quiet">{text.noPlans}</p>}
      {offered.map(({ id, account, from, to, state }) => (
        <Tick
          key={id}
          label={`${words.calendar.plans.name(account.name)}, ${words.calendar.period(say.short(from), say.whole(to))} (${words.calendar.planStates[state]})`}
          checked={chosen.includes(id)}
          onChange={(checked) => onChange(checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
        />
      ))}
    </fieldset>
  );
}

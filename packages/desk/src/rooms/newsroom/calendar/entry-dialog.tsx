// SPDX-License-Identifier: EUPL-1.2
import type { CalendarEntry, CalendarReply } from '@arengo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Dialog } from '../../../elements/dialog.tsx';
import { Field } from '../../../elements/field.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useWords } from '../../../words/use-words.tsx';
import { atClock, dayOf, hourOf } from './days.ts';
import { flagsOf } from './entry-flags.ts';
import { useMomentWords } from './use-calendar-words.ts';
import { isAgreed, type Moving } from './use-moving.ts';

type Props = { entry: CalendarEntry; calendar: CalendarReply; moving: Moving; onClose: () => void };

/** What a post of the calendar is, what is to be looked at, and its hour to be chosen without dragging anything. */
export function EntryDialog({ entry, calendar, moving, onClose }: Props) {
  const { words, pick } = useWords();
  const text = words.calendar.entry;
  const say = useMomentWords();
  const flags = flagsOf(entry, calendar.clashes).map((flag) => words.calendar.flags[flag]);
  return (
    <Dialog title={entry.workingTitle === '' ? words.posts.list.untitled : entry.workingTitle} onClose={onClose}>
      <p className="entry-excerpt">{entry.excerpt}</p>
      <dl className="entry-facts">
        <dt>{text.when}</dt>
        <dd>{entry.at === null ? text.noHour : say(entry.at)}</dd>
        <dt>{text.account}</dt>
        <dd>{entry.accountName}</dd>
        <dt>{text.state}</dt>
        <dd>{words.posts.stages[entry.stage]}</dd>
        <dt>{text.notes}</dt>
        <dd>{flags.length === 0 ? text.none : flags.join(', ')}</dd>
      </dl>
      {entry.outsidePlan && (
        <p>
          {text.outsidePlan(entry.outsidePlan)} <Link to="/redazione/calendario/piani">{text.toPlans}</Link>
        </p>
      )}
      {entry.offHours && <OffHours entry={entry} />}
      {entry.mayMove.granted ? (
        <HourForm entry={entry} moving={moving} onClose={onClose} />
      ) : (
        <p className="quiet">{pick(entry.mayMove.because)}</p>
      )}
      <p>
        <Link className="btn btn-outline-primary btn-sm" to={`/redazione/post/${entry.postId}`}>
          {text.openPost}
        </Link>
      </p>
    </Dialog>
  );
}

function HourForm({ entry, moving, onClose }: Omit<Props, 'calendar'>) {
  const { words } = useWords();
  const text = words.calendar.entry;
  const [day, setDay] = useState(entry.at === null ? '' : dayOf(entry.at));
  const [hour, setHour] = useState(entry.at === null ? '09:00' : hourOf(entry.at));
  const [wrong, setWrong] = useState(false);
  const asked = day !== '' && hour !== '' ? atClock(day, hour) : null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWrong(asked === null);
    if (!asked) return focusFirstWrong(event.currentTarget);
    moving.put(entry, asked.at);
    onClose();
  };
  return (
    <form noValidate onSubmit={submit} className="entry-hour-form">
      <div className="entry-hour-fields">
        <Field label={text.day} error={wrong ? text.wrong : undefined}>
          {(wiring) => <input {...wiring} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
        </Field>
        <Field label={text.hour}>
          {(wiring) => (
            <input {...wiring} type="time" step={300} value={hour} onChange={(event) => setHour(event.target.value)} />
          )}
        </Field>
      </div>
      {isAgreed(entry) && <p className="move-note">{words.calendar.moving.approved}</p>}
      {asked?.clock === 'skipped' && <p className="move-note">{words.calendar.moving.skipped}</p>}
      {asked?.clock === 'twice' && <p className="move-note">{words.calendar.moving.twice}</p>}
      <div className="buttons">
        <Button color="primary" size="sm" type="submit">
          {text.set}
        </Button>
        {entry.at !== null && (
          <Button
            color="outline-primary"
            size="sm"
            type="button"
            onClick={() => {
              moving.put(entry, null);
              onClose();
            }}
          >
            {text.atOnce}
          </Button>
        )}
      </div>
    </form>
  );
}

/** The hour is outside those of the policy: why is asked, and kept. */
function OffHours({ entry }: { entry: CalendarEntry }) {
  const { words } = useWords();
  const text = words.calendar.entry;
  const queries = useQueryClient();
  const [reason, setReason] = useState(entry.offHours?.reason ?? '');
  const keep = useMutation({
    mutationFn: () =>
      call(routes.moveHour, {
        params: { variantId: entry.variantId },
        body: { version: entry.version, plannedAt: entry.at, offHoursReason: reason },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['calendar'] }),
  });
  if (!entry.offHours) return null;
  const { clause, asksReason, reason: given } = entry.offHours;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    keep.mutate();
  };
  return (
    <div className="notice notice-warning">
      <p>{text.offHours(clause)}</p>
      {given && (!asksReason || !entry.mayMove.granted) && <p>{text.offHoursGiven(given)}</p>}
      {asksReason && entry.mayMove.granted && (
        <form onSubmit={submit}>
          <Field label={text.offHoursWhy}>
            {(wiring) => (
              <textarea {...wiring} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
            )}
          </Field>
          <Button color="primary" size="sm" type="submit" disabled={keep.isPending || reason.trim() === ''}>
            {text.offHoursKeep}
          </Button>
          <p role="status">{keep.isSuccess ? words.calendar.moving.kept : ''}</p>
          {keep.error && <ProblemAlert error={keep.error} />}
        </form>
      )}
    </div>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { NOTICE_DAYS, type Notice } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Field } from '../../../elements/field.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { Panel } from '../../../elements/panel.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { Said } from '../../../elements/said.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { WordsField } from '../../../elements/words-field.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useFaults } from '../../../use-faults.ts';
import { useWords } from '../../../words/use-words.tsx';
import { noticesQuery, useOversightDeed } from './oversight-queries.ts';

/** Notices that the authority for communications ordered, with the words to show. */
export function NoticesPart({ governs }: { governs: boolean }) {
  const text = useWords().words.oversight.notices;
  const notices = useQuery(noticesQuery);
  const [said, setSaid] = useState({ text: '' });
  return (
    <Panel title={text.title} intro={text.help}>
      <Said said={said} />
      {notices.isPending && <Loading />}
      {notices.error && <ProblemAlert error={notices.error} onRetry={() => void notices.refetch()} />}
      {notices.data?.rows.length === 0 && <EmptyRoom title={text.none} help={text.noneHelp} icon="it-check-circle" />}
      {notices.data && notices.data.rows.length > 0 && (
        <ul className="newsroom-rows" aria-label={text.title}>
          {notices.data.rows.map((notice) => (
            <Line key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
      {governs && (
        <Unfold label={text.add}>
          {(close) => (
            <NewNotice
              onDone={() => {
                close();
                setSaid({ text: text.done });
              }}
              onClose={close}
            />
          )}
        </Unfold>
      )}
    </Panel>
  );
}

function Line({ notice }: { notice: Notice }) {
  const { words, day } = useWords();
  const text = words.oversight.notices;
  const { orderedBy, orderedOn, from, to, state } = notice;
  return (
    <li className="newsroom-row">
      <p className="newsroom-row-head">
        <strong>{text.ordered(orderedBy, day(orderedOn))}</strong>
        <span className={`sign notice-${state}`}>{text.states[state]}</span>
      </p>
      <p className="quiet">{text.days(day(from), day(to))}</p>
      <details open={state === 'shown'}>
        <summary>{text.text}</summary>
        <blockquote className="notice-words" lang="it">
          {notice.text}
        </blockquote>
      </details>
    </li>
  );
}

const BLANK = { orderedBy: '', orderedOn: '', about: '', from: '', days: String(NOTICE_DAYS) };

function NewNotice({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const text = useWords().words.oversight.notices;
  const [form, setForm] = useState(BLANK);
  const [tried, setTried] = useState(false);
  const edit = (change: Partial<typeof BLANK>) => setForm((before) => ({ ...before, ...change }));
  const days = Number(form.days);
  const gaps = {
    orderedBy: form.orderedBy.trim() === '',
    orderedOn: form.orderedOn === '',
    about: form.about.trim() === '',
    from: form.from === '',
    days: !Number.isInteger(days) || days < 1 || days > 365,
  };
  const register = useOversightDeed(() => call(routes.registerNotice, { body: { ...form, days } }), onDone);
  const faults = useFaults(register.error);
  const wrong = (field: keyof typeof gaps, said: string) => (tried && gaps[field] ? said : faults.at(`/${field}`));
  return (
    <SmallForm
      save={text.add}
      busy={register.isPending}
      error={faults.count > 0 ? null : register.error}
      onClose={onClose}
      onSubmit={(element) => {
        setTried(true);
        if (Object.values(gaps).includes(true)) focusFirstWrong(element);
        else register.mutate(undefined);
      }}
    >
      <TextField
        label={text.orderedBy}
        hint={text.orderedByHint}
        longest={300}
        value={form.orderedBy}
        error={wrong('orderedBy', text.noOrderedBy)}
        onChange={(orderedBy) => edit({ orderedBy })}
      />
      <TextField
        label={text.orderedOn}
        type="date"
        value={form.orderedOn}
        error={wrong('orderedOn', text.noDay)}
        onChange={(orderedOn) => edit({ orderedOn })}
      />
      <WordsField
        label={text.about}
        hint={text.aboutHint}
        rows={3}
        longest={2000}
        value={form.about}
        error={wrong('about', text.noAbout)}
        onChange={(about) => edit({ about })}
      />
      <TextField
        label={text.from}
        type="date"
        value={form.from}
        error={wrong('from', text.noDay)}
        onChange={(from) => edit({ from })}
      />
      <DaysField value={form.days} error={wrong('days', text.noCount)} onChange={(value) => edit({ days: value })} />
    </SmallForm>
  );
}

type DaysProps = { value: string; error: string | undefined; onChange: (days: string) => void };

function DaysField({ value, error, onChange }: DaysProps) {
  const text = useWords().words.oversight.notices;
  return (
    <Field label={text.count} hint={text.countHint} error={error}>
      {(wiring) => (
        <input
          {...wiring}
          type="number"
          min={1}
          max={365}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

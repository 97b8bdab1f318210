// SPDX-License-Identifier: EUPL-1.2
import type { ReadyAnswers } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { call, routes } from '../../client.ts';
import { Clause } from '../../elements/clause.tsx';
import { Panel } from '../../elements/panel.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { focusFirstWrong } from '../../focus-first-wrong.ts';
import { capital } from '../../words/format.ts';
import { useWords } from '../../words/use-words.tsx';
import { useEnquiryDeed } from './use-enquiry-deed.ts';

type Props = { ready: ReadyAnswers; onSaid: (text: string) => void };

const isHours = (text: string) => text.trim() === '' || /^([1-9]\d{0,2}|1000)$/.test(text.trim());

/** The body's own times by kind, where the policy says that they vary; where it does not, why there are none. */
export function AnswerTimes({ ready, onSaid }: Props) {
  const { words, pick } = useWords();
  const text = words.citizens.readyPage;
  const { clause } = ready.times;
  return (
    <Panel title={text.timesTitle}>
      <p className="quiet">{clause === null ? text.timesNot : text.timesIntro}</p>
      {clause !== null && <Clause id={clause} clauses={ready.clauses} />}
      {clause !== null && !ready.mayGovern.granted && <p className="quiet">{pick(ready.mayGovern.because)}</p>}
      {clause !== null && ready.mayGovern.granted && <TimesForm ready={ready} onSaid={onSaid} />}
    </Panel>
  );
}

function TimesForm({ ready, onSaid }: Props) {
  const { words } = useWords();
  const text = words.citizens.readyPage;
  const [hours, setHours] = useState(() =>
    ready.times.hours.map((one) => ({ kind: one.kind, hours: one.hours === null ? '' : String(one.hours) })),
  );
  const [tried, setTried] = useState(false);
  const save = useEnquiryDeed(
    () =>
      call(routes.setAnswerTimes, {
        body: {
          times: hours.map((one) => ({ kind: one.kind, hours: one.hours.trim() === '' ? null : Number(one.hours) })),
        },
      }),
    () => onSaid(text.timesSaved),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (hours.every((one) => isHours(one.hours))) save.mutate(undefined);
    else focusFirstWrong(event.currentTarget);
  };
  return (
    <form noValidate onSubmit={submit}>
      {hours.map((one) => (
        <TextField
          key={one.kind}
          label={capital(words.enquiries[one.kind])}
          longest={4}
          value={one.hours}
          error={tried && !isHours(one.hours) ? text.timesWrong : undefined}
          onChange={(value) =>
            setHours(hours.map((other) => (other.kind === one.kind ? { ...other, hours: value } : other)))
          }
        />
      ))}
      {save.error && <ProblemAlert error={save.error} />}
      <Button type="submit" color="primary" size="sm" disabled={save.isPending}>
        {text.timesSave}
      </Button>
    </form>
  );
}

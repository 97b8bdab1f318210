// SPDX-License-Identifier: EUPL-1.2
import type { CouldReply, WhoCouldReply } from '@arengo/contract';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { call, routes } from '../../../client.ts';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Field } from '../../../elements/field.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { instantOf } from '../../../rome-time.ts';
import { useWords } from '../../../words/use-words.tsx';
import { PersonChooser } from '../people/person-chooser.tsx';
import { RegistersTabs } from '../registers-tabs.tsx';
import { AccountChoice } from './account-choice.tsx';
import { AuthorityTabs } from './authority-tabs.tsx';
import { type Power, PowerChoice } from './power-choice.tsx';

type Asked = { about: 'who' | 'what'; power: Power; accountId: string; personId: string | null; at: string };

/** «Chi poteva pubblicare il 3 maggio?»: time travel over the register. */
export function HistoryScreen() {
  const { words } = useWords();
  const text = words.authority.history;
  const [asked, setAsked] = useState<Asked>({ about: 'who', power: 'publish', accountId: '', personId: null, at: '' });
  const [tried, setTried] = useState(false);
  const search = useMutation({ mutationFn: ask });
  const change = (part: Partial<Asked>) => {
    setAsked({ ...asked, ...part });
    search.reset();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const whole = asked.at !== '' && (asked.about === 'who' ? asked.accountId !== '' : asked.personId !== null);
    if (whole) search.mutate(asked);
    else focusFirstWrong(event.currentTarget);
  };
  return (
    <>
      <PageHeading title={words.authority.tabs.history}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <RegistersTabs />
      <AuthorityTabs />
      <form noValidate onSubmit={submit} className="authority-question">
        <About about={asked.about} onChange={(about) => change({ about })} />
        {asked.about === 'who' ? (
          <>
            <PowerChoice label={text.power} value={asked.power} onChange={(power) => change({ power })} />
            <AccountChoice
              label={text.account}
              value={asked.accountId}
              error={tried && asked.accountId === '' ? text.accountMissing : undefined}
              onChange={(accountId) => change({ accountId })}
            />
          </>
        ) : (
          <PersonChooser
            label={text.person}
            state="all"
            value={asked.personId}
            error={tried && asked.personId === null ? text.personMissing : undefined}
            onChange={(personId) => change({ personId })}
          />
        )}
        <Field label={text.at} error={tried && asked.at === '' ? text.atMissing : undefined}>
          {(wiring) => (
            <input
              {...wiring}
              type="datetime-local"
              value={asked.at}
              onChange={(event) => change({ at: event.target.value })}
            />
          )}
        </Field>
        <Button type="submit" color="primary" size="sm" disabled={search.isPending}>
          {text.ask}
        </Button>
      </form>
      {search.error && <ProblemAlert error={search.error} />}
      <div role="status">
        {search.data && ('holders' in search.data ? <Who who={search.data} /> : <What what={search.data} />)}
      </div>
    </>
  );
}

function ask({ about, power, accountId, personId, at }: Asked): Promise<WhoCouldReply | CouldReply> {
  const instant = instantOf(at);
  return about === 'who'
    ? call(routes.whoCould, { query: { power, accountId, at: instant } })
    : call(routes.whatCould, { params: { personId: personId ?? '' }, query: { at: instant } });
}

function About({ about, onChange }: { about: Asked['about']; onChange: (about: Asked['about']) => void }) {
  const { words } = useWords();
  const text = words.authority.history;
  return (
    <fieldset className="act-has">
      <legend>{text.question}</legend>
      {(['who', 'what'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="about" checked={about === one} onChange={() => onChange(one)} />
          {text[one]}
        </label>
      ))}
    </fieldset>
  );
}

function Who({ who }: { who: WhoCouldReply }) {
  const { words, moment } = useWords();
  const text = words.authority.history;
  if (who.holders.length === 0) {
    return <EmptyRoom title={text.nobody} help={text.nobodyHelp(moment(who.at))} icon="it-user" />;
  }
  return (
    <>
      <h2>{text.answer(moment(who.at))}</h2>
      <ul className="authorisations">
        {who.holders.map((holder) => (
          <li key={holder.authorisationId} className="authorisation">
            <p className="record-head">
              <Link to={`/registri/autorizzazioni/${holder.authorisationId}`}>{holder.person.name}</Link>
            </p>
            <Then then={holder} />
          </li>
        ))}
      </ul>
    </>
  );
}

function What({ what }: { what: CouldReply }) {
  const { words, moment } = useWords();
  const text = words.authority.history;
  const names: Record<string, string> = words.powers;
  if (what.powers.length === 0) {
    return <EmptyRoom title={text.nobody} help={text.nothing(what.person.name, moment(what.at))} icon="it-user" />;
  }
  return (
    <>
      <h2>{text.answer(moment(what.at))}</h2>
      <ul className="authorisations">
        {what.powers.map((held) => (
          <li key={held.authorisationId} className="authorisation">
            <p className="record-head">
              <Link to={`/registri/autorizzazioni/${held.authorisationId}`}>
                {held.powers.map((power) => names[power] ?? power).join(', ')}
              </Link>
            </p>
            <p>{held.accounts?.map((account) => account.name).join(', ') ?? words.authority.line.allAccounts}</p>
            <Then then={held} />
          </li>
        ))}
      </ul>
    </>
  );
}

type ThenView = Omit<WhoCouldReply['holders'][number], 'person'>;

function Then({ then }: { then: ThenView }) {
  const { words, moment } = useWords();
  const text = words.authority.history;
  return (
    <>
      <p className="quiet">
        {words.authority.line.by} {then.acts.map((act) => act.citation).join('; ')}
      </p>
      {then.recordedLater && <p className="authorisation-warning">{text.recordedLater(moment(then.recordedAt))}</p>}
      {then.endRecordedLater && <p className="authorisation-warning">{text.endRecordedLater}</p>}
    </>
  );
}

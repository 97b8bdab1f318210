// SPDX-License-Identifier: EUPL-1.2
import type { WhyReply } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { PersonChooser } from '../people/person-chooser.tsx';
import { RegistersTabs } from '../registers-tabs.tsx';
import { AccountChoice } from './account-choice.tsx';
import type { WhyQuestion } from './authority-queries.ts';
import { AuthorityTabs } from './authority-tabs.tsx';
import { type Power, PowerChoice } from './power-choice.tsx';

/** «Perché posso? Perché non posso?»: the act that allows it, or what is missing. */
export function WhyScreen() {
  const { words } = useWords();
  const text = words.authority.why;
  const governs = useMay('govern');
  const [power, setPower] = useState<Power>('publish');
  const [accountId, setAccountId] = useState('');
  const [personId, setPersonId] = useState<string | null>(null);
  const [asked, setAsked] = useState<WhyQuestion | null>(null);
  const [tried, setTried] = useState(false);
  const answer = useQuery({
    queryKey: ['why', asked],
    queryFn: ({ signal }) => call(routes.explainAuthority, asked ? { query: asked } : {}, signal),
    enabled: asked !== null,
    staleTime: 0,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (accountId !== '') setAsked({ power, accountId, ...(personId ? { personId } : {}) });
  };
  return (
    <>
      <PageHeading title={words.authority.tabs.why}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <RegistersTabs />
      <AuthorityTabs />
      <form noValidate onSubmit={submit} className="authority-question">
        <PowerChoice label={text.power} value={power} onChange={setPower} />
        <AccountChoice
          label={text.account}
          value={accountId}
          error={tried && accountId === '' ? text.accountMissing : undefined}
          onChange={setAccountId}
        />
        {governs && <PersonChooser label={text.person} state="all" value={personId} onChange={setPersonId} />}
        <Button type="submit" color="primary" size="sm">
          {text.ask}
        </Button>
      </form>
      {answer.isLoading && <Loading />}
      {answer.error && <ProblemAlert error={answer.error} />}
      <div role="status">{answer.data && <Answer why={answer.data} />}</div>
    </>
  );
}

function Answer({ why }: { why: WhyReply }) {
  const { words, pick } = useWords();
  const text = words.authority.why;
  return (
    <div className={why.granted ? 'notice notice-success' : 'notice notice-warning'}>
      <p className="notice-title">
        {why.granted ? text.yes : text.no}
        {why.missing && `. ${text.missing[why.missing]}`}
      </p>
      <p>{pick(why.because)}</p>
      {why.acts.length > 0 && (
        <p>
          {text.acts}{' '}
          {why.acts.map((act, place) => (
            <span key={act.id}>
              {place > 0 && '; '}
              <Link to={`/registri/atti/${act.id}`}>{act.citation}</Link>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

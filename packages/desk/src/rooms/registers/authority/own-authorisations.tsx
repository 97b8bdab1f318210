// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { call, routes } from '../../../client.ts';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Tick } from '../../../elements/field.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWords } from '../../../words/use-words.tsx';
import { RegistersTabs } from '../registers-tabs.tsx';
import { ActsOf, AuthorisationState, Particulars, Terms } from './authorisation-line.tsx';
import { ownAuthorisationsQuery } from './authority-queries.ts';
import { AuthorityTabs } from './authority-tabs.tsx';

/** What acts allow me, and what waits for my acceptance. */
export function OwnAuthorisations() {
  const { words } = useWords();
  const text = words.authority.mine;
  const own = useQuery(ownAuthorisationsQuery);
  return (
    <>
      <PageHeading title={words.authority.title}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <RegistersTabs />
      <AuthorityTabs />
      {own.isPending && <Loading />}
      {own.error && <ProblemAlert error={own.error} onRetry={() => void own.refetch()} />}
      {own.data?.authorisations.length === 0 && <EmptyRoom title={text.none} help={text.noneHelp} icon="it-key" />}
      <ul className="authorisations">
        {own.data?.authorisations.map((authorisation) => (
          <li key={authorisation.id} className="authorisation">
            <p className="record-head">
              <AuthorisationState state={authorisation.state} />
            </p>
            <Terms authorisation={authorisation} />
            <ActsOf authorisation={authorisation} />
            <Particulars authorisation={authorisation} />
            {authorisation.acceptance === 'awaiting' && authorisation.endedAt === null && (
              <Acceptance authorisationId={authorisation.id} policy={own.data.policy} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

type Policy = { version: number; sha256: string; title: { it: string; en: string } };

function Acceptance({ authorisationId, policy }: { authorisationId: string; policy: Policy | null }) {
  const { words, pick, number } = useWords();
  const text = words.authority.mine;
  const [read, setRead] = useState(false);
  const [tried, setTried] = useState(false);
  const accept = useActDeed(({ version, sha256 }: Policy) =>
    call(routes.acceptAuthorisation, { params: { authorisationId }, body: { version, sha256 } }),
  );
  if (!policy) return <p>{text.noPolicy}</p>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (read) accept.mutate(policy);
  };
  return (
    <form noValidate onSubmit={submit} className="acceptance">
      <p>
        {text.acceptHelp(pick(policy.title), number(policy.version))} <Link to="/regole">{text.readPolicy}</Link>
      </p>
      <Tick label={text.read} checked={read} onChange={setRead} />
      {tried && !read && (
        <p className="field-error" role="alert">
          {text.readMissing}
        </p>
      )}
      {accept.error && <ProblemAlert error={accept.error} />}
      <Button type="submit" color="primary" size="sm" disabled={accept.isPending}>
        {text.accept}
      </Button>
    </form>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { AuthorisationView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useMay } from '../../../session.tsx';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWords } from '../../../words/use-words.tsx';
import { ActChooser } from '../acts/act-chooser.tsx';
import { ActsOf, AuthorisationState, Particulars, Terms } from './authorisation-line.tsx';
import { authorisationQuery } from './authority-queries.ts';

const ALIVE = new Set<AuthorisationView['state']>(['in-force', 'awaiting-act', 'awaiting-acceptance', 'not-yet']);

/** One authorisation: its terms, how it stands, and the act that revokes it. */
export function AuthorisationPage() {
  const { words, moment } = useWords();
  const text = words.authority;
  const { authorisationId = '' } = useParams();
  const governs = useMay('govern');
  const found = useQuery(authorisationQuery(authorisationId));
  const authorisation = found.data;
  return (
    <>
      <p>
        <Link to="/registri/autorizzazioni">{text.page.back}</Link>
      </p>
      {found.isPending && <Loading />}
      {found.error && <ProblemAlert error={found.error} />}
      {authorisation && (
        <>
          <PageHeading title={text.page.title(authorisation.person.name)}>
            <AuthorisationState state={authorisation.state} />
          </PageHeading>
          <Terms authorisation={authorisation} />
          <ActsOf authorisation={authorisation} />
          <Particulars authorisation={authorisation} />
          <p className="quiet">
            {text.line.recorded(moment(authorisation.recordedAt))}
            {authorisation.endRecordedAt && ` · ${text.line.endWritten(moment(authorisation.endRecordedAt))}`}
          </p>
          <p>
            <Link to={`/registri/persone/${authorisation.person.id}`}>{authorisation.person.name}</Link>
          </p>
          {governs && ALIVE.has(authorisation.state) && !authorisation.revokedBy && (
            <Unfold label={text.page.revoke} color="outline-danger">
              {(close) => <Revocation authorisation={authorisation} onClose={close} />}
            </Unfold>
          )}
        </>
      )}
    </>
  );
}

function Revocation({ authorisation, onClose }: { authorisation: AuthorisationView; onClose: () => void }) {
  const { words } = useWords();
  const text = words.authority.page;
  const [actId, setActId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const revoke = useActDeed((act: string) =>
    call(routes.revokeAuthorisation, { params: { authorisationId: authorisation.id }, body: { actId: act } }),
  );
  return (
    <SmallForm
      save={text.revoke}
      busy={revoke.isPending}
      error={revoke.error}
      onClose={onClose}
      onSubmit={(form) => {
        setTried(true);
        if (actId === null) return focusFirstWrong(form);
        revoke.mutate(actId);
      }}
    >
      <p className="quiet">{text.revokeHelp}</p>
      <ActChooser
        label={text.revocationAct}
        value={actId}
        onChange={setActId}
        error={tried && actId === null ? text.revocationActMissing : undefined}
      />
    </SmallForm>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { Access } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Loading } from '../../elements/loading.tsx';
import { PageHeading } from '../../elements/page-heading.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { useSession } from '../../session.tsx';
import { useWords } from '../../words/use-words.tsx';
import { OwnPassword } from './own-password.tsx';
import { OwnSessions } from './own-sessions.tsx';
import { Passkeys } from './passkeys.tsx';
import { accessQuery } from './person-queries.ts';

/** One's own ways in: passkeys, password, authenticator; and the sessions that are open. */
export function AccessRoom() {
  const { words } = useWords();
  const text = words.people.mine;
  const access = useQuery(accessQuery);
  return (
    <div className="page page-narrow">
      <PageHeading title={text.title}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      {access.isPending && <Loading />}
      {access.error && <ProblemAlert error={access.error} onRetry={() => void access.refetch()} />}
      {access.data && (
        <>
          <Passkeys passkeys={access.data.passkeys} />
          <OwnPassword has={access.data.password} />
          <Authenticator access={access.data} />
          <OwnSessions sessions={access.data.sessions} />
        </>
      )}
    </div>
  );
}

function Authenticator({ access }: { access: Access }) {
  const text = useWords().words.people.mine;
  const { secondFactor } = useSession();
  return (
    <section aria-labelledby="own-totp">
      <h2 id="own-totp">{text.totp}</h2>
      <p>{secondFactor === 'enrolled' ? text.totpOn : text.totpOff}</p>
      {secondFactor === 'none' && <Link to="/autenticatore">{text.totpLink}</Link>}
      {access.provider && <p>{text.provider(access.provider)}</p>}
    </section>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Loading } from '../../../elements/loading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { AuthorisationLine } from './authorisation-line.tsx';
import { authorisationsQuery } from './authority-queries.ts';

type Props = { personId: string };

/** What a person is authorised to do, and by which acts. */
export function PersonAuthority({ personId }: Props) {
  const sees = useMay('see');
  return sees ? <Panel personId={personId} /> : null;
}

function Panel({ personId }: Props) {
  const { words } = useWords();
  const text = words.authority.person;
  const governs = useMay('govern');
  const found = useInfiniteQuery(authorisationsQuery({ personId, state: 'all' }));
  const all = found.data?.pages.flatMap((page) => page.authorisations) ?? [];
  const living = all.filter(
    ({ state }) => !['lapsed', 'unconfirmed', 'revoked', 'act-ended', 'no-act'].includes(state),
  );
  const past = all.length - living.length;
  return (
    <section aria-labelledby="person-authority" className="account-part">
      <h2 id="person-authority">{text.title}</h2>
      {found.isPending && <Loading />}
      {found.error && <ProblemAlert error={found.error} />}
      {found.data && living.length === 0 && <p>{text.none}</p>}
      <ul className="authorisations">
        {living.map((authorisation) => (
          <AuthorisationLine key={authorisation.id} authorisation={authorisation} named={false} />
        ))}
      </ul>
      <div className="buttons">
        {governs && (
          <Link className="btn btn-outline-primary btn-sm" to={`/registri/autorizzazioni/nuova?persona=${personId}`}>
            {words.authority.list.grant}
          </Link>
        )}
        {past > 0 && (
          <Link to={`/registri/autorizzazioni?persona=${personId}&stato=all`}>
            {text.past(past)}: {text.all}
          </Link>
        )}
      </div>
    </section>
  );
}

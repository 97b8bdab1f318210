// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { personQuery } from '../people/people-queries.ts';
import { PersonChooser } from '../people/person-chooser.tsx';
import { PersonLeaving } from './person-leaving.tsx';

/** Who leaves: chosen here, or reached from a person's page or from Oggi. */
export function LeavingChoice() {
  const { words } = useWords();
  const text = words.reviews.leaving;
  const governs = useMay('govern');
  const navigate = useNavigate();
  return (
    <>
      <Back />
      <PageHeading title={text.roomTitle}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      {governs ? (
        <PersonChooser
          label={text.choose}
          value={null}
          onChange={(personId) => personId && void navigate(`/registri/verifiche/uscita/${personId}`)}
        />
      ) : (
        <p className="notice">{text.notHere}</p>
      )}
    </>
  );
}

export function LeavingScreen() {
  const { words } = useWords();
  const text = words.reviews.leaving;
  const { personId = '' } = useParams();
  const governs = useMay('govern');
  const person = useQuery(personQuery(personId));
  if (person.isPending) return <Loading />;
  if (person.error) return <ProblemAlert error={person.error} onRetry={() => void person.refetch()} />;
  const { name } = person.data;
  return (
    <>
      <Back />
      <PageHeading title={text.pageTitle(name)}>
        <p>
          <Link to={`/registri/persone/${personId}`}>{text.personPage(name)}</Link>
        </p>
      </PageHeading>
      {governs ? <PersonLeaving key={personId} personId={personId} /> : <p className="notice">{text.notHere}</p>}
    </>
  );
}

function Back() {
  const { words } = useWords();
  return (
    <p>
      <Link to="/registri/verifiche">{words.reviews.page.back}</Link>
    </p>
  );
}

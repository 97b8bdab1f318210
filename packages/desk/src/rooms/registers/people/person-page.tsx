// SPDX-License-Identifier: EUPL-1.2
import type { PersonView } from '@arengo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Fact } from '../../../elements/fact.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { PersonAuthority } from '../authority/person-authority.tsx';
import { PersonLeaving } from '../reviews/person-leaving.tsx';
import { personQuery } from './people-queries.ts';
import { PersonAccess } from './person-access.tsx';
import { PersonForm, type PersonInput } from './person-form.tsx';

/** All that the register knows of a person: who they are, how they sign in, what they are authorised to, how they leave. */
export function PersonPage() {
  const { words } = useWords();
  const text = words.people.person;
  const { personId = '' } = useParams();
  const person = useQuery(personQuery(personId));
  const { state } = useLocation();
  if (person.isPending) return <Loading />;
  if (person.error) return <ProblemAlert error={person.error} onRetry={() => void person.refetch()} />;
  return (
    <>
      <p>
        <Link to="/registri/persone">{text.back}</Link>
      </p>
      <PageHeading title={person.data.name} />
      {state === 'added' && (
        <p className="notice notice-success" role="status">
          {text.added}
        </p>
      )}
      <About key={personId} person={person.data} />
      {!person.data.leftAt && person.data.access && <PersonAccess person={person.data} access={person.data.access} />}
      <PersonAuthority personId={personId} />
      <PersonLeaving key={`leaving ${personId}`} personId={personId} />
    </>
  );
}

function About({ person }: { person: PersonView }) {
  const { words, role, day } = useWords();
  const text = words.people.person;
  const governs = useMay('govern');
  const [saved, setSaved] = useState(false);
  return (
    <section aria-labelledby="about-person">
      <h2 id="about-person">{text.about}</h2>
      {person.leftAt && <p className="notice">{text.left(day(person.leftAt))}</p>}
      <dl className="people-facts">
        <Fact name={text.what}>{words.people.kinds[person.kind]}</Fact>
        <Fact name={text.role}>{role(person.role)}</Fact>
        <Fact name={text.office}>
          {person.office ? (
            <Link to={`/registri/persone/uffici/${person.office.id}`}>{person.office.name}</Link>
          ) : (
            text.noOffice
          )}
        </Fact>
        {person.heads.length > 0 && <Fact name={text.heads}>{person.heads.map(({ name }) => name).join(', ')}</Fact>}
        <Fact name={text.email}>{person.email ?? text.noEmail}</Fact>
        {person.contractEnd && <Fact name={text.contract}>{text.contractUntil(day(person.contractEnd))}</Fact>}
        <Fact name={text.since}>{text.sinceDay(day(person.createdAt))}</Fact>
        <Fact name={text.competence}>{person.competence || text.noCompetence}</Fact>
      </dl>
      <div role="status">{saved && <p className="notice notice-success">{text.saved}</p>}</div>
      {governs && !person.leftAt && (
        <Unfold label={text.edit}>
          {(close) => (
            <Correction
              person={person}
              onClose={close}
              onSaved={() => {
                setSaved(true);
                close();
              }}
            />
          )}
        </Unfold>
      )}
    </section>
  );
}

type CorrectionProps = { person: PersonView; onClose: () => void; onSaved: () => void };

function Correction({ person, onClose, onSaved }: CorrectionProps) {
  const text = useWords().words.people.form;
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (body: PersonInput) => call(routes.changePerson, { params: { personId: person.id }, body }),
    async onSuccess() {
      await client.invalidateQueries();
      onSaved();
    },
  });
  return (
    <PersonForm
      person={person}
      label={text.save}
      busy={change.isPending}
      error={change.error}
      onSend={(input) => change.mutate(input)}
      onCancel={onClose}
    />
  );
}

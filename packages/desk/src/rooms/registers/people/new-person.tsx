// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { call, routes } from '../../../client.ts';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { PersonForm, type PersonInput } from './person-form.tsx';

/** Enters somebody in the register. */
export function NewPerson() {
  const text = useWords().words.people.form;
  const navigate = useNavigate();
  const client = useQueryClient();
  const add = useMutation({
    mutationFn: (body: PersonInput) => call(routes.addPerson, { body }),
    async onSuccess({ id }) {
      await client.invalidateQueries();
      await navigate(`/registri/persone/${id}`, { state: 'added' });
    },
  });
  return (
    <div className="page-narrow">
      <PageHeading title={text.newTitle}>
        <p className="page-lead">{text.newIntro}</p>
      </PageHeading>
      <PersonForm
        label={text.add}
        busy={add.isPending}
        error={add.error}
        onSend={(input) => add.mutate(input)}
        onCancel={() => void navigate('/registri/persone')}
      />
    </div>
  );
}

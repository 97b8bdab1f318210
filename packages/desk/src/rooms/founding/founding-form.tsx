// SPDX-License-Identifier: EUPL-1.2
import type { FoundingDraft } from '@arengo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { call, routes } from '../../client.ts';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { bodiesQuery, sessionQuery } from '../../queries.ts';
import { useFaults } from '../../use-faults.ts';
import { useWords } from '../../words/use-words.tsx';
import { ActPart } from './act-part.tsx';
import { BodyPart } from './body-part.tsx';
import { planOf } from './founding-form.ts';
import { PersonPart } from './person-part.tsx';

type Props = { code: string; draft: FoundingDraft };

/** The body, the act and the person, in one form that can be left and found again. */
export function FoundingForm({ code, draft }: Props) {
  const { words } = useWords();
  const text = words.founding;
  const [plan, setPlan] = useState(() => planOf(draft));
  const [password, setPassword] = useState('');
  const enter = useEnter();
  const found = useMutation({
    mutationFn: () => call(routes.foundBody, { body: { code, plan, password } }),
    onSuccess: ({ slug, email }) => enter({ body: slug, email, password }),
  });
  const save = useMutation({ mutationFn: () => call(routes.saveFounding, { body: { code, draft: plan } }) });
  const faults = useFaults(found.error);
  const change = (part: Partial<typeof plan>) => {
    save.reset();
    setPlan({ ...plan, ...part });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.reset();
    found.mutate();
  };
  const parts = { plan, onChange: change, fault: faults.at };
  return (
    <form noValidate onSubmit={submit} className="founding-form">
      <BodyPart {...parts} />
      <ActPart {...parts} />
      <PersonPart {...parts} password={password} onPassword={setPassword} />
      <div aria-live="polite">
        {faults.count > 0 && <p className="notice notice-danger">{text.wrong(faults.count)}</p>}
        {save.isSuccess && <p className="notice notice-success">{text.saved}</p>}
      </div>
      {found.error && faults.count === 0 && <ProblemAlert error={found.error} />}
      {save.error && <ProblemAlert error={save.error} />}
      <div className="buttons">
        <Button color="primary" type="submit" disabled={found.isPending || found.isSuccess}>
          {found.isPending ? text.working : text.submit}
        </Button>
        <Button color="outline-primary" type="button" disabled={save.isPending} onClick={() => save.mutate()}>
          {text.save}
        </Button>
      </div>
    </form>
  );
}

/** Signs in as whoever founded the body, and goes to what is to be done next. */
function useEnter() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (who: { body: string; email: string; password: string }) => {
    await client.invalidateQueries(bodiesQuery);
    try {
      client.setQueryData(sessionQuery.queryKey, await call(routes.signIn, { body: who }));
    } catch {
      // The body stands: the sign-in page asks again.
    }
    await navigate('/oggi', { replace: true });
  };
}

// SPDX-License-Identifier: EUPL-1.2
import { MOST_SAID } from '@arengo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, routes } from '../../client.ts';
import { Field } from '../../elements/field.tsx';
import { SmallForm } from '../../elements/small-form.tsx';
import { useWords } from '../../words/use-words.tsx';
import { rightToAskQuery } from '../enquiries/reconsideration/reconsideration-queries.ts';

/** For a request that came by letter, by e-mail or at the desk. */
export function RegisterAgain({ decisionId }: { decisionId: string }) {
  const text = useWords().words.reasons;
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const [arrivedOn, setArrivedOn] = useState('');
  const [tried, setTried] = useState(false);
  const register = useMutation({
    mutationFn: () =>
      call(routes.registerReconsideration, { params: { decisionId }, body: { words: said.trim(), arrivedOn } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: rightToAskQuery(decisionId).queryKey });
      await client.invalidateQueries({ queryKey: ['reconsiderations'] });
    },
  });
  if (!open)
    return (
      <p>
        <button type="button" className="link-button" onClick={() => setOpen(true)}>
          {text.register}
        </button>
      </p>
    );
  const submit = () => {
    setTried(true);
    if (said.trim() !== '' && arrivedOn !== '') register.mutate();
  };
  return (
    <SmallForm
      save={text.registerSave}
      busy={register.isPending}
      error={register.error}
      onSubmit={submit}
      onClose={() => setOpen(false)}
    >
      <Field label={text.arrivedOn} error={tried && arrivedOn === '' ? text.needDay : undefined}>
        {(wiring) => (
          <input {...wiring} type="date" value={arrivedOn} onChange={(event) => setArrivedOn(event.target.value)} />
        )}
      </Field>
      <Field label={text.said} error={tried && said.trim() === '' ? text.needSaid : undefined}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={4}
            maxLength={MOST_SAID}
            value={said}
            onChange={(event) => setSaid(event.target.value)}
          />
        )}
      </Field>
    </SmallForm>
  );
}

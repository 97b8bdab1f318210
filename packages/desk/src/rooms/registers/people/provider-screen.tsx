// SPDX-License-Identifier: EUPL-1.2
import type { BodyInput, ReplyOf } from '@arengo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useRef, useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Field } from '../../../elements/field.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { providerQuery } from './people-queries.ts';
import { PeopleTabs } from './people-tabs.tsx';

type Provider = NonNullable<ReplyOf<typeof routes.readProvider>['provider']>;
type ProviderInput = BodyInput<typeof routes.setProvider>;

/** The body's own provider of identities, by which whoever is in the register may sign in. */
export function ProviderScreen() {
  const text = useWords().words.people.provider;
  const read = useQuery(providerQuery);
  const data = read.data;
  return (
    <>
      <PageHeading title={text.title}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <PeopleTabs />
      <p>{text.rule}</p>
      {read.isPending && <Loading />}
      {read.error && <ProblemAlert error={read.error} onRetry={() => void read.refetch()} />}
      {data && (
        <>
          <p>
            {text.redirect}: <code className="people-address">{data.redirectUri}</code>
          </p>
          {data.provider && <p>{text.bound(data.provider.bound)}</p>}
          <ProviderForm key={data.provider?.setAt ?? 'none'} provider={data.provider} />
          {data.provider && <Check />}
          {data.provider && <Removal />}
        </>
      )}
    </>
  );
}

const FIELDS = ['name', 'issuer', 'clientId', 'clientSecret'] as const;

function ProviderForm({ provider }: { provider: Provider | null }) {
  const text = useWords().words.people.provider;
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [written, setWritten] = useState({
    name: provider?.name ?? '',
    issuer: provider?.issuer ?? '',
    clientId: provider?.clientId ?? '',
    clientSecret: '',
  });
  const [gaps, setGaps] = useState<readonly string[]>([]);
  const save = useMutation({
    mutationFn: (body: ProviderInput) => call(routes.setProvider, { body }),
    onSuccess: () => client.invalidateQueries(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const needed = FIELDS.filter((field) => field !== 'clientSecret' || !provider);
    const missing = needed.filter((field) => written[field].trim() === '');
    setGaps(missing);
    if (missing[0]) return form.current?.querySelector<HTMLElement>(`[name="${missing[0]}"]`)?.focus();
    const { clientSecret, ...rest } = written;
    save.mutate({ ...rest, ...(clientSecret && { clientSecret }) });
  };
  const hints = {
    name: text.nameHint,
    issuer: text.issuerHint,
    clientId: undefined,
    clientSecret: provider ? text.secretKept : text.secretHint,
  };
  return (
    <form ref={form} noValidate onSubmit={submit} className="page-narrow">
      {save.error && <ProblemAlert error={save.error} />}
      {FIELDS.map((field) => (
        <Field
          key={field}
          label={text[field]}
          hint={hints[field]}
          error={gaps.includes(field) ? text.needed : undefined}
        >
          {(wiring) => (
            <input
              {...wiring}
              name={field}
              type={field === 'clientSecret' ? 'password' : field === 'issuer' ? 'url' : 'text'}
              autoComplete="off"
              maxLength={500}
              value={written[field]}
              onChange={(event) => setWritten({ ...written, [field]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Button color="primary" size="sm" type="submit" disabled={save.isPending}>
        {text.save}
      </Button>
      <div role="status">{save.isSuccess && <p className="notice notice-success">{text.saved}</p>}</div>
    </form>
  );
}

function Check() {
  const { words, pick } = useWords();
  const text = words.people.provider;
  const check = useMutation({ mutationFn: () => call(routes.checkProvider) });
  return (
    <>
      <div className="buttons">
        <Button color="outline-primary" size="sm" disabled={check.isPending} onClick={() => check.mutate()}>
          {text.check}
        </Button>
      </div>
      {check.error && <ProblemAlert error={check.error} />}
      <div role="status">
        {check.data?.reachable && <p className="notice notice-success">{text.reachable}</p>}
        {check.data?.because && <p className="notice notice-warning">{pick(check.data.because)}</p>}
      </div>
    </>
  );
}

function Removal() {
  const { words } = useWords();
  const text = words.people.provider;
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => call(routes.removeProvider),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <Unfold label={text.remove} color="outline-danger">
      {(close) => (
        <>
          <p>{text.removeHelp}</p>
          {remove.error && <ProblemAlert error={remove.error} />}
          <div className="buttons">
            <Button color="danger" size="sm" disabled={remove.isPending} onClick={() => remove.mutate()}>
              {text.remove}
            </Button>
            <Button color="outline-primary" size="sm" onClick={close}>
              {words.people.form.cancel}
            </Button>
          </div>
        </>
      )}
    </Unfold>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { type BodyInput, DATA_REQUEST_KINDS, DESK_CHANNELS, type routes as table } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Choice } from '../../../elements/field.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { WordsField } from '../../../elements/words-field.tsx';
import { romeToday } from '../../../rome-time.ts';
import { useFaults } from '../../../use-faults.ts';
import { useWords } from '../../../words/use-words.tsx';
import { dataRequestsQuery, useRequestStep } from './data-requests-queries.ts';
import { PrivateAddress } from './private-address.tsx';

type Given = BodyInput<typeof table.registerDataRequest>;

/** Registers a request that reached the desk otherwise than by the portal; then says the requester's address, once. */
export function NewDataRequest() {
  const { words } = useWords();
  const text = words.dataRequests;
  const save = useRequestStep((body: Given) => call(routes.registerDataRequest, { body }));
  return (
    <div className="page-narrow">
      <p>
        <Link to="/cittadini/dati">{text.page.back}</Link>
      </p>
      <PageHeading title={text.form.title}>{!save.data && <p className="page-lead">{text.form.intro}</p>}</PageHeading>
      {save.data ? (
        <PrivateAddress made={save.data} />
      ) : (
        <Form busy={save.isPending} error={save.error} onSave={(given) => save.mutate(given)} />
      )}
    </div>
  );
}

type FormProps = { busy: boolean; error: unknown; onSave: (given: Given) => void };

function Form({ busy, error, onSave }: FormProps) {
  const { words } = useWords();
  const text = words.dataRequests;
  const networks = useQuery(dataRequestsQuery('open')).data?.networks ?? [];
  const [given, setGiven] = useState<Given>({
    ...{ kind: 'access', channel: 'certified-email', receivedOn: romeToday() },
    ...{ network: '', handle: '', requester: '', replyTo: '', words: '' },
  });
  const faults = useFaults(error);
  const put = (change: Partial<Given>) => setGiven({ ...given, ...change });
  const line = (name: 'handle' | 'requester' | 'replyTo', hint?: string) => (
    <TextField
      label={text.form[name]}
      hint={hint}
      longest={300}
      value={given[name]}
      error={faults.at(`/${name}`)}
      onChange={(value) => put({ [name]: value })}
    />
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(given);
  };
  return (
    <form noValidate onSubmit={submit}>
      <Choice
        label={text.form.kind}
        value={given.kind}
        options={DATA_REQUEST_KINDS.map((value) => ({ value, label: text.kinds[value] }))}
        onChange={(value) => put({ kind: DATA_REQUEST_KINDS.find((one) => one === value) ?? 'access' })}
      />
      <Choice
        label={text.form.channel}
        value={given.channel}
        options={DESK_CHANNELS.map((value) => ({ value, label: text.channels[value] }))}
        onChange={(value) => put({ channel: DESK_CHANNELS.find((one) => one === value) ?? 'letter' })}
      />
      <TextField
        label={text.form.receivedOn}
        type="date"
        value={given.receivedOn}
        error={faults.at('/receivedOn')}
        onChange={(receivedOn) => put({ receivedOn })}
      />
      <Choice
        label={text.form.network}
        value={given.network}
        error={faults.at('/network')}
        options={[
          { value: '', label: text.form.noNetwork },
          ...networks.map((value) => ({ value, label: words.networks[value] ?? value })),
        ]}
        onChange={(network) => put({ network })}
      />
      {line('handle', text.form.handleHint)}
      {line('requester')}
      {line('replyTo')}
      <WordsField
        label={text.form.words}
        value={given.words ?? ''}
        error={faults.at('/words')}
        onChange={(value) => put({ words: value })}
      />
      {error !== null && error !== undefined && faults.count === 0 && <ProblemAlert error={error} />}
      <div className="buttons">
        <Button type="submit" color="primary" disabled={busy}>
          {text.form.save}
        </Button>
        <Link to="/cittadini/dati" className="btn btn-outline-primary">
          {text.form.cancel}
        </Link>
      </div>
    </form>
  );
}

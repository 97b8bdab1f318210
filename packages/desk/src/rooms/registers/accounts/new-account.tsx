// SPDX-License-Identifier: EUPL-1.2
import type { AccountList, BodyInput } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Choice } from '../../../elements/field.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { accountsQuery } from '../../../queries.ts';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWrong } from '../../../use-wrong.ts';
import { useNetworkName } from '../../../words/use-network-name.ts';
import { useWords } from '../../../words/use-words.tsx';
import { ActChooser } from '../acts/act-chooser.tsx';
import { OfficeChooser } from '../people/office-chooser.tsx';
import { PersonChooser } from '../people/person-chooser.tsx';

type Kind = BodyInput<typeof routes.openAccount>['kind'];
const KINDS: readonly Kind[] = ['main', 'thematic', 'temporary', 'external-service'];
const FIELDS = ['network', 'address', 'name', 'endsOn', 'managedBy', 'contract'] as const;
type FieldName = (typeof FIELDS)[number];
type Gaps = Partial<Record<FieldName | 'act', string>>;
const EMPTY: Record<FieldName, string> = {
  network: '',
  address: '',
  name: '',
  endsOn: '',
  managedBy: '',
  contract: '',
};

/** Opens an account by its act. What the policy asks for stands beside each choice. */
export function NewAccount() {
  const { words } = useWords();
  const list = useQuery(accountsQuery);
  return (
    <div className="page-narrow">
      <p>
        <Link to="/registri/account">{words.accounts.page.back}</Link>
      </p>
      <PageHeading title={words.accounts.form.title} />
      {list.isPending && <Loading />}
      {list.error && <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && <OpeningForm list={list.data} />}
    </div>
  );
}

function useOpening() {
  const navigate = useNavigate();
  return useActDeed(
    (body: BodyInput<typeof routes.openAccount>) => call(routes.openAccount, { body }),
    ({ id }) => void navigate(`/registri/account/${id}`, { state: { opened: true } }),
  );
}

function OpeningForm({ list }: { list: AccountList }) {
  const { words } = useWords();
  const text = words.accounts.form;
  const navigate = useNavigate();
  const networkName = useNetworkName();
  const [kind, setKind] = useState<Kind>('main');
  const [written, setWritten] = useState(EMPTY);
  const [params] = useSearchParams();
  const [actId, setActId] = useState<string | null>(params.get('atto'));
  const [officeId, setOfficeId] = useState<string | null>(null);
  const [responsibleId, setResponsibleId] = useState<string | null>(null);
  const [gaps, setGaps] = useState<Gaps>({});
  const open = useOpening();
  const { said, field } = useWrong(open.error, FIELDS);
  const errors = { ...said, ...gaps };
  const asked = demandFor(list.demands.opening, kind);
  const allowed = list.demands.networks[0];
  const set = (name: FieldName) => (value: string) => {
    setWritten({ ...written, [name]: value });
    setGaps({ ...gaps, [name]: undefined });
    open.reset();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const missing = gapsIn(kind, written, actId, text.missing);
    setGaps(missing);
    if (actId === null || Object.keys(missing).length > 0) return focusFirstWrong(event.currentTarget);
    const external = kind === 'external-service';
    open.mutate({
      ...{ kind, network: written.network, address: written.address, name: written.name },
      ...{ actId, officeId, responsibleId },
      managedBy: external ? written.managedBy : null,
      contract: external ? written.contract : null,
      endsOn: kind === 'temporary' ? written.endsOn : null,
    });
  };
  const line = (name: Exclude<FieldName, 'network'>, hint?: string, type: 'text' | 'date' = 'text') => (
    <TextField
      label={text[name]}
      hint={hint}
      type={type}
      value={written[name]}
      error={errors[name]}
      longest={500}
      onChange={set(name)}
    />
  );
  const office = list.demands.offices[0];
  return (
    <form noValidate onSubmit={submit}>
      <fieldset className="account-kinds">
        <legend>{text.kind}</legend>
        {KINDS.map((one) => (
          <label key={one}>
            <input type="radio" name="kind" checked={kind === one} onChange={() => setKind(one)} />
            <span>
              {words.accounts.kinds[one]}{' '}
              <span className="quiet">{text.kindHelp[one as keyof typeof text.kindHelp]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Choice
        label={text.network}
        value={written.network}
        error={errors.network}
        options={[
          { value: '', label: text.chooseNetwork },
          ...list.networks.map(({ id }) => ({ value: id, label: networkName(id) })),
        ]}
        onChange={set('network')}
      />
      {allowed && (
        <p className="field-hint">
          {text.networksAllowed(allowed.networks.map(networkName).join(', '), allowed.clause)}
        </p>
      )}
      {line('address', text.addressHint)}
      {line('name', text.nameHint)}
      {kind === 'temporary' && line('endsOn', text.endsHint, 'date')}
      {kind === 'external-service' && line('managedBy', text.managedByHint)}
      {kind === 'external-service' && line('contract')}
      <OfficeChooser label={text.office} none={text.noOffice} value={officeId} onChange={setOfficeId} />
      {office && <p className="field-hint">{text.policyOffice(office.office.replaceAll('-', ' '), office.clause)}</p>}
      <PersonChooser label={text.responsible} value={responsibleId} onChange={setResponsibleId} />
      <ActChooser
        label={asked ? `${text.act} (${asked.clause})` : text.act}
        hint={text.actHint}
        organ={asked?.organ}
        kind={asked?.kind}
        value={actId}
        error={gaps.act}
        onChange={(id) => {
          setActId(id);
          setGaps({ ...gaps, act: undefined });
          open.reset();
        }}
      />
      {open.error && !field && <ProblemAlert error={open.error} />}
      <div className="buttons">
        <Button color="primary" size="sm" type="submit" disabled={open.isPending}>
          {text.save}
        </Button>
        <Button color="outline-primary" size="sm" type="button" onClick={() => void navigate('/registri/account')}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}

/** What a clause says of this kind goes before what another says of all. */
export function demandFor(demands: AccountList['demands']['opening'], kind: string) {
  return demands.find(({ kinds }) => kinds?.includes(kind)) ?? demands.find(({ kinds }) => kinds === null);
}

function gapsIn(
  kind: Kind,
  written: Record<FieldName, string>,
  actId: string | null,
  words: Record<FieldName | 'act', string>,
): Gaps {
  const needed: FieldName[] = ['network', 'address', 'name'];
  if (kind === 'temporary') needed.push('endsOn');
  if (kind === 'external-service') needed.push('managedBy', 'contract');
  const gaps: Gaps = Object.fromEntries(
    needed.filter((one) => written[one].trim() === '').map((one) => [one, words[one]]),
  );
  return actId === null ? { ...gaps, act: words.act } : gaps;
}

// SPDX-License-Identifier: EUPL-1.2
import { type BodyInput, IMPERSONATION_KINDS, IMPERSONATION_SIGNS, REPORTERS } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Clause } from '../../../elements/clause.tsx';
import { Choice, Field, Tick } from '../../../elements/field.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { useFaults } from '../../../use-faults.ts';
import { useWords } from '../../../words/use-words.tsx';
import { Comparison } from './comparison.tsx';
import { comparisonQuery, impersonationQuery, useCaseStep } from './impersonation-queries.ts';
import { useSettled } from './use-settled.ts';

type Given = BodyInput<typeof routes.openImpersonationCase>;
const EMPTY = {
  ...{ kind: 'fake' as Given['kind'], address: '', name: '', shown: '', reporter: 'citizen' as Given['reporter'] },
  ...{ signs: [] as NonNullable<Given['signs']>, reportedBy: '', reportedOn: '' },
};
type Form = typeof EMPTY;

/** Opens a case on what somebody reported, with the register beside it. */
export function NewCase() {
  const { words } = useWords();
  const text = words.impersonation.form;
  const navigate = useNavigate();
  const [form, setForm] = useState<Form>(EMPTY);
  const open = useCaseStep(
    (body: Given) => call(routes.openImpersonationCase, { body }),
    ({ id }) => void navigate(`/registri/falsi/${id}`, { replace: true, state: { opened: true } }),
  );
  const faults = useFaults(open.error);
  const put = (change: Partial<Form>) => setForm({ ...form, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open.mutate(form);
  };
  return (
    <div className="page-narrow">
      <p>
        <Link to="/registri/falsi">{words.impersonation.page.back}</Link>
      </p>
      <PageHeading title={text.title} />
      <form noValidate onSubmit={submit}>
        <Kind form={form} onChange={put} />
        <TextField
          label={text.address}
          hint={text.addressHint}
          longest={2000}
          value={form.address}
          error={faults.at('/address')}
          onChange={(address) => put({ address })}
        />
        <TextField
          label={text.name}
          longest={300}
          value={form.name}
          error={faults.at('/name')}
          onChange={(name) => put({ name })}
        />
        <Live address={form.address} name={form.name} />
        <WhatIsSeen form={form} onChange={put} fault={faults.at} />
        <WhoReported form={form} onChange={put} fault={faults.at} />
        {open.error && faults.count === 0 && <ProblemAlert error={open.error} />}
        <div className="buttons">
          <Button type="submit" color="primary" disabled={open.isPending}>
            {text.save}
          </Button>
          <Link to="/registri/falsi" className="btn btn-outline-primary">
            {text.cancel}
          </Link>
        </div>
      </form>
    </div>
  );
}

type PartProps = { form: Form; onChange: (change: Partial<Form>) => void };
type FaultyProps = PartProps & { fault: (pointer: string) => string | undefined };

/** What it is, with the clause beside; what is not dealt with here is shown with its reason. */
function Kind({ form, onChange }: PartProps) {
  const { words } = useWords();
  const text = words.impersonation;
  const room = useQuery(impersonationQuery).data;
  const clauses = room?.clauses[form.kind] ?? [];
  return (
    <>
      <fieldset className="account-kinds">
        <legend>{text.form.kind}</legend>
        {IMPERSONATION_KINDS.map((kind) => (
          <label key={kind}>
            <input type="radio" name="kind" checked={form.kind === kind} onChange={() => onChange({ kind })} />
            <span>
              {text.kinds[kind]} <span className="quiet">{text.form.kindHelp[kind]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {clauses.map(({ id }) => (
        <Clause key={id} id={id} clauses={clauses} />
      ))}
      {room && room.apart.length > 0 && (
        <div className="notice">
          <p className="notice-title">{text.form.staff}</p>
          <p>
            {text.form.staffHelp} {room.handlesConduct && <Link to="/regole/condotta/nuovo">{text.list.apartGo}</Link>}
          </p>
          {room.apart.map(({ id }) => (
            <Clause key={id} id={id} clauses={room.apart} />
          ))}
        </div>
      )}
    </>
  );
}

/** Held against the register while one writes. */
function Live({ address, name }: { address: string; name: string }) {
  const text = useWords().words.impersonation.comparison;
  const seen = useSettled(`${address}\n${name}`);
  const [settledAddress = '', settledName = ''] = seen.split('\n');
  const { data } = useQuery(comparisonQuery({ address: settledAddress, name: settledName }));
  return (
    <section className="impersonation-live" aria-label={text.title}>
      <h2>{text.title}</h2>
      {data && settledAddress.trim() !== '' ? (
        <Comparison name={settledName} comparison={data} />
      ) : (
        <p className="quiet">{text.live}</p>
      )}
    </section>
  );
}

function WhatIsSeen({ form, onChange, fault }: FaultyProps) {
  const { words } = useWords();
  const text = words.impersonation;
  return (
    <>
      <Field label={text.form.shown} hint={text.form.shownHint} error={fault('/shown')}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={4}
            maxLength={5000}
            value={form.shown}
            onChange={(event) => onChange({ shown: event.target.value })}
          />
        )}
      </Field>
      <fieldset className="impersonation-signs">
        <legend>{text.form.signs}</legend>
        {IMPERSONATION_SIGNS.map((sign) => (
          <Tick
            key={sign}
            label={text.signs[sign]}
            checked={form.signs.includes(sign)}
            onChange={(checked) =>
              onChange({ signs: checked ? [...form.signs, sign] : form.signs.filter((one) => one !== sign) })
            }
          />
        ))}
      </fieldset>
    </>
  );
}

function WhoReported({ form, onChange, fault }: FaultyProps) {
  const { words } = useWords();
  const text = words.impersonation;
  return (
    <>
      <Choice
        label={text.form.reporter}
        value={form.reporter}
        options={REPORTERS.map((value) => ({ value, label: text.reporters[value] }))}
        onChange={(value) => onChange({ reporter: REPORTERS.find((one) => one === value) ?? 'other' })}
      />
      <TextField
        label={text.form.reportedBy}
        hint={text.form.reportedByHint}
        longest={300}
        value={form.reportedBy}
        error={fault('/reportedBy')}
        onChange={(reportedBy) => onChange({ reportedBy })}
      />
      <TextField
        label={text.form.reportedOn}
        type="date"
        value={form.reportedOn}
        error={fault('/reportedOn')}
        onChange={(reportedOn) => onChange({ reportedOn })}
      />
    </>
  );
}

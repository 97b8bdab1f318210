// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { base64Of } from '../../../base64-of.ts';
import { call, routes } from '../../../client.ts';
import { Clause } from '../../../elements/clause.tsx';
import { Choice, Field, Tick } from '../../../elements/field.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useFaults } from '../../../use-faults.ts';
import { useWords } from '../../../words/use-words.tsx';
import { PersonChooser } from '../../registers/people/person-chooser.tsx';
import { conductQuery } from './conduct-queries.ts';

type File64 = { name: string; content: string };
const EMPTY = {
  personId: null as string | null,
  clause: '',
  broughtBy: '',
  reportedOn: '',
  factOn: '',
  fact: '',
  link: '',
  wasPublic: false,
  file: null as File64 | null,
};

/** What somebody brought, before a case is opened on it. */
export function ReportForm() {
  const { words, pick } = useWords();
  const text = words.conduct.report;
  const conduct = useQuery(conductQuery);
  const clauses = conduct.data?.clauses ?? [];
  const [form, setForm] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const put = (change: Partial<typeof EMPTY>) => setForm({ ...form, ...change });
  const open = useOpening();
  const faults = useFaults(open.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { personId, ...rest } = form;
    if (personId === null) return;
    open.mutate({ ...rest, personId, clause: form.clause || (clauses[0]?.id ?? ''), link: form.link || null });
  };
  return (
    <div className="page page-narrow">
      <PageHeading title={text.title} />
      <div className="notice">
        <p className="notice-title">{text.before}</p>
        <ul>
          {text.checks.map((check) => (
            <li key={check}>{check}</li>
          ))}
        </ul>
      </div>
      <form noValidate onSubmit={submit}>
        <PersonChooser
          label={text.person}
          value={form.personId}
          kinds={['employee']}
          error={tried && form.personId === null ? words.conduct.choosePerson : undefined}
          onChange={(personId) => put({ personId })}
        />
        <Choice
          label={text.clause}
          value={form.clause || (clauses[0]?.id ?? '')}
          options={clauses.map((clause) => ({
            value: clause.id,
            label: `${clause.id}: ${shortened(pick(clause.text))}`,
          }))}
          onChange={(clause) => put({ clause })}
        />
        {clauses.length > 0 && <Clause id={form.clause || (clauses[0]?.id ?? '')} clauses={clauses} open />}
        <WhatWasBrought form={form} onChange={put} fault={faults.at} />
        <FileField fault={faults.at('/file')} onChange={(file) => put({ file })} />
        <Tick label={text.wasPublic} checked={form.wasPublic} onChange={(wasPublic) => put({ wasPublic })} />
        {faults.at('/wasPublic') && <p className="field-error">{faults.at('/wasPublic')}</p>}
        {open.error && faults.count === 0 && <ProblemAlert error={open.error} />}
        <div className="buttons">
          <Button type="submit" color="primary" disabled={open.isPending}>
            {text.submit}
          </Button>
          <Link to="/regole/condotta" className="btn btn-outline-primary">
            {text.cancel}
          </Link>
        </div>
      </form>
    </div>
  );
}

type BroughtProps = {
  form: typeof EMPTY;
  onChange: (change: Partial<typeof EMPTY>) => void;
  fault: (pointer: string) => string | undefined;
};

/** Who brought it, when, what it was and where. */
function WhatWasBrought({ form, onChange: put, fault }: BroughtProps) {
  const { words } = useWords();
  const text = words.conduct.report;
  return (
    <>
      <Field label={text.broughtBy} hint={text.broughtByHint} error={fault('/broughtBy')}>
        {(wiring) => (
          <input
            {...wiring}
            maxLength={200}
            value={form.broughtBy}
            onChange={(event) => put({ broughtBy: event.target.value })}
          />
        )}
      </Field>
      <div className="founding-pair">
        <Field label={text.factOn} error={fault('/factOn')}>
          {(wiring) => (
            <input
              {...wiring}
              type="date"
              value={form.factOn}
              onChange={(event) => put({ factOn: event.target.value })}
            />
          )}
        </Field>
        <Field label={text.reportedOn} error={fault('/reportedOn')}>
          {(wiring) => (
            <input
              {...wiring}
              type="date"
              value={form.reportedOn}
              onChange={(event) => put({ reportedOn: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={text.fact} hint={text.factHint} error={fault('/fact')}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={4}
            maxLength={5000}
            value={form.fact}
            onChange={(event) => put({ fact: event.target.value })}
          />
        )}
      </Field>
      <Field label={text.link} error={fault('/link')}>
        {(wiring) => (
          <input
            {...wiring}
            type="url"
            maxLength={2000}
            value={form.link}
            onChange={(event) => put({ link: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

const shortened = (text: string) => (text.length > 70 ? `${text.slice(0, 69).trimEnd()}…` : text);

type Report = Omit<typeof EMPTY, 'personId' | 'link'> & { personId: string; link: string | null };

function useOpening() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (report: Report) => call(routes.openConductCase, { body: report }),
    async onSuccess({ id }) {
      await client.invalidateQueries({ queryKey: ['conduct'] });
      await navigate(`/regole/condotta/${id}`, { replace: true });
    },
  });
}

const MOST_BYTES = 600_000;

function FileField({ fault, onChange }: { fault: string | undefined; onChange: (file: File64 | null) => void }) {
  const { words } = useWords();
  const text = words.conduct.report;
  const [tooBig, setTooBig] = useState(false);
  const choose = async (file: File | undefined) => {
    const big = file !== undefined && file.size > MOST_BYTES;
    setTooBig(big);
    onChange(file === undefined || big ? null : { name: file.name, content: await base64Of(file) });
  };
  return (
    <Field label={text.file} error={tooBig ? text.fileTooBig : fault}>
      {(wiring) => (
        <input
          {...wiring}
          type="file"
          accept=".pdf,.png,.jpg,.jpeg,.webp"
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      )}
    </Field>
  );
}

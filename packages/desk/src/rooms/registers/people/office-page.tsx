// SPDX-License-Identifier: EUPL-1.2
import type { BodyInput, OfficeView } from '@arengo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useRef, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Fact } from '../../../elements/fact.tsx';
import { Field } from '../../../elements/field.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { useMay } from '../../../session.tsx';
import { useWrong } from '../../../use-wrong.ts';
import { useWords } from '../../../words/use-words.tsx';
import { officesQuery } from './people-queries.ts';
import { PersonChooser } from './person-chooser.tsx';

type OfficeInput = BodyInput<typeof routes.addOffice>;
const LIST = '/registri/persone/uffici';

/** Enters an office in the register. */
export function NewOffice() {
  const text = useWords().words.people.offices;
  const navigate = useNavigate();
  const client = useQueryClient();
  const add = useMutation({
    mutationFn: (body: OfficeInput) => call(routes.addOffice, { body }),
    async onSuccess() {
      await client.invalidateQueries();
      await navigate(LIST);
    },
  });
  return (
    <div className="page-narrow">
      <PageHeading title={text.newTitle} />
      <OfficeForm
        busy={add.isPending}
        error={add.error}
        onSend={(input) => add.mutate(input)}
        onCancel={() => void navigate(LIST)}
      />
    </div>
  );
}

/** An office: its head, its contacts, and whoever belongs to it. */
export function OfficePage() {
  const { words } = useWords();
  const text = words.people.offices;
  const { officeId } = useParams();
  const offices = useQuery(officesQuery);
  const office = offices.data?.offices.find((one) => one.id === officeId);
  if (offices.isPending) return <Loading />;
  if (offices.error) return <ProblemAlert error={offices.error} onRetry={() => void offices.refetch()} />;
  return (
    <>
      <p>
        <Link to={LIST}>{text.title}</Link>
      </p>
      <PageHeading title={office?.name ?? words.shell.notFound} />
      {office && <OfficeFacts key={office.id} office={office} />}
    </>
  );
}

function OfficeFacts({ office }: { office: OfficeView }) {
  const { words } = useWords();
  const text = words.people.offices;
  const governs = useMay('govern');
  return (
    <>
      <dl className="people-facts">
        <Fact name={text.head}>
          {office.head ? <Link to={`/registri/persone/${office.head.id}`}>{office.head.name}</Link> : text.noHead}
        </Fact>
        <Fact name={text.slug}>{office.slug ? <code>{office.slug}</code> : '–'}</Fact>
        <Fact name={text.email}>{office.email ?? '–'}</Fact>
        <Fact name={text.phone}>{office.phone ?? '–'}</Fact>
        <Fact name={text.hours}>{office.hours ?? '–'}</Fact>
        <Fact name={words.people.tabs.people}>
          <Link to={`/registri/persone?ufficio=${office.id}`}>{text.people(office.people)}</Link>
        </Fact>
      </dl>
      {governs && (
        <div className="buttons">
          <Unfold label={text.edit}>{(close) => <Correction office={office} onClose={close} />}</Unfold>
          <Unfold label={text.close} color="outline-danger">
            {(close) => <Closing office={office} onClose={close} />}
          </Unfold>
        </div>
      )}
    </>
  );
}

type PartProps = { office: OfficeView; onClose: () => void };

function Correction({ office, onClose }: PartProps) {
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (body: OfficeInput) => call(routes.changeOffice, { params: { officeId: office.id }, body }),
    async onSuccess() {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <OfficeForm
      office={office}
      busy={change.isPending}
      error={change.error}
      onSend={(input) => change.mutate(input)}
      onCancel={onClose}
    />
  );
}

function Closing({ office, onClose }: PartProps) {
  const { words } = useWords();
  const text = words.people.offices;
  const navigate = useNavigate();
  const client = useQueryClient();
  const close = useMutation({
    mutationFn: () => call(routes.closeOffice, { params: { officeId: office.id } }),
    async onSuccess() {
      await client.invalidateQueries();
      await navigate(LIST);
    },
  });
  return (
    <>
      <p>{text.closeHelp}</p>
      {close.error && <ProblemAlert error={close.error} />}
      <div className="buttons">
        <Button color="danger" size="sm" disabled={close.isPending} onClick={() => close.mutate()}>
          {text.close}
        </Button>
        <Button color="outline-primary" size="sm" onClick={onClose}>
          {words.people.form.cancel}
        </Button>
      </div>
    </>
  );
}

type FormProps = {
  office?: OfficeView;
  busy: boolean;
  error: unknown;
  onSend: (input: OfficeInput) => void;
  onCancel: () => void;
};
const TEXTS = ['name', 'slug', 'email', 'phone', 'hours'] as const;
const LONGEST = { name: 200, slug: 100, email: 320, phone: 50, hours: 500 } as const;

function OfficeForm({ office, busy, error, onSend, onCancel }: FormProps) {
  const { words } = useWords();
  const text = words.people.offices;
  const form = useRef<HTMLFormElement>(null);
  const [written, setWritten] = useState(() => ({
    name: office?.name ?? '',
    slug: office?.slug ?? '',
    email: office?.email ?? '',
    phone: office?.phone ?? '',
    hours: office?.hours ?? '',
  }));
  const [headId, setHeadId] = useState(office?.head?.id ?? null);
  const [gaps, setGaps] = useState<Partial<Record<(typeof TEXTS)[number], string>>>({});
  const { said, field: wrong } = useWrong(error, TEXTS);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = {
      ...(written.name.trim() === '' && { name: text.nameNeeded }),
      ...(written.slug.trim() !== '' &&
        !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(written.slug.trim()) && { slug: text.slugWrong }),
    };
    setGaps(missing);
    const [first] = Object.keys(missing);
    const or = (value: string) => value.trim() || null;
    if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    else {
      const { slug, email, phone, hours } = written;
      onSend({
        name: written.name.trim(),
        headId,
        slug: or(slug),
        email: or(email),
        phone: or(phone),
        hours: or(hours),
      });
    }
  };
  const errors = { ...said, ...gaps };
  return (
    <form ref={form} noValidate onSubmit={submit}>
      {error !== null && !wrong && <ProblemAlert error={error} />}
      {TEXTS.map((name) => (
        <Field key={name} label={text[name]} hint={name === 'slug' ? text.slugHint : undefined} error={errors[name]}>
          {(wiring) => (
            <input
              {...wiring}
              name={name}
              type={name === 'email' ? 'email' : 'text'}
              maxLength={LONGEST[name]}
              autoComplete="off"
              value={written[name]}
              onChange={(event) => setWritten({ ...written, [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <PersonChooser label={text.head} value={headId} onChange={setHeadId} />
      <div className="buttons">
        <Button color="primary" size="sm" type="submit" disabled={busy}>
          {text.save}
        </Button>
        <Button color="outline-primary" size="sm" type="button" onClick={onCancel}>
          {words.people.form.cancel}
        </Button>
      </div>
    </form>
  );
}

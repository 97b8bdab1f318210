// SPDX-License-Identifier: EUPL-1.2
import type { BodyInput, PersonKind, PersonView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { type FormEvent, useRef, useState } from 'react';
import type { routes } from '../../../client.ts';
import { Field, Tick } from '../../../elements/field.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWrong } from '../../../use-wrong.ts';
import { useWords } from '../../../words/use-words.tsx';
import { OfficeChooser } from './office-chooser.tsx';

export type PersonInput = BodyInput<typeof routes.addPerson>;
type Written = { [K in 'name' | 'email' | 'role' | 'contractEnd' | 'competence']: string } & {
  kind: PersonKind;
  officeId: string | null;
  signsIn: boolean;
};
type Gaps = Partial<Record<'name' | 'role', string>>;
type Props = {
  person?: PersonView;
  label: string;
  busy: boolean;
  error: unknown;
  onSend: (input: PersonInput) => void;
  onCancel: () => void;
};

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const UNDER_CONTRACT: readonly PersonKind[] = ['collaborator', 'supplier', 'external'];
const KNOWN_ROLES = ['social-media-manager', 'content-editor', 'moderator', 'editor', 'mayor', 'staff'];
const FIELDS = ['name', 'email', 'role', 'contractEnd'] as const;

function writtenOf(person: PersonView | undefined): Written {
  return {
    name: person?.name ?? '',
    email: person?.email ?? '',
    kind: person?.kind ?? 'employee',
    role: person?.role ?? '',
    officeId: person?.office?.id ?? null,
    contractEnd: person?.contractEnd ?? '',
    competence: person?.competence ?? '',
    signsIn: person?.signsIn ?? true,
  };
}

/** What the register says of a person. */
export function PersonForm({ person, label, busy, error, onSend, onCancel }: Props) {
  const { words } = useWords();
  const text = words.people.form;
  const form = useRef<HTMLFormElement>(null);
  const [written, setWritten] = useState(() => writtenOf(person));
  const [gaps, setGaps] = useState<Gaps>({});
  const { said, field: wrong } = useWrong(error, FIELDS);
  const write = (change: Partial<Written>) => setWritten({ ...written, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing: Gaps = {
      ...(written.name.trim() === '' && { name: text.nameNeeded }),
      ...(!SLUG.test(written.role.trim()) && { role: text.roleNeeded }),
    };
    setGaps(missing);
    const [first] = Object.keys(missing);
    if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    else onSend(inputOf(written));
  };
  return (
    <form ref={form} noValidate onSubmit={submit}>
      {error !== null && !wrong && <ProblemAlert error={error} />}
      <WhoFields written={written} onWrite={write} errors={{ ...said, ...gaps }} />
      <WhatFields written={written} onWrite={write} errors={{ ...said, ...gaps }} />
      <div className="buttons">
        <Button color="primary" size="sm" type="submit" disabled={busy}>
          {busy ? text.saving : label}
        </Button>
        <Button color="outline-primary" size="sm" type="button" onClick={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}

function inputOf({ contractEnd, ...written }: Written): PersonInput {
  return {
    ...written,
    name: written.name.trim(),
    role: written.role.trim(),
    email: written.email.trim() || null,
    competence: written.competence.trim(),
    contractEnd: (UNDER_CONTRACT.includes(written.kind) && contractEnd) || null,
  };
}

type PartProps = {
  written: Written;
  onWrite: (change: Partial<Written>) => void;
  errors: Partial<Record<'name' | 'email' | 'role' | 'contractEnd', string>>;
};

function WhoFields({ written, onWrite, errors }: PartProps) {
  const text = useWords().words.people.form;
  return (
    <div className="people-pair">
      <Field label={text.name} error={errors.name}>
        {(wiring) => (
          <input
            {...wiring}
            name="name"
            maxLength={200}
            autoComplete="off"
            value={written.name}
            onChange={(event) => onWrite({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={text.email} hint={text.emailHint} error={errors.email}>
        {(wiring) => (
          <input
            {...wiring}
            name="email"
            type="email"
            maxLength={320}
            autoComplete="off"
            value={written.email}
            onChange={(event) => onWrite({ email: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

function WhatFields({ written, onWrite, errors }: PartProps) {
  const { words, role } = useWords();
  const text = words.people.form;
  const kinds = Object.entries(words.people.kinds) as [PersonKind, string][];
  return (
    <>
      <div className="people-pair">
        <Field label={text.kind} hint={text.kindHint[PARTIES[written.kind]]}>
          {(wiring) => (
            <select
              {...wiring}
              name="kind"
              value={written.kind}
              onChange={(event) =>
                onWrite({ kind: kinds.find(([value]) => value === event.target.value)?.[0] ?? written.kind })
              }
            >
              {kinds.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={text.role} hint={text.roleHint} error={errors.role}>
          {(wiring) => (
            <>
              <input
                {...wiring}
                name="role"
                maxLength={100}
                list="known-roles"
                autoComplete="off"
                value={written.role}
                onChange={(event) => onWrite({ role: event.target.value })}
              />
              <datalist id="known-roles">
                {KNOWN_ROLES.map((one) => (
                  <option key={one} value={one}>
                    {role(one)}
                  </option>
                ))}
              </datalist>
            </>
          )}
        </Field>
        <OfficeChooser label={text.office} value={written.officeId} onChange={(officeId) => onWrite({ officeId })} />
        {UNDER_CONTRACT.includes(written.kind) && (
          <Field label={text.contractEnd} hint={text.contractHint} error={errors.contractEnd}>
            {(wiring) => (
              <input
                {...wiring}
                name="contractEnd"
                type="date"
                value={written.contractEnd}
                onChange={(event) => onWrite({ contractEnd: event.target.value })}
              />
            )}
          </Field>
        )}
      </div>
      <Field label={text.competence} hint={text.competenceHint}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={3}
            maxLength={2000}
            value={written.competence}
            onChange={(event) => onWrite({ competence: event.target.value })}
          />
        )}
      </Field>
      <Tick label={text.signsIn} checked={written.signsIn} onChange={(signsIn) => onWrite({ signsIn })} />
    </>
  );
}

const PARTIES = {
  employee: 'staff',
  collaborator: 'staff',
  volunteer: 'staff',
  elected: 'elected',
  supplier: 'supplier',
  external: 'external',
} as const satisfies Record<PersonKind, string>;

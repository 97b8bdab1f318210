// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Choice, Field, Tick } from '../../../elements/field.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWords } from '../../../words/use-words.tsx';
import { PersonChooser } from '../people/person-chooser.tsx';
import { ActsField } from './acts-field.tsx';
import { appointmentQuery } from './authority-queries.ts';
import { type Grant, gapsOf, grantOf, NEW_GRANT, questionOf } from './grant.ts';
import { PolicyAsks } from './policy-asks.tsx';
import { PowersField } from './powers-field.tsx';
import { WhereField } from './where-field.tsx';

/** Writes down what an act grants; beside it stands, at each choice, what the policy asks. */
export function GrantForm() {
  const { words } = useWords();
  const text = words.authority.form;
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const [grant, setGrant] = useState<Grant>({
    ...NEW_GRANT,
    personId: address.get('persona'),
    actIds: [address.get('atto')],
  });
  const [tried, setTried] = useState(false);
  const change = (part: Partial<Grant>) => setGrant({ ...grant, ...part });
  const question = questionOf(grant);
  const asks = useQuery({
    ...appointmentQuery(question ?? { personId: '', powers: [] }),
    enabled: question !== null,
  });
  const save = useActDeed(
    (whole: Grant) => call(routes.grantAuthorisation, { body: grantOf(whole) }),
    ({ id }) => void navigate(`/registri/autorizzazioni/${id}`),
  );
  const gaps = tried ? gapsOf(grant) : {};
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(gapsOf(grant)).length === 0) save.mutate(grant);
    else focusFirstWrong(event.currentTarget);
  };
  return (
    <>
      <p>
        <Link to="/registri/autorizzazioni">{words.authority.page.back}</Link>
      </p>
      <PageHeading title={text.title}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <div className="grant">
        <form noValidate onSubmit={submit}>
          <PersonChooser
            label={text.person}
            value={grant.personId}
            error={gaps.person && text.personMissing}
            onChange={(personId) => change({ personId })}
          />
          <PowersField
            powers={grant.powers}
            error={gaps.powers && text.powersMissing}
            onChange={(powers) => change({ powers })}
          />
          {(asks.data?.roles.length ?? 0) > 0 && (
            <RoleField role={grant.role} roles={asks.data?.roles ?? []} onChange={(role) => change({ role })} />
          )}
          <WhereField grant={grant} wrong={gaps.where === true} onChange={change} />
          <ActsField
            actIds={grant.actIds}
            demanded={asks.data?.acts ?? []}
            error={gaps.acts && text.actMissing}
            onChange={(actIds) => change({ actIds })}
          />
          <Period grant={grant} gaps={gaps} onChange={change} />
          <Tick
            label={text.acceptance}
            checked={grant.acceptanceNeeded}
            onChange={(acceptanceNeeded) => change({ acceptanceNeeded })}
          />
          {save.error && <ProblemAlert error={save.error} />}
          <div className="buttons">
            <Button type="submit" color="primary" disabled={save.isPending}>
              {text.save}
            </Button>
            <Link className="btn btn-outline-primary" to="/registri/autorizzazioni">
              {text.cancel}
            </Link>
          </div>
        </form>
        <PolicyAsks answer={question === null ? undefined : asks.data} />
      </div>
    </>
  );
}

type RoleProps = { role: string | null; roles: readonly string[]; onChange: (role: string | null) => void };

function RoleField({ role, roles, onChange }: RoleProps) {
  const { words, role: nameRole } = useWords();
  const text = words.authority.form;
  return (
    <>
      <Choice
        label={text.role}
        value={role ?? ''}
        options={[{ value: '', label: text.noRole }, ...roles.map((one) => ({ value: one, label: nameRole(one) }))]}
        onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
      />
      <p className="field-hint">{text.roleHint}</p>
    </>
  );
}

type PeriodProps = {
  grant: Grant;
  gaps: ReturnType<typeof gapsOf>;
  onChange: (part: Partial<Grant>) => void;
};

function Period({ grant, gaps, onChange }: PeriodProps) {
  const { words } = useWords();
  const text = words.authority.form;
  return (
    <fieldset className="grant-part">
      <legend>{text.period}</legend>
      <Tick label={text.temporary} checked={grant.temporary} onChange={(temporary) => onChange({ temporary })} />
      {grant.temporary && (
        <TextField
          label={text.reason}
          longest={1000}
          value={grant.reason}
          error={gaps.reason && text.reasonMissing}
          onChange={(reason) => onChange({ reason })}
        />
      )}
      <Minute label={text.from} hint={text.fromHint} value={grant.from} onChange={(from) => onChange({ from })} />
      <Minute
        label={text.to}
        hint={text.toHint}
        value={grant.to}
        error={gaps.to && text.toMissing}
        onChange={(to) => onChange({ to })}
      />
    </fieldset>
  );
}

type MinuteProps = {
  label: string;
  hint: string;
  value: string;
  error?: string | undefined;
  onChange: (minute: string) => void;
};

function Minute({ label, hint, value, error, onChange }: MinuteProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <input {...wiring} type="datetime-local" value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

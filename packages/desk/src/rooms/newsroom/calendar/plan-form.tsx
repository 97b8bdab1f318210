// SPDX-License-Identifier: EUPL-1.2
import type { PlanView } from '@arengo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Choice, Field } from '../../../elements/field.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useWords } from '../../../words/use-words.tsx';
import { planQuery, plansQuery } from './calendar-queries.ts';
import { CalendarTabs } from './calendar-tabs.tsx';
import { gapsOfPlan, type PlanFields, type PlanGaps } from './plan-fields.ts';

const PLANS = '/redazione/calendario/piani';
const EMPTY: PlanFields = { accountId: '', from: '', to: '', goals: '', rhythm: '' };

/** Begins a plan. */
export function NewPlan() {
  const { words } = useWords();
  const text = words.calendar.planForm;
  const plans = useQuery(plansQuery);
  return (
    <>
      <PageHeading title={text.title} />
      <CalendarTabs />
      {plans.isPending && <Loading />}
      {plans.error && <ProblemAlert error={plans.error} onRetry={() => void plans.refetch()} />}
      {plans.data && (
        <PlanForm
          begin={EMPTY}
          accounts={plans.data.accounts}
          save={({ accountId, rhythm, ...rest }) =>
            call(routes.writePlan, { body: { ...rest, accountId, rhythm: rhythm === '' ? null : Number(rhythm) } })
          }
          button={text.save}
          back={PLANS}
        />
      )}
    </>
  );
}

/** Writes a plan again. */
export function ChangePlan() {
  const { planId = '' } = useParams();
  const { words } = useWords();
  const text = words.calendar.planForm;
  const plan = useQuery(planQuery(planId));
  if (plan.error) return <ProblemAlert error={plan.error} onRetry={() => void plan.refetch()} />;
  if (!plan.data) return <Loading />;
  const { account, from, to, goals, rhythm, version, state } = plan.data;
  return (
    <>
      <PageHeading title={text.change} />
      <CalendarTabs />
      <p>
        <Link to={`${PLANS}/${planId}`}>{words.calendar.plans.name(account.name)}</Link>
      </p>
      {state === 'approved' && <p className="notice notice-warning">{text.willFall}</p>}
      {state === 'proposed' && <p className="notice notice-warning">{text.willReturn}</p>}
      <PlanForm
        begin={{ accountId: account.id, from, to, goals, rhythm: rhythm === null ? '' : String(rhythm) }}
        accounts={null}
        save={({ accountId: _, rhythm: asked, ...rest }) =>
          call(routes.changePlan, {
            params: { planId },
            body: { ...rest, rhythm: asked === '' ? null : Number(asked), version },
          })
        }
        button={text.saveChange}
        back={`${PLANS}/${planId}`}
      />
    </>
  );
}

type FormProps = {
  begin: PlanFields;
  /** Null: of the account that it has. */
  accounts: readonly { id: string; name: string }[] | null;
  save: (fields: PlanFields) => Promise<PlanView>;
  button: string;
  back: string;
};

function PlanForm({ begin, accounts, save, button, back }: FormProps) {
  const { words } = useWords();
  const text = words.calendar.planForm;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [fields, setFields] = useState(begin);
  const [gaps, setGaps] = useState<PlanGaps>({});
  const saving = useMutation({
    mutationFn: save,
    onSuccess: async (plan) => {
      queries.setQueryData(planQuery(plan.id).queryKey, plan);
      await queries.invalidateQueries({ queryKey: ['plans'], exact: true });
      void queries.invalidateQueries({ queryKey: ['calendar'] });
      void navigate(`${PLANS}/${plan.id}`);
    },
  });
  const set = (name: keyof PlanFields) => (value: string) => {
    setFields((before) => ({ ...before, [name]: value }));
    setGaps({});
    saving.reset();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = gapsOfPlan(fields);
    setGaps(found);
    if (Object.keys(found).length > 0) return focusFirstWrong(event.currentTarget);
    saving.mutate(fields);
  };
  const wrong = (name: keyof PlanGaps) => (gaps[name] ? text.wrong[name] : undefined);
  const day = (name: 'from' | 'to') => (
    <Field label={text[name]} error={wrong(name)}>
      {(wiring) => (
        <input {...wiring} type="date" value={fields[name]} onChange={(event) => set(name)(event.target.value)} />
      )}
    </Field>
  );
  return (
    <form noValidate onSubmit={submit} className="page-narrow plan-form">
      {accounts && (
        <Choice
          label={text.account}
          error={wrong('account')}
          value={fields.accountId}
          options={[{ value: '', label: text.choose }, ...accounts.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={set('accountId')}
        />
      )}
      <div className="entry-hour-fields">
        {day('from')}
        {day('to')}
      </div>
      <Field label={text.goals} hint={text.goalsHint} error={wrong('goals')}>
        {(wiring) => (
          <textarea {...wiring} rows={6} value={fields.goals} onChange={(event) => set('goals')(event.target.value)} />
        )}
      </Field>
      <Field label={text.rhythm} hint={text.rhythmHint} error={wrong('rhythm')}>
        {(wiring) => (
          <input
            {...wiring}
            inputMode="numeric"
            className="short-input"
            value={fields.rhythm}
            onChange={(event) => set('rhythm')(event.target.value.trim())}
          />
        )}
      </Field>
      {saving.error && <ProblemAlert error={saving.error} />}
      <div className="buttons">
        <Button color="primary" size="sm" type="submit" disabled={saving.isPending}>
          {button}
        </Button>
        <Link className="btn btn-outline-primary btn-sm" to={back}>
          {text.cancel}
        </Link>
      </div>
    </form>
  );
}

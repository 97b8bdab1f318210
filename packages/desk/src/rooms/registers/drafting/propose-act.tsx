// SPDX-License-Identifier: EUPL-1.2
import { type ActProposals, nameAct, type Purpose } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useId, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Field } from '../../../elements/field.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWords } from '../../../words/use-words.tsx';
import { ActChooser } from '../acts/act-chooser.tsx';
import { proposalsQuery } from './drafting-queries.ts';

/** From what one wants to order to the draft of the act that the policy asks for. */
export function ProposeAct() {
  const { words } = useWords();
  const text = words.drafting.propose;
  const proposals = useQuery(proposalsQuery);
  const mayWrite = useMay('govern');
  return (
    <>
      <p>
        <Link to="/registri/atti">{text.back}</Link>
      </p>
      <PageHeading title={text.title}>
        <p className="page-lead">{mayWrite ? text.intro : text.mayNot}</p>
      </PageHeading>
      {proposals.isPending && <Loading />}
      {proposals.error && <ProblemAlert error={proposals.error} onRetry={() => void proposals.refetch()} />}
      {mayWrite && proposals.data && <Wizard purposes={proposals.data.purposes} />}
    </>
  );
}

type Proposed = ActProposals['purposes'][number];
type Ordered = {
  purpose: Purpose;
  at: number;
  subject: string;
  ends: boolean;
  endedId: string | null;
  carries: boolean;
};

function Wizard({ purposes }: { purposes: readonly Proposed[] }) {
  const { words } = useWords();
  const text = words.drafting.propose;
  const navigate = useNavigate();
  const start = purposes[0];
  const first = {
    purpose: start?.purpose ?? 'appoint',
    at: 0,
    subject: start?.subject ?? '',
    ends: false,
    endedId: null,
    carries: false,
  };
  const [ordered, setOrdered] = useState<Ordered>(first);
  const [wrong, setWrong] = useState<'subject' | 'ended' | null>(null);
  const chosen = purposes.find(({ purpose }) => purpose === ordered.purpose);
  const act = chosen?.acts[ordered.at];
  const change = (part: Partial<Ordered>) => {
    setOrdered({ ...ordered, ...part });
    setWrong(null);
  };
  const draft = useActDeed(async () => {
    const { organ = '', kind = '' } = act ?? {};
    const { id } = await call(routes.draftAct, { body: { organ, kind, subject: ordered.subject, note: null } });
    if (ordered.endedId) await endBy(id, ordered.endedId, ordered.purpose);
    if (replaces(ordered) && ordered.carries) await call(routes.carryOver, { params: { actId: id } });
    await navigate(`/registri/atti/${id}`, { state: 'drafted' });
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const lacking = lackingIn(ordered);
    setWrong(lacking);
    const place = event.currentTarget;
    if (lacking === null) draft.mutate(undefined);
    else requestAnimationFrame(() => place.querySelector<HTMLElement>('[aria-invalid], .field-wrong input')?.focus());
  };
  return (
    <form noValidate onSubmit={submit} className="propose-act">
      <Choices
        legend={text.purpose}
        options={purposes.map(({ purpose }) => text.purposes[purpose])}
        chosen={purposes.findIndex(({ purpose }) => purpose === ordered.purpose)}
        onChoose={(at) => {
          const next = purposes[at];
          if (next) change({ purpose: next.purpose, subject: next.subject, at: 0 });
        }}
      />
      {chosen && <WhichAct chosen={chosen} at={ordered.at} onChoose={(at) => change({ at })} />}
      <Field label={text.subject} error={wrong === 'subject' ? text.subjectMissing : undefined}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={2}
            maxLength={2000}
            value={ordered.subject}
            onChange={(event) => change({ subject: event.target.value })}
          />
        )}
      </Field>
      <Ended ordered={ordered} wrong={wrong === 'ended'} onChange={change} />
      {draft.error && <ProblemAlert error={draft.error} />}
      <div className="buttons">
        <Button type="submit" color="primary" disabled={draft.isPending || !act}>
          {text.draft}
        </Button>
      </div>
    </form>
  );
}

const replaces = ({ purpose, ends, endedId }: Ordered) => purpose !== 'revoke' && ends && endedId !== null;
const endsAnother = ({ purpose, ends }: Ordered) => purpose === 'revoke' || ends;

function lackingIn(ordered: Ordered): 'subject' | 'ended' | null {
  if (ordered.subject.trim() === '') return 'subject';
  return endsAnother(ordered) && ordered.endedId === null ? 'ended' : null;
}

const endBy = (byActId: string, actId: string, purpose: Purpose) =>
  call(purpose === 'revoke' ? routes.revokeAct : routes.supersedeAct, { params: { actId }, body: { byActId } });

function WhichAct({ chosen, at, onChoose }: { chosen: Proposed; at: number; onChoose: (at: number) => void }) {
  const { words } = useWords();
  const text = words.drafting.propose;
  const silent = chosen.acts.every(({ clauses }) => clauses.length === 0);
  return (
    <Choices
      legend={text.act}
      hint={silent ? text.notStated : undefined}
      options={chosen.acts.map((act) =>
        act.clauses.length === 0 ? nameAct(act) : `${nameAct(act)} – ${text.asked(act.clauses.join(', '))}`,
      )}
      chosen={at}
      onChoose={onChoose}
    />
  );
}

type EndedProps = { ordered: Ordered; wrong: boolean; onChange: (part: Partial<Ordered>) => void };

/** The act that ends with the new one: the one to revoke, or the one to replace. */
function Ended({ ordered, wrong, onChange }: EndedProps) {
  const { words } = useWords();
  const text = words.drafting.propose;
  const revoking = ordered.purpose === 'revoke';
  return (
    <>
      {!revoking && (
        <Choices
          legend={text.relation}
          options={[text.adds, text.replaces]}
          chosen={ordered.ends ? 1 : 0}
          onChoose={(at) => onChange({ ends: at === 1, endedId: null })}
        />
      )}
      {endsAnother(ordered) && (
        <ActChooser
          label={revoking ? text.revoked : text.replaced}
          value={ordered.endedId}
          onChange={(endedId) => onChange({ endedId })}
          allowDrafts={false}
          error={wrong ? text.chooseAct : undefined}
        />
      )}
      {replaces(ordered) && (
        <Choices
          legend={text.whatStays}
          hint={text.carryHelp}
          options={[text.carryLater, text.carry]}
          chosen={ordered.carries ? 1 : 0}
          onChoose={(at) => onChange({ carries: at === 1 })}
        />
      )}
    </>
  );
}

type ChoicesProps = {
  legend: string;
  hint?: string | undefined;
  options: readonly string[];
  chosen: number;
  onChoose: (at: number) => void;
};

function Choices({ legend, hint, options, chosen, onChoose }: ChoicesProps) {
  const name = useId();
  return (
    <fieldset className="act-has">
      <legend>{legend}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      {options.map((option, at) => (
        <label key={option}>
          <input type="radio" name={name} checked={chosen === at} onChange={() => onChoose(at)} />
          {option}
        </label>
      ))}
    </fieldset>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { Policy } from '@arengo/policy';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Dialog } from '../../../elements/dialog.tsx';
import { Field } from '../../../elements/field.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { ActChooser } from '../../registers/acts/act-chooser.tsx';
import { actQuery } from '../../registers/acts/acts-queries.ts';
import { useRulesDeed, versionsQuery } from '../rules-queries.ts';
import { WithdrawButton } from '../versions/withdraw-button.tsx';
import { adoptionOf } from './adoption-of.ts';
import type { Draft } from './use-draft.ts';

/** The text becomes the next version, resting on an act. */
export function AdoptView({ draft }: { draft: Draft }) {
  const { words } = useWords();
  const text = words.ruleMaking.adopt;
  if (!draft.reading.ok) {
    return <p className="notice notice-info">{text.broken(draft.reading.problems.length)}</p>;
  }
  return <AdoptForm draft={draft} policy={draft.reading.policy} />;
}

function AdoptForm({ draft, policy }: { draft: Draft; policy: Policy }) {
  const { words } = useWords();
  const text = words.ruleMaking.adopt;
  const said = adoptionOf(policy);
  const versions = useQuery(versionsQuery);
  const next = (versions.data?.versions[0]?.version ?? 0) + 1;
  const [address] = useSearchParams();
  const [actId, setActId] = useState<string | null>(address.get('atto'));
  const [day, setDay] = useState('');
  const [parentActId, setParentActId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const act = useQuery({ ...actQuery(actId ?? ''), enabled: actId !== null });
  const isDraft = act.data?.state === 'draft';
  const propose = useRulesDeed((chosen: string) =>
    call(routes.proposeVersion, {
      params: { policyDraftId: draft.view.id },
      body: { actId: chosen, sha256: draft.saved.sha256, effectiveDay: day || null, parentActId },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (actId === null || draft.dirty) return;
    if (isDraft) propose.mutate(actId);
    else setAsking(true);
  };
  if (propose.data) {
    const row = { version: propose.data.version, sha256: draft.saved.sha256 };
    return <Done row={row} proposed={isDraft} onWithdrawn={propose.reset} />;
  }
  return (
    <form className="register-form adopt-form" onSubmit={submit} noValidate>
      <p>{text.lead(next)}</p>
      <ActChooser
        label={text.act}
        hint={text.actHint}
        value={actId}
        onChange={setActId}
        organ={said.organ ?? undefined}
        kind={said.kind ?? undefined}
        error={tried && actId === null ? text.needAct : undefined}
      />
      <fieldset>
        <legend>{text.effect}</legend>
        {said.effect ? (
          <p>{text.says(said.effect.clause, words.ruleMaking.versions.takesEffect[said.effect.on])}</p>
        ) : (
          <>
            <p>{text.silent}</p>
            <Field label={text.day} hint={text.dayHint}>
              {(wiring) => (
                <input {...wiring} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
              )}
            </Field>
          </>
        )}
      </fieldset>
      {said.parent && (
        <ActChooser
          label={text.parent}
          hint={text.parentHint(words.ruleMaking.frame.parents[said.parent] ?? said.parent.replaceAll('-', ' '))}
          value={parentActId}
          onChange={setParentActId}
          allowDrafts={false}
          {...(actId ? { except: actId } : {})}
        />
      )}
      {tried && draft.dirty && <p className="field-error">{text.unsaved}</p>}
      {propose.error && <ProblemAlert error={propose.error} />}
      <Button color="primary" type="submit" disabled={propose.isPending}>
        {isDraft ? text.propose(next) : text.adopt(next)}
      </Button>
      {asking && (
        <Dialog title={text.sureTitle(next)} onClose={() => setAsking(false)}>
          <p>{text.sure}</p>
          <div className="buttons">
            <Button
              type="button"
              color="primary"
              onClick={() => {
                setAsking(false);
                if (actId) propose.mutate(actId);
              }}
            >
              {text.adopt(next)}
            </Button>
            <Button type="button" color="outline-primary" onClick={() => setAsking(false)}>
              {text.keep}
            </Button>
          </div>
        </Dialog>
      )}
    </form>
  );
}

type DoneProps = { row: { version: number; sha256: string }; proposed: boolean; onWithdrawn: () => void };

function Done({ row, proposed, onWithdrawn }: DoneProps) {
  const { words } = useWords();
  const text = words.ruleMaking.adopt;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="notice notice-success">
      <p>{proposed ? text.proposed(row.version) : text.adopted(row.version)}</p>
      <p>
        <Link to="/regole/versioni">{text.see}</Link>
      </p>
      {proposed && <WithdrawButton row={row} onDone={onWithdrawn} />}
    </div>
  );
}

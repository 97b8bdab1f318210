// SPDX-License-Identifier: EUPL-1.2
import { type ActRow, sayActKind, sayOrgan } from '@arengo/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useId, useRef, useState } from 'react';
import { Link } from 'react-router';
import { Field } from '../../../elements/field.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { ActStateSign } from './act-state.tsx';
import { actQuery, actsQuery } from './acts-queries.ts';
import { QuickAct } from './quick-act.tsx';

type Props = {
  /** The id of the act chosen, or null. */
  value: string | null;
  onChange: (actId: string | null) => void;
  label: string;
  /** Slugs of ORGANS and ACT_KINDS that a clause asks for: the list shows those of the organ first. */
  organ?: string | undefined;
  kind?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  /** Drafts may be chosen and written: what rests on one begins with it. */
  allowDrafts?: boolean;
  /** An act that cannot be chosen. */
  except?: string;
};

/** Chooses an act of the register, or registers one on the spot. It may stand inside a form. */
export function ActChooser(props: Props) {
  const { label, hint, error, value, onChange } = props;
  const id = useId();
  const place = useRef<HTMLFieldSetElement>(null);
  const refocus = () =>
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('button, input')?.focus());
  const set = (actId: string | null) => {
    onChange(actId);
    refocus();
  };
  return (
    <fieldset
      ref={place}
      className={error ? 'act-chooser field-wrong' : 'act-chooser'}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend>{label}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      {value ? <Chosen actId={value} onClear={() => set(null)} /> : <Search {...props} onChange={set} />}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

function Chosen({ actId, onClear }: { actId: string; onClear: () => void }) {
  const { words } = useWords();
  const text = words.acts.chooser;
  const act = useQuery(actQuery(actId));
  return (
    <div className="act-chosen">
      {act.error && <ProblemAlert error={act.error} />}
      {act.data && (
        <p>
          <Link to={`/registri/atti/${actId}`}>{act.data.citation}</Link> <ActStateSign state={act.data.state} />
        </p>
      )}
      {act.data && act.data.number !== null && <p className="quiet">{act.data.subject}</p>}
      {act.data?.state === 'draft' && <p className="quiet">{text.draftNote}</p>}
      <Button type="button" color="outline-primary" size="xs" onClick={onClear}>
        {text.change}
      </Button>
    </div>
  );
}

function Search({ onChange, organ, kind, allowDrafts = true, except }: Props) {
  const { words, locale } = useWords();
  const text = words.acts.chooser;
  const mayWrite = useMay('govern');
  const [sought, setSought] = useState('');
  const [anyOrgan, setAnyOrgan] = useState(false);
  const [writing, setWriting] = useState(false);
  const acts = useInfiniteQuery(
    actsQuery({ text: sought.trim(), state: allowDrafts ? 'open' : 'in-force', organ: anyOrgan ? '' : organ }, 8),
  );
  const rows = (acts.data?.pages.flatMap((page) => page.acts) ?? []).filter((act) => act.id !== except);
  const asked = [kind && sayActKind(kind, locale), organ && sayOrgan(organ, locale)];
  const needed = asked.filter(Boolean).join(', ');
  if (writing) {
    return (
      <QuickAct
        start={{ organ: organ ?? '', kind: kind ?? '' }}
        allowDrafts={allowDrafts}
        words={{ register: text.registerAndUse, draft: text.draftAndUse }}
        onDone={onChange}
        onClose={() => setWriting(false)}
      />
    );
  }
  return (
    <>
      {needed && <p className="field-hint">{text.needs(needed)}</p>}
      <Field label={text.search} hint={text.searchHint}>
        {(wiring) => (
          <input
            {...wiring}
            type="search"
            maxLength={200}
            value={sought}
            onChange={(event) => setSought(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        )}
      </Field>
      {acts.error && <ProblemAlert error={acts.error} onRetry={() => void acts.refetch()} />}
      {acts.data && rows.length === 0 && <p role="status">{text.none}</p>}
      {rows.length > 0 && (
        <ul className="act-options" aria-label={text.results}>
          {rows.map((act) => (
            <Option key={act.id} act={act} onPick={() => onChange(act.id)} />
          ))}
        </ul>
      )}
      {acts.hasNextPage && <p className="quiet">{text.more}</p>}
      <div className="buttons">
        {mayWrite && (
          <Button type="button" color="outline-primary" size="xs" onClick={() => setWriting(true)}>
            {text.register}
          </Button>
        )}
        {organ && !anyOrgan && (
          <button type="button" className="link-button" onClick={() => setAnyOrgan(true)}>
            {text.allOrgans}
          </button>
        )}
      </div>
    </>
  );
}

function Option({ act, onPick }: { act: ActRow; onPick: () => void }) {
  return (
    <li>
      <button type="button" onClick={onPick}>
        <span>{act.citation}</span> <ActStateSign state={act.state} />
        {act.number !== null && <span className="quiet">{act.subject}</span>}
      </button>
    </li>
  );
}

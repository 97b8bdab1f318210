// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useRef } from 'react';
import { useWords } from '../../../words/use-words.tsx';
import { ClauseForm } from './clause-form.tsx';
import type { Editing } from './form-view.tsx';
import { emptyClause } from './points-form.tsx';
import type { RawPolicy } from './policy-document.ts';

type Props = {
  raw: RawPolicy;
  editing: Editing;
  opened: number | null;
  onOpen: (clause: number | null) => void;
};

/** The clauses by section; one is open at a time. */
export function ClausesForm({ raw, editing, opened, onOpen }: Props) {
  const { words } = useWords();
  const text = words.ruleMaking.form;
  const numbered = raw.clauses.map((clause, at) => ({ clause, at }));
  const known = new Set(raw.sections.map(({ id }) => id));
  const stray = numbered.filter(({ clause }) => !known.has(clause.section));
  const add = (section: string) => {
    const words = { it: text.newClauseIt, en: text.newClauseEn };
    editing.add(['clauses'], { ...emptyClause(raw, words, section), effects: [{ effect: 'informational' }] });
    onOpen(raw.clauses.length);
  };
  const line = (one: (typeof numbered)[number]) => (
    <ClauseLine key={one.at} {...one} raw={raw} editing={editing} open={opened === one.at} onOpen={onOpen} />
  );
  return (
    <section className="form-part" aria-labelledby="form-clauses">
      <h2 id="form-clauses">{text.clauses}</h2>
      {raw.sections.map(({ id, title }) => (
        <section key={id} aria-labelledby={`form-section-${id}`}>
          <h3 id={`form-section-${id}`}>{title.it}</h3>
          <ul className="plain">{numbered.filter(({ clause }) => clause.section === id).map(line)}</ul>
          <Button
            color="outline-primary"
            size="xs"
            aria-label={`${text.addClause}: ${title.it}`}
            onClick={() => add(id)}
          >
            {text.addClause}
          </Button>
        </section>
      ))}
      {stray.length > 0 && <ul className="plain">{stray.map(line)}</ul>}
    </section>
  );
}

type LineProps = {
  clause: RawPolicy['clauses'][number];
  at: number;
  raw: RawPolicy;
  editing: Editing;
  open: boolean;
  onOpen: (clause: number | null) => void;
};

function ClauseLine({ clause, at, raw, editing, open, onOpen }: LineProps) {
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!open) return;
    place.current?.scrollIntoView({ block: 'start' });
    place.current?.querySelector('button')?.focus();
  }, [open]);
  return (
    <li ref={place} className={open ? 'clause-line clause-line-open' : 'clause-line'}>
      <button type="button" className="clause-toggle" aria-expanded={open} onClick={() => onOpen(open ? null : at)}>
        <strong>{clause.id}</strong> <span>{clause.text.it}</span>
      </button>
      {open && <ClauseForm clause={clause} at={at} raw={raw} editing={editing} />}
    </li>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { PolicyView } from '@arengo/contract';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { Field } from '../../elements/field.tsx';
import { useWords } from '../../words/use-words.tsx';
import { type Audience, AudienceFilter, binds } from './audience-filter.tsx';
import { NotStatedList } from './not-stated-list.tsx';
import { PolicySection } from './policy-section.tsx';

/** A policy section by section, with a search and a choice of audience, and what it does not state. */
export function PolicyText({ policy }: { policy: PolicyView }) {
  const { words, pick, day, number } = useWords();
  const text = words.rules;
  const [typed, setTyped] = useState('');
  const [audience, setAudience] = useState<Audience>('all');
  const { hash } = useLocation();
  useEffect(() => {
    if (hash) document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [hash]);
  const fits = (clause: PolicyView['clauses'][number]) =>
    binds(clause, audience) && `${clause.id} ${pick(clause.text)}`.toLowerCase().includes(typed.trim().toLowerCase());
  const clauses = policy.clauses.filter(fits);
  const sections = policy.sections.filter((section) => clauses.some((clause) => clause.section === section.id));
  return (
    <>
      <header className="policy-head">
        <h2>{pick(policy.title)}</h2>
        <p className="quiet">
          {policy.body}
          {policy.version !== null && `, ${text.version(number(policy.version))}`},{' '}
          {policy.effectiveFrom ? text.from(day(policy.effectiveFrom)) : text.noDate}
        </p>
      </header>
      <div className="policy-layout">
        <div className="policy-side">
          <Field label={text.search}>
            {(wiring) => (
              <input {...wiring} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
            )}
          </Field>
          <AudienceFilter value={audience} onChange={setAudience} />
          <p className="quiet" role="status">
            {text.found(clauses.length)}
          </p>
          <nav aria-label={text.sections}>
            <ol className="policy-index">
              {sections.map((section) => (
                <li key={section.id}>
                  <a href={`#${section.id}`}>{pick(section.title)}</a>
                </li>
              ))}
              <li>
                <a href="#not-stated">{text.notStated}</a>
              </li>
            </ol>
          </nav>
        </div>
        <div>
          {sections.map((section) => (
            <PolicySection
              key={section.id}
              section={section}
              clauses={clauses.filter((clause) => clause.section === section.id)}
            />
          ))}
          <NotStatedList points={policy.notStated} />
        </div>
      </div>
    </>
  );
}

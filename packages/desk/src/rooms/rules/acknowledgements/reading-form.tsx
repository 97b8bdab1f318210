// SPDX-License-Identifier: EUPL-1.2
import type { AcknowledgementView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Modality } from '../../../elements/clause.tsx';
import { Tick } from '../../../elements/field.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { useRulesDeed } from '../rules-queries.ts';

type Reading = NonNullable<AcknowledgementView['reading']>;

/** The text for staff, then the place where one says to have read it. */
export function ReadingForm({ reading }: { reading: Reading }) {
  const { words, moment, pick } = useWords();
  const text = words.ruleMaking.acknowledgements;
  const { version, acknowledgedAt, asked } = reading;
  return (
    <section className="reading" aria-labelledby="reading">
      <h2 id="reading">
        {!asked ? pick(reading.title) : acknowledgedAt ? text.done(moment(acknowledgedAt)) : text.asked(version)}
      </h2>
      {!asked && <p>{text.notAsked}</p>}
      {reading.beforePower.map(({ who, clause }) => (
        <p key={who}>
          {text.wait[who]} <span className="quiet">({clause})</span>
        </p>
      ))}
      <p className="quiet">{text.readHelp}</p>
      <Clauses title={text.internal} clauses={reading.clauses.filter(({ audience }) => audience === 'internal')} />
      <Clauses title={text.both} clauses={reading.clauses.filter(({ audience }) => audience !== 'internal')} />
      {asked && <Confirmation reading={reading} />}
    </section>
  );
}

function Clauses({ title, clauses }: { title: string; clauses: Reading['clauses'] }) {
  const { words, pick } = useWords();
  if (clauses.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="plain">
        {clauses.map((clause) => (
          <li key={clause.id} className="policy-clause">
            <p className="policy-clause-head">
              <strong>{clause.id}</strong>
              <Modality modality={clause.modality} />
              {clause.asks && <span className="rule-sign">{words.ruleMaking.acknowledgements.asks}</span>}
            </p>
            <p>{pick(clause.text)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Confirmation({ reading: { version, sha256, acknowledgedAt } }: { reading: Reading }) {
  const { words, moment } = useWords();
  const text = words.ruleMaking.acknowledgements;
  const [read, setRead] = useState(false);
  const [wrong, setWrong] = useState(false);
  const done = useRef<HTMLParagraphElement>(null);
  const said = useRulesDeed(() => call(routes.acknowledgePolicy, { body: { version, sha256 } }));
  useEffect(() => {
    if (said.isSuccess && acknowledgedAt) done.current?.focus();
  }, [said.isSuccess, acknowledgedAt]);
  if (acknowledgedAt) {
    return (
      <p ref={done} tabIndex={-1} className="notice notice-success">
        {text.done(moment(acknowledgedAt))}
      </p>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWrong(!read);
    if (read) said.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Tick label={text.confirm} checked={read} onChange={setRead} />
      {wrong && !read && (
        <p className="field-error" role="alert">
          {text.needRead}
        </p>
      )}
      {said.error && <ProblemAlert error={said.error} />}
      <Button color="primary" type="submit" disabled={said.isPending}>
        {text.submit(version)}
      </Button>
    </form>
  );
}

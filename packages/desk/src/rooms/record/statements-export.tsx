// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { addressOf } from '../../address.ts';
import { routes } from '../../client.ts';
import { Field } from '../../elements/field.tsx';
import { romeToday } from '../../rome-time.ts';
import { useWords } from '../../words/use-words.tsx';

/** Statements of reasons of a period, as a file. */
export function StatementsExport() {
  const text = useWords().words.reasons;
  const today = romeToday();
  const [from, setFrom] = useState(`${today.slice(0, 4)}-01-01`);
  const [to, setTo] = useState(today);
  const whole = from !== '' && to !== '' && from <= to;
  return (
    <details className="clause told">
      <summary>{text.exportTitle}</summary>
      <p>{text.exportHelp}</p>
      <Field label={text.from}>
        {(wiring) => <input {...wiring} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}
      </Field>
      <Field label={text.to}>
        {(wiring) => <input {...wiring} type="date" value={to} onChange={(event) => setTo(event.target.value)} />}
      </Field>
      {whole && (
        <a className="btn btn-outline-primary btn-sm" href={addressOf(routes.exportStatements.path, {}, { from, to })}>
          {text.exportButton}
        </a>
      )}
    </details>
  );
}

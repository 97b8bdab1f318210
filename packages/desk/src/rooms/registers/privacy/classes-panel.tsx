// SPDX-License-Identifier: EUPL-1.2
import { type DataClassRow, OFFERED_TERMS } from '@arengo/contract';
import { sayDuration } from '@arengo/policy';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Clause } from '../../../elements/clause.tsx';
import { Field } from '../../../elements/field.tsx';
import { Panel } from '../../../elements/panel.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useWords } from '../../../words/use-words.tsx';
import { useKeeping } from './privacy-queries.ts';
import { isReason, ReasonField } from './reason-field.tsx';

/** Each class of data: whose they are, how long they are kept, and who says so. */
export function ClassesPanel({ classes }: { classes: readonly DataClassRow[] }) {
  const { words } = useWords();
  return (
    <Panel title={words.privacy.table.title}>
      <ul className="privacy-classes">
        {classes.map((row) => (
          <li key={row.dataClass}>
            <ClassCard row={row} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function ClassCard({ row }: { row: DataClassRow }) {
  const { words, pick, day, number } = useWords();
  const text = words.privacy.table;
  const name = words.privacy.classes[row.dataClass];
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      <p>{pick(row.holds)}</p>
      <dl>
        <dt>{text.whose}</dt>
        <dd>{pick(row.whose)}</dd>
        <dt>{text.kept}</dt>
        <dd>
          <strong>{pick(row.said)}</strong>
        </dd>
        <dt>{text.from}</dt>
        <dd>
          {text.sources[row.source]}
          {row.clause && <Clause id={row.clause.id} clauses={[row.clause]} />}
          {row.own && (
            <span className="quiet">
              {' '}
              ({text.act(row.own.act, day(row.own.at))}) {row.own.reason}
            </span>
          )}
        </dd>
        {row.dataClass !== 'authors' && (
          <>
            <dt>{text.next}</dt>
            <dd>{row.next ? day(row.next) : text.nextNone}</dd>
          </>
        )}
        {row.kept.length > 0 && (
          <>
            <dt>{text.held}</dt>
            {row.kept.map(({ because, count }) => (
              <dd key={because.it}>{text.count(number(count), pick(because))}</dd>
            ))}
          </>
        )}
      </dl>
      <SetTerm row={row} name={name} />
    </section>
  );
}

function SetTerm({ row, name }: { row: DataClassRow; name: string }) {
  const text = useWords().words.privacy.set;
  if (row.clause) return <p className="quiet">{text.stated}</p>;
  if (row.dataClass === 'authors') return <p className="quiet">{text.none}</p>;
  return <Unfold label={text.open(name)}>{(close) => <TermForm row={row} onClose={close} />}</Unfold>;
}

function TermForm({ row, onClose }: { row: DataClassRow; onClose: () => void }) {
  const { words, locale } = useWords();
  const text = words.privacy.set;
  const [term, setTerm] = useState(row.own?.term ?? '');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const save = useKeeping(
    (body: { term: string | null; reason: string }) =>
      call(routes.setRetentionTerm, { body: { dataClass: row.dataClass, ...body } }),
    onClose,
  );
  const offered = [...new Set([...(row.own ? [row.own.term] : []), ...OFFERED_TERMS])];
  const submit = (form: HTMLFormElement) => {
    setTried(true);
    if (!isReason(reason)) return focusFirstWrong(form);
    save.mutate({ term: term === '' ? null : term, reason });
  };
  return (
    <SmallForm save={text.save} busy={save.isPending} error={save.error} onClose={onClose} onSubmit={submit}>
      <Field label={text.term}>
        {(wiring) => (
          <select {...wiring} value={term} onChange={(event) => setTerm(event.target.value)}>
            <option value="">{text.byDefault}</option>
            {offered.map((one) => (
              <option key={one} value={one}>
                {sayDuration(one, locale)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ReasonField
        label={text.reason}
        hint={text.reasonHint}
        error={tried && !isReason(reason) ? text.reasonWrong : undefined}
        value={reason}
        onChange={setReason}
      />
    </SmallForm>
  );
}

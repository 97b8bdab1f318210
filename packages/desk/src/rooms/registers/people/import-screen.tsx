// SPDX-License-Identifier: EUPL-1.2
import type { ImportPlan } from '@arengo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useEffect, useRef, useState } from 'react';
import { base64Of } from '../../../base64-of.ts';
import { call, routes } from '../../../client.ts';
import { Field, Tick } from '../../../elements/field.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { PeopleTabs } from './people-tabs.tsx';

/** A file of people: tried first, imported then; and the register as a file. */
export function ImportScreen() {
  const text = useWords().words.people.file;
  return (
    <>
      <PageHeading title={text.title} />
      <PeopleTabs />
      <Import />
      <Export />
    </>
  );
}

type Tried = { file: string; plan: ImportPlan };

function Import() {
  const { words } = useWords();
  const text = words.people.file;
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const check = useMutation({
    async mutationFn(chosen: File): Promise<Tried> {
      const content = await base64Of(chosen);
      return { file: content, plan: await call(routes.checkPeopleFile, { body: { file: content } }) };
    },
  });
  const order = useMutation({
    mutationFn: ({ file: content, plan: { fileSha256, registerSha256 } }: Tried) =>
      call(routes.importPeople, { body: { file: content, fileSha256, registerSha256 } }),
    async onSuccess() {
      check.reset();
      await client.invalidateQueries();
    },
  });
  const begin = () => {
    order.reset();
    setMissing(file === null);
    if (file) check.mutate(file);
  };
  const error = check.error ?? order.error;
  return (
    <section aria-labelledby="import-people">
      <h2 id="import-people">{text.importTitle}</h2>
      <p>{text.intro}</p>
      <p className="quiet">{text.columns}</p>
      <Field label={text.choose} error={missing ? text.needFile : undefined}>
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            accept=".csv,.txt,text/csv"
            onChange={(event) => {
              setFile(event.target.files?.[0] ?? null);
              check.reset();
              order.reset();
            }}
          />
        )}
      </Field>
      <Button color="primary" size="sm" disabled={check.isPending} onClick={begin}>
        {check.isPending ? text.checking : text.check}
      </Button>
      {error && <ProblemAlert error={error} />}
      <div role="status">
        {order.data && <p className="notice notice-success">{text.done(order.data.added, order.data.changed)}</p>}
      </div>
      {check.data && <Plan plan={check.data.plan} busy={order.isPending} onImport={() => order.mutate(check.data)} />}
    </section>
  );
}

type PlanProps = { plan: ImportPlan; busy: boolean; onImport: () => void };

/** The dry run as a table, and the import where nothing stands against it. */
function Plan({ plan, busy, onImport }: PlanProps) {
  const { words, number } = useWords();
  const text = words.people.file;
  const heading = useRef<HTMLHeadingElement>(null);
  const [onlyBad, setOnlyBad] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  const { counts } = plan;
  const lines = onlyBad ? plan.lines.filter(({ outcome }) => outcome === 'bad') : plan.lines;
  const shown = (['add', 'change', 'skip', 'bad'] as const).filter((outcome) => counts[outcome] > 0);
  const due = counts.add + counts.change;
  const separator = text.separators[plan.separator] ?? plan.separator;
  return (
    <>
      <h3 ref={heading} tabIndex={-1} className="people-subhead">
        {text.table}
      </h3>
      <p>{text.read(plan.encoding, separator, text.lines(plan.lines.length))}</p>
      <ul className="import-counts">
        {shown.map((outcome) => (
          <li key={outcome} className={`import-${outcome}`}>
            <strong>{number(counts[outcome])}</strong> {text.counts[outcome]}
          </li>
        ))}
      </ul>
      {counts.bad > 0 && <Tick label={text.onlyBad} checked={onlyBad} onChange={setOnlyBad} />}
      <PlanTable lines={lines} />
      {counts.bad > 0 ? (
        <p className="notice notice-warning">{text.blocked}</p>
      ) : due === 0 ? (
        <p className="notice">{text.nothing}</p>
      ) : (
        <Button color="primary" disabled={busy} onClick={onImport}>
          {busy ? text.importing : text.import(due)}
        </Button>
      )}
    </>
  );
}

function PlanTable({ lines }: { lines: ImportPlan['lines'] }) {
  const { words, pick } = useWords();
  const text = words.people.file;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="import-table" aria-label={text.table} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.line}</th>
            <th scope="col">{text.outcome}</th>
            <th scope="col">{text.person}</th>
            <th scope="col">{text.why}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.line} className={`import-${line.outcome}`}>
              <th scope="row">{line.line}</th>
              <td>
                <span className="sign">{text.outcomes[line.outcome]}</span>
              </td>
              <td>
                {line.name || '–'}
                {line.email && <span className="quiet"> {line.email}</span>}
              </td>
              <td>
                {line.said.map((one) => (
                  <p key={`${one.column} ${one.because.en}`}>
                    {one.column && <strong>{one.column}: </strong>}
                    {pick(one.because)}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Export() {
  const text = useWords().words.people.file;
  const fetch = useMutation({
    mutationFn: () => call(routes.exportPeople),
    onSuccess: ({ fileName, csv }) => save(fileName, csv),
  });
  return (
    <section aria-labelledby="export-people">
      <h2 id="export-people">{text.exportTitle}</h2>
      <p>{text.exportHelp}</p>
      {fetch.error && <ProblemAlert error={fetch.error} />}
      <Button color="outline-primary" size="sm" disabled={fetch.isPending} onClick={() => fetch.mutate()}>
        {text.export}
      </Button>
    </section>
  );
}

function save(fileName: string, csv: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}

// SPDX-License-Identifier: EUPL-1.2
import { READY_USES, type ReadyAnswers } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { Link } from 'react-router';
import { call, routes } from '../../client.ts';
import { Clause } from '../../elements/clause.tsx';
import { EmptyRoom } from '../../elements/empty-room.tsx';
import { Choice, Field } from '../../elements/field.tsx';
import { Loading } from '../../elements/loading.tsx';
import { PageHeading } from '../../elements/page-heading.tsx';
import { Panel } from '../../elements/panel.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { Said } from '../../elements/said.tsx';
import { SmallForm } from '../../elements/small-form.tsx';
import { TextField } from '../../elements/text-field.tsx';
import { focusFirstWrong } from '../../focus-first-wrong.ts';
import { useWords } from '../../words/use-words.tsx';
import { AnswerTimes } from './answer-times.tsx';
import { readyQuery } from './enquiries-queries.ts';
import { useEnquiryDeed } from './use-enquiry-deed.ts';

/** Answers that are kept ready, and what leaves by itself. */
export function ReadyPage() {
  const { words } = useWords();
  const text = words.citizens.readyPage;
  const ready = useQuery(readyQuery);
  const [said, setSaid] = useState({ text: '' });
  const onSaid = (what: string) => setSaid({ text: what });
  return (
    <>
      <p>
        <Link to="/cittadini">{words.citizens.page.back}</Link>
      </p>
      <PageHeading title={text.title}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <Said said={said} />
      {ready.isPending && <Loading />}
      {ready.error && <ProblemAlert error={ready.error} onRetry={() => void ready.refetch()} />}
      {ready.data && (
        <>
          <ReadyList ready={ready.data} onSaid={onSaid} />
          <AnswerTimes ready={ready.data} onSaid={onSaid} />
          <Automatic ready={ready.data} onSaid={onSaid} />
        </>
      )}
    </>
  );
}

type Props = { ready: ReadyAnswers; onSaid: (text: string) => void };
type Row = ReadyAnswers['rows'][number];

function ReadyList({ ready, onSaid }: Props) {
  const { words, pick } = useWords();
  const text = words.citizens.readyPage;
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {ready.rows.length === 0 && <EmptyRoom title={text.none} help={text.noneHelp} icon="it-pencil" />}
      <ul className="account-list">
        {ready.rows.map((row) => (
          <li key={row.id}>
            {open === row.id ? (
              <ReadyForm row={row} offices={ready.offices} onSaid={onSaid} onClose={close} />
            ) : (
              <ReadyRow row={row} mayKeep={ready.mayKeep.granted} onChange={() => setOpen(row.id)} onSaid={onSaid} />
            )}
          </li>
        ))}
      </ul>
      {!ready.mayKeep.granted && (
        <p className="quiet">
          {text.keep} {pick(ready.mayKeep.because)}
        </p>
      )}
      {ready.mayKeep.granted && open === 'new' && (
        <ReadyForm row={null} offices={ready.offices} onSaid={onSaid} onClose={close} />
      )}
      {ready.mayKeep.granted && open === null && (
        <Button color="primary" size="sm" onClick={() => setOpen('new')}>
          {text.add}
        </Button>
      )}
    </>
  );
}

type RowProps = { row: Row; mayKeep: boolean; onChange: () => void; onSaid: (text: string) => void };

function ReadyRow({ row, mayKeep, onChange, onSaid }: RowProps) {
  const { words, moment } = useWords();
  const text = words.citizens.readyPage;
  const end = useEnquiryDeed(
    () => call(routes.endReadyAnswer, { params: { readyId: row.id } }),
    () => onSaid(words.citizens.said.readyEnded),
  );
  return (
    <>
      <p className="newsroom-row-head">
        <strong>{row.name}</strong>
        <span className="sign">{words.citizens.uses[row.usedFor]}</span>
        {row.officeName && <span>{row.officeName}</span>}
      </p>
      <blockquote className="enquiry-proposal">{row.text}</blockquote>
      <p className="quiet">{text.changed(row.changedBy.name, moment(row.changedAt))}</p>
      {end.error && <ProblemAlert error={end.error} />}
      {mayKeep && (
        <div className="buttons">
          <Button color="outline-primary" size="sm" aria-label={text.changeNamed(row.name)} onClick={onChange}>
            {text.change}
          </Button>
          <Button
            color="outline-primary"
            size="sm"
            aria-label={text.endNamed(row.name)}
            disabled={end.isPending}
            onClick={() => end.mutate(undefined)}
          >
            {text.end}
          </Button>
        </div>
      )}
    </>
  );
}

type FormProps = {
  row: Row | null;
  offices: ReadyAnswers['offices'];
  onSaid: (text: string) => void;
  onClose: () => void;
};

function ReadyForm({ row, offices, onSaid, onClose }: FormProps) {
  const { words } = useWords();
  const text = words.citizens.readyPage;
  const [draft, setDraft] = useState({
    ...{ name: row?.name ?? '', usedFor: row?.usedFor ?? 'signpost', text: row?.text ?? '' },
    ...{ officeId: row?.officeId ?? '', link: row?.link ?? '' },
  });
  const [tried, setTried] = useState(false);
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const save = useEnquiryDeed(
    async () => {
      const body = { ...draft, officeId: draft.officeId || null, link: draft.link.trim() || null };
      if (row) await call(routes.changeReadyAnswer, { params: { readyId: row.id }, body });
      else await call(routes.addReadyAnswer, { body });
    },
    () => {
      onClose();
      onSaid(words.citizens.said.readySaved);
    },
  );
  const missing = { name: draft.name.trim() === '', text: draft.text.trim() === '' };
  return (
    <SmallForm
      save={text.save}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={(form) => {
        setTried(true);
        if (missing.name || missing.text) focusFirstWrong(form);
        else save.mutate(undefined);
      }}
    >
      <TextField
        label={text.name}
        longest={120}
        value={draft.name}
        error={tried && missing.name ? text.nameMissing : undefined}
        onChange={(name) => set({ name })}
      />
      <Choice
        label={text.usedFor}
        value={draft.usedFor}
        options={READY_USES.map((value) => ({ value, label: words.citizens.uses[value] }))}
        onChange={(value) => set({ usedFor: READY_USES.find((one) => one === value) ?? draft.usedFor })}
      />
      <Field label={text.text} hint={text.blanks} error={tried && missing.text ? text.textMissing : undefined}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={6}
            maxLength={4000}
            value={draft.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
      </Field>
      <Choice
        label={text.office}
        value={draft.officeId}
        options={[
          { value: '', label: words.citizens.editor.noOffice },
          ...offices.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(officeId) => set({ officeId })}
      />
      <TextField label={text.link} longest={500} value={draft.link} onChange={(link) => set({ link })} />
    </SmallForm>
  );
}

/** The two answers that whoever governs may let leave by themselves; a refused one with its reason and article. */
function Automatic({ ready, onSaid }: Props) {
  const { words, moment, pick } = useWords();
  const text = words.citizens.readyPage;
  const turn = useEnquiryDeed(
    (body: { usedFor: 'emergency' | 'redirect'; on: boolean }) => call(routes.switchAutomaticAnswer, { body }),
    () => onSaid(words.citizens.said.switched),
  );
  return (
    <Panel title={text.automaticTitle} intro={text.automaticIntro}>
      {turn.error && <ProblemAlert error={turn.error} />}
      <ul className="account-list">
        {ready.couldBe.map(({ usedFor, verdict }) => {
          const on = ready.automatic.find((one) => one.usedFor === usedFor);
          const barred = on ? null : (verdict.because ?? (ready.mayGovern.granted ? null : ready.mayGovern.because));
          return (
            <li key={usedFor}>
              <p>
                <strong>{text.automatic[usedFor]}</strong>
              </p>
              <p>{on ? text.on(on.by.name, moment(on.at)) : text.off}</p>
              {barred && <p className="quiet">{pick(barred)}</p>}
              {verdict.clause && <Clause id={verdict.clause} clauses={ready.clauses} />}
              {ready.mayGovern.granted && barred === null && (
                <Button
                  color="outline-primary"
                  size="sm"
                  aria-label={`${on ? text.switchOff : text.switchOn}: ${text.automatic[usedFor]}`}
                  disabled={turn.isPending}
                  onClick={() => turn.mutate({ usedFor, on: !on })}
                >
                  {on ? text.switchOff : text.switchOn}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

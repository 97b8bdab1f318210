// SPDX-License-Identifier: EUPL-1.2
import { EVIDENCE_BYTES, EVIDENCE_TYPES, type ImpersonationCaseView } from '@arengo/contract';
import { useState } from 'react';
import { addressOf } from '../../../address.ts';
import { call, routes } from '../../../client.ts';
import { Field } from '../../../elements/field.tsx';
import { Panel } from '../../../elements/panel.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useWords } from '../../../words/use-words.tsx';
import { type CasePanelProps, CaseStep } from './case-step.tsx';
import { useCaseStep } from './impersonation-queries.ts';

/** What was kept of the account, each piece with its hash. */
export function EvidencePanel({ view, mayWrite }: CasePanelProps) {
  const text = useWords().words.impersonation.evidence;
  const open = view.state !== 'closed';
  return (
    <Panel title={text.title} intro={text.intro}>
      {view.evidence.length === 0 && <p>{text.none}</p>}
      <ul className="account-list">
        {view.evidence.map((one) => (
          <Piece key={one.id} caseId={view.id} one={one} />
        ))}
      </ul>
      {open && (
        <div className="act-deeds">
          <CaseStep view={view} mayWrite={mayWrite} step="add-evidence" label={text.addFile}>
            {(close) => <AddFile caseId={view.id} onClose={close} />}
          </CaseStep>
          <CaseStep view={view} mayWrite={mayWrite} step="add-evidence" label={text.addText}>
            {(close) => <AddText caseId={view.id} onClose={close} />}
          </CaseStep>
        </div>
      )}
    </Panel>
  );
}

function Piece({ caseId, one }: { caseId: string; one: ImpersonationCaseView['evidence'][number] }) {
  const { words, moment } = useWords();
  const text = words.impersonation;
  const source = addressOf(routes.readImpersonationFile.path, { impersonationCaseId: caseId, evidenceId: one.id });
  return (
    <li>
      {one.file && (
        <p>
          <a href={source} target="_blank" rel="noreferrer">
            {text.evidence.open(one.file.name)}
          </a>
        </p>
      )}
      {one.text && <blockquote className="conduct-fact">{one.text}</blockquote>}
      <p className="quiet">{text.page.by(one.addedBy.name, moment(one.addedAt))}</p>
      <p className="quiet">
        {text.evidence.hash}: <code className="impersonation-hash">{one.sha256}</code>
      </p>
    </li>
  );
}

type AddProps = { caseId: string; onClose: () => void };

function AddFile({ caseId, onClose }: AddProps) {
  const text = useWords().words.impersonation.evidence;
  const [chosen, setChosen] = useState<File | null>(null);
  const [gap, setGap] = useState<string | undefined>();
  const send = useCaseStep(async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const params = { impersonationCaseId: caseId };
    await call(routes.addImpersonationFile, { params, body: { name: file.name, bytes } });
  }, onClose);
  const submit = (form: HTMLFormElement) => {
    const wrong = !chosen ? text.chooseFile : chosen.size > EVIDENCE_BYTES ? text.tooBig : undefined;
    setGap(wrong);
    if (wrong || !chosen) return focusFirstWrong(form);
    send.mutate(chosen);
  };
  return (
    <SmallForm save={text.save} busy={send.isPending} error={send.error} onSubmit={submit} onClose={onClose}>
      <Field label={text.file} hint={text.fileHint} error={gap}>
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            accept={EVIDENCE_TYPES.join(',')}
            onChange={(event) => {
              setChosen(event.target.files?.[0] ?? null);
              setGap(undefined);
              send.reset();
            }}
          />
        )}
      </Field>
      {send.isPending && <p role="status">{text.sending}</p>}
    </SmallForm>
  );
}

function AddText({ caseId, onClose }: AddProps) {
  const text = useWords().words.impersonation.evidence;
  const [written, setWritten] = useState('');
  const [gap, setGap] = useState<string | undefined>();
  const send = useCaseStep(
    () => call(routes.addImpersonationText, { params: { impersonationCaseId: caseId }, body: { text: written } }),
    onClose,
  );
  const submit = (form: HTMLFormElement) => {
    const wrong = written.trim() === '' ? text.writeText : undefined;
    setGap(wrong);
    if (wrong) return focusFirstWrong(form);
    send.mutate(undefined);
  };
  return (
    <SmallForm save={text.save} busy={send.isPending} error={send.error} onSubmit={submit} onClose={onClose}>
      <Field label={text.text} error={gap}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={5}
            maxLength={50_000}
            value={written}
            onChange={(event) => {
              setWritten(event.target.value);
              setGap(undefined);
            }}
          />
        )}
      </Field>
    </SmallForm>
  );
}

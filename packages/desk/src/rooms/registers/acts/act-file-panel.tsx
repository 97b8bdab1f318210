// SPDX-License-Identifier: EUPL-1.2
import type { ActView } from '@arengo/contract';
import { type FormEvent, useState } from 'react';
import { addressOf } from '../../../address.ts';
import { call, routes } from '../../../client.ts';
import { Field } from '../../../elements/field.tsx';
import { FormButtons } from '../../../elements/form-buttons.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWrong } from '../../../use-wrong.ts';
import { useWords } from '../../../words/use-words.tsx';
import type { Done } from './done-notice.tsx';

type Props = { act: ActView; mayWrite: boolean; onDone: (done: Done) => void };

const ACCEPTED = '.pdf,.p7m,.docx,.png,.jpg,.jpeg,.webp';
const MOST_BYTES = 20 * 1024 * 1024;

/** The file of the act: to be read, and to be attached. */
export function ActFilePanel({ act, mayWrite, onDone }: Props) {
  const { words } = useWords();
  const text = words.acts.file;
  return (
    <section className="act-part">
      <h2>{text.title}</h2>
      {act.file ? <Kept actId={act.id} file={act.file} /> : <p className="quiet">{text.none}</p>}
      {mayWrite && (
        <Unfold label={act.file ? text.replace : text.attach}>
          {(close) => <FileForm act={act} onDone={onDone} onClose={close} />}
        </Unfold>
      )}
    </section>
  );
}

function Kept({ actId, file }: { actId: string; file: NonNullable<ActView['file']> }) {
  const { words, number, moment } = useWords();
  const text = words.acts.file;
  const large = file.size >= 1_000_000;
  const size = large
    ? text.megabytes(number(file.size / 1_000_000))
    : text.kilobytes(number(Math.max(1, Math.round(file.size / 1000))));
  const shown = file.mediaType === 'application/pdf' || file.mediaType.startsWith('image/');
  return (
    <>
      <p>
        <a href={addressOf(routes.readActFile.path, { actId })} target="_blank" rel="noreferrer">
          {shown ? text.open : text.download}: {file.name}
        </a>
      </p>
      <p className="quiet">{text.kept(moment(file.storedAt), size)}</p>
      <details className="record-details">
        <summary>{text.print}</summary>
        <code>{file.sha256}</code>
      </details>
    </>
  );
}

function FileForm({ act, onDone, onClose }: Omit<Props, 'mayWrite'> & { onClose: () => void }) {
  const { words } = useWords();
  const text = words.acts.file;
  const [chosen, setChosen] = useState<File | null>(null);
  const [gap, setGap] = useState<string | undefined>();
  const send = useActDeed(
    async (file: File) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      await call(routes.attachActFile, { params: { actId: act.id }, body: { name: file.name, bytes } });
    },
    () => {
      onClose();
      onDone('attached');
    },
  );
  const wrong = useWrong(send.error, ['file']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!chosen) setGap(text.missing);
    else if (chosen.size > MOST_BYTES) setGap(text.tooBig);
    else send.mutate(chosen);
  };
  return (
    <form noValidate onSubmit={submit}>
      <Field label={text.choose} hint={text.hint} error={gap ?? wrong.said.file}>
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            accept={ACCEPTED}
            onChange={(event) => {
              setChosen(event.target.files?.[0] ?? null);
              setGap(undefined);
              send.reset();
            }}
          />
        )}
      </Field>
      {send.isPending && <p role="status">{text.sending}</p>}
      {send.error && !wrong.field && <ProblemAlert error={send.error} />}
      <FormButtons label={act.file ? text.replace : text.attach} busy={send.isPending} onClose={onClose} />
    </form>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { MEDIA_BYTES, REQUEST_FILE_TYPES, type RequestView } from '@arengo/contract';
import { useState } from 'react';
import { addressOf } from '../../../address.ts';
import { call, routes } from '../../../client.ts';
import { Field } from '../../../elements/field.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useWords } from '../../../words/use-words.tsx';
import { RequestFileFacts } from './request-file-facts.tsx';
import type { OnSaid } from './request-page.tsx';
import { useRequestDeed } from './use-request-deed.ts';

type Props = { request: RequestView; onSaid: OnSaid };
type KeptFile = RequestView['files'][number];

/** Images that will go on to the post with their rights, and the papers that the information comes from. */
export function RequestFiles({ request, onSaid }: Props) {
  const { words } = useWords();
  const text = words.requests.files;
  const { files, may, signature } = request;
  const say = (said: string) => onSaid(signature ? `${said} ${text.voids}` : said);
  return (
    <section className="account-part">
      <h2>{text.title}</h2>
      {may.change.granted && <p className="quiet">{text.help}</p>}
      {files.length === 0 && <p className="quiet">{text.none}</p>}
      <ul className="account-list">
        {files.map((file) => (
          <Kept key={file.fileId} request={request} file={file} onSaid={say} />
        ))}
      </ul>
      {may.change.granted && (
        <Unfold label={text.add}>
          {(close) => (
            <AddFile
              request={request}
              onDone={() => {
                close();
                say(text.added);
              }}
              onClose={close}
            />
          )}
        </Unfold>
      )}
    </section>
  );
}

function Kept({ request, file, onSaid }: Props & { file: KeptFile }) {
  const { words } = useWords();
  const text = words.requests.files;
  const { fileId, name, mediaType, shown, alt } = file;
  const source = addressOf(routes.readRequestFile.path, { requestId: request.id, requestFileId: fileId });
  return (
    <li className="request-file">
      {mediaType.startsWith('image/') && <img className="request-thumb" src={source} alt={alt} />}
      <div>
        <p>
          <a href={source} target="_blank" rel="noreferrer">
            {text.open}: {name}
          </a>
        </p>
        {shown && <Said file={file} />}
        {request.may.change.granted && <RequestFileFacts request={request} file={file} onSaid={onSaid} />}
      </div>
    </li>
  );
}

/** What is said of an image, and what is missing. */
function Said({ file: { rights, alt, people, release, legalBasis } }: { file: KeptFile }) {
  const { words } = useWords();
  const text = words.requests.files;
  const said = [
    alt && `${text.alt}: ${alt}`,
    `${text.people}: ${words.compose.media.peopleShown[people]}`,
    release && `${text.release}: ${release}`,
    legalBasis && `${text.legalBasis}: ${legalBasis}`,
  ];
  return (
    <>
      <p>
        {rights ? (
          <>
            {text.rights}: {rights}
          </>
        ) : (
          <span className="sign request-late">{text.noRights}</span>
        )}
      </p>
      <p className="quiet">{said.filter(Boolean).join(' · ')}</p>
    </>
  );
}

type AddProps = { request: RequestView; onDone: () => void; onClose: () => void };

function AddFile({ request, onDone, onClose }: AddProps) {
  const { words } = useWords();
  const text = words.requests.files;
  const [chosen, setChosen] = useState<File | null>(null);
  const [gap, setGap] = useState<string | undefined>();
  const send = useRequestDeed(async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await call(routes.addRequestFile, { params: { requestId: request.id }, body: { name: file.name, bytes } });
  }, onDone);
  const submit = (form: HTMLFormElement) => {
    const wrong = !chosen ? text.missing : chosen.size > MEDIA_BYTES ? text.tooBig : undefined;
    setGap(wrong);
    if (wrong || !chosen) focusFirstWrong(form);
    else send.mutate(chosen);
  };
  return (
    <SmallForm save={text.add} busy={send.isPending} error={send.error} onSubmit={submit} onClose={onClose}>
      <Field label={text.choose} hint={text.hint} error={gap}>
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            accept={REQUEST_FILE_TYPES.join(',')}
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

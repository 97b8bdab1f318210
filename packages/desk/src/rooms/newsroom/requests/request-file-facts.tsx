// SPDX-License-Identifier: EUPL-1.2
import { PEOPLE_SHOWN, type RequestView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Choice } from '../../../elements/field.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { useWords } from '../../../words/use-words.tsx';
import type { OnSaid } from './request-page.tsx';
import { useRequestDeed } from './use-request-deed.ts';

type KeptFile = RequestView['files'][number];
type Props = { request: RequestView; file: KeptFile; onSaid: OnSaid };

/** Says whose an image is and what it shows; or takes the file away. */
export function RequestFileFacts({ request, file, onSaid }: Props) {
  const { words } = useWords();
  const text = words.requests.files;
  const params = { requestId: request.id, requestFileId: file.fileId };
  const remove = useRequestDeed(
    () => call(routes.removeRequestFile, { params }),
    () => onSaid(text.removed),
  );
  return (
    <div className="act-deeds">
      {file.shown && (
        <Unfold label={text.facts}>
          {(close) => (
            <FactsForm
              params={params}
              file={file}
              onDone={() => {
                close();
                onSaid(text.saved);
              }}
              onClose={close}
            />
          )}
        </Unfold>
      )}
      <Button color="outline-danger" size="sm" disabled={remove.isPending} onClick={() => remove.mutate(undefined)}>
        {text.remove}
        <span className="visually-hidden">: {file.name}</span>
      </Button>
      {remove.error && <ProblemAlert error={remove.error} />}
    </div>
  );
}

type FormProps = {
  params: { requestId: string; requestFileId: string };
  file: KeptFile;
  onDone: () => void;
  onClose: () => void;
};

function FactsForm({ params, file, onDone, onClose }: FormProps) {
  const { words } = useWords();
  const text = words.requests.files;
  const { rights, alt, people, release, legalBasis } = file;
  const [facts, setFacts] = useState({
    ...{ rights, alt, people },
    release: release ?? '',
    legalBasis: legalBasis ?? '',
  });
  const edit = (change: Partial<typeof facts>) => setFacts({ ...facts, ...change });
  const save = useRequestDeed(
    () =>
      call(routes.changeRequestFile, {
        params,
        body: { ...facts, release: facts.release || null, legalBasis: facts.legalBasis || null },
      }),
    onDone,
  );
  const recognised = facts.people === 'minors' || facts.people === 'vulnerable';
  return (
    <SmallForm
      save={text.save}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate(undefined)}
      onClose={onClose}
    >
      <TextField
        label={text.rights}
        hint={text.rightsHint}
        longest={1000}
        value={facts.rights}
        onChange={(value) => edit({ rights: value })}
      />
      <TextField
        label={text.alt}
        hint={text.altHint}
        longest={5000}
        value={facts.alt}
        onChange={(value) => edit({ alt: value })}
      />
      <Choice
        label={text.people}
        value={facts.people}
        options={PEOPLE_SHOWN.map((value) => ({ value, label: words.compose.media.peopleShown[value] }))}
        onChange={(value) => edit({ people: PEOPLE_SHOWN.find((one) => one === value) ?? 'not-stated' })}
      />
      {(recognised || facts.people === 'adults') && (
        <TextField
          label={text.release}
          hint={text.releaseHint}
          longest={1000}
          value={facts.release}
          onChange={(value) => edit({ release: value })}
        />
      )}
      {recognised && (
        <TextField
          label={text.legalBasis}
          hint={text.legalBasisHint}
          longest={1000}
          value={facts.legalBasis}
          onChange={(value) => edit({ legalBasis: value })}
        />
      )}
    </SmallForm>
  );
}

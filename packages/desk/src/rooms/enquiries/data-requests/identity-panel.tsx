// SPDX-License-Identifier: EUPL-1.2
import { type BodyInput, IDENTITY_SEEN, type routes as table } from '@arengo/contract';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Choice, Tick } from '../../../elements/field.tsx';
import { Panel } from '../../../elements/panel.tsx';
import { SmallForm } from '../../../elements/small-form.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { WordsField } from '../../../elements/words-field.tsx';
import { useFaults } from '../../../use-faults.ts';
import { useWords } from '../../../words/use-words.tsx';
import { useRequestStep } from './data-requests-queries.ts';
import { PrivateAddress } from './private-address.tsx';
import { type RequestPanelProps, RequestStep } from './request-step.tsx';

/** Who asks: by a code from their account, or as somebody of the desk saw. */
export function IdentityPanel({ view }: RequestPanelProps) {
  const { words, moment, day } = useWords();
  const text = words.dataRequests.identity;
  const { identity, state } = view;
  const awaited = state === 'awaiting-identity';
  return (
    <Panel title={text.title} {...(awaited ? { intro: text.rule } : {})}>
      {identity && (
        <>
          <p>
            <strong>{text.known}</strong>{' '}
            {text.by(words.dataRequests.seen[identity.how], moment(identity.at), identity.by?.name ?? null)}
          </p>
          {identity.note && <p>{identity.note}</p>}
        </>
      )}
      {awaited && view.network && <p>{view.codeUntil ? text.code(day(view.codeUntil)) : text.noCode}</p>}
      <div className="act-deeds">
        {awaited && (
          <RequestStep view={view} step="show-identity" label={text.register}>
            {(close) => <IdentityForm view={view} onClose={close} />}
          </RequestStep>
        )}
        {!view.emptiedAt && <NewAddress view={view} />}
      </div>
    </Panel>
  );
}

type FormProps = RequestPanelProps & { onClose: () => void };
type Given = BodyInput<typeof table.identifyDataRequester>;

function IdentityForm({ view, onClose }: FormProps) {
  const { words } = useWords();
  const text = words.dataRequests;
  const [how, setHow] = useState<Given['how']>('document');
  const [note, setNote] = useState('');
  const [authorIds, setAuthorIds] = useState(() => view.authors.map(({ id }) => id));
  const params = { dataRequestId: view.id };
  const save = useRequestStep(
    () => call(routes.identifyDataRequester, { params, body: { how, note, authorIds } }),
    onClose,
  );
  const faults = useFaults(save.error);
  return (
    <SmallForm
      save={text.identity.save}
      busy={save.isPending}
      error={faults.count === 0 ? save.error : null}
      onClose={onClose}
      onSubmit={() => save.mutate(undefined)}
    >
      <Choice
        label={text.identity.how}
        value={how}
        options={IDENTITY_SEEN.map((value) => ({ value, label: text.seen[value] }))}
        onChange={(value) => setHow(IDENTITY_SEEN.find((one) => one === value) ?? 'document')}
      />
      <WordsField
        label={text.identity.note}
        hint={text.identity.noteHint}
        longest={1000}
        value={note}
        error={faults.at('/note')}
        onChange={setNote}
      />
      {view.authors.length === 0 ? (
        <p className="quiet">{text.identity.nobody}</p>
      ) : (
        <fieldset className="impersonation-signs">
          <legend>{text.identity.authors}</legend>
          {view.authors.map(({ id, name, handle }) => (
            <Tick
              key={id}
              label={[name, handle && `(${handle})`].filter(Boolean).join(' ') || id}
              checked={authorIds.includes(id)}
              onChange={(checked) => setAuthorIds(checked ? [...authorIds, id] : authorIds.filter((one) => one !== id))}
            />
          ))}
        </fieldset>
      )}
    </SmallForm>
  );
}

function NewAddress({ view }: RequestPanelProps) {
  const text = useWords().words.dataRequests.identity;
  const params = { dataRequestId: view.id };
  const make = useRequestStep(() => call(routes.renewDataRequestAddress, { params }));
  if (make.data) return <PrivateAddress made={make.data} here />;
  return (
    <Unfold label={text.address}>
      {(close) => (
        <SmallForm
          save={text.addressSave}
          busy={make.isPending}
          error={make.error}
          onClose={close}
          onSubmit={() => make.mutate(undefined)}
        >
          <p>{text.addressHelp}</p>
        </SmallForm>
      )}
    </Unfold>
  );
}

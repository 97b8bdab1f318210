// SPDX-License-Identifier: EUPL-1.2
import type { HeldThing, HoldView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { SmallForm } from '../../../elements/small-form.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useWords } from '../../../words/use-words.tsx';
import { holdsQuery, useKeeping } from './privacy-queries.ts';
import { isReason, ReasonField } from './reason-field.tsx';

/** Where the thing is: the hold that stands on it, or the way to place one for whoever governs. Nothing where neither is. */
export function HoldNote({ held, heldId }: { held: HeldThing; heldId: string }) {
  const { words, moment } = useWords();
  const text = words.privacy.holds;
  const { data } = useQuery(holdsQuery(heldId));
  if (!data || (data.holds.length === 0 && !data.mayHold)) return null;
  return (
    <section className="privacy-hold" aria-label={text.standing}>
      {data.holds.map((hold) => (
        <div key={hold.id}>
          <p>
            <strong>{text.standing}</strong> · {hold.reason}
          </p>
          <p className="quiet">
            {text.since(moment(hold.begunAt), hold.by)} · {hold.act}. {text.standingHelp}
          </p>
          {data.mayHold && <EndHold hold={hold} />}
        </div>
      ))}
      {data.holds.length === 0 && (
        <Unfold label={text.place}>{(close) => <PlaceForm held={held} heldId={heldId} onClose={close} />}</Unfold>
      )}
    </section>
  );
}

function PlaceForm({ held, heldId, onClose }: { held: HeldThing; heldId: string; onClose: () => void }) {
  const text = useWords().words.privacy.holds;
  const place = useKeeping((reason: string) => call(routes.placeHold, { body: { held, heldId, reason } }), onClose);
  return <ReasonForm label={text.reason} help={text.placeHelp} save={text.save} deed={place} onClose={onClose} />;
}

/** Ends a hold, with the reason. */
export function EndHold({ hold }: { hold: HoldView }) {
  const text = useWords().words.privacy.holds;
  return <Unfold label={text.end}>{(close) => <EndForm hold={hold} onClose={close} />}</Unfold>;
}

function EndForm({ hold, onClose }: { hold: HoldView; onClose: () => void }) {
  const text = useWords().words.privacy.holds;
  const end = useKeeping(
    (reason: string) => call(routes.endHold, { params: { holdId: hold.id }, body: { reason } }),
    onClose,
  );
  return <ReasonForm label={text.endReason} help="" save={text.endSave} deed={end} onClose={onClose} />;
}

type FormProps = {
  label: string;
  help: string;
  save: string;
  deed: { isPending: boolean; error: unknown; mutate: (reason: string) => void };
  onClose: () => void;
};

function ReasonForm({ label, help, save, deed, onClose }: FormProps) {
  const { privacy } = useWords().words;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (form: HTMLFormElement) => {
    setTried(true);
    if (!isReason(reason)) return focusFirstWrong(form);
    deed.mutate(reason);
  };
  return (
    <SmallForm save={save} busy={deed.isPending} error={deed.error} onClose={onClose} onSubmit={submit}>
      {help !== '' && <p>{help}</p>}
      <ReasonField
        label={label}
        hint={privacy.holds.reasonHint}
        error={tried && !isReason(reason) ? privacy.set.reasonWrong : undefined}
        value={reason}
        onChange={setReason}
      />
    </SmallForm>
  );
}

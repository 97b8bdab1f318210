// SPDX-License-Identifier: EUPL-1.2
import { LEAVING_REASONS, type LeavingView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Dialog } from '../../../elements/dialog.tsx';
import { Choice, Field } from '../../../elements/field.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWords } from '../../../words/use-words.tsx';
import { ActChooser } from '../acts/act-chooser.tsx';

type Props = { view: LeavingView; onDone: (view: LeavingView) => void; onClose: () => void };
type Reason = (typeof LEAVING_REASONS)[number];

/** Why the person leaves and by which act; then it is asked once more, since nothing of it can be undone. */
export function LeavingForm({ view, onDone, onClose }: Props) {
  const { words } = useWords();
  const text = words.reviews.leaving;
  const [reason, setReason] = useState<Reason | null>(null);
  const [actId, setActId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const record = useActDeed((why: Reason) => {
    const body = { reason: why, actId, note: note.trim() || null };
    return call(routes.recordLeaving, { params: { personId: view.person.id }, body });
  }, onDone);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (reason === null) focusFirstWrong(event.currentTarget);
    else setAsking(true);
  };
  return (
    <form noValidate onSubmit={submit}>
      <Choice
        label={text.reason}
        value={reason ?? ''}
        error={tried && reason === null ? text.reasonMissing : undefined}
        options={[
          { value: '', label: text.choosing },
          ...LEAVING_REASONS.map((value) => ({ value, label: text.reasons[value] })),
        ]}
        onChange={(value) => setReason(LEAVING_REASONS.find((one) => one === value) ?? null)}
      />
      <ActChooser label={text.act} value={actId} onChange={setActId} />
      <Field label={text.note} hint={text.noteHint}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={2}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      {record.error && <ProblemAlert error={record.error} />}
      <p className="quiet">{text.cannotUndo}</p>
      <div className="buttons">
        <Button type="submit" color="danger" size="sm" disabled={record.isPending}>
          {text.record(view.person.name)}
        </Button>
        <Button type="button" color="outline-primary" size="sm" onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
      {asking && reason !== null && (
        <Ask
          view={view}
          onClose={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            record.mutate(reason);
          }}
        />
      )}
    </form>
  );
}

/** Names what will happen; the focus begins on what does no harm. */
function Ask({ view, onYes, onClose }: { view: LeavingView; onYes: () => void; onClose: () => void }) {
  const { words } = useWords();
  const text = words.reviews.leaving;
  const tasks = view.removals.length + view.rotations.length + (view.shares ? 1 : 0);
  return (
    <Dialog title={text.ask(view.person.name)} onClose={onClose}>
      <p>{text.willEnd(view.authorisations.length, view.sessions)}</p>
      {tasks > 0 && <p>{text.willBecome(tasks)}</p>}
      <p>{text.cannotUndo}</p>
      <div className="buttons">
        <Button type="button" color="danger" size="sm" onClick={onYes}>
          {text.record(view.person.name)}
        </Button>
        <Button type="button" color="outline-primary" size="sm" onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
    </Dialog>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { DeliveryView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../../elements/dialog.tsx';
import { Field } from '../../../elements/field.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useWords } from '../../../words/use-words.tsx';

type Given = { reason: string; note: string | null };
type Props = {
  delivery: Omit<DeliveryView, 'steps'>;
  accountName: string;
  network: string;
  pending: boolean;
  error: unknown;
  onYes: (given: Given) => void;
  onClose: () => void;
};

/** Names what will happen before it is asked for: a withdrawal can't be undone. */
export function WithdrawDialog({ delivery, accountName, network, pending, error, onYes, onClose }: Props) {
  const { words } = useWords();
  const text = words.deliveries.withdrawal;
  const here = words.networks[network] ?? network;
  const out = delivery.publishedAt !== null;
  return (
    <Dialog title={text.title(accountName)} onClose={onClose}>
      <p>{out ? text.out(here, accountName) : text.before(accountName)}</p>
      {out && <p>{text.kept}</p>}
      {out && delivery.withdrawAskedAt !== null && <p>{text.byHand(here)}</p>}
      <WithdrawForm out={out} pending={pending} onYes={onYes} onClose={onClose} />
      {error !== null && error !== undefined && <ProblemAlert error={error} />}
    </Dialog>
  );
}

type FormProps = Pick<Props, 'pending' | 'onYes' | 'onClose'> & { out: boolean };

function WithdrawForm({ out, pending, onYes, onClose }: FormProps) {
  const { words } = useWords();
  const text = words.deliveries.withdrawal;
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (missing) focusFirstWrong(event.currentTarget);
    else onYes({ reason: reason.trim(), note: note.trim() || null });
  };
  const area = (value: string, onChange: (value: string) => void) => ({
    rows: 2,
    maxLength: 2000,
    value,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  });
  return (
    <form noValidate onSubmit={submit}>
      <Field
        label={text.reason}
        hint={text.reasonHint}
        error={tried && missing ? words.deliveries.deeds.needReason : undefined}
      >
        {(wiring) => <textarea {...wiring} {...area(reason, setReason)} />}
      </Field>
      {out && (
        <Field label={text.note} hint={text.noteHint}>
          {(wiring) => <textarea {...wiring} {...area(note, setNote)} />}
        </Field>
      )}
      <div className="buttons">
        <Button type="submit" color="danger" size="sm" disabled={pending}>
          {text.submit}
        </Button>
        <Button type="button" color="outline-primary" size="sm" onClick={onClose}>
          {words.deliveries.deeds.cancel}
        </Button>
      </div>
    </form>
  );
}

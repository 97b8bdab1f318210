// SPDX-License-Identifier: EUPL-1.2
import type { ActView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useNavigate } from 'react-router';
import { call, routes } from '../../../client.ts';
import { FormButtons } from '../../../elements/form-buttons.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { useActDeed } from '../../../use-act-deed.ts';
import { useWords } from '../../../words/use-words.tsx';
import { DraftFields, NumberFields } from './act-fields.tsx';
import { draftOf, numberingOf } from './act-form.ts';
import type { Done } from './done-notice.tsx';
import { useActForm } from './use-act-form.ts';

type Props = { act: ActView; onDone: (done: Done) => void };

/** What may be done of a draft: give it number and date, change it, discard it. */
export function DraftDeeds({ act, onDone }: Props) {
  const { words } = useWords();
  const text = words.acts.page;
  return (
    <div className="act-deeds">
      <Unfold label={text.number} color="primary">
        {(close) => <NumberForm act={act} onDone={onDone} onClose={close} />}
      </Unfold>
      <Unfold label={text.change}>{(close) => <ChangeForm act={act} onDone={onDone} onClose={close} />}</Unfold>
      <Unfold label={text.discard} color="outline-danger">
        {(close) => <Discard act={act} onClose={close} />}
      </Unfold>
    </div>
  );
}

type FormProps = Props & { onClose: () => void };

function NumberForm({ act, onDone, onClose }: FormProps) {
  const { words } = useWords();
  const { fields, tell, error, isPending, submit } = useActForm(
    'numbering',
    {},
    {
      write: (form) => call(routes.numberAct, { params: { actId: act.id }, body: numberingOf(form) }),
      onDone: () => onDone('numbered'),
    },
  );
  return (
    <form noValidate onSubmit={submit}>
      <p className="quiet">{words.acts.page.numberHelp}</p>
      <NumberFields {...fields} />
      {tell && <ProblemAlert error={error} />}
      <FormButtons label={words.acts.page.number} busy={isPending} onClose={onClose} />
    </form>
  );
}

function ChangeForm({ act, onDone, onClose }: FormProps) {
  const { words } = useWords();
  const start = { organ: act.organ, kind: act.kind, subject: act.subject, note: act.note ?? '' };
  const { fields, tell, error, isPending, submit } = useActForm('draft', start, {
    write: (form) => call(routes.changeActDraft, { params: { actId: act.id }, body: draftOf(form) }),
    onDone: () => {
      onClose();
      onDone('changed');
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      <DraftFields {...fields} />
      {tell && <ProblemAlert error={error} />}
      <FormButtons label={words.acts.form.saveChanges} busy={isPending} onClose={onClose} />
    </form>
  );
}

function Discard({ act, onClose }: Omit<FormProps, 'onDone'>) {
  const { words } = useWords();
  const navigate = useNavigate();
  const discard = useActDeed(async () => {
    await call(routes.discardActDraft, { params: { actId: act.id } });
    await navigate('/registri/atti', { state: 'discarded' });
  });
  return (
    <>
      <p>{words.acts.page.discardHelp}</p>
      {discard.error && <ProblemAlert error={discard.error} />}
      <div className="buttons">
        <Button color="danger" size="sm" disabled={discard.isPending} onClick={() => discard.mutate(undefined)}>
          {words.acts.page.discardConfirm}
        </Button>
        <Button color="outline-primary" size="sm" onClick={onClose}>
          {words.acts.form.cancel}
        </Button>
      </div>
    </>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { PostView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { type FormEvent, useId, useRef, useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Field } from '../../../elements/field.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useSession } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import type { PathStep } from './approval-step.tsx';
import { usePostDeed } from './use-post-deed.ts';

type Variant = PostView['variants'][number];
type Props = {
  variant: Variant;
  step: PathStep;
  /** Said and written: the buttons may be gone. */
  onDone: () => void;
};
type Given = { verdict: 'yes' | 'no'; reason: string | null };

/** *Approva* and *Non approvare* for whoever may take this step; for the others, why they may not. */
export function VerdictForm({ variant, step, onDone }: Props) {
  const { words, pick } = useWords();
  const text = words.posts.path;
  const me = useSession().person.id;
  const [refusing, setRefusing] = useState(false);
  const refuseButton = useRef<HTMLButtonElement>(null);
  const { give, said } = useVerdict({ variant, step }, () => {
    setRefusing(false);
    onDone();
  });
  const mine = step.person?.id === me;
  const agreed = step.state === 'agreed';
  const told = (
    <>
      <p className="path-said" role="status">
        {said}
      </p>
      {give.error && <ProblemAlert error={give.error} />}
    </>
  );
  if (!step.may.granted) {
    // Where somebody else has agreed there is nothing left to be told.
    if (agreed) return told;
    return (
      <>
        <p className="quiet path-not-mine">
          {text.notYours} {pick(step.may.because)}
        </p>
        {told}
      </>
    );
  }
  if (agreed && !mine) return told;
  return (
    <>
      {refusing ? (
        <RefusalForm
          pending={give.isPending}
          onSend={(reason) => give.mutate({ verdict: 'no', reason })}
          onCancel={() => {
            setRefusing(false);
            requestAnimationFrame(() => refuseButton.current?.focus());
          }}
        />
      ) : (
        <div className="buttons">
          {!agreed && (
            <ApproveButton
              {...{ variant, step }}
              pending={give.isPending}
              onApprove={() => give.mutate({ verdict: 'yes', reason: null })}
            />
          )}
          <Button
            innerRef={refuseButton}
            type="button"
            color="outline-primary"
            size="sm"
            disabled={give.isPending}
            onClick={() => setRefusing(true)}
          >
            {agreed ? text.takeBack : text.refuse}
            <span className="visually-hidden"> {text.onAccount(variant.accountName)}</span>
          </Button>
        </div>
      )}
      {told}
    </>
  );
}

/** Gives the verdict on exactly what this page shows. */
function useVerdict({ variant, step }: Pick<Props, 'variant' | 'step'>, onDone: () => void) {
  const text = useWords().words.posts.path;
  const [said, setSaid] = useState('');
  const give = usePostDeed(
    ({ verdict, reason }: Given) => {
      setSaid('');
      const body = { by: step.by, verdict, seal: variant.seal, reason };
      return call(routes.giveVerdict, { params: { variantId: variant.id }, body });
    },
    (post, { verdict }) => {
      const approved = post.variants.find(({ id }) => id === variant.id)?.approval.state === 'approved';
      setSaid(verdict === 'no' ? text.saidNo : approved ? text.saidYesAll : text.saidYes);
      onDone();
    },
  );
  return { give, said };
}

type ApproveProps = Pick<Props, 'variant' | 'step'> & { pending: boolean; onApprove: () => void };

/** Dimmed where a check or the network's form stands in the way, with the first of them beside it. */
function ApproveButton({ variant, step, pending, onApprove }: ApproveProps) {
  const { words, pick } = useWords();
  const text = words.posts.path;
  const id = useId();
  const against = [
    ...variant.remarks.filter(({ severity }) => severity !== 'advises'),
    ...variant.misfits.filter(({ stops }) => stops),
  ].at(0);
  return (
    <>
      {against && (
        <p id={id} className="path-unfit">
          {text.unfit} {pick(against.say)} {'remedy' in against && pick(against.remedy)}
        </p>
      )}
      <Button
        type="button"
        color="primary"
        size="sm"
        disabled={pending || against !== undefined}
        aria-describedby={against && id}
        onClick={onApprove}
      >
        {text.approve[step.of] ?? text.approveOther}
        <span className="visually-hidden"> {text.onAccount(variant.accountName)}</span>
      </Button>
    </>
  );
}

type RefusalProps = { pending: boolean; onSend: (reason: string) => void; onCancel: () => void };

function RefusalForm({ pending, onSend, onCancel }: RefusalProps) {
  const { words } = useWords();
  const text = words.posts.path;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = tried && reason.trim() === '';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') focusFirstWrong(event.currentTarget);
    else onSend(reason.trim());
  };
  return (
    <form noValidate onSubmit={submit} className="path-refusal">
      <Field label={text.why} hint={text.whyHint} error={missing ? text.whyMissing : undefined}>
        {(wiring) => (
          <textarea
            {...wiring}
            // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that had the focus
            autoFocus
            rows={3}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="buttons">
        <Button type="submit" color="primary" size="sm" disabled={pending}>
          {text.sendRefusal}
        </Button>
        <Button type="button" color="outline-primary" size="sm" onClick={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}

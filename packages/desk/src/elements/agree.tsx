// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useFaults } from '../use-faults.ts';
import { useStep } from '../use-step.ts';
import { ProblemAlert } from './problem-alert.tsx';
import { SmallForm } from './small-form.tsx';
import { Unfold } from './unfold.tsx';
import { WordsField } from './words-field.tsx';

type Verdict = { verdict: 'yes' } | { verdict: 'no'; reason: string };
type Props = {
  /** What it is a step of, as for `useStep`. */
  kind: string;
  say: (verdict: Verdict) => Promise<unknown>;
  text: { agree: string; refuse: string; refuseReason: string };
};

/** One’s own agreement: given at once, or refused with the reason. */
export function Agree(props: Props) {
  const { kind, say, text } = props;
  const agree = useStep(kind, () => say({ verdict: 'yes' }));
  return (
    <>
      {agree.error && <ProblemAlert error={agree.error} />}
      <Button color="primary" size="sm" disabled={agree.isPending} onClick={() => agree.mutate(undefined)}>
        {text.agree}
      </Button>
      <Unfold label={text.refuse}>{(close) => <RefuseForm {...props} onClose={close} />}</Unfold>
    </>
  );
}

function RefuseForm({ kind, say, text, onClose }: Props & { onClose: () => void }) {
  const [reason, setReason] = useState('');
  const refuse = useStep(kind, () => say({ verdict: 'no', reason }), onClose);
  const faults = useFaults(refuse.error);
  return (
    <SmallForm
      save={text.refuse}
      busy={refuse.isPending}
      error={faults.count === 0 ? refuse.error : null}
      onClose={onClose}
      onSubmit={() => refuse.mutate(undefined)}
    >
      <WordsField
        label={text.refuseReason}
        longest={2000}
        value={reason}
        error={faults.at('/reason')}
        onChange={setReason}
      />
    </SmallForm>
  );
}

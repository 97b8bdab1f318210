// SPDX-License-Identifier: EUPL-1.2
// The small forms by which a delivery is stopped, or marked as published by hand.
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { Field } from '../../../elements/field.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useWords } from '../../../words/use-words.tsx';

type Props = { pending: boolean; onSave: (given: string) => void; onClose: () => void };

export function HoldForm(props: Props) {
  const text = useWords().words.deliveries.deeds;
  return (
    <LineForm
      {...props}
      words={{ label: text.holdWhy, hint: text.holdHint, wrong: text.needReason, save: text.hold }}
      isRight={(reason) => reason !== ''}
    />
  );
}

export function ByHandForm(props: Props) {
  const text = useWords().words.deliveries.deeds;
  return (
    <LineForm
      {...props}
      type="url"
      words={{ label: text.byHandAddress, hint: text.byHandHint, wrong: text.byHandMissing, save: text.byHandSave }}
      isRight={isAddress}
    />
  );
}

const isAddress = (given: string) => /^https?:\/\//.test(given) && URL.canParse(given);

type LineProps = Props & {
  type?: 'text' | 'url';
  words: { label: string; hint: string; wrong: string; save: string };
  isRight: (given: string) => boolean;
};

function LineForm({ type = 'text', words: said, isRight, pending, onSave, onClose }: LineProps) {
  const text = useWords().words.deliveries.deeds;
  const [given, setGiven] = useState('');
  const [tried, setTried] = useState(false);
  const right = isRight(given.trim());
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (right) onSave(given.trim());
    else focusFirstWrong(event.currentTarget);
  };
  return (
    <form noValidate onSubmit={submit}>
      <Field label={said.label} hint={said.hint} error={tried && !right ? said.wrong : undefined}>
        {(wiring) => (
          <input
            {...wiring}
            // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that had the focus
            autoFocus
            type={type}
            maxLength={2000}
            autoComplete="off"
            value={given}
            onChange={(event) => setGiven(event.target.value)}
          />
        )}
      </Field>
      <div className="buttons">
        <Button type="submit" color="primary" size="sm" disabled={pending}>
          {said.save}
        </Button>
        <Button type="button" color="outline-primary" size="sm" onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}

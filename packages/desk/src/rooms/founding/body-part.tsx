// SPDX-License-Identifier: EUPL-1.2
import { BODY_KINDS, type FoundingPlan } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { Choice, Field } from '../../elements/field.tsx';
import { useWords } from '../../words/use-words.tsx';
import { readImage, slugOf } from './founding-form.ts';

export type PartProps = {
  plan: FoundingPlan;
  onChange: (part: Partial<FoundingPlan>) => void;
  fault: (pointer: string) => string | undefined;
};

/** Name, address, kind and coat of arms. */
export function BodyPart({ plan, onChange, fault }: PartProps) {
  const { words } = useWords();
  const text = words.founding;
  const rename = (name: string) => {
    const follows = plan.slug === slugOf(plan.name);
    onChange(follows ? { name, slug: slugOf(name) } : { name });
  };
  const address = `${window.location.origin}/enti/${plan.slug || '…'}`;
  return (
    <fieldset className="founding-part">
      <legend>{text.bodyPart}</legend>
      <Field label={text.name} hint={text.nameHint} error={fault('/plan/name')}>
        {(wiring) => (
          <input
            {...wiring}
            maxLength={200}
            autoComplete="organization"
            value={plan.name}
            onChange={(event) => rename(event.target.value)}
          />
        )}
      </Field>
      <Choice
        label={text.kind}
        value={plan.kind}
        error={fault('/plan/kind')}
        options={BODY_KINDS.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
        onChange={(kind) => onChange({ kind })}
      />
      <Field label={text.slug} hint={text.slugHint(address)} error={fault('/plan/slug')}>
        {(wiring) => (
          <input
            {...wiring}
            maxLength={60}
            autoComplete="off"
            spellCheck={false}
            value={plan.slug}
            onChange={(event) => onChange({ slug: event.target.value })}
          />
        )}
      </Field>
      <CoatOfArms plan={plan} onChange={onChange} />
    </fieldset>
  );
}

function CoatOfArms({ plan, onChange }: Omit<PartProps, 'fault'>) {
  const { words } = useWords();
  const text = words.founding;
  const [wrong, setWrong] = useState(false);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const coatOfArms = await readImage(file);
    setWrong(coatOfArms === null);
    if (coatOfArms !== null) onChange({ coatOfArms });
  };
  if (plan.coatOfArms !== '') {
    return (
      <div className="founding-arms">
        <img src={plan.coatOfArms} alt={text.coatOfArmsKept} height={72} />
        <Button type="button" color="outline-primary" size="xs" onClick={() => onChange({ coatOfArms: '' })}>
          {text.coatOfArmsRemove}
        </Button>
      </div>
    );
  }
  return (
    <Field label={text.coatOfArms} hint={text.coatOfArmsHint} error={wrong ? text.coatOfArmsWrong : undefined}>
      {(wiring) => (
        <input
          {...wiring}
          type="file"
          accept="image/png,image/webp,image/svg+xml"
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      )}
    </Field>
  );
}

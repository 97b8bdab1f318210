// SPDX-License-Identifier: EUPL-1.2
import { BODY_KINDS, type FoundingPlan } from '@arengo/contract';
import { CoatOfArms } from '../../elements/coat-of-arms.tsx';
import { Choice, Field } from '../../elements/field.tsx';
import { slugOf } from '../../slug.ts';
import { useWords } from '../../words/use-words.tsx';

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
      <CoatOfArms value={plan.coatOfArms} onChange={(coatOfArms) => onChange({ coatOfArms })} />
    </fieldset>
  );
}

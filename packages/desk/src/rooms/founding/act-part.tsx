// SPDX-License-Identifier: EUPL-1.2
import { ACT_KINDS, ORGANS } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { Choice, Field } from '../../elements/field.tsx';
import { useWords } from '../../words/use-words.tsx';
import type { PartProps } from './body-part.tsx';

/** The act that entrusts the government of the accounts; and how to have it, where there is none yet. */
export function ActPart({ plan, onChange, fault }: PartProps) {
  const { words, locale } = useWords();
  const text = words.founding;
  const optionsOf = (list: Readonly<Record<string, { it: string; en: string }>>) =>
    Object.entries(list).map(([value, word]) => ({ value, label: word[locale] }));
  return (
    <fieldset className="founding-part">
      <legend>{text.actPart}</legend>
      <p>{text.actHelp}</p>
      <Model body={plan.name} person={plan.personName} />
      <div className="founding-pair">
        <Choice
          label={text.organ}
          value={plan.organ}
          error={fault('/plan/organ')}
          options={optionsOf(ORGANS)}
          onChange={(organ) => onChange({ organ })}
        />
        <Choice
          label={text.actKind}
          value={plan.actKind}
          error={fault('/plan/actKind')}
          options={optionsOf(ACT_KINDS)}
          onChange={(actKind) => onChange({ actKind })}
        />
      </div>
      <div className="founding-pair">
        <Field label={text.number} error={fault('/plan/number')}>
          {(wiring) => (
            <input
              {...wiring}
              maxLength={60}
              autoComplete="off"
              value={plan.number}
              onChange={(event) => onChange({ number: event.target.value })}
            />
          )}
        </Field>
        <Field label={text.date} error={fault('/plan/date')}>
          {(wiring) => (
            <input
              {...wiring}
              type="date"
              value={plan.date}
              onChange={(event) => onChange({ date: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={text.subject} hint={text.subjectHint} error={fault('/plan/subject')}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={2}
            maxLength={500}
            value={plan.subject}
            onChange={(event) => onChange({ subject: event.target.value })}
          />
        )}
      </Field>
    </fieldset>
  );
}

function Model({ body, person }: { body: string; person: string }) {
  const { words } = useWords();
  const text = words.founding;
  return (
    <details className="founding-model">
      <summary>{text.noActYet}</summary>
      <ol>
        {text.noActSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h2>{text.modelTitle}</h2>
      <pre lang="it">{text.model(body, person)}</pre>
      <Button type="button" color="outline-primary" size="xs" onClick={() => window.print()}>
        {text.print}
      </Button>
    </details>
  );
}

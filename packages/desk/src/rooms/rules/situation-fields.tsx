// SPDX-License-Identifier: EUPL-1.2
import { type Category, ENQUIRY_KINDS, ITEM_TYPES } from '@arengo/policy';
import { JUDGEMENT_CATEGORIES } from '@arengo/triage';
import { Choice, Field, Tick } from '../../elements/field.tsx';
import { useWords } from '../../words/use-words.tsx';
import type { Trial } from './trial.ts';

type Props = { trial: Trial; onChange: (change: Partial<Trial>) => void };
const NETWORKS = ['facebook', 'instagram', 'youtube', 'x', 'telegram', 'mastodon', 'bluesky', 'practice'];

/** Everything around the text that a policy may ask about. */
export function SituationFields({ trial, onChange }: Props) {
  const { words, category } = useWords();
  const text = words.trial;
  const toggle = (id: Category, on: boolean) =>
    onChange({ judged: on ? [...trial.judged, id] : trial.judged.filter((each) => each !== id) });
  return (
    <fieldset className="situation">
      <legend>{text.situation}</legend>
      <Choice
        label={text.network}
        value={trial.network}
        options={NETWORKS.map((id) => ({ value: id, label: words.networks[id] ?? id }))}
        onChange={(network) => onChange({ network })}
      />
      <Choice
        label={text.itemType}
        value={trial.itemType}
        options={ITEM_TYPES.map((id) => ({ value: id, label: words.itemTypes[id] }))}
        onChange={(value) => onChange({ itemType: ITEM_TYPES.find((id) => id === value) ?? 'comment' })}
      />
      <Field label={text.at}>
        {(wiring) => (
          <input
            {...wiring}
            type="datetime-local"
            value={trial.at}
            onChange={(event) => onChange({ at: event.target.value })}
          />
        )}
      </Field>
      <Field label={text.prior}>
        {(wiring) => (
          <input
            {...wiring}
            type="number"
            min={0}
            max={99}
            value={trial.prior}
            onChange={(event) =>
              onChange({ prior: Math.max(0, Math.min(99, Math.trunc(event.target.valueAsNumber || 0))) })
            }
          />
        )}
      </Field>
      <Choice
        label={text.enquiry}
        value={trial.enquiry}
        options={[
          { value: '', label: text.noEnquiry },
          ...ENQUIRY_KINDS.map((id) => ({ value: id as string, label: words.enquiries[id] })),
        ]}
        onChange={(value) => onChange({ enquiry: ENQUIRY_KINDS.find((id) => id === value) ?? '' })}
      />
      <div className="situation-ticks">
        <Tick label={text.warned} checked={trial.warned} onChange={(warned) => onChange({ warned })} />
        <Tick label={text.serious} checked={trial.serious} onChange={(serious) => onChange({ serious })} />
        <Tick label={text.election} checked={trial.election} onChange={(election) => onChange({ election })} />
        <Tick label={text.sponsor} checked={trial.sponsor} onChange={(sponsor) => onChange({ sponsor })} />
      </div>
      <details className="situation-judged">
        <summary>
          {text.categories}
          {trial.judged.length > 0 && ` (${trial.judged.length})`}
        </summary>
        <p className="quiet">{text.categoriesHelp}</p>
        <div className="situation-ticks">
          {JUDGEMENT_CATEGORIES.map((id) => (
            <Tick key={id} label={category(id)} checked={trial.judged.includes(id)} onChange={(on) => toggle(id, on)} />
          ))}
        </div>
      </details>
    </fieldset>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { Choice, Field } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { useActOptions } from './use-act-options.ts';

export type Filters = { text: string; state: string; organ: string };
type Props = { filters: Filters; onFilters: (change: Partial<Filters>) => void };

export function ActsFilters({ filters, onFilters }: Props) {
  const { words } = useWords();
  const { organs } = useActOptions();
  const text = words.acts.list;
  const states = Object.entries(words.acts.states).map(([value, label]) => ({ value, label }));
  return (
    <search>
      <div className="act-filters">
        <Field label={text.search} hint={text.searchHint}>
          {(wiring) => (
            <input
              {...wiring}
              type="search"
              maxLength={200}
              value={filters.text}
              onChange={(event) => onFilters({ text: event.target.value })}
            />
          )}
        </Field>
        <Choice
          label={text.state}
          value={filters.state}
          options={[{ value: '', label: text.anyState }, { value: 'open', label: text.open }, ...states]}
          onChange={(state) => onFilters({ state })}
        />
        <Choice
          label={text.organ}
          value={filters.organ}
          options={[{ value: '', label: text.anyOrgan }, ...organs]}
          onChange={(organ) => onFilters({ organ })}
        />
      </div>
      {Object.values(filters).some((value) => value !== '') && (
        <button type="button" className="link-button" onClick={() => onFilters({ text: '', state: '', organ: '' })}>
          {text.clear}
        </button>
      )}
    </search>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { sayContentCategory } from '@arengo/contract';
import { Choice } from '../../../../elements/field.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { useCompose, useContent } from './use-compose.ts';

/** What kind of content it is, among those of the policy. */
export function CategoryField() {
  const { words, locale } = useWords();
  const text = words.compose;
  const { composer } = useCompose();
  const [category, setCategory] = useContent('category');
  const { categories } = composer.choices;
  if (categories.length === 0) return null;
  return (
    <div className="compose-part" data-field="category">
      <Choice
        label={text.category}
        name="category"
        value={category ?? ''}
        options={[
          { value: '', label: text.chooseCategory },
          ...categories.map((slug) => ({ value: slug, label: sayContentCategory(slug, locale) })),
        ]}
        onChange={(value) => setCategory(value || null)}
      />
    </div>
  );
}

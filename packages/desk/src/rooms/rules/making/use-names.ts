// SPDX-License-Identifier: EUPL-1.2
import { ACTIONS, CATEGORIES, sayAction, sayCategory } from '@arengo/policy';
import { useWords } from '../../../words/use-words.tsx';

/** The names of fields and values of effects; one without a word of its own is shown as it is written. */
export function useNames() {
  const { words, locale } = useWords();
  const known: Record<string, string> = { ...words.modalities, ...words.audiences, ...words.roles, ...words.networks };
  return {
    field: (name: string) => words.ruleMaking.form.fields[name] ?? split(name),
    value: (value: string) => {
      const category = CATEGORIES.find((one) => one === value);
      if (category) return sayCategory(category, locale);
      const action = ACTIONS.find((one) => one === value);
      if (action) return sayAction(action, locale);
      return words.ruleMaking.form.values[value] ?? known[value] ?? value.replaceAll('-', ' ');
    },
  };
}

/** `priorViolations` as `prior violations`. */
const split = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

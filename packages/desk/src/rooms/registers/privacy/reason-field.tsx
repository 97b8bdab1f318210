// SPDX-License-Identifier: EUPL-1.2
import { WordsField } from '../../../elements/words-field.tsx';

const LONGEST = 2000;
const SHORTEST = 10;
export const isReason = (text: string): boolean => text.trim().length >= SHORTEST;

type Props = {
  label: string;
  hint: string;
  error: string | undefined;
  value: string;
  onChange: (text: string) => void;
};

/** Why, in words of one’s own. */
export function ReasonField({ label, hint, error, value, onChange }: Props) {
  return <WordsField label={label} hint={hint} error={error} longest={LONGEST} value={value} onChange={onChange} />;
}

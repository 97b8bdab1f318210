// SPDX-License-Identifier: EUPL-1.2
import { Choice } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';

export const POWERS = ['see', 'draft', 'publish', 'approve', 'moderate', 'answer', 'read-messages', 'manage'] as const;
export type Power = (typeof POWERS)[number];

type Props = { label: string; value: Power; onChange: (power: Power) => void };

/** One of the powers, by its name. */
export function PowerChoice({ label, value, onChange }: Props) {
  const { words } = useWords();
  return (
    <Choice
      label={label}
      value={value}
      options={POWERS.map((power) => ({ value: power, label: words.powers[power] }))}
      onChange={(chosen) => onChange(POWERS.find((power) => power === chosen) ?? 'see')}
    />
  );
}

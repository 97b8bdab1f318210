// SPDX-License-Identifier: EUPL-1.2
import { Choice } from '../../elements/field.tsx';
import { useWords } from '../../words/use-words.tsx';

export const AUDIENCES = ['all', 'external', 'internal'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The whole text, or what of it binds citizens or staff. */
export function AudienceFilter({ value, onChange }: { value: Audience; onChange: (value: Audience) => void }) {
  const { words } = useWords();
  const text = words.ruleMaking.audience;
  return (
    <Choice
      label={text.label}
      value={value}
      options={AUDIENCES.map((audience) => ({ value: audience, label: text[audience] }))}
      onChange={(chosen) => onChange(AUDIENCES.find((audience) => audience === chosen) ?? 'all')}
    />
  );
}

export const binds = (clause: { audience: string }, audience: Audience): boolean =>
  audience === 'all' || clause.audience === audience || clause.audience === 'both';

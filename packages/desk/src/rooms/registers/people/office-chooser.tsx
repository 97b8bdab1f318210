// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Choice } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { officesQuery } from './people-queries.ts';

type Props = {
  /** The id of the office chosen, or null. */
  value: string | null;
  onChange: (officeId: string | null) => void;
  label: string;
  /** What it says when no office is chosen: «Nessun ufficio», «Tutti gli uffici». */
  none?: string | undefined;
  error?: string | undefined;
  name?: string;
};

/** Chooses an office of the register. */
export function OfficeChooser({ value, onChange, label, none, error, name = 'office' }: Props) {
  const { words } = useWords();
  const offices = useQuery(officesQuery);
  return (
    <Choice
      label={label}
      name={name}
      error={error}
      value={value ?? ''}
      options={[
        { value: '', label: none ?? words.people.chooser.noOffice },
        ...(offices.data?.offices ?? []).map((office) => ({ value: office.id, label: office.name })),
      ]}
      onChange={(officeId) => onChange(officeId || null)}
    />
  );
}

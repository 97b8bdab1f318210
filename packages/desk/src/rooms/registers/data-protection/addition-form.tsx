// SPDX-License-Identifier: EUPL-1.2
import type { DataProtectionView, ProcessingActivity, ProcessingAddition } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { SmallForm } from '../../../elements/small-form.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { WordsField } from '../../../elements/words-field.tsx';
import { useFaults } from '../../../use-faults.ts';
import { useWords } from '../../../words/use-words.tsx';
import { useProtectionDeed } from './data-protection-queries.ts';

export const FIELDS = [
  'purposes',
  'legalBasis',
  'subjects',
  'data',
  'recipients',
  'transfers',
  'terms',
  'measures',
] as const;

const EMPTY: ProcessingAddition = {
  ...{ name: '', purposes: '', legalBasis: '', subjects: '', data: '' },
  ...{ recipients: '', transfers: '', terms: '', measures: '' },
};
/** `Notiziario del mercoledì` → `notiziario-del-mercoledi`. */
const slugOf = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);

type Props = { activity: ProcessingActivity | null; view: DataProtectionView; onClose: () => void };

/** What the body adds to an activity, or an activity of its own (`null`: a new one). */
export function AdditionForm({ activity, view, onClose }: Props) {
  const text = useWords().words.dataProtection.register;
  const own = activity?.own ?? true;
  const before = activity ? view.additions[activity.id] : undefined;
  const [given, setGiven] = useState<ProcessingAddition>(before ?? EMPTY);
  const save = useProtectionDeed(
    (addition: ProcessingAddition | null) =>
      call(routes.addToProcessing, {
        body: { activity: activity?.id ?? (slugOf(given.name) || 'x'), addition },
      }),
    onClose,
  );
  const faults = useFaults(save.error);
  return (
    <SmallForm
      save={text.save}
      busy={save.isPending}
      error={faults.count === 0 ? save.error : null}
      onClose={onClose}
      onSubmit={() => save.mutate(given)}
    >
      {own ? (
        <TextField
          label={text.name}
          value={given.name}
          error={faults.at('/addition/name') ?? faults.at('/activity')}
          onChange={(name) => setGiven({ ...given, name })}
        />
      ) : (
        <p className="quiet">{text.addHint}</p>
      )}
      {FIELDS.map((field) => (
        <WordsField
          key={field}
          label={text.fields[field]}
          rows={2}
          longest={3000}
          value={given[field]}
          error={faults.at(`/addition/${field}`)}
          onChange={(value) => setGiven({ ...given, [field]: value })}
        />
      ))}
      {before && (
        <Button color="outline-danger" size="sm" disabled={save.isPending} onClick={() => save.mutate(null)}>
          {own ? text.takeAwayOwn : text.takeAway}
        </Button>
      )}
    </SmallForm>
  );
}

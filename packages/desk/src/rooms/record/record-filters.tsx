// SPDX-License-Identifier: EUPL-1.2
import type { AuditRecord } from '@arengo/contract';
import { useRef } from 'react';
import { routes } from '../../client.ts';
import { Choice } from '../../elements/field.tsx';
import { useKeys } from '../../keys/use-keys.tsx';
import { useWords } from '../../words/use-words.tsx';
import { PersonChooser } from '../registers/people/person-chooser.tsx';
import type { Filters } from './record-page.tsx';

type Props = { filters: Filters; records: readonly AuditRecord[]; onFilters: (change: Partial<Filters>) => void };

/** By event, and by any person of the register, who has left too. */
export function RecordFilters({ filters, records, onFilters }: Props) {
  const { words, event: sayEvent } = useWords();
  const text = words.record;
  const place = useRef<HTMLDivElement>(null);
  useKeys({ filters: () => place.current?.querySelector('select')?.focus() });
  const known = Object.values(routes).flatMap((route) => route.audit ?? []);
  const events = [
    ...new Set([...known, ...Object.keys(words.otherEvents), ...records.map((record) => record.event), filters.event]),
  ].filter(Boolean);
  return (
    <div ref={place} className="record-filters">
      <Choice
        label={text.event}
        value={filters.event}
        options={[
          { value: '', label: text.anyEvent },
          ...events.sort().map((event) => ({ value: event, label: sayEvent(event) })),
        ]}
        onChange={(event) => onFilters({ event })}
      />
      <PersonChooser
        label={text.person}
        hint={text.anyPerson}
        state="all"
        value={filters.personId || null}
        onChange={(personId) => onFilters({ personId: personId ?? '' })}
      />
      {(filters.event || filters.personId || filters.subjectId) && (
        <button
          type="button"
          className="link-button"
          onClick={() => onFilters({ event: '', personId: '', subjectId: '' })}
        >
          {text.clear}
        </button>
      )}
    </div>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { AuditRecord } from '@arengo/contract';
import { useRef } from 'react';
import { routes } from '../../client.ts';
import { Choice } from '../../elements/field.tsx';
import { useKeys } from '../../keys/use-keys.tsx';
import { useWords } from '../../words/use-words.tsx';
import type { Filters } from './record-room.tsx';

type Props = { filters: Filters; records: readonly AuditRecord[]; onFilters: (change: Partial<Filters>) => void };

/** By event and by person; the persons are those of the deeds seen so far. */
export function RecordFilters({ filters, records, onFilters }: Props) {
  const { words, event: sayEvent } = useWords();
  const text = words.record;
  const people = useRef(new Map<string, string>());
  for (const record of records) if (record.actorId) people.current.set(record.actorId, record.actor);
  const place = useRef<HTMLDivElement>(null);
  useKeys({ filters: () => place.current?.querySelector('select')?.focus() });
  const known = Object.values(routes).flatMap((route) => route.audit ?? []);
  const events = [
    ...new Set([...known, ...Object.keys(words.otherEvents), ...records.map((record) => record.event), filters.event]),
  ].filter(Boolean);
  const named = [...people.current].map(([value, label]) => ({ value, label }));
  if (filters.personId && !people.current.has(filters.personId))
    named.push({ value: filters.personId, label: filters.personId });
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
      <Choice
        label={text.person}
        value={filters.personId}
        options={[{ value: '', label: text.anyPerson }, ...named]}
        onChange={(personId) => onFilters({ personId })}
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

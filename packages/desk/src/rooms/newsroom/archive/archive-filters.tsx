// SPDX-License-Identifier: EUPL-1.2
import { STANDINGS, sayContentCategory, sayContentPurpose, sayLicence } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Choice, Field } from '../../../elements/field.tsx';
import { useKeys } from '../../../keys/use-keys.tsx';
import { useNetworkName } from '../../../words/use-network-name.ts';
import { useWords } from '../../../words/use-words.tsx';
import { archiveChoicesQuery } from './archive-queries.ts';
import type { FilterName, Filters } from './use-archive-filters.ts';

type Props = {
  filters: Filters;
  narrowed: boolean;
  onFilters: (change: Partial<Filters>) => void;
  onClear: () => void;
};
type Option = { value: string; label: string };

/** Words first; the rest where one looks for more. */
export function ArchiveFiltersForm({ filters, narrowed, onFilters, onClear }: Props) {
  const { words } = useWords();
  const text = words.archive.list;
  const sought = useRef<HTMLInputElement>(null);
  useKeys({ filters: () => sought.current?.focus() });
  const beyond = Object.entries(filters).some(([name, value]) => name !== 'text' && value !== '');
  const [open] = useState(beyond);
  const clear = () => {
    onClear();
    sought.current?.focus();
  };
  return (
    <search className="archive-search">
      <Field label={text.text} hint={text.textHint}>
        {(wiring) => (
          <input
            {...wiring}
            ref={sought}
            type="search"
            maxLength={200}
            value={filters.text}
            onChange={(event) => onFilters({ text: event.target.value })}
          />
        )}
      </Field>
      <details className="archive-more" open={open}>
        <summary>{text.more}</summary>
        <MoreFilters filters={filters} onFilters={onFilters} />
      </details>
      {narrowed && (
        <button type="button" className="link-button" onClick={clear}>
          {text.clear}
        </button>
      )}
    </search>
  );
}

function MoreFilters({ filters, onFilters }: Pick<Props, 'filters' | 'onFilters'>) {
  const { words } = useWords();
  const text = words.archive.list;
  const chosen = useOptions();
  const choices: [name: FilterName, label: string, any: string, options: Option[]][] = [
    ['accountId', text.account, text.anyAccount, chosen.accounts],
    ['category', text.category, text.anyCategory, chosen.categories],
    ['purpose', text.purpose, text.anyPurpose, chosen.purposes],
    ['licence', text.licence, text.anyLicence, chosen.licences],
    ['source', text.source, text.anySource, chosen.sources],
    ['authorId', text.author, text.anyAuthor, chosen.authors],
    ['standing', text.standing, text.anyStanding, chosen.standings],
  ];
  return (
    <div className="archive-filters">
      {choices.map(([name, label, any, options]) => (
        <Choice
          key={name}
          label={label}
          value={filters[name]}
          options={[{ value: '', label: any }, ...options]}
          onChange={(value) => onFilters({ [name]: value })}
        />
      ))}
      {(['from', 'to'] as const).map((name) => (
        <Field key={name} label={text[name]}>
          {(wiring) => (
            <input
              {...wiring}
              type="date"
              min="2000-01-01"
              max="2199-12-31"
              value={filters[name]}
              onChange={(event) => onFilters({ [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}

/** What the archive knows, in words. */
function useOptions() {
  const { words, locale } = useWords();
  const { list, standings } = words.archive;
  const nameOf = useNetworkName();
  const {
    accounts = [],
    categories = [],
    purposes = [],
    licences = [],
    authors = [],
  } = useQuery(archiveChoicesQuery).data ?? {};
  const option = (value: string, label: string): Option => ({ value, label });
  return {
    accounts: accounts.map(({ id, name, network }) => option(id, list.on(name, nameOf(network)))),
    categories: categories.map((slug) => option(slug, sayContentCategory(slug, locale))),
    purposes: purposes.map((slug) => option(slug, sayContentPurpose(slug, locale))),
    licences: licences.map((slug) => option(slug, sayLicence(slug, locale))),
    authors: authors.map(({ id, name }) => option(id, name)),
    sources: (['own', 'third-parties'] as const).map((one) => option(one, list.sources[one])),
    standings: STANDINGS.map((one) => option(one, standings[one])),
  };
}

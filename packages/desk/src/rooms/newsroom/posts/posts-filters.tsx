// SPDX-License-Identifier: EUPL-1.2
import { POST_STAGES } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Choice, Field, Tick } from '../../../elements/field.tsx';
import { useKeys } from '../../../keys/use-keys.tsx';
import { accountsQuery } from '../../../queries.ts';
import { capital } from '../../../words/format.ts';
import { useWords } from '../../../words/use-words.tsx';
import type { PostFilters } from './posts-queries.ts';

type Props = { filters: PostFilters; onFilters: (change: Partial<PostFilters>) => void };

export function PostsFilters({ filters, onFilters }: Props) {
  const { words } = useWords();
  const text = words.posts.list;
  const place = useRef<HTMLElement>(null);
  const accounts = useQuery(accountsQuery).data?.accounts ?? [];
  useKeys({ filters: () => place.current?.querySelector('input')?.focus() });
  return (
    <search ref={place} className="newsroom-filters" aria-label={text.filters}>
      <Field label={text.text}>
        {(wiring) => (
          <input
            {...wiring}
            type="search"
            maxLength={200}
            value={filters.text ?? ''}
            onChange={(event) => onFilters({ text: event.target.value })}
          />
        )}
      </Field>
      <Choice
        label={text.stage}
        value={filters.stage ?? ''}
        options={[
          { value: '', label: text.anyStage },
          ...POST_STAGES.map((value) => ({ value, label: capital(words.posts.stages[value]) })),
        ]}
        onChange={(value) => onFilters({ stage: POST_STAGES.find((one) => one === value) })}
      />
      <Choice
        label={text.account}
        value={filters.accountId ?? ''}
        options={[
          { value: '', label: text.anyAccount },
          ...accounts.map((account) => ({ value: account.id, label: account.name })),
        ]}
        onChange={(accountId) => onFilters({ accountId })}
      />
      <div className="newsroom-mine">
        <Tick
          label={text.mine}
          checked={filters.mine === 'true'}
          onChange={(mine) => onFilters({ mine: mine ? 'true' : undefined })}
        />
        {Object.keys(filters).length > 0 && (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              onFilters({ text: undefined, stage: undefined, accountId: undefined, mine: undefined });
              place.current?.querySelector('input')?.focus();
            }}
          >
            {text.clear}
          </button>
        )}
      </div>
    </search>
  );
}

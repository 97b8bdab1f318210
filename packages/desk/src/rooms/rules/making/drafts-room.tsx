// SPDX-License-Identifier: EUPL-1.2
import type { PolicyDraftRow } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { Link, useLocation } from 'react-router';
import { call, routes } from '../../../client.ts';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { draftsQuery, useRulesDeed } from '../rules-queries.ts';
import { RulesTabs } from '../rules-tabs.tsx';
import { BeginForm } from './begin-form.tsx';

/** The texts that are being written, and the place to begin another. */
export function DraftsRoom() {
  const { words } = useWords();
  const text = words.ruleMaking.drafts;
  const list = useQuery(draftsQuery);
  const drafts = list.data?.drafts ?? [];
  const open = drafts.filter(({ version, discardedAt }) => version === null && discardedAt === null);
  return (
    <div className="page">
      <PageHeading title={words.ruleMaking.title} />
      <RulesTabs />
      <p className="page-lead">{text.lead}</p>
      {list.isPending && <Loading />}
      {list.error && <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && open.length === 0 && <EmptyRoom title={text.none} help={text.noneHelp} icon="it-pencil" />}
      <Drafts title={text.inProgress} drafts={open} />
      <BeginForm />
      <Drafts title={text.adopted} drafts={drafts.filter(({ version }) => version !== null)} />
      <Drafts title={text.putAside} drafts={drafts.filter(({ discardedAt }) => discardedAt !== null)} />
    </div>
  );
}

function Drafts({ title, drafts }: { title: string; drafts: readonly PolicyDraftRow[] }) {
  if (drafts.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="plain drafts">
        {drafts.map((draft) => (
          <DraftLine key={draft.id} draft={draft} />
        ))}
      </ul>
    </section>
  );
}

function DraftLine({ draft }: { draft: PolicyDraftRow }) {
  const { search } = useLocation();
  const { words, age } = useWords();
  const text = words.ruleMaking.drafts;
  const { id, name, version, discardedAt } = draft;
  const put = useRulesDeed((state: 'open' | 'discarded') =>
    call(routes.discardPolicyDraft, { params: { policyDraftId: id }, body: { state } }),
  );
  return (
    <li>
      <p>
        {discardedAt === null ? <Link to={`/regole/scrivi/${id}${search}`}>{name}</Link> : name}
        <br />
        <span className="quiet">
          {text.origin(draft.origin)}, {text.saved(age(draft.savedAt), draft.savedBy)}
          {version !== null && `, ${text.becameVersion(version)}`}
        </span>
      </p>
      {version === null && (
        <Button
          color="outline-primary"
          size="xs"
          disabled={put.isPending}
          aria-label={`${discardedAt === null ? text.discard : text.restore}: ${name}`}
          onClick={() => put.mutate(discardedAt === null ? 'discarded' : 'open')}
        >
          {discardedAt === null ? text.discard : text.restore}
        </Button>
      )}
      {put.error && <ProblemAlert error={put.error} />}
    </li>
  );
}

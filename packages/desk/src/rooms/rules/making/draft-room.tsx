// SPDX-License-Identifier: EUPL-1.2
import type { PolicyDraftView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { Field } from '../../../elements/field.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { draftQuery } from '../rules-queries.ts';
import { RulesTabs } from '../rules-tabs.tsx';
import { AdoptView } from './adopt-view.tsx';
import { CheckView } from './check-view.tsx';
import { DraftTrial } from './draft-trial.tsx';
import { FormView } from './form-view.tsx';
import { SaveState } from './save-state.tsx';
import { type Draft, useDraft } from './use-draft.ts';
import { YamlView } from './yaml-view.tsx';

const VIEWS = ['form', 'yaml', 'trial', 'check', 'adopt'] as const;
type View = (typeof VIEWS)[number];

/** A text in preparation: by form or in YAML, tried, checked, adopted. */
export function DraftRoom() {
  const { words } = useWords();
  const { policyDraftId = '' } = useParams();
  const draft = useQuery(draftQuery(policyDraftId));
  // What is being written is begun anew only when one asks for it: a reading of the server must not take its place.
  const [opened, setOpened] = useState(0);
  const reopen = () => void draft.refetch().then(() => setOpened((times) => times + 1));
  return (
    <div className="page page-wide">
      <PageHeading title={draft.data?.name ?? words.ruleMaking.title} />
      <RulesTabs />
      <p>
        <Link to="/regole/scrivi">{words.ruleMaking.editor.back}</Link>
      </p>
      {draft.isPending && <Loading />}
      {draft.error && <ProblemAlert error={draft.error} />}
      {draft.data && draft.data.version !== null && <Closed version={draft.data.version} />}
      {draft.data && draft.data.version === null && <Open key={opened} view={draft.data} onReload={reopen} />}
    </div>
  );
}

function Closed({ version }: { version: number }) {
  const { words } = useWords();
  const text = words.ruleMaking.editor;
  return (
    <p className="notice notice-info">
      {text.closed(version)} <Link to={`/regole/versioni/${version}`}>{text.closedLink}</Link>
    </p>
  );
}

function Open({ view, onReload }: { view: PolicyDraftView; onReload: () => void }) {
  const { words } = useWords();
  const text = words.ruleMaking.editor;
  const draft = useDraft(view);
  const [search, setSearch] = useSearchParams();
  const shown: View = VIEWS.find((one) => one === search.get('vista')) ?? 'form';
  const act = search.get('atto');
  const show = (one: View) => setSearch({ vista: one, ...(act && { atto: act }) }, { replace: true });
  return (
    <>
      <Field label={text.name}>
        {(wiring) => (
          <input
            {...wiring}
            className="draft-name"
            maxLength={200}
            value={draft.name}
            onChange={(event) => draft.rename(event.target.value)}
          />
        )}
      </Field>
      <SaveState draft={draft} onReload={onReload} />
      <nav className="draft-views" aria-label={text.viewsLabel}>
        {VIEWS.map((one) => (
          <button key={one} type="button" aria-current={one === shown || undefined} onClick={() => show(one)}>
            {text.views[one]}
          </button>
        ))}
      </nav>
      <p className={draft.reading.ok ? 'draft-sound' : 'draft-wrong'} role="status">
        {draft.reading.ok ? (
          text.sound
        ) : (
          <>
            {text.problems(draft.reading.problems.length)}{' '}
            {shown !== 'yaml' && (
              <button type="button" className="link-button" onClick={() => show('yaml')}>
                {text.goToYaml}
              </button>
            )}
          </>
        )}
      </p>
      <Shown view={shown} draft={draft} onYaml={() => show('yaml')} />
    </>
  );
}

function Shown({ view, draft, onYaml }: { view: View; draft: Draft; onYaml: () => void }) {
  switch (view) {
    case 'form':
      return <FormView draft={draft} onYaml={onYaml} />;
    case 'yaml':
      return <YamlView draft={draft} />;
    case 'trial':
      return <DraftTrial draft={draft} />;
    case 'check':
      return <CheckView draft={draft} />;
    case 'adopt':
      return <AdoptView draft={draft} />;
  }
}

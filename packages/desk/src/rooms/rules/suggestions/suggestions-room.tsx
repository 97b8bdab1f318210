// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { suggestionsQuery } from '../rules-queries.ts';
import { RulesTabs } from '../rules-tabs.tsx';
import { SuggestionForm } from './suggestion-form.tsx';
import { SuggestionLine } from './suggestion-line.tsx';

/** What is proposed to change in the policy, and what came of it. */
export function SuggestionsRoom() {
  const { words } = useWords();
  const text = words.ruleMaking.suggestions;
  const governs = useMay('govern');
  return (
    <div className="page">
      <PageHeading title={text.title} />
      <RulesTabs />
      <p className="page-lead">{text.lead}</p>
      {governs ? <Register /> : <p className="notice notice-info">{words.ruleMaking.forbidden}</p>}
    </div>
  );
}

function Register() {
  const { words, pick } = useWords();
  const text = words.ruleMaking.suggestions;
  const list = useQuery(suggestionsQuery);
  if (list.isPending) return <Loading />;
  if (list.error) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  const { contact, suggestions } = list.data;
  return (
    <>
      <h2>{text.contact}</h2>
      {contact ? (
        <p>
          {pick(contact.text)} <span className="quiet">({contact.clause})</span>
        </p>
      ) : (
        <p>{text.noContact}</p>
      )}
      <SuggestionForm />
      {suggestions.length === 0 && <EmptyRoom title={text.none} help={text.noneHelp} icon="it-comment" />}
      <ul className="plain">
        {suggestions.map((one) => (
          <li key={one.id}>
            <SuggestionLine suggestion={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { NewsroomTabs } from '../newsroom-tabs.tsx';
import { templatesQuery } from './emergency-queries.ts';
import { EmergencyTabs } from './emergency-tabs.tsx';
import { TemplateCard } from './template-card.tsx';

/** Every template: those in use, those that wait to be agreed to, those that were. */
export function TemplatesPage() {
  const { words, pick } = useWords();
  const text = words.emergency.templates;
  const reply = useQuery(templatesQuery);
  const write = (
    <Link className="btn btn-primary btn-sm" to="/redazione/emergenza/modelli/nuovo">
      {text.write}
    </Link>
  );
  return (
    <>
      <PageHeading title={text.title}>
        <p className="page-lead">{text.lead}</p>
      </PageHeading>
      <NewsroomTabs />
      <EmergencyTabs />
      {reply.isPending && <Loading />}
      {reply.error && <ProblemAlert error={reply.error} onRetry={() => void reply.refetch()} />}
      {reply.data && !reply.data.mayWrite.granted && (
        <p className="quiet">
          {text.mayNot} {pick(reply.data.mayWrite.because)}
        </p>
      )}
      {reply.data?.templates.length === 0 && (
        <EmptyRoom title={text.none} help={text.noneHelp} icon="it-file">
          {reply.data.mayWrite.granted && write}
        </EmptyRoom>
      )}
      {reply.data && reply.data.templates.length > 0 && (
        <>
          {reply.data.mayWrite.granted && <p className="act-deeds">{write}</p>}
          <ul className="account-list">
            {reply.data.templates.map((template) => (
              <TemplateCard key={template.id} template={template} all={reply.data} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { ConductCaseView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { Link, useParams } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Clause } from '../../../elements/clause.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { CaseSteps } from './case-steps.tsx';
import { conductCaseQuery } from './conduct-queries.ts';
import { DestroyFile } from './destroy-file.tsx';
import { StaffImage } from './staff-image.tsx';

/** One case: the fact, what was done, and the next step. */
export function ConductCase() {
  const { words } = useWords();
  const { conductCaseId = '' } = useParams();
  const found = useQuery(conductCaseQuery(conductCaseId));
  return (
    <div className="page page-narrow">
      {found.isPending && <Loading />}
      {found.error && <ProblemAlert error={found.error} />}
      {found.data && <Case view={found.data} />}
      <p>
        <Link to="/regole/condotta">{words.conduct.case.back}</Link>
      </p>
    </div>
  );
}

function Case({ view }: { view: ConductCaseView }) {
  const { words, day } = useWords();
  const text = words.conduct.case;
  const clauses = view.clauseText ? [view.clauseText, ...view.safeguards] : view.safeguards;
  return (
    <>
      <PageHeading title={text.title(view.person?.name ?? words.conduct.someone)}>
        <p className="page-lead">{words.conduct.states[view.state]}</p>
      </PageHeading>
      {!view.handles && <p className="notice">{text.yours}</p>}
      <h2>{text.clause}</h2>
      <Clause id={view.clause} clauses={clauses} open />
      {view.destroyedAt ? (
        <p className="notice">{text.destroyed(day(view.destroyedAt))}</p>
      ) : (
        <>
          <Fact view={view} />
          <StaffImage view={view} />
          <details className="settings-more">
            <summary>{text.safeguards}</summary>
            {view.safeguards.map(({ id }) => (
              <Clause key={id} id={id} clauses={view.safeguards} open />
            ))}
          </details>
          <CaseSteps view={view} />
          {view.handles && view.keepUntil && <DestroyFile view={view} keepUntil={view.keepUntil} />}
        </>
      )}
    </>
  );
}

function Fact({ view }: { view: ConductCaseView }) {
  const { words, day } = useWords();
  const text = words.conduct.case;
  const dayOf = (date: string) => day(`${date}T12:00:00Z`);
  return (
    <section className="conduct-part">
      <h2>{text.fact}</h2>
      <blockquote className="conduct-fact">{view.fact}</blockquote>
      <p className="quiet">
        {view.factOn && text.on(dayOf(view.factOn))}
        {view.broughtBy && ` · ${text.broughtBy} ${view.broughtBy}`}
        {view.reportedOn && ` ${text.on(dayOf(view.reportedOn))}`}
      </p>
      {view.link && (
        <p>
          <a href={view.link} target="_blank" rel="noreferrer">
            {text.link}
          </a>
        </p>
      )}
      {view.file && (
        <Button color="outline-primary" size="xs" onClick={() => void download(view.id)}>
          {text.readFile(view.file.name)}
        </Button>
      )}
      {view.outcome === 'referral' && (
        <Button color="outline-primary" size="xs" onClick={() => window.print()}>
          {text.dossier}
        </Button>
      )}
    </section>
  );
}

/** The file is handed to the browser as a download, and opened by nothing here. */
async function download(conductCaseId: string): Promise<void> {
  const { name, type, content } = await call(routes.readConductFile, { params: { conductCaseId } });
  const link = document.createElement('a');
  link.href = `data:${type};base64,${content}`;
  link.download = name;
  link.click();
}

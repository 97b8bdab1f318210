// SPDX-License-Identifier: EUPL-1.2
import type { RequestView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useEffect, useState } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { call, routes } from '../../../client.ts';
import { DetailPage } from '../../../elements/detail-page.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { Said } from '../../../elements/said.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { RequestDeeds } from './request-deeds.tsx';
import { RequestFacts } from './request-facts.tsx';
import { RequestFiles } from './request-files.tsx';
import { RequestHistory } from './request-history.tsx';
import { RequestLetter } from './request-letter.tsx';
import { RequestSign } from './request-sign.tsx';
import { RequestSignature } from './request-signature.tsx';
import { requestQuery } from './requests-queries.ts';
import { useRequestDeed } from './use-request-deed.ts';

/** One request: what is asked, who signed or decided it, what may be done, its post and its history. */
export function RequestPage() {
  const { requestId = '' } = useParams();
  const { words } = useWords();
  const found = useQuery(requestQuery(requestId));
  return (
    <DetailPage to="/redazione/richieste" back={words.requests.page.back} found={found} title={words.requests.title}>
      {(request) => <Loaded key={requestId} request={request} />}
    </DetailPage>
  );
}

export type OnSaid = (text: string) => void;

function Loaded({ request }: { request: RequestView }) {
  const { words } = useWords();
  const { state } = useLocation();
  const done = words.requests.done;
  const arrived = (['begun', 'registered', 'changed'] as const).find((one) => one === state);
  const [said, setSaid] = useState({ text: arrived ? done[arrived] : '' });
  const say: OnSaid = (text) => setSaid({ text });
  const navigate = useNavigate();
  useEffect(() => {
    // Said once: not again when the page is loaded anew.
    if (arrived) void navigate('.', { replace: true, state: null });
  }, [arrived, navigate]);
  return (
    <>
      <PageHeading title={request.subject}>
        <p className="request-state">
          <RequestSign state={request.state} />
        </p>
      </PageHeading>
      <Said said={said} />
      {request.news && <News request={request} onSaid={say} />}
      {request.outcome !== null && (
        <p className="notice notice-warning">
          {words.requests.page.outcome}: «{request.outcome}»
        </p>
      )}
      <RequestFacts request={request} />
      <RequestFiles request={request} onSaid={say} />
      <RequestSignature request={request} />
      <RequestDeeds request={request} onSaid={say} />
      <RequestLetter key={request.communication?.text ?? ''} request={request} onSaid={say} />
      <Posts request={request} />
      <RequestHistory request={request} />
    </>
  );
}

/** What nobody of the office has seen yet. */
function News({ request, onSaid }: { request: RequestView; onSaid: OnSaid }) {
  const { words } = useWords();
  const text = words.requests;
  const last = request.steps.findLast(({ event }) => NEWS.includes(event));
  const see = useRequestDeed(
    () => call(routes.seeRequestNews, { params: { requestId: request.id } }),
    () => onSaid(text.done.seen),
  );
  return (
    <div className="notice notice-warning">
      <p className="notice-title">{text.news.title}</p>
      {last && <p>{text.steps[last.event]}</p>}
      {see.error && <ProblemAlert error={see.error} />}
      {request.may['see-news'].granted && (
        <Button color="outline-primary" size="sm" disabled={see.isPending} onClick={() => see.mutate(undefined)}>
          {text.news.seen}
        </Button>
      )}
    </div>
  );
}

const NEWS = ['published', 'corrected', 'unpublished', 'refused'];

function Posts({ request: { posts } }: { request: RequestView }) {
  const { words } = useWords();
  const text = words.requests.page;
  return (
    <section className="account-part">
      <h2>{text.posts}</h2>
      {posts.length === 0 && <p className="quiet">{text.noPost}</p>}
      <ul className="account-list">
        {posts.map(({ id, workingTitle, stage, corrects, visible, permalinks }) => (
          <li key={id}>
            <p className="newsroom-row-head">
              {visible ? <Link to={`/redazione/post/${id}`}>{workingTitle}</Link> : <span>{workingTitle}</span>}
              <span className={`sign stage-${stage}`}>{words.posts.stages[stage]}</span>
              {corrects !== null && <span className="sign">{text.correction}</span>}
            </p>
            {permalinks.map((permalink, place) => (
              <p key={permalink}>
                <a href={permalink} target="_blank" rel="noreferrer">
                  {text.onNetwork(place + 1)}
                </a>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { RequestView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { Link, useNavigate } from 'react-router';
import { call, routes } from '../../../../client.ts';
import { Loading } from '../../../../elements/loading.tsx';
import { PageHeading } from '../../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../../elements/problem-alert.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { TakeRequest } from '../../requests/request-deeds.tsx';
import { requestQuery } from '../../requests/requests-queries.ts';
import { useRequestDeed } from '../../requests/use-request-deed.ts';

/** Before the post that a request asks for is begun: the request is taken in hand, and nothing is begun twice unawares. */
export function BeginForRequest({ requestId }: { requestId: string }) {
  const { words } = useWords();
  const request = useQuery(requestQuery(requestId));
  return (
    <div className="page">
      <PageHeading title={words.compose.newTitle}>
        {request.data && <p className="page-lead">{words.compose.forRequest(request.data.subject)}</p>}
      </PageHeading>
      <p>
        <Link to={`/redazione/richieste/${requestId}`}>{words.compose.readRequest}</Link>
      </p>
      {request.isPending && <Loading />}
      {request.error && <ProblemAlert error={request.error} onRetry={() => void request.refetch()} />}
      {request.data && <Begin request={request.data} />}
    </div>
  );
}

const IN_HAND: readonly RequestView['state'][] = ['taken', 'published', 'unpublished'];

function Begin({ request }: { request: RequestView }) {
  const { words } = useWords();
  const text = words.compose;
  const begun = request.posts.filter(({ visible }) => visible);
  if (!IN_HAND.includes(request.state)) return <TakeRequest request={request} />;
  return (
    <>
      {begun.length > 0 && (
        <>
          <p>{text.begunAlready}</p>
          <ul>
            {begun.map(({ id, workingTitle, stage }) => (
              <li key={id}>
                <Link to={`/redazione/post/${id}`}>{workingTitle}</Link>{' '}
                <span className={`sign stage-${stage}`}>{words.posts.stages[stage]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Another request={request} first={begun.length === 0} />
    </>
  );
}

const TITLE_MOST = 300;

/** One more post for a request in hand: it begins with what the office wrote, and with its images. */
function Another({ request, first }: { request: RequestView; first: boolean }) {
  const { words } = useWords();
  const text = words.compose;
  const navigate = useNavigate();
  const begin = useRequestDeed(
    () => {
      const workingTitle = request.subject.slice(0, TITLE_MOST);
      return call(routes.createPost, { body: { workingTitle, requestId: request.id } });
    },
    ({ id }) => void navigate(`/redazione/post/${id}`, { replace: true }),
  );
  return (
    <>
      {begin.error && <ProblemAlert error={begin.error} />}
      <Button color="primary" size="sm" disabled={begin.isPending} onClick={() => begin.mutate(undefined)}>
        {first ? text.beginForRequest : text.beginAnother}
      </Button>
    </>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { DataRequestView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { DetailPage } from '../../../elements/detail-page.tsx';
import { Fact } from '../../../elements/fact.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { AnswerPanel } from './answer-panel.tsx';
import { StateSign } from './data-request-signs.tsx';
import { dataRequestQuery } from './data-requests-queries.ts';
import { IdentityPanel } from './identity-panel.tsx';
import { KeptPanel } from './kept-panel.tsx';

/** One request: who asks, what is kept on them, the answer. */
export function DataRequestPage() {
  const { words } = useWords();
  const { dataRequestId = '' } = useParams();
  const found = useQuery(dataRequestQuery(dataRequestId));
  return (
    <DetailPage to="/cittadini/dati" back={words.dataRequests.page.back} found={found}>
      {(view) => <Loaded key={dataRequestId} view={view} />}
    </DetailPage>
  );
}

function Loaded({ view }: { view: DataRequestView }) {
  const { words, day } = useWords();
  const text = words.dataRequests;
  const open = view.endedAt === null;
  return (
    <>
      <PageHeading title={text.kinds[view.kind]}>
        <StateSign row={view} />
      </PageHeading>
      {view.emptiedAt && <p className="notice">{text.page.emptied(day(view.emptiedAt))}</p>}
      <Facts view={view} />
      <IdentityPanel view={view} />
      {open && <KeptPanel view={view} />}
      <AnswerPanel view={view} />
    </>
  );
}

function Facts({ view }: { view: DataRequestView }) {
  const { words, day } = useWords();
  const text = words.dataRequests;
  const last = day(`${view.dueOn}T12:00:00Z`);
  const account =
    view.network && `${view.handle ?? text.list.emptied} (${words.networks[view.network] ?? view.network})`;
  return (
    <dl className="people-facts">
      {!view.emptiedAt && (
        <>
          {view.requester && <Fact name={text.page.who}>{view.requester}</Fact>}
          <Fact name={text.page.account}>{account || text.page.noAccount}</Fact>
          <Fact name={text.page.replyTo}>{view.replyTo ?? text.page.noReply}</Fact>
        </>
      )}
      <Fact name={text.page.arrived}>
        {day(view.receivedAt)}, {text.channels[view.channel]}
        {view.registeredBy && ` (${text.page.by(view.registeredBy.name)})`}
      </Fact>
      {view.endedAt === null && (
        <Fact name={text.page.due}>
          {view.late ? <strong className="data-request-late">{text.list.wasDue(last)}</strong> : last}
        </Fact>
      )}
      {view.extension && (
        <Fact name={text.list.extended}>
          {text.page.extension(day(view.extension.at), view.extension.by.name)} {view.extension.reason}
        </Fact>
      )}
      {view.words && <Fact name={text.page.words}>{view.words}</Fact>}
    </dl>
  );
}

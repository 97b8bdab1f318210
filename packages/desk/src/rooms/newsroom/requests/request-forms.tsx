// SPDX-License-Identifier: EUPL-1.2
import type { RequestDesk, RequestView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { call, routes } from '../../../client.ts';
import { DetailPage } from '../../../elements/detail-page.tsx';
import { Choice } from '../../../elements/field.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useWords } from '../../../words/use-words.tsx';
import { Cited } from '../posts/cited.tsx';
import { contentOf, draftOf, emptyDraft, gapsOf, type RequestDraft } from './request-draft.ts';
import { RequestFields } from './request-fields.tsx';
import { requestDeskQuery, requestQuery } from './requests-queries.ts';
import { useRequestDeed } from './use-request-deed.ts';

/** An office asks for a publication. */
export function NewRequest() {
  const { words } = useWords();
  const text = words.requests.form;
  return (
    <>
      <PageHeading title={text.newTitle}>
        <p className="page-lead">{text.newLead}</p>
      </PageHeading>
      <WithDesk>{(desk) => <NewForm desk={desk} external={false} />}</WithDesk>
    </>
  );
}

/** Somebody of the newsroom enters what others ask from outside. */
export function NewExternalRequest() {
  const { words } = useWords();
  const text = words.requests.form;
  return (
    <>
      <PageHeading title={text.externalTitle}>
        <p className="page-lead">{text.externalLead}</p>
      </PageHeading>
      <WithDesk>
        {(desk) => (
          <>
            <Decider desk={desk} />
            <NewForm desk={desk} external />
          </>
        )}
      </WithDesk>
    </>
  );
}

function Decider({ desk: { decider } }: { desk: RequestDesk }) {
  const { words, role } = useWords();
  const text = words.requests.form;
  return (
    <div className="request-decider">
      <p>{text.decides(decider.role === null ? text.anybody : role(decider.role))}</p>
      <Cited clause={decider.clause} norm={null} />
    </div>
  );
}

function WithDesk({ children }: { children: (desk: RequestDesk) => ReactNode }) {
  const { words } = useWords();
  const desk = useQuery(requestDeskQuery);
  return (
    <DetailPage to="/redazione/richieste" back={words.requests.page.back} found={desk}>
      {children}
    </DetailPage>
  );
}

function NewForm({ desk, external }: { desk: RequestDesk; external: boolean }) {
  const { words } = useWords();
  const text = words.requests;
  const navigate = useNavigate();
  const offices = desk.offices.filter((office) => office.asks);
  const start = emptyDraft({ officeId: external ? null : (offices[0]?.id ?? null), external });
  const ask = useRequestDeed(
    (draft: RequestDraft) => call(routes.askPublication, { body: { ...contentOf(draft), officeId: draft.officeId } }),
    ({ id }) => void navigate(`/redazione/richieste/${id}`, { state: external ? 'registered' : 'begun' }),
  );
  if (!external && offices.length === 0) return <p>{text.list.noOffice}</p>;
  return (
    <RequestForm
      start={start}
      desk={desk}
      save={external ? text.form.register : text.form.save}
      busy={ask.isPending}
      error={ask.error}
      cancelTo="/redazione/richieste"
      onSubmit={(draft) => ask.mutate(draft)}
    />
  );
}

/** Change what is asked: what was signed or decided of it is void. */
export function ChangeRequest() {
  const { requestId = '' } = useParams();
  const { words } = useWords();
  const request = useQuery(requestQuery(requestId));
  return (
    <>
      {request.isPending && <Loading />}
      {request.error && (
        <>
          <PageHeading title={words.requests.title} />
          <ProblemAlert error={request.error} onRetry={() => void request.refetch()} />
        </>
      )}
      {request.data && <Changing key={requestId} request={request.data} />}
    </>
  );
}

function Changing({ request }: { request: RequestView }) {
  const { words, pick } = useWords();
  const text = words.requests.form;
  // What others write meanwhile does not move under one's hands; the version says so when it is sent.
  const [begun] = useState(request);
  const navigate = useNavigate();
  const desk = useQuery(requestDeskQuery);
  const here = `/redazione/richieste/${request.id}`;
  const correcting = begun.posts.some(({ stage }) => stage === 'out');
  const change = useRequestDeed(
    (draft: RequestDraft) =>
      call(routes.changeRequest, {
        params: { requestId: request.id },
        body: { ...contentOf(draft), version: begun.version },
      }),
    () => void navigate(here, { state: 'changed' }),
  );
  const settled = begun.signature !== null || begun.decision !== null;
  return (
    <>
      <PageHeading title={correcting ? text.correctTitle(begun.subject) : text.changeTitle(begun.subject)} />
      <p>
        <Link to={here}>{begun.subject}</Link>
      </p>
      {correcting && <p>{text.correctLead}</p>}
      {settled && (
        <p className="notice notice-warning">{begun.origin === 'office' ? text.voids : text.voidsDecision}</p>
      )}
      {!begun.may.change.granted && <p className="notice notice-warning">{pick(begun.may.change.because)}</p>}
      {desk.isPending && <Loading />}
      {desk.error && <ProblemAlert error={desk.error} onRetry={() => void desk.refetch()} />}
      {desk.data && begun.may.change.granted && (
        <RequestForm
          start={draftOf(begun)}
          desk={desk.data}
          save={correcting ? text.saveCorrection : text.saveChange}
          busy={change.isPending}
          error={change.error}
          cancelTo={here}
          onSubmit={(draft) => change.mutate(draft)}
          settled
        />
      )}
    </>
  );
}

type FormProps = {
  start: RequestDraft;
  desk: RequestDesk;
  save: string;
  busy: boolean;
  error: unknown;
  cancelTo: string;
  onSubmit: (draft: RequestDraft) => void;
  /** The office was chosen when it was begun. */
  settled?: boolean;
};

function RequestForm({ start, desk, save, busy, error, cancelTo, onSubmit, settled = false }: FormProps) {
  const { words } = useWords();
  const text = words.requests.form;
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const gaps = gapsOf(draft);
  const offices = desk.offices.filter((office) => office.asks);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (gaps.size > 0) focusFirstWrong(event.currentTarget);
    else onSubmit(draft);
  };
  return (
    <form noValidate className="request-form" onSubmit={submit}>
      {!settled && !draft.external && offices.length > 1 && (
        <Choice
          label={text.office}
          value={draft.officeId ?? ''}
          options={offices.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(officeId) => setDraft({ ...draft, officeId })}
        />
      )}
      {!settled && !draft.external && offices.length === 1 && (
        <p>
          {text.office}: <strong>{offices[0]?.name}</strong>
        </p>
      )}
      <RequestFields
        draft={draft}
        gaps={tried ? gaps : new Set()}
        desk={desk}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      {error !== null && error !== undefined && <ProblemAlert error={error} />}
      <div className="buttons">
        <Button type="submit" color="primary" size="sm" disabled={busy}>
          {save}
        </Button>
        <Link className="btn btn-outline-primary btn-sm" to={cancelTo}>
          {text.cancel}
        </Link>
      </div>
    </form>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { ReasonsPageReply, RightToAskReply } from '@arengo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { addressOf } from '../../address.ts';
import { call, routes } from '../../client.ts';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { useMay } from '../../session.tsx';
import { useWords } from '../../words/use-words.tsx';
import { reasonsPageQuery, rightToAskQuery } from '../enquiries/reconsideration/reconsideration-queries.ts';
import { RegisterAgain } from './register-again.tsx';

/** The citizen's page of reasons, as the desk sees it: until when, a new address, and whether another look can be asked for. */
export function ReasonsPart({ decisionId }: { decisionId: string }) {
  const { words } = useWords();
  const text = words.reasons;
  const page = useQuery(reasonsPageQuery(decisionId));
  const right = useQuery(rightToAskQuery(decisionId));
  if (!page.data?.possible) return page.error ? <ProblemAlert error={page.error} /> : null;
  return (
    <details className="clause told">
      <summary>{text.title}</summary>
      <Standing page={page.data.page} />
      <NewAddress decisionId={decisionId} has={page.data.page !== null} />
      {right.data && <Again decisionId={decisionId} right={right.data} />}
      <p>
        <a href={addressOf(routes.readStatement.path, { decisionId })} download={`motivazione-${decisionId}.json`}>
          {text.statement}
        </a>
      </p>
    </details>
  );
}

function Standing({ page }: { page: ReasonsPageReply['page'] }) {
  const { words, moment, day } = useWords();
  const text = words.reasons;
  if (page === null) return <p>{text.none}</p>;
  const { madeAt, renewedBy, expiresAt, expired, onItsWay } = page;
  const facts = [
    text.madeAt(moment(madeAt)),
    ...(renewedBy ? [text.renewedBy(renewedBy)] : []),
    expired ? text.expired(day(expiresAt)) : text.until(day(expiresAt)),
  ];
  return (
    <p>
      {facts.join('; ')}. {onItsWay ? text.onItsWay : text.kept}
    </p>
  );
}

function NewAddress({ decisionId, has }: { decisionId: string; has: boolean }) {
  const { words } = useWords();
  const text = words.reasons;
  const moderates = useMay('moderate');
  const client = useQueryClient();
  const shown = useRef<HTMLParagraphElement>(null);
  const renew = useMutation({
    mutationFn: () => call(routes.renewReasonsAddress, { params: { decisionId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: reasonsPageQuery(decisionId).queryKey }),
  });
  if (!moderates) return null;
  return (
    <>
      {renew.error && <ProblemAlert error={renew.error} />}
      {renew.data && <Made made={renew.data} title={shown} />}
      {!renew.data && (
        <>
          {has && <p className="quiet">{text.renewHelp}</p>}
          <Button color="outline-primary" size="xs" disabled={renew.isPending} onClick={() => renew.mutate()}>
            {has ? text.renew : text.make}
          </Button>
        </>
      )}
    </>
  );
}

type MadeProps = { made: { address: string; notice: string | null }; title: RefObject<HTMLParagraphElement | null> };

/** The address, which is shown this once. */
function Made({ made: { address, notice }, title }: MadeProps) {
  const text = useWords().words.reasons;
  const [copied, setCopied] = useState(false);
  useEffect(() => title.current?.focus(), [title]);
  const copy = (what: string) => void navigator.clipboard.writeText(what).then(() => setCopied(true));
  return (
    <div className="notice notice-success">
      <p ref={title} tabIndex={-1}>
        {text.made}
      </p>
      <p>
        <code className="data-request-address">{address}</code>
      </p>
      <div className="buttons">
        <Button color="outline-primary" size="xs" onClick={() => copy(address)}>
          {text.copy}
        </Button>
        {notice !== null && (
          <Button color="outline-primary" size="xs" onClick={() => copy(notice)}>
            {text.copyNotice}
          </Button>
        )}
      </div>
      <p role="status">{copied && text.copied}</p>
    </div>
  );
}

function Again({ decisionId, right }: { decisionId: string; right: RightToAskReply }) {
  const { words, day } = useWords();
  const text = words.reasons;
  const moderates = useMay('moderate');
  const { granted, reconsiderationId } = right;
  if (reconsiderationId !== null)
    return (
      <p>
        <Link to={`/cittadini/riesami/${reconsiderationId}`}>{text.openAgain}</Link>
      </p>
    );
  if (granted === null) return <p className="quiet">{text.noRight}</p>;
  return (
    <>
      <p>
        {granted.until ? text.right(day(granted.until)) : text.rightNoUntil} ({granted.clause}).
      </p>
      {moderates && <RegisterAgain decisionId={decisionId} />}
    </>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useEffect, useRef, useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Field } from '../../../elements/field.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { feedQuery } from './calendar-queries.ts';
import { CalendarTabs } from './calendar-tabs.tsx';

/** The secret address at which a person's other programs read the calendar. */
export function FeedScreen() {
  const { words, moment } = useWords();
  const text = words.calendar.feed;
  const queries = useQueryClient();
  const feed = useQuery(feedQuery);
  const [address, setAddress] = useState<string | null>(null);
  const [ended, setEnded] = useState(false);
  const told = useRef<HTMLParagraphElement>(null);
  const renew = useMutation({
    mutationFn: () => call(routes.renewFeed),
    onSuccess: ({ address: made, madeAt }) => {
      setAddress(made);
      setEnded(false);
      queries.setQueryData(feedQuery.queryKey, { madeAt });
    },
  });
  const end = useMutation({
    mutationFn: () => call(routes.endFeed),
    onSuccess: () => {
      setAddress(null);
      setEnded(true);
      queries.setQueryData(feedQuery.queryKey, { madeAt: null });
      told.current?.focus();
    },
  });
  const madeAt = feed.data?.madeAt ?? null;
  const error = feed.error ?? renew.error ?? end.error;
  return (
    <>
      <PageHeading title={text.title}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <CalendarTabs />
      <div className="page-narrow feed">
        <p>{text.how}</p>
        {error && <ProblemAlert error={error} />}
        {feed.isPending && <Loading />}
        <p role="status" ref={told} tabIndex={-1}>
          {ended ? text.ended : feed.data && madeAt === null ? text.none : ''}
        </p>
        {address !== null && <Address address={address} />}
        {madeAt !== null && address === null && <p>{text.made(moment(madeAt))}</p>}
        {feed.data && (
          <div className="buttons">
            <Button color="primary" size="sm" disabled={renew.isPending} onClick={() => renew.mutate()}>
              {madeAt === null ? text.make : text.renew}
            </Button>
            {madeAt !== null && (
              <Button color="outline-primary" size="sm" disabled={end.isPending} onClick={() => end.mutate()}>
                {text.end}
              </Button>
            )}
          </div>
        )}
        {madeAt !== null && <p className="quiet">{text.renewHelp}</p>}
        <p className="quiet">{text.leaves}</p>
      </div>
    </>
  );
}

function Address({ address }: { address: string }) {
  const { words } = useWords();
  const text = words.calendar.feed;
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'' | 'copied' | 'notCopied'>('');
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
    setCopied('');
  }, []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied('copied');
    } catch {
      // The browser may not let a page copy: it stands there to be copied by hand.
      field.current?.select();
      setCopied('notCopied');
    }
  };
  return (
    <div className="notice">
      <Field label={text.address} hint={text.once}>
        {(wiring) => <input {...wiring} ref={field} readOnly value={address} className="feed-address" />}
      </Field>
      <Button color="outline-primary" size="sm" onClick={() => void copy()}>
        {text.copy}
      </Button>
      <p role="status">{copied === '' ? '' : text[copied]}</p>
      <p>{text.where}</p>
    </div>
  );
}

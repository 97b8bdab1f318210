// SPDX-License-Identifier: EUPL-1.2
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type FormEvent, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { call, routes } from '../../../client.ts';
import { Clause } from '../../../elements/clause.tsx';
import { Field } from '../../../elements/field.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { WordsField } from '../../../elements/words-field.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { policyQuery } from '../../../queries.ts';
import { useWords } from '../../../words/use-words.tsx';
import { composerQuery } from '../posts/compose/compose-queries.ts';
import { postsQuery } from '../posts/posts-queries.ts';
import { useOversightDeed } from './oversight-queries.ts';

type Report = { accountId: string; postId: string; what: string; clauses: readonly string[] };

/** An editor says where the policy was broken, and how. `?account=` and `?post=` fill it in. */
export function ReportForm() {
  const { words } = useWords();
  const text = words.oversight.form;
  const composer = useQuery(composerQuery);
  const accounts = composer.data?.accounts.filter(({ mayDraft }) => mayDraft.granted) ?? [];
  return (
    <>
      <p>
        <Link to="/redazione/vigilanza">{text.back}</Link>
      </p>
      <PageHeading title={text.title}>
        <p className="page-lead">{text.lead}</p>
      </PageHeading>
      {composer.isPending && <Loading />}
      {composer.error && <ProblemAlert error={composer.error} onRetry={() => void composer.refetch()} />}
      {composer.data && accounts.length === 0 && <p className="notice">{text.noPower}</p>}
      {accounts.length > 0 && <Form accounts={accounts} />}
    </>
  );
}

function Form({ accounts }: { accounts: readonly { id: string; name: string }[] }) {
  const { words } = useWords();
  const text = words.oversight.form;
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const asked = accounts.find(({ id }) => id === address.get('account'));
  const only = accounts.length === 1 ? accounts[0] : undefined;
  const [report, setReport] = useState<Report>({
    accountId: (asked ?? only)?.id ?? '',
    postId: asked ? (address.get('post') ?? '') : '',
    ...{ what: '', clauses: [] },
  });
  const [tried, setTried] = useState(false);
  const edit = (change: Partial<Report>) => setReport((before) => ({ ...before, ...change }));
  const { accountId, postId, what, clauses } = report;
  const send = useOversightDeed(
    () =>
      call(routes.reportViolation, {
        body: { accountId, postId: postId || null, what: what.trim(), clauses: [...clauses] },
      }),
    () => void navigate('/redazione/vigilanza', { state: 'reported' }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (accountId === '' || what.trim() === '') focusFirstWrong(event.currentTarget);
    else send.mutate(undefined);
  };
  return (
    <form noValidate onSubmit={submit} className="request-form">
      <Field label={text.account} error={tried && accountId === '' ? text.noAccount : undefined}>
        {(wiring) => (
          <select
            {...wiring}
            value={accountId}
            onChange={(event) => edit({ accountId: event.target.value, postId: '' })}
          >
            <option value="">{text.chooseAccount}</option>
            {accounts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {accountId !== '' && (
        <PostField key={accountId} accountId={accountId} value={postId} onChange={(value) => edit({ postId: value })} />
      )}
      <WordsField
        label={text.what}
        hint={text.whatHint}
        rows={4}
        longest={4000}
        value={what}
        error={tried && what.trim() === '' ? text.noWhat : undefined}
        onChange={(value) => edit({ what: value })}
      />
      <ClausesField chosen={clauses} onChange={(value) => edit({ clauses: value })} />
      {send.error && <ProblemAlert error={send.error} />}
      <div className="buttons">
        <Button type="submit" color="primary" disabled={send.isPending}>
          {text.submit}
        </Button>
      </div>
    </form>
  );
}

type PostProps = { accountId: string; value: string; onChange: (postId: string) => void };

function PostField({ accountId, value, onChange }: PostProps) {
  const text = useWords().words.oversight.form;
  const posts = useInfiniteQuery(postsQuery({ accountId })).data?.pages[0]?.rows ?? [];
  // A post that one came from may be older than the last ones.
  const known = value === '' || posts.some(({ id }) => id === value);
  return (
    <Field label={text.post} hint={text.postHint}>
      {(wiring) => (
        <select {...wiring} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{text.noPost}</option>
          {!known && <option value={value}>{text.thisPost}</option>}
          {posts.map(({ id, workingTitle }) => (
            <option key={id} value={id}>
              {workingTitle}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

const MOST_CLAUSES = 20;
const shortened = (text: string) => (text.length > 70 ? `${text.slice(0, 69).trimEnd()}…` : text);

type ClausesProps = { chosen: readonly string[]; onChange: (clauses: string[]) => void };

function ClausesField({ chosen, onChange }: ClausesProps) {
  const { words, pick } = useWords();
  const text = words.oversight.form;
  const clauses = useQuery(policyQuery).data?.clauses ?? [];
  const chooser = useRef<HTMLSelectElement>(null);
  if (clauses.length === 0) return null;
  const left = clauses.filter(({ id }) => !chosen.includes(id));
  return (
    <>
      <Field label={text.clause} hint={text.clauseHint}>
        {(wiring) => (
          <select
            {...wiring}
            ref={chooser}
            value=""
            disabled={chosen.length >= MOST_CLAUSES}
            onChange={(event) => event.target.value !== '' && onChange([...chosen, event.target.value])}
          >
            <option value="">{text.chooseClause}</option>
            {left.map((clause) => (
              <option key={clause.id} value={clause.id}>
                {`${clause.id}: ${shortened(pick(clause.text))}`}
              </option>
            ))}
          </select>
        )}
      </Field>
      {chosen.length > 0 && (
        <ul className="report-clauses" aria-label={text.addedClauses}>
          {chosen.map((id) => (
            <li key={id}>
              <Clause id={id} clauses={clauses} />
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  onChange(chosen.filter((one) => one !== id));
                  chooser.current?.focus();
                }}
              >
                {text.removeClause(id)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

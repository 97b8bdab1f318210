// SPDX-License-Identifier: EUPL-1.2
import type { AuthorisationView, ReviewLine, ReviewView } from '@arengo/contract';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import { capital } from '../../../words/format.ts';
import { useNetworkName } from '../../../words/use-network-name.ts';
import { useWords } from '../../../words/use-words.tsx';
import { LineAnswers } from './line-answers.tsx';
import { useSayPowers } from './review-signs.tsx';

type Props = {
  line: ReviewLine;
  review: ReviewView;
  /** The reader may answer it. */
  answers?: boolean;
  onDone?: (said: string, lineId: string) => void;
  children?: ReactNode;
};

/** An account or an authorisation under review: what it is, what it rests on, and what is to be or was decided. */
export function ReviewLineItem({ line, review, answers = false, onDone, children }: Props) {
  const id = useId();
  const { account, authorisation } = line;
  const what = useWhat(line);
  const to = account ? `/registri/account/${account.id}` : `/registri/persone/${authorisation?.person.id ?? ''}`;
  return (
    <li data-review-line={line.id}>
      <h3 id={id} tabIndex={-1} className="review-line-head">
        <Link to={to}>{what}</Link>
      </h3>
      {account && <AccountFacts account={account} />}
      {authorisation && <AuthorisationFacts authorisation={authorisation} settled={line.outcome !== null} />}
      {line.outcome !== null && <Settled line={line} />}
      {children}
      {answers && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset within the fieldsets of its forms would say too much
        <div role="group" aria-labelledby={id}>
          <LineAnswers line={line} review={review} what={what} onDone={(said) => onDone?.(said, line.id)} />
        </div>
      )}
    </li>
  );
}

/** What a line is about, in words. */
function useWhat({ account, authorisation }: ReviewLine): string {
  const { words } = useWords();
  const network = useNetworkName();
  if (account) return words.reviews.page.account(account.name, network(account.network));
  return authorisation?.person.name ?? '';
}

function AccountFacts({ account }: { account: NonNullable<ReviewLine['account']> }) {
  const { words } = useWords();
  const text = words.reviews.page;
  const states: Readonly<Record<string, string>> = words.accounts.states;
  return (
    <p>
      <span className={`account-state account-state-${account.state}`}>{states[account.state] ?? account.state}</span>{' '}
      {account.act ? text.opening(account.act) : text.noOpening}
    </p>
  );
}

function AuthorisationFacts({ authorisation, settled }: { authorisation: AuthorisationView; settled: boolean }) {
  const { words, moment, pick, role } = useWords();
  const text = words.reviews.page;
  const { powers, accounts, networks, acts, to, because } = authorisation;
  const network = useNetworkName();
  const sayPowers = useSayPowers();
  const where = accounts
    ? text.onAccounts(accounts.map((one) => `${one.name} (${network(one.network)})`).join(', '))
    : text.allAccounts;
  const only = networks && text.onNetworks(networks.map(network).join(', '));
  return (
    <>
      <p>{[text.powers(sayPowers(powers)), where, only].filter(Boolean).join(', ')}.</p>
      <p className="quiet">
        {acts.length === 0 ? text.noAct : `${text.byAct} `}
        {acts.map((act, place) => (
          <span key={act.id}>
            {place > 0 && '; '}
            <Link to={`/registri/atti/${act.id}`}>{act.citation}</Link>
          </span>
        ))}
        {authorisation.role && ` · ${role(authorisation.role)}`}
        {to && ` · ${text.to(moment(to))}`}
      </p>
      {because && !settled && <p className="review-closed">{text.notNow(pick(because))}</p>}
    </>
  );
}

function Settled({ line }: { line: ReviewLine }) {
  const { words, moment } = useWords();
  const text = words.reviews.page;
  const { outcome, decidedBy, decidedAt, act, note } = line;
  if (outcome === null) return null;
  const name = words.reviews.outcomes[outcome];
  const when = decidedAt ? moment(decidedAt) : '';
  return (
    <>
      <p className={`review-outcome review-outcome-${outcome}`}>
        {capital(decidedBy ? text.decided(name, decidedBy.name, when) : text.decidedByItself(name, when))}
        {act && (
          <>
            {' '}
            <Link to={`/registri/atti/${act.id}`}>{text.withAct(act.citation)}</Link>
          </>
        )}
      </p>
      {note && <p className="quiet">«{note}»</p>}
    </>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { AccountList, AccountSummary } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { accountsQuery } from '../../../queries.ts';
import { useMay, useSession } from '../../../session.tsx';
import { useNetworkName } from '../../../words/use-network-name.ts';
import { useWords } from '../../../words/use-words.tsx';
import { RegistersTabs } from '../registers-tabs.tsx';
import { AccountStateSign } from './account-state.tsx';

const GROUPS = ['open', 'closing', 'planned', 'closed', 'out-of-scope'] as const;

/** Every account that is known, by state. */
export function AccountsList() {
  const { words } = useWords();
  const text = words.accounts.list;
  const governs = useMay('govern');
  const { body } = useSession();
  const accounts = useQuery(accountsQuery);
  return (
    <>
      <PageHeading title={words.accounts.title}>
        <p className="page-lead">{text.intro}</p>
      </PageHeading>
      <RegistersTabs />
      <div className="buttons">
        {governs && (
          <>
            <Link className="btn btn-primary btn-sm" to="/registri/account/nuovo">
              {text.open}
            </Link>
            <Link className="btn btn-outline-primary btn-sm" to="/registri/account/fuori">
              {text.outside}
            </Link>
          </>
        )}
        <a className="btn btn-outline-primary btn-sm" href={`/enti/${body.slug}/account`}>
          {text.public}
        </a>
      </div>
      {accounts.isPending && <Loading />}
      {accounts.error && <ProblemAlert error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {accounts.data && <Groups list={accounts.data} />}
    </>
  );
}

function Groups({ list }: { list: AccountList }) {
  const text = useWords().words.accounts.list;
  if (list.accounts.length === 0) return <EmptyRoom title={text.none} help={text.noneHelp} />;
  return GROUPS.map((state) => {
    const rows = list.accounts.filter((account) => account.state === state);
    if (rows.length === 0) return null;
    return (
      <section key={state} className="account-part">
        <h2>{text.groups[state]}</h2>
        <ul className="account-list">
          {rows.map((account) => (
            <Line key={account.id} account={account} />
          ))}
        </ul>
      </section>
    );
  });
}

function Line({ account }: { account: AccountSummary }) {
  const { words, day } = useWords();
  const text = words.accounts.list;
  const network = useNetworkName();
  const said = [
    network(account.network),
    account.handle,
    account.whose ? words.accounts.owners[account.whose] : words.accounts.kinds[account.kind],
    account.office?.name,
    account.responsible && text.responsible(account.responsible.name),
    account.endsOn && text.until(day(account.endsOn)),
    account.state === 'open' && !account.connected && text.notConnected,
  ].filter(Boolean);
  return (
    <li>
      <p className="record-head">
        <Link to={`/registri/account/${account.id}`}>{account.name}</Link> <AccountStateSign state={account.state} />
        {account.todo > 0 && <span className="sign account-todo">{text.todo(account.todo)}</span>}
      </p>
      <p className="quiet">{said.join(' · ')}</p>
    </li>
  );
}

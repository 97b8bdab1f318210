// SPDX-License-Identifier: EUPL-1.2
import type { AccountView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useParams } from 'react-router';
import { DetailPage } from '../../../elements/detail-page.tsx';
import { Fact } from '../../../elements/fact.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { useMay } from '../../../session.tsx';
import { useNetworkName } from '../../../words/use-network-name.ts';
import { useWords } from '../../../words/use-words.tsx';
import { AccountStateSign, ActSeen } from './account-state.tsx';
import { accountQuery } from './accounts-queries.ts';
import { ChecksPanel } from './checks-panel.tsx';
import { ClosingPanel } from './closing-panel.tsx';
import { CostsPanel } from './costs-panel.tsx';
import { ConfirmAccount, EditAccount } from './edit-account.tsx';
import { HoldersPanel } from './holders-panel.tsx';
import { ListeningPanel } from './listening-panel.tsx';
import { RemovalsPanel } from './removals-panel.tsx';

/** One account: its acts, its people, what it costs, how it presents itself, who holds its keys. */
export function AccountPage() {
  const { words } = useWords();
  const { accountId = '' } = useParams();
  const found = useQuery(accountQuery(accountId));
  return (
    <DetailPage to="/registri/account" back={words.accounts.page.back} found={found}>
      {(account) => <Loaded key={accountId} account={account} />}
    </DetailPage>
  );
}

function Loaded({ account }: { account: AccountView }) {
  const { words } = useWords();
  const text = words.accounts.page;
  const governs = useMay('govern');
  const opened = (useLocation().state as { opened?: unknown } | null)?.opened === true;
  const ours = account.kind !== 'out-of-scope';
  const living = ours && account.state !== 'closed';
  const notice = noticeOf(account, text);
  return (
    <>
      <PageHeading title={account.name}>
        <AccountStateSign state={account.state} />
      </PageHeading>
      <div role="status">{opened && <p className="notice notice-success">{text.opened}</p>}</div>
      {notice && <p className="notice">{notice}</p>}
      <Facts account={account} />
      {governs && living && (
        <div className="buttons">
          <EditAccount account={account} />
          <ConfirmAccount account={account} />
        </div>
      )}
      {ours && <ListeningPanel account={account} mayWrite={governs && living} />}
      {ours && <ChecksPanel account={account} mayWrite={governs && living} />}
      {ours && <HoldersPanel account={account} mayWrite={governs && living} />}
      {account.removals.length > 0 && <RemovalsPanel account={account} mayWrite={governs} />}
      {ours && <CostsPanel account={account} mayWrite={governs && living} />}
      <ClosingPanel account={account} mayWrite={governs} />
    </>
  );
}

function noticeOf({ state }: AccountView, text: { planned: string; closed: string; outside: string }): string | null {
  if (state === 'planned') return text.planned;
  if (state === 'closed') return text.closed;
  return state === 'out-of-scope' ? text.outside : null;
}

function Facts({ account }: { account: AccountView }) {
  const { words, day } = useWords();
  const text = words.accounts.page;
  const network = useNetworkName();
  const { opening, office, responsible, managedBy, contract, endsOn, whose } = account;
  const isPublic = account.state !== 'planned';
  return (
    <dl className="people-facts">
      <Fact name={words.accounts.form.network}>{network(account.network)}</Fact>
      <Fact name={text.address}>
        {account.url ? (
          <a href={account.url} rel="noreferrer external">
            {account.handle}
          </a>
        ) : (
          account.handle
        )}
      </Fact>
      <Fact name={words.accounts.form.kind}>{words.accounts.kinds[account.kind]}</Fact>
      {whose && <Fact name={text.whose}>{words.accounts.owners[whose]}</Fact>}
      {opening && (
        <Fact name={text.act}>
          <ActSeen act={opening} />
        </Fact>
      )}
      {account.confirmations.map((act) => (
        <Fact key={act.id} name={text.confirmed}>
          <ActSeen act={act} />
        </Fact>
      ))}
      {!whose && <Fact name={text.office}>{office?.name ?? text.noOne}</Fact>}
      {!whose && (
        <Fact name={text.responsible}>
          {responsible ? <Link to={`/registri/persone/${responsible.id}`}>{responsible.name}</Link> : text.noOne}
        </Fact>
      )}
      {managedBy && <Fact name={text.managedBy}>{managedBy}</Fact>}
      {contract && <Fact name={text.contract}>{contract}</Fact>}
      {endsOn && (
        <Fact name={text.endsOn}>
          {day(endsOn)} {account.endsByAct && text.endsByAct}
        </Fact>
      )}
      {isPublic && (
        <Fact name={words.accounts.list.public}>
          <a href={account.publicPath}>{text.publicPage}</a>
        </Fact>
      )}
    </dl>
  );
}

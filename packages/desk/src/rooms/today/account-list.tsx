// SPDX-License-Identifier: EUPL-1.2
import type { TodayReply } from '@arengo/contract';
import { EmptyRoom } from '../../elements/empty-room.tsx';
import { Icon } from '../../elements/icon.tsx';
import { useWords } from '../../words/use-words.tsx';
import { Past } from './past.tsx';

type Account = TodayReply['accounts'][number];

/** Every account: is Arengo hearing it, and if not, why. */
export function AccountList({ accounts }: { accounts: Account[] }) {
  const { words } = useWords();
  return (
    <section aria-labelledby="accounts">
      <h2 id="accounts">{words.today.accounts}</h2>
      {accounts.length === 0 ? (
        <EmptyRoom title={words.today.noAccounts} help={words.today.noAccountsHelp} icon="it-plug" />
      ) : (
        <ul className="accounts">
          {accounts.map((account) => (
            <AccountCard key={account.id} account={account} />
          ))}
        </ul>
      )}
    </section>
  );
}

const ICONS = {
  listening: 'it-check-circle',
  waiting: 'it-clock',
  'in-trouble': 'it-warning-circle',
  closed: 'it-minus-circle',
} as const;

function AccountCard({ account }: { account: Account }) {
  const { words, age } = useWords();
  const text = words.today;
  return (
    <li className={`account account-${account.state}`}>
      <div className="account-head">
        <h3>
          {account.url ? (
            <a href={account.url} target="_blank" rel="noreferrer">
              {account.name} <Icon name="it-external-link" size="xs" label={text.openAccount} />
            </a>
          ) : (
            account.name
          )}
        </h3>
        <p className="account-network">{words.networks[account.network] ?? account.network}</p>
      </div>
      <p className="account-hearing">
        <Icon name={ICONS[account.state]} /> {text.states[account.state]}
        <span className="account-heard">
          {account.lastHeardAt ? text.lastHeard(age(account.lastHeardAt)) : text.neverHeard}
        </span>
      </p>
      {account.trouble && <p className="account-trouble">{account.trouble}</p>}
      <Past account={account} />
    </li>
  );
}

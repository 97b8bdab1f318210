// SPDX-License-Identifier: EUPL-1.2
import type { CalendarReply } from '@arengo/contract';
import { useWords } from '../../../words/use-words.tsx';

type Props = { calendar: CalendarReply; onAccount: (accountId: string) => void };

/** Every open account, also one on which nothing goes out: whoever looks after them all sees that too. */
export function AccountsPanel({ calendar, onAccount }: Props) {
  const { words, day } = useWords();
  const text = words.calendar.accounts;
  const { accounts, asks } = calendar;
  return (
    <section className="account-part" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p className="quiet">
        {text.help} {asks.integration && text.clause(asks.integration)}
      </p>
      <ul className="account-list">
        {accounts.map(({ id, name, planned, out, lastOutAt }) => (
          <li key={id}>
            <p>
              <button type="button" className="link-button" onClick={() => onAccount(id)}>
                {name}
              </button>
            </p>
            <p className="quiet">
              {planned + out === 0 ? text.silent : [text.planned(planned), text.out(out)].join(' · ')} ·{' '}
              {lastOutAt === null ? text.never : text.last(day(lastOutAt))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

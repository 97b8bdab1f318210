// SPDX-License-Identifier: EUPL-1.2
import { type NewsroomAccount, sayContentCategory, sayContentPurpose } from '@arengo/contract';
import type { ReactNode } from 'react';
import { Panel } from '../../../elements/panel.tsx';
import { useWords } from '../../../words/use-words.tsx';

type Props = { account: NewsroomAccount };

/** The account, a table for each question that one may ask of it. */
export function AccountTables({ account }: Props) {
  const { words, locale } = useWords();
  const text = words.oversight.account;
  const { categories, purposes, months, published } = account;
  const month = new Intl.DateTimeFormat(locale === 'it' ? 'it-IT' : 'en-GB', {
    ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
  });
  const parts = [
    { title: text.months, of: text.month, rows: months, say: (one: string) => month.format(new Date(`${one}-01`)) },
    {
      title: text.categories,
      ...{ of: text.category, rows: categories },
      say: (one: string) => sayContentCategory(one, locale),
    },
    { title: text.purposes, of: text.purpose, rows: purposes, say: (one: string) => sayContentPurpose(one, locale) },
  ];
  return (
    <>
      <ByAccount account={account} />
      {parts.map(({ title, of, rows, say }) => (
        <Panel key={title} title={title}>
          <Table
            label={title}
            head={[of, text.published, text.share]}
            rows={rows.map((row) => [
              row.of === '' ? text.notStated : say(row.of),
              row.published,
              <Share key="share" part={row.published} of={published} />,
            ])}
          />
        </Panel>
      ))}
      <ByPerson account={account} />
    </>
  );
}

function ByAccount({ account: { accounts } }: Props) {
  const { words, moment } = useWords();
  const text = words.oversight.account;
  return (
    <Panel title={text.accounts}>
      <Table
        label={text.accounts}
        head={[text.account, text.published, text.corrections, text.withdrawn, text.last]}
        rows={accounts.map(({ name, network, published, corrections, withdrawn, last }) => [
          `${name} (${words.networks[network] ?? network})`,
          ...[published, corrections, withdrawn],
          last === null ? text.never : moment(last),
        ])}
      />
    </Panel>
  );
}

function ByPerson({ account: { people } }: Props) {
  const { words } = useWords();
  const text = words.oversight.account;
  return (
    <Panel title={text.people} intro={text.peopleHelp}>
      <Table
        label={text.people}
        head={[text.person, text.wrote, text.agreed, text.refused, text.letGo, text.where]}
        rows={people.map(({ name, wrote, agreed, refused, letGo, accounts }) => [
          name,
          ...[wrote, agreed, refused, letGo],
          accounts.map((one) => `${one.name} (${one.letGo})`).join(', '),
        ])}
      />
    </Panel>
  );
}

function Share({ part, of }: { part: number; of: number }) {
  const { number } = useWords();
  const percent = of === 0 ? 0 : (part * 100) / of;
  return (
    <span className="account-share">
      <span className="account-bar" aria-hidden="true">
        <span style={{ inlineSize: `${percent}%` }} />
      </span>
      {number(percent)}%
    </span>
  );
}

type TableProps = { label: string; head: readonly string[]; rows: readonly (readonly ReactNode[])[] };

/** The first cell names its row. On a narrow screen each cell says its column. */
function Table({ label, head, rows }: TableProps) {
  const { number } = useWords();
  return (
    <table className="register-table account-table" aria-label={label}>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name, and rows do not move
          <tr key={at}>
            <th scope="row">{name}</th>
            {cells.map((cell, column) => (
              <td key={head[column + 1]} data-label={head[column + 1]}>
                {typeof cell === 'number' ? number(cell) : cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { Statistics, StatisticsTable } from '@arengo/contract';
import { addressOf } from '../../address.ts';
import { routes } from '../../client.ts';
import { useWords } from '../../words/use-words.tsx';
import { StatisticsChart } from './statistics-chart.tsx';
import { hasFigures, type StatisticsAsked } from './statistics-queries.ts';
import { useSaid } from './use-said.ts';

type Props = { section: Statistics['sections'][number]; asked: StatisticsAsked };

/** A plain sentence, and each table with its drawing above it. */
export function StatisticsSection({ section, asked }: Props) {
  const { pick } = useWords();
  const id = `statistics-${section.id}`;
  return (
    <section className="statistics" aria-labelledby={id}>
      <h2 id={id}>{pick(section.title)}</h2>
      <p>{pick(section.sentence)}</p>
      <div className="statistics-tables">
        {section.tables.filter(hasFigures).map((table) => (
          <TableOf key={table.id} table={table} asked={asked} />
        ))}
      </div>
    </section>
  );
}

function TableOf({ table, asked }: { table: StatisticsTable; asked: StatisticsAsked }) {
  const { words, pick } = useWords();
  const text = words.statistics;
  const say = useSaid();
  const title = pick(table.title);
  const line = (cells: readonly (number | null)[]) =>
    table.columns.map(({ key, unit }, place) => <td key={key}>{say(cells[place] ?? null, unit)}</td>);
  const total = words.statistics.total;
  return (
    <figure className="statistics-table">
      <h3>{title}</h3>
      <StatisticsChart table={table} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard. */}
      <section className="statistics-scroll" aria-label={text.tableOf(title)} tabIndex={0}>
        <table>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{pick(table.head)}</th>
              {table.columns.map(({ key, label }) => (
                <th key={key} scope="col">
                  {pick(label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ key, label, cells }) => (
              <tr key={key}>
                <th scope="row">{pick(label)}</th>
                {line(cells)}
              </tr>
            ))}
          </tbody>
          {table.total && (
            <tfoot>
              <tr>
                <th scope="row">{total}</th>
                {line(table.total)}
              </tr>
            </tfoot>
          )}
        </table>
      </section>
      <a
        href={addressOf(routes.downloadStatisticsTable.path, {}, { ...asked, table: table.id })}
        aria-label={text.csvOf(title)}
        download
      >
        {text.csv}
      </a>
    </figure>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { type ClarityReport, type PageRating, RATING_ANSWER_WORDS } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { addressOf } from '../../../address.ts';
import { routes } from '../../../client.ts';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { clarityQuery } from '../rules-queries.ts';
import { RulesTabs } from '../rules-tabs.tsx';
import { RatingLine } from './rating-line.tsx';

/** How clear citizens find the pages of the portal. */
export function ClarityRoom() {
  const { words } = useWords();
  const text = words.ruleMaking.clarity;
  const governs = useMay('govern');
  return (
    <div className="page">
      <PageHeading title={text.title} />
      <RulesTabs />
      <p className="page-lead">{text.lead}</p>
      {governs ? <Report /> : <p className="notice notice-info">{words.ruleMaking.forbidden}</p>}
    </div>
  );
}

function Report() {
  const { words } = useWords();
  const text = words.ruleMaking.clarity;
  const report = useQuery(clarityQuery);
  if (report.isPending) return <Loading />;
  if (report.error) return <ProblemAlert error={report.error} onRetry={() => void report.refetch()} />;
  const { pages } = report.data;
  if (pages.length === 0) return <EmptyRoom title={text.none} help={text.noneHelp} icon="it-star-outline" />;
  return (
    <>
      <Pages pages={pages} />
      <p>
        <a href={addressOf(routes.exportClarity.path, {}, {})} download>
          {text.download}
        </a>
      </p>
      <Said report={report.data} />
    </>
  );
}

function Pages({ pages }: { pages: readonly PageRating[] }) {
  const { words, day, number, pick } = useWords();
  const text = words.ruleMaking.clarity;
  return (
    <table className="register-table clarity-table">
      <caption className="visually-hidden">{text.title}</caption>
      <thead>
        <tr>
          <th scope="col">{text.page}</th>
          <th scope="col">{text.average}</th>
          <th scope="col">{text.count}</th>
          <th scope="col">{text.stars}</th>
          <th scope="col">{text.answers}</th>
        </tr>
      </thead>
      <tbody>
        {pages.map((one) => (
          <tr key={`${one.page} ${one.policyVersion}`}>
            <th scope="row">{text.pageNames[one.page](one.policyVersion)}</th>
            <td data-label={text.average}>{text.of5(number(one.average))}</td>
            <td data-label={text.count}>
              {one.count} <span className="quiet">{text.between(day(one.first), day(one.last))}</span>
            </td>
            <td data-label={text.stars}>
              {one.stars.map((many, place) => text.starCount(place + 1, many)).join(' · ')}
            </td>
            <td data-label={text.answers}>
              <ul className="plain">
                {one.answers.map(({ answer, count }) => (
                  <li key={answer}>
                    {pick(RATING_ANSWER_WORDS[answer])}: {count}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Said({ report }: { report: ClarityReport }) {
  const { words } = useWords();
  const text = words.ruleMaking.clarity;
  return (
    <section aria-labelledby="said">
      <h2 id="said" tabIndex={-1}>
        {text.words}
      </h2>
      <p>{report.words.length === 0 ? text.noWords : text.wordsHelp}</p>
      <ul className="plain">
        {report.words.map((one) => (
          <li key={one.id}>
            <RatingLine rating={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

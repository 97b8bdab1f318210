// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useNetworkName } from '../../../words/use-network-name.ts';
import { useWords } from '../../../words/use-words.tsx';
import { Receipts } from '../posts/receipts.tsx';
import { Address } from './address.tsx';
import { publicationQuery } from './archive-queries.ts';
import { PublicationAfter, PublicationComparisons } from './publication-after.tsx';
import { PublicationApprovals } from './publication-approvals.tsx';
import { PublicationFacts } from './publication-facts.tsx';
import { PublicationMedia } from './publication-media.tsx';
import { StandingSign } from './standing-sign.tsx';

/** One publication: the text as it went out, and all the papers of it. */
export function PublicationPage() {
  const { words, moment } = useWords();
  const text = words.archive.one;
  const { variantId = '' } = useParams();
  const nameOf = useNetworkName();
  const drafts = useMay('draft');
  const { data: one, error, isPending, refetch } = useQuery(publicationQuery(variantId));
  if (isPending) return <Loading />;
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return (
    <article className="publication">
      <PageHeading title={text.title(moment(one.publishedAt))}>
        <p className="page-lead">
          {words.archive.list.on(one.accountName, nameOf(one.network))}{' '}
          <StandingSign standing={one.standing} comparison={one.comparison} />
        </p>
      </PageHeading>
      <p className="archive-back">
        <Link to="/redazione/archivio">{text.back}</Link>
        <button type="button" className="link-button" onClick={() => window.print()}>
          {text.printIt}
        </button>
        {drafts && (
          <Link to={`/redazione/vigilanza/segnala?account=${one.accountId}&post=${one.postId}`}>
            {words.oversight.reports.add}
          </Link>
        )}
      </p>
      <section aria-labelledby="as-sent">
        <h2 id="as-sent">{text.text}</h2>
        {one.thirdParty && <p className="archive-label">{words.archive.others(one.thirdParty.source)}</p>}
        <blockquote lang={one.language} dir="auto">
          {one.title && <p className="archive-row-title">{one.title}</p>}
          <p className="archive-text">{one.text}</p>
        </blockquote>
        {one.link && (
          <p>
            {text.link}: <Address address={one.link} />
          </p>
        )}
        <PublicationMedia one={one} />
      </section>
      <PublicationAfter one={one} />
      <PublicationFacts one={one} />
      <PublicationApprovals one={one} />
      <section aria-labelledby="receipts">
        <h2 id="receipts">{text.receipts}</h2>
        {one.byHand && <p>{text.byHand}</p>}
        <Receipts steps={one.receipts} />
      </section>
      <PublicationComparisons one={one} />
    </article>
  );
}

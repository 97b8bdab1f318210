// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { PolicyText } from '../policy-text.tsx';
import { versionQuery } from '../rules-queries.ts';
import { RulesTabs } from '../rules-tabs.tsx';
import { CompletenessList } from './completeness-list.tsx';
import { DifferenceSection } from './difference-section.tsx';
import { FrameSection } from './frame-section.tsx';
import { StateSign } from './version-card.tsx';
import { VersionDates } from './version-dates.tsx';
import { WithdrawButton } from './withdraw-button.tsx';

/** One version: its dates, what changes with it, what it refers to, what it leaves open, its text. */
export function VersionRoom() {
  const { words } = useWords();
  const text = words.ruleMaking.versions;
  const number = Number(useParams().version) || 0;
  const version = useQuery(versionQuery(number));
  const { hash } = useLocation();
  const ready = version.isSuccess;
  useEffect(() => {
    if (hash && ready) document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [hash, ready]);
  return (
    <div className="page">
      <PageHeading title={text.number(number)} />
      <RulesTabs />
      <p>
        <Link to="/regole/versioni">{text.back}</Link>
      </p>
      {version.isPending && <Loading />}
      {version.error && <ProblemAlert error={version.error} />}
      {version.data && (
        <>
          <p>
            <StateSign state={version.data.row.state} />
          </p>
          <VersionDates row={version.data.row} />
          {version.data.row.state === 'proposed' && <WithdrawButton row={version.data.row} />}
          <DifferenceSection version={number} />
          <FrameSection frame={version.data.frame} />
          <section aria-labelledby="open">
            <h2 id="open">{text.open}</h2>
            <CompletenessList found={version.data.completeness} />
          </section>
          <PolicyText policy={version.data.policy} />
          <details className="version-source">
            <summary>{text.source}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
            <pre tabIndex={0}>{version.data.source}</pre>
          </details>
        </>
      )}
    </div>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { EmptyRoom } from '../../../elements/empty-room.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { acknowledgementQuery } from '../rules-queries.ts';
import { RulesTabs } from '../rules-tabs.tsx';
import { AcknowledgementRegister } from './acknowledgement-register.tsx';
import { ReadingForm } from './reading-form.tsx';

/** What the person is asked to read and to say they have read; for whoever governs, who has and who has not. */
export function AcknowledgementsRoom() {
  const { words, pick, day, moment } = useWords();
  const text = words.ruleMaking.acknowledgements;
  const [search] = useSearchParams();
  const wanted = Number(search.get('versione')) || null;
  const mine = useQuery(acknowledgementQuery(wanted));
  const governs = useMay('govern');
  const { reading, toCome, earlier, promise } = mine.data ?? {};
  return (
    <div className="page">
      <PageHeading title={text.title} />
      <RulesTabs />
      {mine.isPending && <Loading />}
      {mine.error && <ProblemAlert error={mine.error} onRetry={() => void mine.refetch()} />}
      {promise && (
        <p className="notice notice-info" role="note">
          {pick(promise)}
        </p>
      )}
      {toCome && toCome.version !== reading?.version && (
        <p>
          {text.toCome(toCome.version, day(toCome.effectiveFrom))}{' '}
          <Link to={`?versione=${toCome.version}`}>{text.readToCome(toCome.version)}</Link>
        </p>
      )}
      {reading && !reading.inForce && (
        <p>
          <Link to="/regole/prese-visione">{text.readCurrent}</Link>
        </p>
      )}
      {mine.data && !reading && <EmptyRoom title={text.none} help={text.noneHelp} icon="it-file" />}
      {reading && <ReadingForm key={reading.version} reading={reading} />}
      {earlier && earlier.length > 0 && (
        <section aria-labelledby="earlier">
          <h2 id="earlier">{text.earlier}</h2>
          <ul>
            {earlier.map(({ version, at }) => (
              <li key={version}>{text.earlierOne(version, moment(at))}</li>
            ))}
          </ul>
        </section>
      )}
      {governs && <AcknowledgementRegister />}
    </div>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { PublicationView } from '@arengo/contract';
import { Link } from 'react-router';
import { useNetworkName } from '../../../words/use-network-name.ts';
import { useWords } from '../../../words/use-words.tsx';

type Sister = PublicationView['sisters'][number];
const to = (one: Sister) => `/redazione/archivio/${one.id}`;

/** What became of it: corrections, withdrawal, and its sisters on other accounts. */
export function PublicationAfter({ one }: { one: PublicationView }) {
  const { words, moment } = useWords();
  const text = words.archive.one;
  const nameOf = useNetworkName();
  const { correctedBy, corrects, withdrawal, sisters } = one;
  return (
    <section aria-labelledby="after">
      <h2 id="after">{text.after}</h2>
      {!correctedBy && !corrects && !withdrawal && <p>{text.nothingAfter}</p>}
      {withdrawal && <Withdrawal withdrawal={withdrawal} />}
      {correctedBy && (
        <p className="archive-notice">
          <Link to={to(correctedBy)}>{text.correctedBy(moment(correctedBy.publishedAt))}</Link>
        </p>
      )}
      {corrects && (
        <p className="archive-notice">
          <Link to={to(corrects)}>{text.corrects(moment(corrects.publishedAt))}</Link>
        </p>
      )}
      {sisters.length > 0 && (
        <>
          <h3>{text.sisters}</h3>
          <ul>
            {sisters.map((sister) => (
              <li key={sister.id}>
                <Link to={to(sister)}>{words.archive.list.on(sister.accountName, nameOf(sister.network))}</Link>,{' '}
                {moment(sister.publishedAt)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Withdrawal({ withdrawal }: { withdrawal: NonNullable<PublicationView['withdrawal']> }) {
  const { words, moment } = useWords();
  const text = words.archive.one;
  const { at, askedBy, reason, note } = withdrawal;
  return (
    <div className="archive-notice">
      <p>
        <strong>{at ? text.withdrawnAt(moment(at)) : text.withdrawing}</strong> {askedBy && text.askedBy(askedBy.name)}{' '}
        {reason && text.reason(reason)}
      </p>
      <p>{note ? text.note(note) : text.noNote}</p>
    </div>
  );
}

/** Every look at what stands on the network. */
export function PublicationComparisons({ one }: { one: PublicationView }) {
  const { words, moment } = useWords();
  const text = words.archive.one;
  return (
    <section aria-labelledby="comparisons">
      <h2 id="comparisons">{text.comparisons}</h2>
      {one.comparisons.length === 0 && <p>{text.notLooked}</p>}
      <ol className="archive-approvals">
        {one.comparisons.map(({ at, outcome, textFound }) => (
          <li key={at}>
            <time dateTime={at}>{moment(at)}</time>: {words.archive.comparisons[outcome]}
            {outcome === 'different' && textFound && <p dir="auto">{text.found(textFound)}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

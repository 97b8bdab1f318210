// SPDX-License-Identifier: EUPL-1.2
import { type PublicationRow, sayContentCategory } from '@arengo/contract';
import { Link } from 'react-router';
import { useNetworkName } from '../../../words/use-network-name.ts';
import { useWords } from '../../../words/use-words.tsx';
import { StandingSign } from './standing-sign.tsx';

/** One publication of a list, with what was found marked. */
export function ArchiveRow({ row }: { row: PublicationRow }) {
  const { words, moment, locale } = useWords();
  const text = words.archive;
  const nameOf = useNetworkName();
  return (
    <li className="archive-row">
      <div className="archive-row-head">
        <Link to={`/redazione/archivio/${row.id}`}>
          {text.list.on(row.accountName, nameOf(row.network))},{' '}
          <time dateTime={row.publishedAt}>{moment(row.publishedAt)}</time>
        </Link>
        <StandingSign standing={row.standing} comparison={row.comparison} />
      </div>
      {row.title && (
        <p className="archive-row-title" dir="auto">
          <Pieces pieces={row.title} />
        </p>
      )}
      <p className="archive-excerpt" dir="auto">
        <Pieces pieces={row.excerpt} />
      </p>
      <p className="quiet">
        {[
          row.category && sayContentCategory(row.category, locale),
          row.thirdParty && text.others(row.thirdParty.source),
          row.authors.length > 0 && text.list.by(row.authors.map(({ name }) => name).join(', ')),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  );
}

function Pieces({ pieces }: { pieces: PublicationRow['excerpt'] }) {
  return pieces.map((piece, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in their order
    return piece.found ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>;
  });
}

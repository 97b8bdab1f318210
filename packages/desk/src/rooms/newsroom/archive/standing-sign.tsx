// SPDX-License-Identifier: EUPL-1.2
import type { PublicationRow } from '@arengo/contract';
import { useWords } from '../../../words/use-words.tsx';

/** Whether it stands, and whether the network shows what was approved; nothing of what is as it should be. */
export function StandingSign({ standing, comparison }: Pick<PublicationRow, 'standing' | 'comparison'>) {
  const { words } = useWords();
  const text = words.archive;
  return (
    <span className="archive-signs">
      {standing !== 'standing' && (
        <span className={`archive-sign archive-${standing}`}>{text.standings[standing]}</span>
      )}
      {standing !== 'withdrawn' && (comparison === 'different' || comparison === 'gone') && (
        <span className="archive-sign archive-withdrawn">{text[comparison]}</span>
      )}
    </span>
  );
}

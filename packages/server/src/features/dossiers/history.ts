// SPDX-License-Identifier: EUPL-1.2
// Who did what, as the record tells it.
import type { ChainExtract, RecordContent } from '../audit/index.ts';
import type { Happened } from './dossier-data.ts';

export type Recorded = { link: number; content: RecordContent };

/** The records that an extract shows, in order. */
export function recordsIn({ links }: ChainExtract): Recorded[] {
  return links.flatMap(({ link, records }) =>
    records.flatMap(({ content }) =>
      content === null ? [] : [{ link, content: JSON.parse(content) as RecordContent }],
    ),
  );
}

/** What is on record about a subject; of an item, also its arrival. */
export function historyOf(
  records: readonly Recorded[],
  subjectId: string,
  called: (personId: string) => string,
): Happened[] {
  return records
    .filter(({ content }) => content.subject.id === subjectId || heardIt(content, subjectId))
    .map(({ content: { at, event, actor, data, cites } }) => ({
      ...{ at, event, by: actor.kind === 'person' ? called(actor.id) : actor.kind },
      // Beside it others arrived: their ids say nothing here.
      ...{ data: event === 'items.heard' ? {} : data, cites },
    }));
}

const heardIt = ({ event, data }: RecordContent, itemId: string): boolean =>
  event === 'items.heard' && Object.values(data).some((ids) => Array.isArray(ids) && ids.includes(itemId));

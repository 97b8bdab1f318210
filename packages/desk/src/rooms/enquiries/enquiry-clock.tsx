// SPDX-License-Identifier: EUPL-1.2
import type { EnquiriesReply, EnquiryRow, EnquiryView } from '@arengo/contract';
import { Clause } from '../../elements/clause.tsx';
import { useWords } from '../../words/use-words.tsx';

/** `entro lunedì alle 12:00`, where the policy states a time and the enquiry still waits. */
export function DueLine({ row }: { row: EnquiryRow }) {
  const { words, next, moment } = useWords();
  const text = words.citizens.clock;
  if (row.due === null) return null;
  return <span>{row.late ? text.late(moment(row.due.at)) : text.by(next(row.due.at))}</span>;
}

/** The time of this enquiry with the article that states it, or that there is none. */
export function Clock({ enquiry }: { enquiry: EnquiryView }) {
  const { words } = useWords();
  const text = words.citizens.clock;
  const { due, ruling, clauses } = enquiry;
  const said = ruling === null ? text.silent : ruling.answerDue ? text.none : text.notDue;
  return (
    <div className={enquiry.late ? 'enquiry-clock enquiry-clock-late' : 'enquiry-clock'}>
      <p>
        <strong>{due === null ? said : <DueLine row={enquiry} />}</strong>
      </p>
      {(due ?? ruling) && (
        <div className="enquiry-article">
          <span>{text.article}</span> <Clause id={due?.clause ?? ruling?.clause ?? ''} clauses={clauses} />
        </div>
      )}
      <Attended attended={enquiry.attended} />
    </div>
  );
}

export function Attended({ attended }: { attended: EnquiriesReply['attended'] }) {
  const { words, next } = useWords();
  const text = words.citizens.clock;
  if (attended === null) return null;
  if (attended.now)
    return <p className="quiet">{attended.until ? text.attendedUntil(next(attended.until)) : text.attended}</p>;
  return attended.next ? <p className="quiet">{text.attendedNext(next(attended.next))}</p> : null;
}

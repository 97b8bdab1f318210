// SPDX-License-Identifier: EUPL-1.2
import type { EnquiryRow } from '@arengo/contract';
import { Icon } from '../../elements/icon.tsx';
import { useWords } from '../../words/use-words.tsx';

/** What kind it is, where it stands, and what is wrong with it; words beside the colours. */
export function EnquirySigns({ row }: { row: EnquiryRow }) {
  const { words } = useWords();
  const text = words.citizens;
  const stopped = row.answer === 'refused' || row.answer === 'by-hand';
  return (
    <>
      {row.kind === 'emergency' ? (
        <span className="sign enquiry-emergency-sign">
          <Icon name="it-warning-circle" /> {text.list.emergency}
        </span>
      ) : (
        <span className="sign">{words.enquiries[row.kind]}</span>
      )}
      <span className={`sign enquiry-${row.state}`}>{text.states[row.state]}</span>
      {row.connected > 0 && <span className="sign">{text.list.accounts(row.connected + 1)}</span>}
      {row.late && <span className="sign enquiry-late">{text.list.late}</span>}
      {row.state === 'answering' && stopped && <span className="sign enquiry-late">{text.list.stopped}</span>}
    </>
  );
}

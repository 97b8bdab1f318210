// SPDX-License-Identifier: EUPL-1.2
import type { CaseView } from '@arengo/contract';
import { sayEnquiryMode } from '@arengo/policy';
import { Clause } from '../../elements/clause.tsx';
import { useWords } from '../../words/use-words.tsx';

/** The item asks for something: what the policy says about answering. */
export function EnquiryNote({ view }: { view: CaseView }) {
  const { words, locale, moment, pick } = useWords();
  const { enquiry, emergency } = view.ruling;
  if (!enquiry && !emergency) return null;
  const text = words.case;
  const kind = view.enquiry ? words.enquiries[view.enquiry] : '';
  return (
    <section className="enquiry" aria-labelledby="enquiry-title">
      <h3 id="enquiry-title">
        {text.enquiry}
        {kind && `: ${kind}`}
      </h3>
      {emergency && (
        <p>
          <strong>{text.callNumbers(emergency.numbers.join(', '))}.</strong>{' '}
          <Clause id={emergency.clause} clauses={view.clauses} />
        </p>
      )}
      {enquiry && (
        <>
          <p className="sentence">{sayEnquiryMode(enquiry.mode, locale)}.</p>
          {enquiry.answerWith && <p>{pick(enquiry.answerWith)}</p>}
          <p>
            {enquiry.answerDue ? text.answerDue : text.answerNotDue}
            {enquiry.by && ` ${text.answerBy(moment(enquiry.by))}`}.
          </p>
          <Clause id={enquiry.clause} clauses={view.clauses} />
        </>
      )}
    </section>
  );
}

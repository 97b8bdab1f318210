// SPDX-License-Identifier: EUPL-1.2
import type { EnquiryView } from '@arengo/contract';
import { sayEnquiryMode } from '@arengo/policy';
import { Clause } from '../../elements/clause.tsx';
import { Panel } from '../../elements/panel.tsx';
import { capital } from '../../words/format.ts';
import { useWords } from '../../words/use-words.tsx';

/** The contact mode and the rules for answering, each with its article. */
export function EnquiryRules({ enquiry: { ruling, clauses } }: { enquiry: EnquiryView }) {
  const { words, locale, pick } = useWords();
  const text = words.citizens.rules;
  if (ruling === null) return null;
  const rules = ruling.rules.filter(({ rule }) => text.names[rule] !== undefined);
  return (
    <Panel title={text.title}>
      <p>{capital(sayEnquiryMode(ruling.mode, locale))}.</p>
      {ruling.answerWith && (
        <p>
          {text.answerWith} {pick(ruling.answerWith)}.
        </p>
      )}
      {ruling.minimum && <p>{text.minimum}</p>}
      <Clause id={ruling.clause} clauses={clauses} />
      <ul className="enquiry-rules">
        {rules.map(({ rule, clause }) => (
          <li key={`${rule} ${clause}`}>
            {text.names[rule]} <Clause id={clause} clauses={clauses} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

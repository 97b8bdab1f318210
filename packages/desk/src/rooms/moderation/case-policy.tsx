// SPDX-License-Identifier: EUPL-1.2
import type { CaseView } from '@arengo/contract';
import { Icon } from '../../elements/icon.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { useSession } from '../../session.tsx';
import { useWords } from '../../words/use-words.tsx';
import { MarkEnquiry } from '../enquiries/mark-enquiry.tsx';
import { DecideButtons } from './decide-buttons.tsx';
import { DecisionCard } from './decision-card.tsx';
import { EnquiryNote } from './enquiry-note.tsx';
import { PolicyForm, type PolicyFormProps } from './policy-form.tsx';

type Props = PolicyFormProps & {
  view: CaseView;
  mine: boolean;
  busy: boolean;
  error: unknown;
  onDecide: () => void;
  onNotViolation: () => void;
  onPassOn: () => void;
};

/** The right column: what was decided already, what the policy says, and the decision. */
export function CasePolicy(props: Props) {
  const { view, mine, error, onPassOn } = props;
  const { words, pick, number } = useWords();
  return (
    <section className="case-policy" aria-labelledby="policy-title">
      <div className="case-policy-head">
        <h2 id="policy-title">{words.ruling.title}</h2>
        <p>{words.ruling.policy(number(view.policy.version))}</p>
      </div>
      {view.decisions.length > 0 && (
        <section aria-labelledby="decisions-title">
          <h3 id="decisions-title">{words.case.done}</h3>
          {view.decisions.map((decision) => (
            <DecisionCard key={decision.id} decision={decision} view={view} />
          ))}
        </section>
      )}
      <ClaimNote view={view} onPassOn={mine ? onPassOn : null} />
      {view.state === 'open' && !view.mayDecide.granted && (
        <div className="notice">
          <p className="notice-title">{words.case.mayNot}</p>
          <p>{pick(view.mayDecide.because)}</p>
        </div>
      )}
      <EnquiryNote view={view} />
      <MarkEnquiry view={view} />
      {view.state !== 'decided' && view.state !== 'awaiting-approval' && <PolicyForm {...props} readOnly={!mine} />}
      {error !== null && error !== undefined && <ProblemAlert error={error} />}
      {mine && <DecideButtons {...props} held={view.item.held} />}
    </section>
  );
}

function ClaimNote({ view, onPassOn }: { view: CaseView; onPassOn: (() => void) | null }) {
  const { words, atHour } = useWords();
  const me = useSession().person.id;
  if (!view.claim) return null;
  const until = atHour(view.claim.until);
  if (view.claim.personId !== me) {
    return (
      <p className="notice notice-warning" role="status">
        <Icon name="it-user" /> {words.case.claimedBy(view.claim.personName, until)}
      </p>
    );
  }
  return (
    <p className="claim-mine">
      <Icon name="it-user" size="xs" /> {words.case.claimedByYou(until)}
      {onPassOn && (
        <button type="button" className="link-button" onClick={onPassOn}>
          {words.case.passOn} <kbd>p</kbd>
        </button>
      )}
    </p>
  );
}

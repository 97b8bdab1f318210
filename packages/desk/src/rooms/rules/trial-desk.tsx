// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { Field } from '../../elements/field.tsx';
import { FindingMark } from '../../elements/finding-mark.tsx';
import { FindingsList } from '../../elements/findings-list.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { segments } from '../../elements/segments.ts';
import { useWords } from '../../words/use-words.tsx';
import { RulingCard } from './ruling-card.tsx';
import { SituationFields } from './situation-fields.tsx';
import { EMPTY_TRIAL, type Trial } from './trial.ts';
import { useTrial } from './use-trial.ts';

const EXAMPLES = ['insult', 'vote', 'data', 'critic'] as const;

/** A text and a situation on the left; what each policy says of them beside. `draft` is the YAML of one being written. */
export function TrialDesk({ draft }: { draft?: string }) {
  const { words } = useWords();
  const text = words.trial;
  const [trial, setTrial] = useState<Trial>(EMPTY_TRIAL);
  const answer = useTrial(trial, draft);
  const set = (change: Partial<Trial>) => setTrial({ ...trial, ...change });
  return (
    <>
      <div className="trial-ask">
        <div>
          <Field label={text.text}>
            {(wiring) => (
              <textarea
                {...wiring}
                rows={5}
                maxLength={20_000}
                placeholder={text.placeholder}
                value={trial.text}
                onChange={(event) => set({ text: event.target.value })}
              />
            )}
          </Field>
          <p className="trial-examples">
            {text.examples}:{' '}
            {EXAMPLES.map((name) => (
              <button
                key={name}
                type="button"
                className="link-button"
                onClick={() => set({ text: text.exampleTexts[name] })}
              >
                {text.example[name]}
              </button>
            ))}
          </p>
          {answer.on && answer.text !== '' && <Underlined text={answer.text} findings={answer.findings} />}
        </div>
        <SituationFields trial={trial} onChange={set} />
      </div>
      <h2 id="rulings">{text.rulings}</h2>
      <p className="quiet trial-status" role="status">
        {answer.on ? (answer.working ? text.working : '') : text.waiting}
      </p>
      {answer.error && <ProblemAlert error={answer.error} />}
      <div className="ruling-cards">
        {answer.rulings?.map((each) => (
          <RulingCard key={each.policy} answer={each} itemType={trial.itemType} enquired={trial.enquiry !== ''} />
        ))}
      </div>
    </>
  );
}

type UnderlinedProps = { text: string; findings: ReturnType<typeof useTrial>['findings'] };

function Underlined({ text, findings }: UnderlinedProps) {
  const { words } = useWords();
  return (
    <div className="trial-text">
      <div className="item-text" dir="auto">
        {segments(text, findings).map((part) => {
          const found = part.findings.flatMap((place) => findings[place] ?? []);
          if (found.length === 0) return <span key={part.from}>{part.text}</span>;
          return (
            <FindingMark key={part.from} text={part.text} findings={found} places={part.findings} covered={false} />
          );
        })}
      </div>
      {findings.length === 0 ? (
        <p className="quiet">{words.trial.noFindings}</p>
      ) : (
        <FindingsList findings={findings} text={text} revealed heading="h2" />
      )}
    </div>
  );
}

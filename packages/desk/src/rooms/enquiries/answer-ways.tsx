// SPDX-License-Identifier: EUPL-1.2
import {
  ANSWER_OUTCOMES,
  ANSWER_PLACES,
  type AnswerOutcome,
  type AnswerPlace,
  type EnquiryView,
} from '@arengo/contract';
import { useId } from 'react';
import { Clause } from '../../elements/clause.tsx';
import { useWords } from '../../words/use-words.tsx';

type Chosen = { outcome: AnswerOutcome; place: AnswerPlace };
type Props = { enquiry: EnquiryView; chosen: Chosen; onChoose: (chosen: Chosen) => void };

/** What the answer does and where it stands; what is not allowed is shown with its reason and article. */
export function AnswerWays({ enquiry, chosen, onChoose }: Props) {
  const { words, pick } = useWords();
  const text = words.citizens;
  const name = useId();
  const waysTo = (outcome: AnswerOutcome) => enquiry.ways.filter((way) => way.outcome === outcome);
  const refusal = (outcome: AnswerOutcome) => {
    const ways = waysTo(outcome);
    return ways.some(({ lawful }) => lawful) ? null : ways[0];
  };
  const choose = (outcome: AnswerOutcome) => {
    const ways = waysTo(outcome).filter(({ lawful }) => lawful);
    const way = ways.find(({ place }) => place === chosen.place) ?? ways[0];
    if (way) onChoose({ outcome, place: way.place });
  };
  const places = ANSWER_PLACES.filter((place) => enquiry.ways.some((way) => way.place === place));
  return (
    <>
      <fieldset className="enquiry-ways">
        <legend>{text.editor.outcome}</legend>
        {ANSWER_OUTCOMES.map((outcome) => {
          const refused = refusal(outcome);
          return (
            <div key={outcome} className={refused ? 'enquiry-way enquiry-way-refused' : 'enquiry-way'}>
              <input
                type="radio"
                id={`${name}-${outcome}`}
                name={`${name}-outcome`}
                checked={chosen.outcome === outcome}
                disabled={refused !== null}
                aria-describedby={refused ? `${name}-${outcome}-why` : undefined}
                onChange={() => choose(outcome)}
              />
              <label htmlFor={`${name}-${outcome}`}>{text.outcomes[outcome]}</label>
              {refused?.because && (
                <div className="enquiry-why">
                  <p id={`${name}-${outcome}-why`}>
                    {text.editor.refused} {pick(refused.because)}
                  </p>
                  {refused.clause && <Clause id={refused.clause} clauses={enquiry.clauses} />}
                </div>
              )}
            </div>
          );
        })}
      </fieldset>
      {places.length > 1 && (
        <fieldset className="enquiry-ways">
          <legend>{text.editor.place}</legend>
          {places.map((place) => {
            const way = enquiry.ways.find((one) => one.outcome === chosen.outcome && one.place === place);
            const barred = place === 'in-private' && !enquiry.may.private.granted ? enquiry.may.private.because : null;
            const because = way?.because ?? barred;
            return (
              <div key={place} className={because ? 'enquiry-way enquiry-way-refused' : 'enquiry-way'}>
                <input
                  type="radio"
                  id={`${name}-${place}`}
                  name={`${name}-place`}
                  checked={chosen.place === place}
                  disabled={because !== null}
                  aria-describedby={because ? `${name}-${place}-why` : undefined}
                  onChange={() => onChoose({ ...chosen, place })}
                />
                <label htmlFor={`${name}-${place}`}>{text.places[place]}</label>
                {because && (
                  <div className="enquiry-why">
                    <p id={`${name}-${place}-why`}>
                      {text.editor.refused} {pick(because)}
                    </p>
                    {way?.clause && way.because && <Clause id={way.clause} clauses={enquiry.clauses} />}
                  </div>
                )}
              </div>
            );
          })}
        </fieldset>
      )}
    </>
  );
}

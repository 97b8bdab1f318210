// SPDX-License-Identifier: EUPL-1.2
import type { TrialReply } from '@arengo/contract';
import { explainExemption, explainRefusal, type ItemType, type Measure, sayEnquiryMode } from '@arengo/policy';
import { Clause, Modality } from '../../elements/clause.tsx';
import { Icon } from '../../elements/icon.tsx';
import { MeasureSigns } from '../../elements/measure-signs.tsx';
import { useWords } from '../../words/use-words.tsx';

type Answer = TrialReply['rulings'][number];
type Props = { answer: Answer; itemType: ItemType; enquired: boolean };

/** One policy's answer: when it appears, on what grounds it may go, and each of the seven measures. */
export function RulingCard({ answer, itemType, enquired }: Props) {
  const { words, pick, locale, next } = useWords();
  const text = words.trial;
  const { ruling, clauses } = answer;
  const id = `ruling-${answer.policy}`;
  const off = ruling.nextDuty ? words.today.offDutyUntil(next(ruling.nextDuty)) : text.offDuty;
  const duty = ruling.onDuty === null ? text.dutyUnknown : ruling.onDuty ? text.onDuty : off;
  return (
    <section className="ruling-card" aria-labelledby={id}>
      <header>
        <h3 id={id}>
          {answer.policy === 'draft' ? words.ruleMaking.trialOfDraft.draft : (answer.body ?? pick(answer.title))}
        </h3>
        <p className="ruling-timing">
          <Icon name={ruling.timing === 'hold' ? 'it-locked' : 'it-check-circle'} size="xs" />{' '}
          <strong>{text.timing[ruling.timing]}</strong>
        </p>
        <p className="quiet sentence">{duty}</p>
      </header>
      <Grounds answer={answer} />
      <h4>{text.measures}</h4>
      <ul className="plain ruling-measures">
        {ruling.measures.map((measure) => (
          <MeasureVerdict key={measure.action} measure={measure} answer={answer} itemType={itemType} />
        ))}
      </ul>
      {enquired && ruling.enquiry && (
        <div>
          <h4>{text.enquiryTitle}</h4>
          <p className="sentence">{sayEnquiryMode(ruling.enquiry.mode, locale)}.</p>
          <p className="quiet">{ruling.enquiry.answerDue ? words.case.answerDue : words.case.answerNotDue}</p>
          <Clause id={ruling.enquiry.clause} clauses={clauses} />
        </div>
      )}
    </section>
  );
}

function Grounds({ answer }: { answer: Answer }) {
  const { words, category, locale } = useWords();
  const { ruling, clauses } = answer;
  return (
    <div>
      <h4>{words.trial.grounds}</h4>
      {ruling.grounds.length === 0 && <p>{words.trial.noGrounds}</p>}
      <ul className="plain">
        {ruling.grounds.map((ground) => (
          <li key={`${ground.category} ${ground.clause}`}>
            {category(ground.category)} <Modality modality={ground.modality} />{' '}
            <Clause id={ground.clause} clauses={clauses} />
          </li>
        ))}
      </ul>
      {ruling.exemptions.map((exemption) => (
        <p key={exemption.clause} className="quiet">
          {explainExemption(exemption, locale)}
        </p>
      ))}
    </div>
  );
}

function MeasureVerdict({ measure, answer, itemType }: { measure: Measure; answer: Answer; itemType: ItemType }) {
  const { words, locale } = useWords();
  const name = words.actions[measure.action](words.things[itemType]);
  if (measure.lawful) {
    return (
      <li className="verdict-yes">
        <Icon name="it-check-circle" size="xs" label={words.trial.lawful} /> {name}
        <MeasureSigns measure={measure} byHand={false} />
        <Clause id={measure.clause} clauses={answer.clauses} />
      </li>
    );
  }
  return (
    <li className="verdict-no">
      <Icon name="it-minus-circle" size="xs" label={words.trial.unlawful} /> {name}
      <span className="measure-because">{explainRefusal({ ...measure, clause: null }, locale)}</span>
      {measure.clause !== null && <Clause id={measure.clause} clauses={answer.clauses} />}
    </li>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { type AppointmentAnswer, nameAct } from '@arengo/contract';
import { Icon } from '../../../elements/icon.tsx';
import { useNetworkName } from '../../../words/use-network-name.ts';
import { useWords } from '../../../words/use-words.tsx';

type ClauseRef = AppointmentAnswer['objections'][number]['clause'];

/** A clause's label that opens its text. */
export function ClauseText({ clause }: { clause: ClauseRef }) {
  const { words, pick } = useWords();
  return (
    <details className="clause">
      <summary aria-label={words.ruling.article(clause.id)}>{clause.id}</summary>
      <blockquote>{pick(clause.text)}</blockquote>
    </details>
  );
}

/** What the policy objects, in words, each with its clause. */
export function Objections({ objections }: { objections: AppointmentAnswer['objections'] }) {
  const { pick } = useWords();
  return (
    <ul className="objections">
      {objections.map((objection) => (
        <li key={`${objection.code} ${objection.because.it}`}>
          <p>{pick(objection.because)}</p>
          <ClauseText clause={objection.clause} />
        </li>
      ))}
    </ul>
  );
}

/** Beside the form: the acts that are needed and which of them are there, the networks, what is against it. */
export function PolicyAsks({ answer }: { answer: AppointmentAnswer | undefined }) {
  const { words } = useWords();
  const text = words.authority.asks;
  return (
    <aside className="policy-asks" aria-labelledby="policy-asks">
      <h2 id="policy-asks">{text.title}</h2>
      <div role="status">{answer ? <Asked answer={answer} /> : <p className="quiet">{text.choose}</p>}</div>
    </aside>
  );
}

function Asked({ answer }: { answer: AppointmentAnswer }) {
  const { words } = useWords();
  const text = words.authority.asks;
  const network = useNetworkName();
  if (answer.policy === null) return <p>{text.noPolicy}</p>;
  return (
    <>
      {answer.acts.length === 0 && !answer.objections.some(({ code }) => code === 'appointee') && <p>{text.nothing}</p>}
      {answer.acts.length > 0 && (
        <>
          <p>{text.acts}</p>
          <ul className="demanded">
            {answer.acts.map((act) => (
              <li key={`${act.organ} ${act.kind}`}>
                <p>
                  <Icon name={act.answeredBy ? 'it-check-circle' : 'it-warning-circle'} /> {nameAct(act)}:{' '}
                  {act.answeredBy ? text.answered : text.missing}
                </p>
                {act.clauses.map((clause) => (
                  <ClauseText key={clause.id} clause={clause} />
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {answer.networks && (
        <>
          <p>{text.networks(answer.networks.allowed.map(network).join(', '))}</p>
          <ClauseText clause={answer.networks.clause} />
        </>
      )}
      {answer.duties.length > 0 && <p>{text.duties}</p>}
      {answer.duties.map(({ clause, duties }) => (
        <div key={clause.id}>
          <p>{duties.map((duty) => words.authority.duties[duty] ?? duty.replaceAll('-', ' ')).join(', ')}</p>
          <ClauseText clause={clause} />
        </div>
      ))}
      {answer.acceptance && (
        <>
          <p>{text.acceptance}</p>
          <ClauseText clause={answer.acceptance} />
        </>
      )}
      {answer.objections.length === 0 ? (
        <p className="asks-fine">{text.fine}</p>
      ) : (
        <div className="asks-against">
          <p>{text.against}</p>
          <Objections objections={answer.objections} />
        </div>
      )}
    </>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { AlertView } from '@arengo/contract';
import { Link } from 'react-router';
import { useWords } from '../../../words/use-words.tsx';
import { LevelSign } from './level-sign.tsx';

/** An alert in a list: its level, how it stands, on how many accounts it is confirmed. */
export function AlertLine({ alert }: { alert: AlertView }) {
  const { words, moment } = useWords();
  const text = words.emergency.alerts;
  const { kind, state, deliveries } = alert;
  const out = deliveries.filter(({ delivery }) => delivery?.publishedAt).length;
  return (
    <li>
      <p className="record-head">
        <Link to={`/redazione/emergenza/allerta/${alert.id}`}>{alert.templateName}</Link> <LevelSign {...alert} />
        {kind === 'alert' && <span className={`sign alert-${state}`}>{text.states[state]}</span>}
      </p>
      <p>{text.counted(out, deliveries.length)}</p>
      <p className="quiet">
        {text.raised(alert.raisedBy.name, moment(alert.raisedAt))}{' '}
        {kind === 'alert' && state === 'on' && text.until(moment(alert.validUntil))}
      </p>
    </li>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Icon } from '../../../elements/icon.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { emergencyNowQuery } from './emergency-queries.ts';

/** On every page while an emergency, an alert or the freeze for one is on: what, since when, by which act. */
export function EmergencyBand() {
  const { words, moment } = useWords();
  const text = words.emergency.band;
  const now = useQuery(emergencyNowQuery).data;
  if (!now || (now.emergency === null && now.alerts.length === 0 && !now.frozen)) return null;
  const { emergency, alerts, frozen } = now;
  return (
    <section className="emergency-band" aria-label={text.label}>
      <Icon name="it-warning-circle" />
      <ul>
        {emergency && (
          <li>
            <strong>{text.on}</strong> {text.since(moment(emergency.begunAt))}: {emergency.reason} ({emergency.cites})
          </li>
        )}
        {alerts.map((alert) => (
          <li key={alert.id}>
            <Link to={`/redazione/emergenza/allerta/${alert.id}`}>
              {alert.state === 'over'
                ? text.over(alert.templateName)
                : text.alert(alert.templateName, moment(alert.validUntil))}
            </Link>
          </li>
        ))}
        {frozen && <li>{text.frozen}</li>}
      </ul>
      <Link className="emergency-band-go" to="/redazione/emergenza">
        {text.go}
      </Link>
    </section>
  );
}

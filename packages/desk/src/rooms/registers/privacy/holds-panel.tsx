// SPDX-License-Identifier: EUPL-1.2
import type { HoldView } from '@arengo/contract';
import { Link } from 'react-router';
import { Panel } from '../../../elements/panel.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { EndHold } from './hold-note.tsx';

/** Every legal hold, those that stand first. */
export function HoldsPanel({ holds }: { holds: readonly HoldView[] }) {
  const { words, day } = useWords();
  const text = words.privacy.holds;
  const standing = holds.filter(({ ended }) => ended === null);
  const past = holds.filter(({ ended }) => ended !== null);
  return (
    <Panel title={text.title} intro={text.intro}>
      {standing.length === 0 && <p>{text.none}</p>}
      <ul className="privacy-list">
        {standing.map((hold) => (
          <li key={hold.id}>
            <HoldLine hold={hold} />
            <EndHold hold={hold} />
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <details>
          <summary>{text.past}</summary>
          <ul className="privacy-list">
            {past.map((hold) => (
              <li key={hold.id}>
                <HoldLine hold={hold} />
                {hold.ended && <p className="quiet">{text.ended(day(hold.ended.at), hold.ended.reason)}</p>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

function HoldLine({ hold }: { hold: HoldView }) {
  const { words, moment } = useWords();
  const text = words.privacy.holds;
  const to = {
    case: `/moderazione/${hold.heldId}`,
    author: null,
    'impersonation-case': `/registri/falsi/${hold.heldId}`,
  };
  const place = to[hold.held];
  return (
    <>
      <p>
        <strong>{text.things[hold.held]}</strong> · {hold.reason}
      </p>
      <p className="quiet">
        {text.since(moment(hold.begunAt), hold.by)} · {hold.act}
        {place && (
          <>
            {' · '}
            <Link to={place}>{text.see}</Link>
          </>
        )}
      </p>
    </>
  );
}

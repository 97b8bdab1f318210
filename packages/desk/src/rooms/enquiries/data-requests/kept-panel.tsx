// SPDX-License-Identifier: EUPL-1.2

import { Panel } from '../../../elements/panel.tsx';
import { useWords } from '../../../words/use-words.tsx';
import type { RequestPanelProps } from './request-step.tsx';

/** How much is kept on the requester, class by class; nobody's words. */
export function KeptPanel({ view }: RequestPanelProps) {
  const { words, pick, number } = useWords();
  const text = words.dataRequests.kept;
  if (view.state === 'awaiting-identity')
    return (
      <Panel title={text.title}>
        <p className="quiet">{text.hidden}</p>
      </Panel>
    );
  return (
    <Panel title={text.title} intro={text.helps}>
      {view.kept.length === 0 ? (
        <p>{text.nothing}</p>
      ) : (
        <ul className="data-request-classes">
          {view.kept.map(({ name, count, stays }) => (
            <li key={name.it}>
              <strong>{number(count)}</strong> {pick(name)} {stays && <span className="quiet">({pick(stays)})</span>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

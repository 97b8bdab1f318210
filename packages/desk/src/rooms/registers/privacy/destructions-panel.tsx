// SPDX-License-Identifier: EUPL-1.2
import type { DestructionView } from '@arengo/contract';
import { sayDuration } from '@arengo/policy';
import { addressOf } from '../../../address.ts';
import { routes } from '../../../client.ts';
import { Panel } from '../../../elements/panel.tsx';
import { useWords } from '../../../words/use-words.tsx';

/** What was erased, run by run, each with its record. */
export function DestructionsPanel({ destructions }: { destructions: readonly DestructionView[] }) {
  const text = useWords().words.privacy.destructions;
  return (
    <Panel title={text.title}>
      {destructions.length === 0 && <p>{text.none}</p>}
      <ul className="privacy-list">
        {destructions.map((row) => (
          <li key={row.id}>
            <Destruction row={row} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Destruction({ row }: { row: DestructionView }) {
  const { words, locale, moment, day, number } = useWords();
  const text = words.privacy.destructions;
  const name = words.privacy.classes[row.dataClass];
  const because = row.cause === 'request' ? text.byRequest : text.byTerm(sayDuration(row.term ?? '', locale));
  return (
    <>
      <p>
        <strong>{name}</strong> · {text.count(number(row.erased))}, {row.dataClass === 'authors' ? '' : `${because} · `}
        {row.clause && `${row.clause} · `}
        {row.askedBy ?? text.automatic}
      </p>
      <p className="quiet">
        {row.endedAt ? moment(row.endedAt) : text.underWay}
        {row.from && row.to && ` · ${text.span(day(row.from), day(row.to))}`}
      </p>
      {row.sha256 && (
        <p className="quiet privacy-hash">
          {text.hash}: <code>{row.sha256}</code>
        </p>
      )}
      {row.endedAt && (
        <a
          className="btn btn-outline-primary btn-sm"
          href={addressOf(routes.readDestruction.path, { destructionId: row.id }, {})}
          download={`verbale-${row.id}.json`}
          aria-label={text.exportOf(name, moment(row.endedAt))}
        >
          {text.export}
        </a>
      )}
    </>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { addressOf } from '../../../address.ts';
import { routes } from '../../../client.ts';
import { Panel } from '../../../elements/panel.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { addDays, dayOf } from '../calendar/days.ts';
import { DaySpan, isWhole } from './day-span.tsx';
import type { Days } from './oversight-queries.ts';

const USUAL_DAYS = 60;

/** What went out in an election period, as a file to show. */
export function EvidencePart({ governs }: { governs: boolean }) {
  const text = useWords().words.oversight.evidence;
  const today = dayOf(new Date());
  const [days, setDays] = useState<Days>({ from: addDays(today, -USUAL_DAYS), to: today });
  const file = (form: 'csv' | 'json') => addressOf(routes.downloadElectionEvidence.path, {}, { ...days, form });
  return (
    <Panel title={text.title} intro={text.help}>
      {!governs && <p className="quiet">{text.mayNot}</p>}
      {governs && (
        <>
          <DaySpan days={days} words={text} onChange={setDays} />
          {isWhole(days) && (
            <div className="buttons">
              <a className="btn btn-outline-primary btn-sm" href={file('csv')} download>
                {text.csv}
              </a>
              <a className="btn btn-outline-primary btn-sm" href={file('json')} download>
                {text.json}
              </a>
            </div>
          )}
        </>
      )}
    </Panel>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { ActRow } from '@arengo/contract';
import { Link } from 'react-router';
import { useWords } from '../../../words/use-words.tsx';
import { ActStateSign } from './act-state.tsx';

/** One act of the register: what it is, its state, its subject, from when to when it has effect. */
export function ActLine({ act }: { act: ActRow }) {
  const { words, day } = useWords();
  const text = words.acts.list;
  const times = [
    act.inForceFrom && text.from(day(act.inForceFrom)),
    act.endsAt && text.until(day(act.endsAt)),
    act.hasFile && text.withFile,
  ].filter(Boolean);
  return (
    <li>
      <p className="record-head">
        <Link to={`/registri/atti/${act.id}`}>{act.citation}</Link>
        <ActStateSign state={act.state} />
      </p>
      {act.number !== null && <p>{act.subject}</p>}
      {times.length > 0 && <p className="quiet">{times.join(' · ')}</p>}
    </li>
  );
}

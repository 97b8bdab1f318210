// SPDX-License-Identifier: EUPL-1.2
import type { TodayReply } from '@arengo/contract';
import { Link } from 'react-router';
import { EmptyRoom } from '../../elements/empty-room.tsx';
import { useMay } from '../../session.tsx';
import { useWords } from '../../words/use-words.tsx';

/** What waits for me, each kind with its number and the way to it. */
export function Duties({ today }: { today: TodayReply }) {
  const { words, number } = useWords();
  const approves = useMay('approve');
  const duties = [
    { view: 'to-decide', count: today.toDecide, name: words.today.toDecide },
    { view: 'mine', count: today.mine, name: words.today.mine },
    ...(approves || today.toApprove > 0
      ? [{ view: 'to-approve', count: today.toApprove, name: words.today.toApprove }]
      : []),
    { view: 'by-hand', count: today.byHand, name: words.today.byHand },
  ];
  return (
    <>
      <ul className="duties">
        {duties.map((duty) => (
          <li key={duty.view} className={duty.count > 0 ? 'duty-card' : 'duty-card duty-card-none'}>
            <Link to={`/moderazione?mostra=${duty.view}`}>
              <span className="duty-count">{duty.count >= 1000 ? '1.000+' : number(duty.count)}</span>
              <span className="duty-name">{duty.name}</span>
            </Link>
          </li>
        ))}
      </ul>
      {duties.every((duty) => duty.count === 0) && (
        <EmptyRoom title={words.today.nothing} help={words.today.nothingHelp} icon="it-check-circle" />
      )}
    </>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { DeliveryRow } from '@arengo/contract';
import { Link } from 'react-router';
import { DeliverySign } from '../../../elements/delivery-sign.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { DeliveryDeeds } from './delivery-deeds.tsx';
import { DeliveryStory } from './delivery-story.tsx';

/** A delivery in a list: which post, where, how it is, and what can be done about it. */
export function DeliveryLine({ row }: { row: DeliveryRow }) {
  const { words } = useWords();
  const { postId, workingTitle, accountName, accountId, network, mayPublish, lane } = row;
  return (
    <li className="newsroom-row" data-row>
      <p className="newsroom-row-head">
        <Link to={`/redazione/post/${postId}`}>{workingTitle || words.posts.list.untitled}</Link>
        <DeliverySign delivery={row} />
        {lane === 'emergency' && <span className="sign lane-emergency">{words.posts.lanes.emergency}</span>}
      </p>
      <p className="quiet">
        {accountName} · {words.networks[network] ?? network}
      </p>
      <DeliveryStory {...{ accountId, network }} delivery={row} />
      <DeliveryDeeds {...{ accountName, network, mayPublish }} delivery={row} />
    </li>
  );
}

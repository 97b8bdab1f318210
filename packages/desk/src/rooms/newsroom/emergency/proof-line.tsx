// SPDX-License-Identifier: EUPL-1.2
import type { AlertView } from '@arengo/contract';
import { DELIVERY_ICONS } from '../../../elements/delivery-sign.tsx';
import { Icon } from '../../../elements/icon.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { DeliveryDeeds } from '../posts/delivery-deeds.tsx';
import { DeliveryStory } from '../posts/delivery-story.tsx';
import { Receipts } from '../posts/receipts.tsx';

type Proof = AlertView['deliveries'][number];

/** What became of an alert on one account: in words, with hour and link, and every step of it. */
export function ProofLine({ proof }: { proof: Proof }) {
  const { words, moment } = useWords();
  const text = words.emergency.alerts;
  const { accountName, network, accountId, delivery, mayPublish } = proof;
  const state = delivery?.state ?? 'planned';
  const at = delivery?.publishedAt ?? delivery?.steps.at(-1)?.at;
  return (
    <li>
      <p className="record-head">
        <strong>{accountName}</strong> <span className="quiet">{words.networks[network] ?? network}</span>
        <span className={`sign delivery-${state}`}>
          <Icon name={DELIVERY_ICONS[state]} size="xs" /> {text.states2[state]}
        </span>
        {at && <time dateTime={at}>{moment(at)}</time>}
      </p>
      {delivery && (
        <>
          <DeliveryStory {...{ delivery, accountId, network }} />
          {state !== 'published' && <DeliveryDeeds {...{ delivery, accountName, network, mayPublish }} />}
          <Receipts steps={delivery.steps} />
        </>
      )}
    </li>
  );
}

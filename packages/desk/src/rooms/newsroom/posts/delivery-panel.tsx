// SPDX-License-Identifier: EUPL-1.2
import type { PostView } from '@arengo/contract';
import { Link } from 'react-router';
import { DeliverySign } from '../../../elements/delivery-sign.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { DeliveryDeeds } from './delivery-deeds.tsx';
import { DeliveryStory } from './delivery-story.tsx';
import { Receipts } from './receipts.tsx';

/** Where each variant of a post is on its way out, and what one can do about it. Nothing before the first is in the queue. */
export function DeliveryPanel({ post }: { post: PostView }) {
  const { words } = useWords();
  const text = words.deliveries;
  const drafts = useMay('draft');
  const going = post.variants.flatMap(({ delivery, ...variant }) => (delivery ? [{ ...variant, delivery }] : []));
  if (going.length === 0) return null;
  const out = going.some(({ delivery }) => delivery.publishedAt !== null);
  return (
    <section className="delivery-panel" aria-labelledby="delivery">
      <h2 id="delivery">{text.panel}</h2>
      {going.map(({ id, accountId, accountName, network, mayPublish, delivery }) => (
        <div key={id} className="delivery">
          <div className="path-head">
            <h3 tabIndex={-1}>{accountName}</h3>
            <DeliverySign delivery={delivery} />
          </div>
          <DeliveryStory {...{ delivery, accountId, network }} />
          <DeliveryDeeds {...{ delivery, accountName, network, mayPublish }} />
          <Receipts steps={delivery.steps} />
        </div>
      ))}
      {out && drafts && (
        <p>
          <Link className="btn btn-outline-primary btn-sm" to={`/redazione/post/nuovo?corregge=${post.id}`}>
            {text.deeds.correct}
          </Link>
        </p>
      )}
    </section>
  );
}

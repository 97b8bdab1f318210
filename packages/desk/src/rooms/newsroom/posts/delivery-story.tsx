// SPDX-License-Identifier: EUPL-1.2
import type { DeliveryView } from '@arengo/contract';
import { Link } from 'react-router';
import { Icon } from '../../../elements/icon.tsx';
import { useNow } from '../../../words/use-now.ts';
import { useWords } from '../../../words/use-words.tsx';

type Told = Omit<DeliveryView, 'steps'>;
type Props = { delivery: Told; accountId: string; network: string };

/** What happened, why, and what to do; with the way to the post where it is out. */
export function DeliveryStory({ delivery, accountId, network }: Props) {
  const { words, pick } = useWords();
  const text = words.deliveries;
  const { state, heldBecause, trouble, permalink } = delivery;
  const here = words.networks[network] ?? network;
  return (
    <>
      <p>
        <WhatHappened delivery={delivery} />
      </p>
      {trouble && state !== 'unconfirmed' && <p className="delivery-trouble">{pick(trouble)}</p>}
      {state === 'held' && (heldBecause === 'account' || heldBecause === 'by-hand') && (
        <p>
          <Link to={`/registri/account/${accountId}`}>{text.goToAccount}</Link>
        </p>
      )}
      {permalink && state !== 'withdrawn' && (
        <p>
          <a href={permalink} target="_blank" rel="noreferrer">
            {text.seeOnNetwork(here)} <Icon name="it-external-link" size="xs" label={text.newTab} />
          </a>
        </p>
      )}
      {state === 'published' && delivery.withdrawAskedAt === null && <Compared comparison={delivery.comparison} />}
    </>
  );
}

function WhatHappened({ delivery }: { delivery: Told }) {
  const { words, moment, next } = useWords();
  const text = words.deliveries;
  const now = useNow(30_000);
  const on = (at: string) => words.deliveries.onDay(moment(at));
  const { state, plannedAt, publishedAt, withdrawnAt, withdrawAskedAt, heldBecause } = delivery;
  switch (state) {
    case 'planned':
      return Date.parse(plannedAt) <= now ? text.say.plannedPast : text.say.planned(next(plannedAt));
    case 'held':
      return heldBecause === null ? text.states.held : text.held[heldBecause];
    case 'published':
      return withdrawAskedAt === null
        ? text.say.published(on(publishedAt ?? plannedAt))
        : text.say.withdrawAsked(on(withdrawAskedAt));
    case 'withdrawn':
      return publishedAt === null || withdrawnAt === null
        ? text.say.withdrawnBefore
        : text.say.withdrawnAfter(on(publishedAt), on(withdrawnAt));
    default:
      return text.say[state];
  }
}

function Compared({ comparison }: { comparison: DeliveryView['comparison'] }) {
  const text = useWords().words.deliveries;
  if (comparison === null) return <p className="quiet">{text.notCompared}</p>;
  const amiss = comparison === 'different' || comparison === 'gone';
  return (
    <p className={amiss ? 'notice notice-warning' : 'quiet'}>
      <Icon
        name={amiss ? 'it-warning-circle' : comparison === 'same' ? 'it-check-circle' : 'it-info-circle'}
        size="xs"
      />{' '}
      {text.comparisons[comparison]}
    </p>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { DeliveryView, PostView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useRef, useState } from 'react';
import { call, routes } from '../../../client.ts';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useNow } from '../../../words/use-now.ts';
import { useWords } from '../../../words/use-words.tsx';
import { ByHandForm, HoldForm } from './delivery-forms.tsx';
import { mayDo } from './may-do.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { usePostDeed } from './use-post-deed.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

type Props = {
  delivery: Omit<DeliveryView, 'steps'>;
  accountName: string;
  network: string;
  mayPublish: PostView['variants'][number]['mayPublish'];
};
type Deed =
  | { do: 'release' | 'retry' }
  | { do: 'hold'; reason: string }
  | { do: 'by-hand'; permalink: string }
  | { do: 'withdraw'; reason: string; note: string | null };
type Open = 'hold' | 'by-hand' | 'withdraw' | null;

/** What a person can do about a delivery as it stands; where they may not, why. */
export function DeliveryDeeds({ delivery, accountName, network, mayPublish }: Props) {
  const { words, pick } = useWords();
  const text = words.deliveries.deeds;
  const [open, setOpen] = useState<Open>(null);
  const { deed, said } = useDeed(delivery, () => setOpen(null));
  const place = useRef<HTMLDivElement>(null);
  useFocusKept(place, {
    wait: deed.isPending,
    next: () =>
      place.current?.querySelector<HTMLElement>('button:not(:disabled)') ??
      place.current?.closest('.delivery, li')?.querySelector<HTMLElement>('h3, a'),
  });
  const can = mayDo(delivery);
  const close = () => {
    setOpen(null);
    deed.reset();
  };
  return (
    <div ref={place} className="delivery-deeds">
      {can.length > 0 && !mayPublish.granted && (
        <p className="quiet">
          {text.notYours} {pick(mayPublish.because)}
        </p>
      )}
      {mayPublish.granted && open === 'hold' && (
        <HoldForm pending={deed.isPending} onSave={(reason) => deed.mutate({ do: 'hold', reason })} onClose={close} />
      )}
      {mayPublish.granted && open === 'by-hand' && (
        <ByHandForm
          pending={deed.isPending}
          onSave={(permalink) => deed.mutate({ do: 'by-hand', permalink })}
          onClose={close}
        />
      )}
      {mayPublish.granted && can.length > 0 && (open === null || open === 'withdraw') && (
        <Buttons
          {...{ delivery, accountName }}
          can={can}
          pending={deed.isPending}
          onDo={deed.mutate}
          onOpen={setOpen}
        />
      )}
      {open === 'withdraw' && (
        <WithdrawDialog
          {...{ delivery, accountName, network }}
          pending={deed.isPending}
          error={deed.error}
          onYes={(given) => deed.mutate({ do: 'withdraw', ...given })}
          onClose={close}
        />
      )}
      <p role="status">{said}</p>
      {deed.error && open !== 'withdraw' && <ProblemAlert error={deed.error} />}
    </div>
  );
}

function useDeed({ variantId, state }: Props['delivery'], onDone: () => void) {
  const text = useWords().words.deliveries.deeds;
  const [told, setTold] = useState({ what: '', state });
  const deed = usePostDeed(
    (given: Deed) => {
      setTold({ what: '', state });
      return send(variantId, given);
    },
    ({ delivery }, given) => {
      const asked = delivery.state === 'withdrawn' ? text.withdrawn : text.withdrawalAsked;
      const done = { release: text.released, retry: text.retried, hold: text.held, 'by-hand': text.doneByHand };
      setTold({ what: given.do === 'withdraw' ? asked : done[given.do], state: delivery.state });
      onDone();
    },
  );
  // Once it has gone on, what was done before is no news.
  return { deed, said: told.state === state ? told.what : '' };
}

function send(variantId: string, deed: Deed) {
  const params = { variantId };
  switch (deed.do) {
    case 'release':
      return call(routes.releaseDelivery, { params });
    case 'retry':
      return call(routes.retryDelivery, { params });
    case 'hold':
      return call(routes.holdDelivery, { params, body: { reason: deed.reason } });
    case 'by-hand':
      return call(routes.confirmDelivery, { params, body: { permalink: deed.permalink } });
    case 'withdraw':
      return call(routes.withdrawDelivery, { params, body: { reason: deed.reason, note: deed.note } });
  }
}

type ButtonsProps = Pick<Props, 'delivery' | 'accountName'> & {
  can: ReturnType<typeof mayDo>;
  pending: boolean;
  onDo: (deed: Deed) => void;
  onOpen: (form: Open) => void;
};

function Buttons({ delivery, accountName, can, pending, onDo, onOpen }: ButtonsProps) {
  const { words, next } = useWords();
  const text = words.deliveries.deeds;
  const now = useNow(30_000);
  const on = <span className="visually-hidden"> {words.posts.path.onAccount(accountName)}</span>;
  const again = delivery.state === 'published' && delivery.withdrawAskedAt !== null;
  const deeds = {
    release: { name: text.release, main: true, press: () => onDo({ do: 'release' }) },
    retry: { name: text.retry, main: true, press: () => onDo({ do: 'retry' }) },
    hold: { name: text.hold, main: false, press: () => onOpen('hold') },
    'by-hand': { name: text.byHand, main: false, press: () => onOpen('by-hand') },
    withdraw: { name: again ? text.withdrawAgain : text.withdraw, main: false, press: () => onOpen('withdraw') },
  };
  return (
    <>
      {can.includes('release') && (
        <p className="quiet">
          {Date.parse(delivery.plannedAt) <= now
            ? text.releaseHelpNow
            : text.releaseHelpLater(next(delivery.plannedAt))}
        </p>
      )}
      <div className="buttons">
        {can.map((one) => (
          <Button
            key={one}
            type="button"
            color={deeds[one].main ? 'primary' : 'outline-primary'}
            size="xs"
            disabled={pending}
            onClick={deeds[one].press}
          >
            {deeds[one].name}
            {on}
          </Button>
        ))}
      </div>
    </>
  );
}

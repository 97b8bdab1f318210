// SPDX-License-Identifier: EUPL-1.2
import type { DeliveryView } from '@arengo/contract';
import { useWords } from '../../../words/use-words.tsx';

type Step = DeliveryView['steps'][number];

/** Every step of a delivery with its hour: what one shows who asks whether it went out. */
export function Receipts({ steps }: { steps: readonly Step[] }) {
  const { words } = useWords();
  const text = words.deliveries.receipts;
  if (steps.length === 0) return null;
  return (
    <details className="receipts">
      <summary>{text.count(steps.length)}</summary>
      <ol>
        {steps.map((step) => (
          <Receipt key={`${step.at} ${step.event} ${step.state}`} step={step} />
        ))}
      </ol>
    </details>
  );
}

/** Of these the detail is a sentence of the network's trouble for the record, in English. */
const OF_THE_NETWORK = ['busy', 'refused', 'no-answer', 'not-found', 'found'];

function Receipt({ step: { at, event, detail } }: { step: Step }) {
  const { words, moment, locale } = useWords();
  const { receipts, heldShort } = words.deliveries;
  const known: Record<string, string> = { ...heldShort, ...receipts.details };
  const told =
    detail === null || (locale === 'it' && OF_THE_NETWORK.includes(event)) ? null : (known[detail] ?? detail);
  return (
    <li>
      <time dateTime={at}>{moment(at)}</time>
      <span>
        {receipts.events[event] ?? event}
        {told !== null && `: ${told}`}
      </span>
    </li>
  );
}

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

function Receipt({ step: { at, event, detail, trouble } }: { step: Step }) {
  const { words, moment, pick } = useWords();
  const { receipts, heldShort } = words.deliveries;
  const known: Record<string, string> = { ...heldShort, ...receipts.details };
  const told = [detail !== null && (known[detail] ?? detail), trouble !== null && pick(trouble)].filter(Boolean);
  return (
    <li>
      <time dateTime={at}>{moment(at)}</time>
      <span>
        {receipts.events[event] ?? event}
        {told.length > 0 && `: ${told.join('. ')}`}
      </span>
    </li>
  );
}

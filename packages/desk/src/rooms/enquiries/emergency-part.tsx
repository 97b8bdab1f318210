// SPDX-License-Identifier: EUPL-1.2
import { fillReady } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { call, routes } from '../../client.ts';
import { Clause } from '../../elements/clause.tsx';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { useKeys } from '../../keys/use-keys.tsx';
import { useWords } from '../../words/use-words.tsx';
import type { PartProps } from './enquiry-page.tsx';
import { useEnquiryDeed } from './use-enquiry-deed.ts';

const OUT = ['answered', 'signposted', 'redirected'];

/** Red and first: the numbers to call, and the answer that gives them, one key away. */
export function EmergencyPart({ enquiry, onSaid }: PartProps) {
  const { words } = useWords();
  const text = words.citizens.emergency;
  const { emergency, item, clauses } = enquiry;
  const numbers = emergency?.numbers ?? [];
  const said = sayNumbers(numbers);
  const ready = enquiry.ready.find(({ usedFor }) => usedFor === 'emergency')?.text ?? '';
  const answer = fillReady(ready, { numeri: said, telefono: enquiry.contacts.phone, sito: enquiry.contacts.site });
  const open = ['new', 'taken', 'given'].includes(enquiry.state);
  const send = useEnquiryDeed(
    () =>
      call(routes.answerEnquiry, {
        params: { enquiryId: enquiry.id },
        body: {
          ...{ itemVersion: item.version, outcome: 'redirected', text: answer },
          place: enquiry.itemType === 'message' ? 'in-private' : 'in-place',
        },
      }),
    () => onSaid(words.citizens.said.sent),
  );
  const can = emergency !== null && open && enquiry.may.answer.granted && answer !== '' && !send.isPending;
  useKeys(can ? { emergency: () => send.mutate(undefined) } : {});
  if (emergency === null) return null;
  return (
    <section className="notice notice-danger enquiry-emergency" aria-labelledby="enquiry-emergency">
      <h2 id="enquiry-emergency">{text.title}</h2>
      <p className="enquiry-numbers">{text.numbers(said)}</p>
      {emergency.clause && <Clause id={emergency.clause} clauses={clauses} />}
      {send.error && <ProblemAlert error={send.error} />}
      {OUT.includes(enquiry.state) && <p>{text.sent}</p>}
      {can && (
        <>
          <blockquote>{answer}</blockquote>
          <Button color="danger" onClick={() => send.mutate(undefined)}>
            {text.send}
          </Button>{' '}
          <span>
            {text.key} <kbd>e</kbd>
          </span>
        </>
      )}
    </section>
  );
}

/** «112, 113, 115 o 118»: the answer to a citizen is in Italian. */
function sayNumbers(numbers: readonly string[]): string {
  const last = numbers.at(-1) ?? '112';
  return numbers.length < 2 ? last : `${numbers.slice(0, -1).join(', ')} o ${last}`;
}

// SPDX-License-Identifier: EUPL-1.2
import type { RequestView } from '@arengo/contract';
import type { ReactNode } from 'react';
import { useWords } from '../../../words/use-words.tsx';

/** What is asked, in the words of whoever asks. */
export function RequestFacts({ request }: { request: RequestView }) {
  const { words, moment } = useWords();
  const text = words.requests.page;
  const { office, asker, audience, wantedBy, sources, originatingBody, originatingGround, publicInterest } = request;
  const ground =
    originatingGround && (words.compose.third.grounds[originatingGround] ?? originatingGround.replaceAll('-', ' '));
  const facts: [name: string, value: ReactNode][] = [
    [text.of, office?.name ?? null],
    [text.asker, asker && `${asker.name} (${text.kind[asker.kind]})`],
    [text.contact, asker?.contact ?? null],
    [text.outside, asker && (request.outsideTerritory ? text.yes : text.no)],
    [text.audience, audience || null],
    [text.wantedBy, wantedBy && moment(wantedBy)],
    [text.sources, sources ? linked(sources) : null],
    [text.originating, [originatingBody, ground].filter(Boolean).join(' · ') || null],
    [text.interest, publicInterest],
    [text.written, text.writtenBy(request.createdBy.name, moment(request.createdAt))],
  ];
  return (
    <section className="account-part">
      <h2>{text.asked}</h2>
      <p className="request-what">{request.what}</p>
      <dl className="request-facts">
        {facts.map(
          ([name, value]) =>
            Boolean(value) && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}

const ADDRESS = /(https?:\/\/[^\s<>«»"]+[^\s<>«»".,;:)!?])/u;

/** A text whose web addresses can be followed. */
function linked(text: string): ReactNode {
  return text.split(ADDRESS).map((part, place) =>
    place % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
      <a key={place} href={part} target="_blank" rel="noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { RequestView } from '@arengo/contract';
import { useWords } from '../../../words/use-words.tsx';

/** What is asked, in the words of whoever asks. */
export function RequestFacts({ request }: { request: RequestView }) {
  const { words, moment } = useWords();
  const text = words.requests.page;
  const { office, asker, audience, wantedBy, sources, originatingBody, originatingGround, publicInterest } = request;
  const ground =
    originatingGround && (words.compose.third.grounds[originatingGround] ?? originatingGround.replaceAll('-', ' '));
  const facts: [name: string, value: string | null][] = [
    [text.of, office?.name ?? null],
    [text.asker, asker && `${asker.name} (${text.kind[asker.kind]})`],
    [text.contact, asker?.contact ?? null],
    [text.outside, asker && (request.outsideTerritory ? text.yes : text.no)],
    [text.audience, audience || null],
    [text.wantedBy, wantedBy && moment(wantedBy)],
    [text.sources, sources || null],
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
            value !== null && (
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

// SPDX-License-Identifier: EUPL-1.2
import type { RequestView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { type FormEvent, useState } from 'react';
import { call, routes } from '../../../client.ts';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { WordsField } from '../../../elements/words-field.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useWords } from '../../../words/use-words.tsx';
import type { OnSaid } from './request-page.tsx';
import { useRequestDeed } from './use-request-deed.ts';

type Props = { request: RequestView; onSaid: OnSaid };

/** What whoever asked from outside is told: prepared, read again by a person, and marked as told. */
export function RequestLetter({ request, onSaid }: Props) {
  const { words, moment } = useWords();
  const text = words.requests.letter;
  const { communication, asker } = request;
  if (communication === null) return null;
  return (
    <section className="account-part">
      <h2>{text.title}</h2>
      {asker && <p>{text.to(asker.contact)}</p>}
      {communication.at === null && request.may.tell.granted ? (
        <Tell request={request} prepared={communication.text} onSaid={onSaid} />
      ) : (
        <p className="request-what">{communication.text}</p>
      )}
      {communication.at !== null && <p className="quiet">{text.toldAt(moment(communication.at))}</p>}
    </section>
  );
}

function Tell({ request, prepared, onSaid }: Props & { prepared: string }) {
  const { words } = useWords();
  const text = words.requests.letter;
  const [letter, setLetter] = useState(prepared);
  const [tried, setTried] = useState(false);
  const tell = useRequestDeed(
    () => call(routes.tellAsker, { params: { requestId: request.id }, body: { text: letter.trim() } }),
    () => onSaid(words.requests.done.told),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (letter.trim() === '') focusFirstWrong(event.currentTarget);
    else tell.mutate(undefined);
  };
  return (
    <form noValidate className="request-form" onSubmit={submit}>
      <p>{text.help}</p>
      <WordsField
        label={text.text}
        rows={12}
        longest={5000}
        value={letter}
        error={tried && letter.trim() === '' ? text.missing : undefined}
        onChange={setLetter}
      />
      {tell.error && <ProblemAlert error={tell.error} />}
      <div className="buttons">
        <Button type="submit" color="primary" size="sm" disabled={tell.isPending}>
          {text.told}
        </Button>
      </div>
    </form>
  );
}

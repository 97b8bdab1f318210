// SPDX-License-Identifier: EUPL-1.2
import { formOf, readability, roomOf } from '@arengo/composer';
import { TextField } from '../../../../elements/text-field.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { Counter } from './counter.tsx';
import { saidBy } from './draft.ts';
import { MessageField } from './message-field.tsx';
import { useCompose, useContent } from './use-compose.ts';

/** The words for every account that has none of its own. */
export function AllPanel() {
  const { words } = useWords();
  const text = words.compose.text;
  const [message, setMessage] = useContent('text');
  const [link, setLink] = useContent('link');
  return (
    <>
      <MessageField label={text.label} value={message} onChange={setMessage} />
      <Counters />
      <div data-field="link">
        <TextField
          label={text.link}
          hint={text.linkHint}
          type="url"
          longest={2000}
          value={link ?? ''}
          onChange={(value) => setLink(value.trim() || null)}
        />
      </div>
    </>
  );
}

/** The room on each network that follows these words, once per network; and how easy they are to read. */
function Counters() {
  const { words, number } = useWords();
  const text = words.compose.text;
  const { draft, composer, media } = useCompose();
  const read = readability(draft.content.text);
  const networks = new Map(
    draft.variants
      .filter((form) => form.text === null)
      .flatMap((form) => {
        const network = composer.accounts.find(({ id }) => id === form.accountId)?.network ?? '';
        const kind = formOf(network);
        return kind ? [[network, roomOf(saidBy(draft, form, media), kind)] as const] : [];
      }),
  );
  return (
    <div className="compose-counters">
      {[...networks].map(([network, room]) => (
        <Counter key={network} network={network} {...room} />
      ))}
      {read !== null && read.words >= 10 && (
        <p className="quiet">
          {text.readability(number(read.index), read.index >= 80 ? 'plain' : read.index >= 60 ? 'fair' : 'hard')}
        </p>
      )}
    </div>
  );
}

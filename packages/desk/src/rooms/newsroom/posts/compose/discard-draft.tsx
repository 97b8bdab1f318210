// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { call, routes } from '../../../../client.ts';
import { ProblemAlert } from '../../../../elements/problem-alert.tsx';
import { Unfold } from '../../../../elements/unfold.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { usePostDeed } from '../use-post-deed.ts';
import { useCompose } from './use-compose.ts';

/** Does away with a draft of which nothing is on its way. */
export function DiscardDraft({ onDone }: { onDone: () => void }) {
  const { words } = useWords();
  const text = words.compose.discard;
  const { view } = useCompose();
  const discard = usePostDeed(async () => {
    if (view) await call(routes.discardPost, { params: { postId: view.id } });
  }, onDone);
  if (!view?.variants.every(({ delivery }) => delivery === null)) return null;
  return (
    <Unfold label={text.label} color="outline-danger">
      {(close) => (
        <>
          <p>{text.help}</p>
          {discard.error && <ProblemAlert error={discard.error} />}
          <div className="buttons">
            <Button color="danger" size="sm" disabled={discard.isPending} onClick={() => discard.mutate(undefined)}>
              {text.confirm}
            </Button>
            <Button color="outline-primary" size="sm" onClick={close}>
              {text.cancel}
            </Button>
          </div>
        </>
      )}
    </Unfold>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { Dialog } from '../../../../elements/dialog.tsx';
import { ProblemAlert } from '../../../../elements/problem-alert.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { afterDrawing, focusIn } from './focus.ts';
import { GuardNotice } from './save-notices.tsx';
import { SaveSign } from './save-sign.tsx';
import type { SaveState } from './saving.ts';
import { type Ending, useAsking } from './use-asking.ts';
import { type Composing, useCompose } from './use-compose.ts';

type Props = { state: SaveState; onDrop: () => void };

/** The end of writing, always in sight: whether it is saved, and asking for the approvals or publishing. */
export function AskBar({ state, onDrop }: Props) {
  const { words } = useWords();
  const text = words.compose.ask;
  const { save } = useCompose();
  const { ask, ending, stopping, sure, setSure, said, start } = useAsking(state);
  const help: Record<Ending, string> = {
    out: text.onItsWay,
    waits: text.waits,
    publish: text.publishHelp,
    'let-go': text.letGoHelp,
    ask: text.askHelp,
  };
  return (
    <div className="compose-ask">
      {state.is === 'guarded' && <Guard voids={state.voids} onDrop={onDrop} />}
      {ask.error && <ProblemAlert error={ask.error} />}
      <SaveSign state={state} onRetry={() => void save()} />
      {state.is !== 'guarded' && state.is !== 'conflict' && (
        <div className="compose-ask-row">
          {ending !== 'out' && ending !== 'waits' && (
            <Button color="primary" disabled={ask.isPending} onClick={start}>
              {ending === 'publish' ? text.publish : ending === 'let-go' ? text.letGo : text.ask} <kbd>Ctrl Invio</kbd>
            </Button>
          )}
          <p className={stopping > 0 ? 'compose-ask-help compose-ask-mend' : 'compose-ask-help'}>
            {stopping > 0 ? text.mendFirst(stopping) : help[ending]}
          </p>
        </div>
      )}
      <p role="status" className="compose-ask-said">
        {state.is !== 'guarded' && said}
      </p>
      {sure && <Sure busy={ask.isPending} onSure={() => ask.mutate(undefined)} onClose={() => setSure(false)} />}
    </div>
  );
}

function Guard({ voids, onDrop }: { voids: readonly string[]; onDrop: () => void }) {
  const { save } = useCompose();
  return (
    <GuardNotice
      voids={voids}
      onSave={() => void save().then(() => afterDrawing(() => focusIn('.compose-ask button')))}
      onDrop={() => {
        onDrop();
        afterDrawing(() => focusIn('[data-field="text"] textarea'));
      }}
    />
  );
}

/** What goes out at once cannot be called back: it is named first. */
function Sure({ busy, onSure, onClose }: { busy: boolean; onSure: () => void; onClose: () => void }) {
  const { words } = useWords();
  const text = words.compose.ask;
  return (
    <Dialog title={text.sureTitle} onClose={onClose}>
      <p>{text.sure(atOnceOn(useCompose()))}</p>
      <p>{text.sureHelp}</p>
      <div className="buttons">
        <Button color="primary" disabled={busy} onClick={onSure}>
          {text.publish}
        </Button>
        <Button color="outline-primary" onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
    </Dialog>
  );
}

const atOnceOn = ({ draft, composer }: Composing) =>
  draft.variants
    .filter(({ plannedAt }) => plannedAt === null)
    .map(({ accountId }) => composer.accounts.find(({ id }) => id === accountId)?.name ?? '')
    .join(', ');

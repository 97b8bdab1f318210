// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useRef, useState } from 'react';
import { call, routes } from '../../../../client.ts';
import { Dialog } from '../../../../elements/dialog.tsx';
import { ProblemAlert } from '../../../../elements/problem-alert.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { endedBy } from '../how-far.ts';
import { usePostDeed } from '../use-post-deed.ts';
import { CHECKS_ID } from './checks-panel.tsx';
import { GuardNotice } from './save-notices.tsx';
import { SaveSign } from './save-sign.tsx';
import type { SaveState } from './saving.ts';
import { type Composing, useCompose } from './use-compose.ts';

type Props = { state: SaveState; onDrop: () => void };

/** The end of writing: asking for the approvals, or publishing where nobody else is asked. */
export function AskBar({ state, onDrop }: Props) {
  const { words } = useWords();
  const text = words.compose.ask;
  const composing = useCompose();
  const { draft, points, view, save } = composing;
  const stopping = points.filter(({ severity }) => severity !== 'advises').length;
  const [sure, setSure] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const ask = usePostDeed(
    async () => {
      const postId = await save();
      return postId === null ? null : call(routes.askApproval, { params: { postId } });
    },
    (answer) => {
      setSure(false);
      if (answer === null) return;
      setSaid(answer.variants.every(({ approval }) => approval.state === 'approved') ? text.approved : text.asked);
      afterDrawing(() => focusOn('approval'));
    },
  );
  const alone = isMineAlone(composing);
  const atOnce = alone && draft.variants.some(({ plannedAt }) => plannedAt === null);
  const asked = view?.variants.some(({ approval, delivery }) => approval.state === 'waiting' && delivery === null);
  const settled = state.is === 'saved' || state.is === 'untouched';
  const done = settled && (view?.variants.length ?? 0) > 0 && view?.variants.every(isOnItsWay);
  const start = () => {
    setSaid(null);
    if (state.is === 'conflict') return;
    if (draft.variants.length === 0) {
      setSaid(text.noAccount);
      document.querySelector<HTMLElement>('[data-field="accounts"] input')?.focus();
    } else if (stopping > 0) {
      setSaid(text.mendFirst(stopping));
      focusOn(CHECKS_ID);
    } else if (atOnce) setSure(true);
    else ask.mutate(undefined);
  };
  const latest = useRef(start);
  latest.current = start;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  const help = done ? text.onItsWay : atOnce ? text.publishHelp : alone ? text.letGoHelp : text.askHelp;
  return (
    <div className="compose-ask">
      {state.is === 'guarded' && (
        <GuardNotice
          voids={state.voids}
          onSave={() => void save().then(() => afterDrawing(() => focusIn('.compose-ask button')))}
          onDrop={() => {
            onDrop();
            afterDrawing(() => focusIn('[data-field="text"] textarea'));
          }}
        />
      )}
      {ask.error && <ProblemAlert error={ask.error} />}
      <SaveSign state={state} onRetry={() => void save()} />
      {state.is !== 'guarded' && state.is !== 'conflict' && (
        <div className="compose-ask-row">
          {!done && (
            <Button color="primary" disabled={ask.isPending} onClick={start}>
              {atOnce ? text.publish : alone ? text.letGo : asked ? text.askAgain : text.ask} <kbd>Ctrl Invio</kbd>
            </Button>
          )}
          <p className="compose-ask-help">{stopping > 0 ? text.mendFirst(stopping) : help}</p>
        </div>
      )}
      <p role="status" className="compose-ask-said">
        {state.is !== 'guarded' && said}
      </p>
      {sure && (
        <Dialog title={text.sureTitle} onClose={() => setSure(false)}>
          <p>{text.sure(namesOf(composing))}</p>
          <p>{text.sureHelp}</p>
          <div className="buttons">
            <Button color="primary" disabled={ask.isPending} onClick={() => ask.mutate(undefined)}>
              {text.publish}
            </Button>
            <Button color="outline-primary" onClick={() => setSure(false)}>
              {text.cancel}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

const isOnItsWay = ({ approval, delivery }: NonNullable<Composing['view']>['variants'][number]) =>
  approval.state === 'approved' || endedBy({ delivery }) !== null;

const afterDrawing = (act: () => void) => requestAnimationFrame(() => requestAnimationFrame(act));
const focusIn = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
const focusOn = (id: string) => {
  const heading = document.getElementById(id);
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
};

/** Whether asking lets it go: I may publish everywhere, and nobody else is asked. */
function isMineAlone({ draft, composer, view }: Composing): boolean {
  if (view === null || view.variants.length === 0 || draft.variants.length === 0) return false;
  const others = view.variants.some(({ approval }) =>
    approval.path.some(({ by, state }) => by !== 'publisher' && state !== 'agreed'),
  );
  const mine = draft.variants.every(
    ({ accountId }) => composer.accounts.find(({ id }) => id === accountId)?.mayPublish.granted,
  );
  return !others && mine;
}

const namesOf = ({ draft, composer }: Composing) =>
  draft.variants
    .filter(({ plannedAt }) => plannedAt === null)
    .map(({ accountId }) => composer.accounts.find(({ id }) => id === accountId)?.name ?? '')
    .join(', ');

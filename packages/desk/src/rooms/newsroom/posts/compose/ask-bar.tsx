// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useRef, useState } from 'react';
import { call, routes } from '../../../../client.ts';
import { Dialog } from '../../../../elements/dialog.tsx';
import { ProblemAlert } from '../../../../elements/problem-alert.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { Unfold } from '../../../registers/acts/unfold.tsx';
import { endedBy } from '../how-far.ts';
import { usePostDeed } from '../use-post-deed.ts';
import { CHECKS_ID } from './checks-panel.tsx';
import type { SaveState } from './saving.ts';
import { type Composing, useCompose } from './use-compose.ts';

type Props = { state: SaveState; onDiscarded: () => void };

/** The end of writing: asking for the approvals, or publishing where nobody else is asked; and discarding the draft. */
export function AskBar({ state, onDiscarded }: Props) {
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
      requestAnimationFrame(() => focusOn('approval'));
    },
  );
  const nobodyElse = leavesAtOnce(composing);
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
    } else if (nobodyElse) setSure(true);
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
  return (
    <div className="compose-ask">
      <p role="status" className="compose-ask-said">
        {said}
      </p>
      {ask.error && <ProblemAlert error={ask.error} />}
      <div className="buttons">
        {!done && (
          <Button color="primary" disabled={ask.isPending} onClick={start}>
            {nobodyElse ? text.publish : asked ? text.askAgain : text.ask} <kbd>Ctrl Invio</kbd>
          </Button>
        )}
        {view?.variants.every(({ delivery }) => delivery === null) && <Discard onDone={onDiscarded} />}
      </div>
      <p className="quiet">
        {done ? text.onItsWay : stopping > 0 ? text.mendFirst(stopping) : nobodyElse ? text.publishHelp : text.askHelp}
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

const focusOn = (id: string) => {
  const heading = document.getElementById(id);
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
};

/** Whether asking lets it go at once: I may publish everywhere, nobody else is asked, and some account has no hour. */
function leavesAtOnce({ draft, composer, view }: Composing): boolean {
  if (view === null || draft.variants.length === 0) return false;
  const others = view.variants.some(({ approval }) =>
    approval.path.some(({ by, state }) => by !== 'publisher' && state !== 'agreed'),
  );
  const mine = draft.variants.every(
    ({ accountId }) => composer.accounts.find(({ id }) => id === accountId)?.mayPublish.granted,
  );
  return !others && mine && view.variants.length > 0 && draft.variants.some(({ plannedAt }) => plannedAt === null);
}

const namesOf = ({ draft, composer }: Composing) =>
  draft.variants
    .filter(({ plannedAt }) => plannedAt === null)
    .map(({ accountId }) => composer.accounts.find(({ id }) => id === accountId)?.name ?? '')
    .join(', ');

function Discard({ onDone }: { onDone: () => void }) {
  const { words } = useWords();
  const text = words.compose.discard;
  const { view } = useCompose();
  const discard = usePostDeed(async () => {
    if (view) await call(routes.discardPost, { params: { postId: view.id } });
  }, onDone);
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

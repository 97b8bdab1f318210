// SPDX-License-Identifier: EUPL-1.2
import type { FreezeView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { type FormEvent, useRef, useState } from 'react';
import { call, routes } from '../../../client.ts';
import { Field } from '../../../elements/field.tsx';
import { Icon } from '../../../elements/icon.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { focusFirstWrong } from '../../../focus-first-wrong.ts';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { usePostDeed } from './use-post-deed.ts';

/** Whether ordinary deliveries are stopped, why, and by whom; stopping takes a reason, going on a press. */
export function Freezes({ freezes }: { freezes: readonly FreezeView[] }) {
  const { words } = useWords();
  const text = words.deliveries.freeze;
  const publishes = useMay('publish');
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  const done = (what: string) => {
    setSaid(what);
    heading.current?.focus();
  };
  return (
    <section className={freezes.length > 0 ? 'freeze freeze-on' : 'freeze'} aria-labelledby="freeze">
      <h2 id="freeze" ref={heading} tabIndex={-1}>
        {freezes.length > 0 ? text.on : text.title}
      </h2>
      {freezes.length === 0 && <p>{text.off}</p>}
      {freezes.map((freeze) => (
        <Freeze key={freeze.id} freeze={freeze} publishes={publishes} onEnded={() => done(text.ended)} />
      ))}
      {!publishes && <p className="quiet">{text.mayNot}</p>}
      {publishes && freezes.every(({ because }) => because !== 'person') && (
        <StartFreeze onStarted={() => done(text.started)} />
      )}
      <p role="status">{said}</p>
    </section>
  );
}

type FreezeProps = { freeze: FreezeView; publishes: boolean; onEnded: () => void };

function Freeze({ freeze, publishes, onEnded }: FreezeProps) {
  const { words, moment } = useWords();
  const text = words.deliveries.freeze;
  const end = usePostDeed(() => call(routes.endFreeze, { params: { freezeId: freeze.id } }), onEnded);
  const by = freeze.begunBy ? text.by(freeze.begunBy.name) : text.byItself;
  return (
    <div className="freeze-line">
      <p className="notice-title">
        <Icon name="it-warning-circle" /> {text.because[freeze.because]}: {text.reason(freeze.reason)}
      </p>
      <p className="quiet">
        {text.begun(moment(freeze.begunAt))}, {by}
      </p>
      <p>{text.held(freeze.held)}</p>
      {publishes && (
        <>
          <p className="quiet">{text.endHelp}</p>
          <div className="buttons">
            <Button
              type="button"
              color="primary"
              size="sm"
              disabled={end.isPending}
              onClick={() => end.mutate(undefined)}
            >
              {text.end}
            </Button>
          </div>
        </>
      )}
      {end.error && <ProblemAlert error={end.error} />}
    </div>
  );
}

function StartFreeze({ onStarted }: { onStarted: () => void }) {
  const { words } = useWords();
  const text = words.deliveries.freeze;
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    setTried(false);
    setReason('');
  };
  const start = usePostDeed(
    (why: string) => call(routes.freezeQueue, { body: { reason: why } }),
    () => {
      close();
      onStarted();
    },
  );
  const missing = reason.trim() === '';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (missing) focusFirstWrong(event.currentTarget);
    else start.mutate(reason.trim());
  };
  if (!open) {
    return (
      <div className="buttons">
        <Button innerRef={opener} type="button" color="outline-primary" size="sm" onClick={() => setOpen(true)}>
          {text.start}
        </Button>
      </div>
    );
  }
  return (
    <form noValidate onSubmit={submit}>
      <p>{text.startHelp}</p>
      <Field label={text.why} error={tried && missing ? text.whyMissing : undefined}>
        {(wiring) => (
          <textarea
            {...wiring}
            // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that had the focus
            autoFocus
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {start.error && <ProblemAlert error={start.error} />}
      <div className="buttons">
        <Button type="submit" color="primary" size="sm" disabled={start.isPending}>
          {text.startSubmit}
        </Button>
        <Button
          type="button"
          color="outline-primary"
          size="sm"
          onClick={() => {
            close();
            requestAnimationFrame(() => opener.current?.focus());
          }}
        >
          {text.cancel}
        </Button>
      </div>
    </form>
  );
}

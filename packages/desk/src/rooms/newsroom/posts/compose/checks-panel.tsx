// SPDX-License-Identifier: EUPL-1.2
import { useRef } from 'react';
import { Icon } from '../../../../elements/icon.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { AnsweredList } from './answered-list.tsx';
import { CheckItem } from './check-item.tsx';
import type { Where } from './points.ts';
import { useCompose } from './use-compose.ts';

export const CHECKS_ID = 'compose-checks';

/** What stands between the post and its approval, and what is merely advised: filled in while one writes. */
export function ChecksPanel({ onJump }: { onJump: (where: Where) => void }) {
  const { words } = useWords();
  const text = words.compose.checks;
  const { points, checked, draft, media } = useCompose();
  const heading = useRef<HTMLHeadingElement>(null);
  const stopping = points.filter(({ severity }) => severity !== 'advises');
  const advised = points.filter(({ severity }) => severity === 'advises');
  const begun = draft.content.text.trim() !== '' || media.length > 0 || draft.variants.length > 0;
  const summary = !begun
    ? text.notBegun
    : stopping.length > 0
      ? text.toMend(stopping.length)
      : draft.variants.length === 0
        ? text.noAccount
        : text.clear;
  const done = begun && stopping.length === 0 && draft.variants.length > 0;
  return (
    <section className="compose-part compose-checks" aria-labelledby={CHECKS_ID} aria-busy={!checked}>
      <h2 id={CHECKS_ID} ref={heading} tabIndex={-1}>
        {text.title}
      </h2>
      <p role="status" className={done ? 'compose-clear' : undefined}>
        {done && <Icon name="it-check-circle" size="sm" />} {summary}
      </p>
      <ul className="plain compose-points">
        {stopping.map((point) => (
          <CheckItem key={point.key} point={point} onJump={onJump} onGone={() => heading.current?.focus()} />
        ))}
      </ul>
      {advised.length > 0 && (
        <details className="compose-advice">
          <summary>{text.advice(advised.length)}</summary>
          <ul className="plain compose-points">
            {advised.map((point) => (
              <CheckItem key={point.key} point={point} onJump={onJump} onGone={() => heading.current?.focus()} />
            ))}
          </ul>
        </details>
      )}
      <AnsweredList onGone={() => heading.current?.focus()} />
    </section>
  );
}

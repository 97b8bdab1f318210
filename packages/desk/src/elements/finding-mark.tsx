// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from '@arengo/contract';
import { useId, useRef, useState } from 'react';
import { useWords } from '../words/use-words.tsx';

type Props = { text: string; findings: readonly Finding[]; places: readonly number[]; covered: boolean };

/** Underlined words; why they were found appears on hover and focus, stays while pointed at, and goes with Esc. */
export function FindingMark({ text, findings, places, covered }: Props) {
  const { words, locale, category } = useWords();
  const [open, setOpen] = useState(false);
  const [right, setRight] = useState(false);
  const mark = useRef<HTMLElement>(null);
  const id = useId();
  const show = () => {
    const box = mark.current?.getBoundingClientRect();
    const around = mark.current?.closest('.item-text')?.getBoundingClientRect();
    setRight(Boolean(box && around && box.left > around.left + around.width / 2));
    setOpen(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only opens its own explanation
    <span className="found" onMouseEnter={show} onMouseLeave={() => setOpen(false)}>
      <mark
        ref={mark}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the why must be reachable without a pointer
        tabIndex={0}
        aria-describedby={id}
        className={covered ? 'mark-covered' : undefined}
        onFocus={show}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      >
        {covered && <span className="visually-hidden">{words.case.covered}</span>}
        <span aria-hidden={covered}>{text}</span>
        <sup aria-hidden="true">{places.map((place) => place + 1).join(',')}</sup>
      </mark>
      <span id={id} role="tooltip" className={`why ${right ? 'why-right' : ''}`} hidden={!open}>
        {findings.map((finding) => (
          <span key={`${finding.detector} ${finding.span.join('-')}`} className="why-line">
            <strong>{category(finding.category)}</strong> {locale === 'it' ? finding.why : finding.whyEn}
          </span>
        ))}
      </span>
    </span>
  );
}

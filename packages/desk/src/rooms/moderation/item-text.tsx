// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from '@arengo/contract';
import { useMemo, useState } from 'react';
import { FindingMark } from '../../elements/finding-mark.tsx';
import { isHarsh } from '../../elements/harsh.ts';
import { Icon } from '../../elements/icon.tsx';
import { segments } from '../../elements/segments.ts';
import { useWords } from '../../words/use-words.tsx';

type Props = { text: string; findings: readonly Finding[]; revealed: boolean; onReveal: () => void };

/** A text of a megabyte is shown by its beginning until the rest is asked for. */
const LONG = 3000;

/** The citizen's words, with each finding underlined; the harsh ones are covered until asked for. */
export function ItemText({ text, findings, revealed, onReveal }: Props) {
  const { words } = useWords();
  const [whole, setWhole] = useState(false);
  const cut = text.length > LONG && !whole;
  const shown = cut ? text.slice(0, LONG) : text;
  const parts = useMemo(() => segments(shown, findings), [shown, findings]);
  const harsh = findings.some((finding) => isHarsh(finding.category));
  return (
    <>
      <div className="item-text" dir="auto">
        {parts.map((part) => {
          const found = part.findings.flatMap((place) => findings[place] ?? []);
          if (found.length === 0) return <span key={part.from}>{part.text}</span>;
          const covered = !revealed && found.some((finding) => isHarsh(finding.category));
          return (
            <FindingMark key={part.from} text={part.text} findings={found} places={part.findings} covered={covered} />
          );
        })}
        {cut && '…'}
      </div>
      <div className="buttons">
        {cut && (
          <button type="button" className="link-button" onClick={() => setWhole(true)}>
            {words.case.wholeText}
          </button>
        )}
        {harsh && (
          <button type="button" className="link-button" aria-pressed={revealed} onClick={onReveal}>
            <Icon name={revealed ? 'it-password-invisible' : 'it-password-visible'} size="xs" />{' '}
            {revealed ? words.case.cover : words.case.reveal} <kbd>m</kbd>
          </button>
        )}
      </div>
    </>
  );
}

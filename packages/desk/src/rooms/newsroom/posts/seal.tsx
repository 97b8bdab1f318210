// SPDX-License-Identifier: EUPL-1.2
import { useWords } from '../../../words/use-words.tsx';

const SHOWN = 8;

/** The fingerprint of a content, short; whole once it is opened. */
export function Seal({ seal, label }: { seal: string; label: string }) {
  const { words } = useWords();
  const text = words.posts.path;
  return (
    <details className="seal">
      <summary>
        <span className="visually-hidden">{label}: </span>
        {text.seal(seal.slice(0, SHOWN))}
      </summary>
      <p>
        {label}: <code>{seal}</code>
      </p>
      <p className="quiet">{text.sealHelp}</p>
    </details>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useRef, useState } from 'react';
import { useNow } from '../../../words/use-now.ts';
import { useWords } from '../../../words/use-words.tsx';
import { type Content, FIELDS } from './content.ts';
import { Done } from './custody-signs.tsx';

const SHOWN_MS = 60_000;
const CLIPBOARD_MS = 30_000;

type Props = { title: string; contents: readonly { label: string | null; content: Content }[]; onClose: () => void };

/** What was in an envelope, for a minute. Secrets are shown one at a time; what is copied leaves the clipboard by itself. */
export function ShownContent({ title, contents, onClose }: Props) {
  const { words } = useWords();
  const text = words.custody.open;
  const [until, setUntil] = useState(() => Date.now() + SHOWN_MS);
  const [copied, setCopied] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const now = useNow(1000);
  const left = Math.max(0, Math.ceil((until - now) / 1000));
  const over = left === 0;
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (over) onClose();
  }, [over, onClose]);
  // Leaving the page empties the clipboard too.
  useEffect(() => {
    if (!copied) return undefined;
    const clear = () => void navigator.clipboard.writeText('').catch(() => undefined);
    const timer = setTimeout(() => {
      clear();
      setCopied(false);
    }, CLIPBOARD_MS);
    return () => {
      clearTimeout(timer);
      clear();
    };
  }, [copied]);
  const copy = async (value: string) => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <section className="custody-part shown-content no-print">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {contents.map(({ label, content }, place) => (
        <div key={label ?? place}>
          {label && <h3>{label}</h3>}
          <dl>
            {FIELDS.filter((field) => content[field] !== '').map((field) => (
              <Shown key={field} name={words.custody.fields[field]} value={content[field]} onCopy={copy} />
            ))}
          </dl>
        </div>
      ))}
      <Done>{copied ? text.copied : null}</Done>
      <p className="quiet">{text.closesIn(left)}</p>
      <div className="buttons">
        <Button color="primary" onClick={onClose}>
          {text.close}
        </Button>
        <Button color="outline-primary" onClick={() => setUntil(Date.now() + SHOWN_MS)}>
          {text.more}
        </Button>
      </div>
    </section>
  );
}

type ShownProps = { name: string; value: string; onCopy: (value: string) => Promise<void> };

function Shown({ name, value, onCopy }: ShownProps) {
  const { words } = useWords();
  const text = words.custody.open;
  const [visible, setVisible] = useState(false);
  return (
    <div className="shown-field">
      <dt>{name}</dt>
      <dd>
        {visible ? <code className="secret">{value}</code> : <span aria-hidden="true">••••••••</span>}
        <span className="buttons">
          <Button color="outline-primary" size="xs" onClick={() => setVisible(!visible)}>
            {visible ? text.hide(name) : text.show(name)}
          </Button>
          <Button color="outline-primary" size="xs" onClick={() => void onCopy(value)}>
            {text.copy(name)}
          </Button>
        </span>
      </dd>
    </div>
  );
}

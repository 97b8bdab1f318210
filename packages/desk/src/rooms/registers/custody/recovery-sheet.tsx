// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useRef } from 'react';
import { QrCode } from '../../../elements/qr-code.tsx';
import { useSession } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { Done, Fingerprint } from './custody-signs.tsx';
import type { KeyPair } from './sealing.ts';

/** The secret half on paper, shown once, after the key was made. It is in this page alone. */
export function RecoverySheet({ pair, onKept }: { pair: KeyPair; onKept: () => void }) {
  const { words, day } = useWords();
  const text = words.custody.key;
  const { person, body } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="recovery-sheet">
      <Done>{text.made}</Done>
      <h2 ref={heading} tabIndex={-1}>
        {text.sheetTitle}
      </h2>
      <p>{text.sheetOf(person.name, body.name, day(new Date().toISOString()))}</p>
      <p>{text.sheetHelp}</p>
      <QrCode text={pair.identity} label={text.sheetQr} />
      <p>
        {text.sheetSecret}: <code className="secret">{pair.identity.match(/.{1,6}/g)?.join(' ')}</code>
      </p>
      <p>
        <Fingerprint recipient={pair.recipient} />
      </p>
      <p>{text.honest}</p>
      <div className="buttons no-print">
        <Button color="primary" onClick={() => window.print()}>
          {text.print}
        </Button>
        <Button color="outline-primary" onClick={onKept}>
          {text.keptSheet}
        </Button>
      </div>
    </section>
  );
}

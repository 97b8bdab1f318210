// SPDX-License-Identifier: EUPL-1.2
import type { DataProtectionView } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { Clause } from '../../../elements/clause.tsx';
import { Panel } from '../../../elements/panel.tsx';
import { useWords } from '../../../words/use-words.tsx';

/** The notice on the portal, and the words to paste where there is little room. */
export function NoticePanel({ view }: { view: DataProtectionView }) {
  const { words, pick } = useWords();
  const text = words.dataProtection.notice;
  return (
    <Panel title={text.title}>
      <p>
        {text.onPortal}{' '}
        <a className="data-request-address" href={view.noticeAddress}>
          {view.noticeAddress}
        </a>
      </p>
      <Pasted title={text.short} words={pick(view.shortNotice)} />
      {view.jointNotes.map(({ network, joint, text: note }) => {
        const name = words.networks[network] ?? network;
        return <Pasted key={network} title={joint ? text.joint(name) : text.apart(name)} words={pick(note)} />;
      })}
      <h3 className="protection-title">{text.clauses}</h3>
      {view.clauses.length === 0 && <p>{text.noClauses}</p>}
      <ul className="data-request-classes">
        {view.clauses.map(({ id }) => (
          <li key={id}>
            <Clause id={id} clauses={view.clauses} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Pasted({ title, words: said }: { title: string; words: string }) {
  const text = useWords().words.dataProtection.notice;
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(said).then(() => setCopied(true));
  return (
    <>
      <h3 className="protection-title">{title}</h3>
      <blockquote className="conduct-fact protection-text">{said}</blockquote>
      <Button color="outline-primary" size="sm" onClick={copy} aria-label={`${text.copy}: ${title}`}>
        {text.copy}
      </Button>{' '}
      <span role="status" className="quiet">
        {copied && text.copied}
      </span>
    </>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { CaseView } from '@arengo/contract';
import type { RefObject } from 'react';
import { FindingsList } from '../../elements/findings-list.tsx';
import { Icon } from '../../elements/icon.tsx';
import { useWords } from '../../words/use-words.tsx';
import { HoldNote } from '../registers/privacy/hold-note.tsx';
import { AuthorPanel } from './author-panel.tsx';
import { EarlierVersions } from './earlier-versions.tsx';
import { EvidenceNote } from './evidence-note.tsx';
import { ItemText } from './item-text.tsx';
import { PostAndThread } from './post-and-thread.tsx';

type Props = {
  view: CaseView;
  heading: RefObject<HTMLHeadingElement | null>;
  revealed: boolean;
  onReveal: () => void;
};

/** The comment in its context: the post, what came before, the text with its findings, the author, the evidence. */
export function CaseMiddle({ view, heading, revealed, onReveal }: Props) {
  const { words, age, moment } = useWords();
  const text = words.case;
  const { item } = view;
  return (
    <article className="case-middle" aria-labelledby="case-title">
      <header className="case-head">
        <h2 id="case-title" ref={heading} tabIndex={-1}>
          {text.title(text.thing[item.itemType], view.author.name)}
        </h2>
        <p className="case-where">
          {item.accountName} · {words.networks[item.network] ?? item.network} ·{' '}
          <time dateTime={item.postedAt} title={moment(item.postedAt)}>
            {age(item.postedAt)}
          </time>
          {item.permalink && (
            <>
              {' · '}
              <a href={item.permalink} target="_blank" rel="noreferrer">
                {text.onNetwork} <Icon name="it-external-link" size="xs" />
              </a>
            </>
          )}
        </p>
      </header>
      <PostAndThread view={view} />
      <section className="item">
        {item.held && (
          <p className="item-sign">
            <Icon name="it-locked" /> {text.held}
          </p>
        )}
        {item.deletedAt && (
          <p className="item-sign">
            <Icon name="it-delete" /> {text.deleted(age(item.deletedAt))}
          </p>
        )}
        <ItemText text={item.text} findings={view.findings} revealed={revealed} onReveal={onReveal} />
        <EarlierVersions earlier={item.earlier} />
      </section>
      <FindingsList findings={view.findings} text={item.text} revealed={revealed} />
      <AuthorPanel author={view.author} />
      <EvidenceNote view={view} />
      <HoldNote held="case" heldId={view.id} />
    </article>
  );
}

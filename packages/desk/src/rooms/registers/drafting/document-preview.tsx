// SPDX-License-Identifier: EUPL-1.2
import type { ActDocumentView, DocumentBlock } from '@arengo/contract';
import type { ReactNode } from 'react';
import { useWords } from '../../../words/use-words.tsx';

/** The act as it will be read on paper. Its text is Italian, whatever language the desk speaks. */
export function DocumentPreview({ document }: { document: ActDocumentView }) {
  const { words } = useWords();
  const text = words.drafting.document;
  return (
    <article className="act-paper" lang="it" aria-label={text.previewLabel}>
      {document.coatOfArms && <img src={document.coatOfArms} alt={text.crest(document.issuer)} />}
      <p className="act-paper-issuer">{document.issuer}</p>
      {document.blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of one document never change places
        <Block key={at} block={block} />
      ))}
    </article>
  );
}

// Under the heading of the panel, which is of the second level.
const LEVELS = { 1: 'h3', 2: 'h4', 3: 'h5' } as const;

function Block({ block }: { block: DocumentBlock }): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = LEVELS[block.level];
      return <Heading className={block.centred ? 'act-paper-centred' : undefined}>{block.text}</Heading>;
    }
    case 'paragraph':
      return (
        <p className={`act-paper-${block.place}`}>
          <Runs runs={block.runs} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((runs, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={at}>
              <Runs runs={runs} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <Table table={block} />;
    case 'page-break':
      return <hr />;
  }
}

function Runs({ runs }: { runs: Extract<DocumentBlock, { kind: 'paragraph' }>['runs'] }) {
  return runs.map(({ text, strong }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    strong ? <strong key={at}>{text}</strong> : <span key={at}>{text}</span>,
  );
}

function Table({ table }: { table: Extract<DocumentBlock, { kind: 'table' }> }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form; this only scrolls sideways
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard
    <div className="act-paper-table" role="group" tabIndex={0} aria-label={table.caption}>
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <tr key={at}>
              {row.map((cell, place) =>
                place === 0 ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <th key={place} scope="row">
                    {cell}
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={place}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

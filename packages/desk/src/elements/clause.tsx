// SPDX-License-Identifier: EUPL-1.2
import type { ClauseView } from '@arengo/contract';
import { useWords } from '../words/use-words.tsx';

type Props = { id: string; clauses: readonly Pick<ClauseView, 'id' | 'text'>[]; open?: boolean };

/** A clause's label that opens its full text. */
export function Clause({ id, clauses, open = false }: Props) {
  const { words, pick } = useWords();
  const clause = clauses.find((each) => each.id === id);
  return (
    <details className="clause" open={open}>
      <summary aria-label={words.ruling.article(id)}>{id}</summary>
      <blockquote>{clause ? pick(clause.text) : words.ruling.articleGone}</blockquote>
    </details>
  );
}

/** `deve`, `può`... with a shape of its own beside the colour. */
export function Modality({ modality }: { modality: string }) {
  const { words } = useWords();
  return <span className={`modality modality-${modality}`}>{words.modalities[modality] ?? modality}</span>;
}

// SPDX-License-Identifier: EUPL-1.2
import { useWords } from '../words/use-words.tsx';

/** A quiet sign that something is on its way; it shows itself only if that takes a while. */
export function Loading() {
  const { words } = useWords();
  return (
    <p className="loading" role="status">
      {words.loading}
    </p>
  );
}
